import type { Flow } from '#lib/chart/figures/flows.ts';
import { areaOrder, type OrderedAreas } from '#lib/chart/figures/areaOrder.ts';

export type OdScale = 'linear' | 'log' | 'residual';

export type OdCell = {
	readonly row: number;
	readonly column: number;
	readonly value: number;
	/** What independence of origin and destination would give: the row's total × the column's / all. */
	readonly expected: number;
	/** (value − expected) / √expected; 0 where nothing is expected. */
	readonly residual: number;
};

/** Origins are rows, destinations columns, both in one order. */
export type OdMatrix = OrderedAreas & {
	/** Of every pair of different areas if residuals are asked for, else of those with a flow; row by row. */
	readonly cells: readonly OdCell[];
	readonly out: readonly number[];
	readonly in: readonly number[];
	/** Between different areas. */
	readonly total: number;
	/** What stayed within its area: the masked diagonal. */
	readonly within: number;
	/** What came from, or went to, no known area. */
	readonly outside: number;
	/** Areas with fewer moves than those that are shown, and the moves that begin or end there. */
	readonly left: { readonly areas: number; readonly moves: number };
};

/** With `top`, of the areas with most moves in and out alone. */
export function odMatrixOf(flows: readonly Flow[], scale: OdScale, top = Infinity): OdMatrix {
	const everywhere = flows.filter(({ from, to }) => from !== null && to !== null);
	const largest = largestAreas(everywhere, top);
	const known = everywhere.filter(({ from, to }) => largest.shown.has(from!) && largest.shown.has(to!));
	const { areas, bands } = areaOrder(known);
	const placeOf = new Map(areas.map((area, place) => [area, place]));
	const size = areas.length;
	const values = new Float64Array(size * size);
	for (const { from, to, value } of known) values[placeOf.get(from!)! * size + placeOf.get(to!)!]! += value;
	const within = areas.reduce((sum, _, place) => sum + takeDiagonal(values, place, size), 0);
	const out = areas.map((_, row) => sumOf(size, (column) => values[row * size + column]!));
	const into = areas.map((_, column) => sumOf(size, (row) => values[row * size + column]!));
	const total = sumOf(size, (row) => out[row]!);
	const cells = Array.from(values, (value, place): OdCell => {
		const [row, column] = [Math.floor(place / size), place % size];
		const expected = total === 0 ? 0 : (out[row]! * into[column]!) / total;
		const residual = expected === 0 ? 0 : (value - expected) / Math.sqrt(expected);
		return { row, column, value, expected, residual };
	}).filter(({ row, column, value }) => row !== column && (scale === 'residual' || value !== 0));
	const outside = sumOf(flows.length, (at) =>
		flows[at]!.from === null || flows[at]!.to === null ? flows[at]!.value : 0
	);
	const moves = sumOf(everywhere.length, (at) => everywhere[at]!.value) - total - within;
	const left = { areas: largest.left, moves };
	return { areas, bands, cells, out, in: into, total, within, outside, left };
}

function largestAreas(flows: readonly Flow[], top: number) {
	const sizes = new Map<string, number>();
	for (const { from, to, value } of flows)
		for (const area of [from!, to!]) sizes.set(area, (sizes.get(area) ?? 0) + (from === to ? 0 : value));
	const ordered = [...sizes].sort(
		([one, size], [other, otherSize]) => otherSize - size || (one < other ? -1 : 1)
	);
	const shown = new Set(ordered.slice(0, top).map(([area]) => area));
	return { shown, left: sizes.size - shown.size };
}

function takeDiagonal(values: Float64Array, place: number, size: number): number {
	const value = values[place * size + place]!;
	values[place * size + place] = 0;
	return value;
}

function sumOf(count: number, at: (index: number) => number): number {
	let sum = 0;
	for (let index = 0; index < count; index += 1) sum += at(index);
	return sum;
}
