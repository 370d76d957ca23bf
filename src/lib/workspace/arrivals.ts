import { isPaused } from '#lib/notebook/isPaused.ts';
import type { Cell, CellId, Name } from '#lib/notebook/notebook.ts';
import type { CellState } from '#lib/runtime/cellState.ts';
import type { Given } from '#lib/runtime/given.ts';

/** Tables that are in memory now, and were not there before or were others. */
export const arrivedIn = (before: Given, now: Given): ReadonlySet<Name> =>
	new Set(
		[...now].flatMap(([name, { loaded, version }]) => {
			const old = before.get(name);
			return loaded && !(old?.loaded === true && old.version === version) ? [name] : [];
		})
	);

/** Cells that waited for one of these, or whose results are of the one that was there before. */
export const awaiting = (
	arrived: ReadonlySet<Name>,
	cells: readonly Cell[],
	stateOf: (cell: CellId) => CellState<unknown>
): readonly CellId[] =>
	cells.flatMap((cell) => {
		const state = stateOf(cell.id);
		const name =
			state.status === 'stale' && state.because.kind === 'extract'
				? state.because.name
				: state.status === 'blocked' && state.error.kind === 'missing-extract'
					? state.error.name
					: undefined;
		return name !== undefined && arrived.has(name) && !isPaused(cell) ? [cell.id] : [];
	});
