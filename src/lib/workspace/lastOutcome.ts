import type { Output } from '#lib/cage/output.ts';
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

/** The relation in which the engine holds what a cell shows now. */
export const lastRelation = (state: CellState<Output>) =>
	lastOutcome(state)?.outputs.find((output) => output.kind === 'relation');

/** What an input that reads its options from a table offers now. */
export const lastOptions = (state: CellState<Output>) =>
	lastOutcome(state)?.outputs.find((output) => output.kind === 'options');
