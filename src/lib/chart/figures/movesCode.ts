import { quoted } from '#lib/chart/figures/chartCodeWords.ts';
import { figureTitle } from '#lib/chart/figures/figureTitle.ts';
import { columnKeys } from '#lib/language/chart/chartKeys.ts';
import type { ChartType } from '#lib/language/chart/chartSpec.ts';
import type { DrawnChart } from '#lib/language/chart/chartTable.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import { figures } from '#messages/figures.ts';
import type { Language } from '#messages/inBoth.ts';

type Written = {
	/** The rows, as code reads them. */
	readonly table: Name;
	readonly language: Language;
	/** The input that says which area is in the middle. */
	readonly center?: Name | undefined;
};

/**
 * Pictures of moves that no Plot code draws: the page draws them from the table that code hands over, in the
 * words of the chart cell.
 */
export function movesCode(chart: DrawnChart, { table, language, center }: Written): string {
	const { type, title, table: of, source = of, boundaries, picks, ...words } = chart.spec;
	const isOfAreas = type === 'rate-map' || type === 'count-map';
	const entries = {
		type,
		title: title ?? (isOfAreas ? figureTitle(chart, language).title : undefined),
		source,
		...words
	};
	const kept = Object.entries(entries).filter(
		([key, value]) => value !== undefined && (isOfAreas ? key !== 'area' : !isColumn(key, type))
	);
	const lines = [
		...kept.map(([key, value]) => `${key}: ${wordCode(key, value, center)}`),
		...(boundaries === undefined ? [] : [`boundaries: ${outlinesCode(boundaries)}`])
	];
	// A cage's description may not name an input: what a person loses by that is told where they look.
	const lost = picks === undefined ? '' : `// ${figures[language].picksNothing}\n\t`;
	return `movesChart(${table}, {\n\t${lost}${lines.join(',\n\t')}\n})`;
}

/** The rows bear the names of their roles. */
const isColumn = (key: string, type: ChartType): boolean =>
	!isTold(key, type) && (columnKeys as readonly string[]).includes(key);

/** That there are periods, or reasons, is told by the key that names their column. */
const isTold = (key: string, type: ChartType): boolean =>
	(key === 'date' && type === 'alluvial') || key === 'reason';

function wordCode(key: string, value: unknown, center: Name | undefined): string {
	if (key === 'center' && center !== undefined) return center;
	if (key === 'reason' || key === 'date') return quoted(key);
	return typeof value === 'string' ? quoted(value) : JSON.stringify(value);
}

const outlinesCode = ({ table, key, geometry }: NonNullable<DrawnChart['spec']['boundaries']>): string =>
	`[...${table}].map((row) => ({ key: row[${quoted(key)}], geometry: row[${quoted(geometry)}] }))`;
