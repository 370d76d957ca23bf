import { flowsOf } from '#lib/chart/figures/flows.ts';
import type { MapAreas } from '#lib/chart/figures/map/mapAreas.ts';
import type { Shape } from '#lib/chart/figures/map/outlines.ts';
import type { ChartTable } from '#lib/language/chart/chartTable.ts';

/** Moves from one area with an outline to another. */
export type MapFlow = {
	readonly from: string;
	readonly to: string;
	readonly value: number;
	readonly ends: { readonly from: Shape; readonly to: Shape };
};

export type MapFlows = {
	/** The largest first. */
	readonly flows: readonly MapFlow[];
	/** Of all of them. */
	readonly sum: number;
	/** Moves within one area. */
	readonly within: number;
	/** Moves of which one end is unknown, abroad or without an outline. */
	readonly unplaced: number;
	/** Areas of the data without an outline. */
	readonly strangers: readonly string[];
	/** Areas that a flow begins or ends in, as the data call them. */
	readonly known: ReadonlyMap<string, Shape>;
};

/** What of a table of moves can be drawn on these areas, and what cannot. */
export function mapFlows(table: ChartTable, { shapeOf }: MapAreas): MapFlows {
	const shapes = new Map<string, Shape | undefined>();
	const find = (key: string | null) => {
		if (key !== null && !shapes.has(key)) shapes.set(key, shapeOf(key));
		return key === null ? undefined : shapes.get(key);
	};
	const flows: MapFlow[] = [];
	let [within, unplaced] = [0, 0];
	for (const { from, to, value } of flowsOf(table)) {
		const ends = { from: find(from), to: find(to) };
		if (ends.from === undefined || ends.to === undefined) unplaced += value;
		else if (ends.from === ends.to) within += value;
		else if (value > 0) flows.push({ from: from!, to: to!, value, ends: { from: ends.from, to: ends.to } });
	}
	flows.sort((one, other) => other.value - one.value || byKeys(one, other));
	return {
		...{ flows, within, unplaced },
		sum: sumOf(flows),
		strangers: [...shapes].flatMap(([key, shape]) => (shape === undefined ? [key] : [])).sort(),
		known: new Map([...shapes].flatMap(([key, shape]) => (shape === undefined ? [] : [[key, shape]])))
	};
}

const byKeys = (one: MapFlow, other: MapFlow) =>
	`${one.from} ${one.to}` < `${other.from} ${other.to}` ? -1 : 1;

export const sumOf = (flows: readonly { readonly value: number }[]): number =>
	flows.reduce((sum, { value }) => sum + value, 0);
