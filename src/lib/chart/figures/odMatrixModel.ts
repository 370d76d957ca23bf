import type { Flow } from '#lib/chart/figures/flows.ts';
import type { HiddenPairs } from '#lib/chart/figures/hiddenPairs.ts';
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
	/** Its number is kept back: the others are 0. */
	readonly isHidden: boolean;
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
	/** How many pairs, and below what. */
	readonly hidden: Omit<HiddenPairs, 'pairs'> & { readonly count: number };
};

const nothingHidden: HiddenPairs = { isUnnamed: false, pairs: [] };

/** Pairs of different areas that have no moves, as far as the table says. */
export const noneIn = ({ areas, cells, hidden }: OdMatrix): number =>
	areas.length * (areas.length - 1) - hidden.count - cells.filter(({ value }) => value !== 0).length;

/** With `top`, of the areas with most moves in and out alone. */
export function odMatrixOf(
	flows: readonly Flow[],
	scale: OdScale,
	top = Infinity,
	{ pairs, ...hiding }: HiddenPairs = nothingHidden
): OdMatrix {
	const everywhere = [...flows, ...pairs].filter(({ from, to }) => from !== null && to !== null);
	const largest = largestAreas(everywhere, top);
	const known = everywhere.filter(({ from, to }) => largest.shown.has(from!) && largest.shown.has(to!));
	const { areas, bands } = areaOrder(known);
	const placeOf = new Map(areas.map((area, place) => [area, place]));
	const size = areas.length;
	const values = new Float64Array(size * size);
	for (const { from, to, value } of known) values[placeOf.get(from!)! * size + placeOf.get(to!)!]! += value;
	const isHidden = hiddenPlaces({ pairs, ...hiding }, { flows: known, placeOf });
	const within = areas.reduce((sum, _, place) => sum + takeDiagonal(values, place, size), 0);
	const out = areas.map((_, row) => sumOf(size, (column) => values[row * size + column]!));
	const into = areas.map((_, column) => sumOf(size, (row) => values[row * size + column]!));
	const total = sumOf(size, (row) => out[row]!);
	const cells = Array.from(values, (value, place): OdCell => {
		const [row, column] = [Math.floor(place / size), place % size];
		if (isHidden[place] === 1) return { row, column, value: 0, expected: 0, residual: 0, isHidden: true };
		const expected = total === 0 ? 0 : (out[row]! * into[column]!) / total;
		const residual = expected === 0 ? 0 : (value - expected) / Math.sqrt(expected);
		return { row, column, value, expected, residual, isHidden: false };
	}).filter(
		({ row, column, value, isHidden }) => row !== column && (scale === 'residual' || value !== 0 || isHidden)
	);
	const outside = sumOf(flows.length, (at) =>
		flows[at]!.from === null || flows[at]!.to === null ? flows[at]!.value : 0
	);
	const moves = sumOf(everywhere.length, (at) => everywhere[at]!.value) - total - within;
	const left = { areas: largest.left, moves };
	const hidden = { ...hiding, count: cells.filter((cell) => cell.isHidden).length };
	return { areas, bands, cells, out, in: into, total, within, outside, left, hidden };
}

/** 1 where a pair is hidden: those that are, or all of which nothing is said. */
function hiddenPlaces(
	{ pairs, isUnnamed }: HiddenPairs,
	{ flows, placeOf }: { readonly flows: readonly Flow[]; readonly placeOf: ReadonlyMap<string, number> }
): Uint8Array {
	const size = placeOf.size;
	const hidden = new Uint8Array(size * size).fill(isUnnamed ? 1 : 0);
	for (const { from, to } of isUnnamed ? flows : pairs) {
		const [row, column] = [placeOf.get(from ?? ''), placeOf.get(to ?? '')];
		if (row !== undefined && column !== undefined) hidden[row * size + column] = isUnnamed ? 0 : 1;
	}
	return hidden;
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
