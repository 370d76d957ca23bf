import type { ChartTable, DrawnChart } from '#lib/language/chart/chartTable.ts';
import { movesSpec } from '#lib/moves/chart/movesSpec.ts';
import { movesTable, type MovesRow } from '#lib/moves/chart/movesTable.ts';

/** A picture of moves that is not drawn yet: the page draws it, as it draws a chart cell's. */
export class MovesChart {
	readonly chart: DrawnChart;

	constructor(chart: DrawnChart) {
		this.chart = chart;
	}
}

type Options = {
	readonly [key: string]: unknown;
	/** What areas are called, by their codes. */
	readonly names?: { readonly [code: string]: unknown };
	/** Outlines of own areas. */
	readonly boundaries?: Iterable<{ readonly key: unknown; readonly geometry: unknown }>;
};

/**
 * A map, a matrix or another picture of moves from a table in code, in the words of a chart cell. Columns are
 * called `from`, `to`, `area`, `value` and so on, or what the key of that name says.
 */
export function movesChart(rows: Iterable<MovesRow>, { names, boundaries, ...words }: Options): MovesChart {
	const spec = movesSpec(words);
	if (!spec.ok) throw new TypeError(`movesChart: ${spec.error}`);
	const table: ChartTable = {
		...movesTable(rows, spec.value),
		...(names !== undefined && { names: textsOf(names) }),
		...(boundaries !== undefined && { boundaries: outlinesOf(boundaries) })
	};
	return new MovesChart({ spec: spec.value, table });
}

const textsOf = (names: { readonly [code: string]: unknown }) =>
	Object.fromEntries(Object.entries(names).map(([code, name]) => [code, String(name)]));

const outlinesOf = (boundaries: Iterable<{ readonly key: unknown; readonly geometry: unknown }>) =>
	Array.from(boundaries, ({ key, geometry }) => ({
		key: String(key),
		geometry: typeof geometry === 'string' ? geometry : JSON.stringify(geometry)
	}));
