import type { CellId } from '#lib/notebook/notebook.ts';
import type { Graph } from '#lib/runtime/graph.ts';

/** The cells whose results rest on a paused one, and on which: the nearest upstream. */
export function restingOn({ order, paused, sources }: Graph): ReadonlyMap<CellId, CellId> {
	const resting = new Map<CellId, CellId>();
	if (paused.size === 0) return resting;
	for (const cell of order) {
		for (const source of sources.get(cell) ?? []) {
			const on = paused.has(source) ? source : resting.get(source);
			if (on !== undefined && !resting.has(cell)) resting.set(cell, on);
		}
	}
	return resting;
}
