import type { Output } from '#lib/cage/output.ts';
import type { CellState } from '#lib/runtime/cellState.ts';
import { lastOutcome } from '#lib/workspace/lastOutcome.ts';

/** The relation in which the engine holds what a cell shows now. */
export const lastRelation = (state: CellState<Output>) =>
	lastOutcome(state)?.outputs.find((output) => output.kind === 'relation');
