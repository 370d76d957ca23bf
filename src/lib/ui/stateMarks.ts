import type { CellState } from '#lib/runtime/cellState.ts';

/** A state's shape, for who sees; who does not is told in words. */
export const stateMarks: { readonly [status in CellState<unknown>['status']]: string } = {
	idle: '○',
	queued: '◔',
	running: '◐',
	done: '✓',
	failed: '✕',
	blocked: '⊘',
	stale: '◌'
};
