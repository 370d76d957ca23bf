import type { ChartSpec, ChartType, Measure, TimeUnit } from '#lib/language/chart/chartSpec.ts';

/** What may stand in the text of a chart of each type, beside what stands in all. */
export const keysOf: { readonly [type in ChartType]: readonly string[] } = {
	bar: ['x', 'color', 'facet', 'measure', 'of', 'count', 'unit', 'top', 'order', 'xLabel', 'yLabel'],
	line: ['x', 'color', 'facet', 'measure', 'of', 'count', 'unit', 'top', 'order', 'xLabel', 'yLabel'],
	area: ['x', 'color', 'facet', 'measure', 'of', 'count', 'unit', 'top', 'order', 'xLabel', 'yLabel'],
	dot: ['x', 'y', 'color', 'facet', 'xLabel', 'yLabel'],
	histogram: ['x', 'color', 'facet', 'count', 'bins', 'unit', 'xLabel', 'yLabel'],
	heatmap: ['x', 'y', 'measure', 'of', 'count', 'unit', 'bins', 'scale', 'top', 'order', 'xLabel', 'yLabel'],
	box: ['y', 'x', 'unit', 'top', 'order', 'xLabel', 'yLabel'],
	pyramid: ['age', 'sex', 'count', 'bins'],
	waffle: ['x', 'measure', 'of', 'count', 'top', 'order'],
	slope: ['x', 'color', 'measure', 'of', 'count', 'unit', 'top'],
	'od-matrix': ['from', 'to', 'count', 'top', 'scale', 'threshold', 'picks'],
	'rate-map': ['area', 'measure', 'of', 'count', 'population', 'show', 'boundaries', 'picks'],
	'count-map': ['area', 'measure', 'of', 'count', 'show', 'boundaries', 'picks'],
	'flow-map': ['from', 'to', 'count', 'top', 'show', 'boundaries', 'picks'],
	'od-maps': ['from', 'to', 'count', 'top', 'show', 'boundaries', 'picks'],
	hub: ['from', 'to', 'center', 'count', 'top', 'boundaries', 'picks'],
	partners: ['from', 'to', 'center', 'count', 'top', 'picks'],
	'net-pyramid': ['from', 'to', 'age', 'center', 'sex', 'count', 'bins'],
	alluvial: ['from', 'to', 'date', 'unit', 'count', 'top'],
	residence: ['start', 'end', 'date', 'color', 'reason', 'leaving', 'threshold']
};

/** Without these a chart of the type says nothing. */
export const neededKeys: { readonly [type in ChartType]: readonly string[] } = {
	bar: ['x'],
	line: ['x'],
	area: ['x'],
	dot: ['x', 'y'],
	histogram: ['x'],
	heatmap: ['x', 'y'],
	box: ['y'],
	pyramid: ['age', 'sex'],
	waffle: ['x'],
	slope: ['x', 'color'],
	'od-matrix': ['from', 'to'],
	'rate-map': ['area'],
	'count-map': ['area'],
	'flow-map': ['from', 'to'],
	'od-maps': ['from', 'to'],
	hub: ['from', 'to', 'center'],
	partners: ['from', 'to', 'center'],
	'net-pyramid': ['from', 'to', 'age', 'center'],
	alluvial: ['from', 'to'],
	residence: ['start', 'end']
};

export const commonChartKeys: readonly string[] = ['type', 'table', 'title', 'subtitle', 'source'];

export const knownChartKeys: readonly string[] = [
	...new Set([...commonChartKeys, ...Object.values(keysOf).flat()])
];

/** Keys whose value is the name of one of the table's columns. */
export const columnKeys = [
	...(['x', 'y', 'color', 'facet', 'of', 'from', 'to', 'count', 'area', 'population', 'age', 'sex'] as const),
	...(['date', 'start', 'end', 'reason'] as const)
] as const;

export const chartTypes = Object.keys(keysOf) as readonly ChartType[];
export const measures: readonly Measure[] = [
	...(['count', 'distinct', 'sum', 'mean', 'median', 'min', 'max', 'share'] as const)
];
export const orders: readonly NonNullable<ChartSpec['order']>[] = ['size', 'table'];
export const shownParts: readonly NonNullable<ChartSpec['show']>[] = ['part', 'all'];
export const timeUnits: readonly TimeUnit[] = ['year', 'quarter', 'month', 'week', 'day'];

/** What a residual is taken from is known of moves alone. */
export const scalesOf = (type: ChartType): readonly NonNullable<ChartSpec['scale']>[] =>
	type === 'od-matrix' ? ['linear', 'log', 'residual'] : ['linear', 'log'];

export const isChartType = (type: unknown): type is ChartType =>
	typeof type === 'string' && Object.hasOwn(keysOf, type);

/** Parts of such a measure add up to a whole: they can be stacked, and a rest can be left out. */
export const isAdditive = (measure: Measure): boolean =>
	measure === 'count' || measure === 'sum' || measure === 'share';

export const boundaryParts = ['table', 'key', 'geometry'] as const;
