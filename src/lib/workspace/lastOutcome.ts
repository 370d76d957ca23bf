import type { CellState, Outcome } from '#lib/runtime/cellState.ts';

/** What a cell shows now: its outcome, or the last one while it has no new one. */
export function lastOutcome<O>(state: CellState<O>): Outcome<O> | undefined {
	switch (state.status) {
		case 'idle':
			return undefined;
		case 'done':
			return state.outcome;
		default:
			return state.last;
	}
}
