import type { CellId } from '#lib/notebook/notebook.ts';
import type { CellState, Outcome } from '#lib/runtime/cellState.ts';
import { type Graph, emptyGraph } from '#lib/runtime/graph.ts';

/** A cell's state and what stands behind it. */
export type Entry<O> = {
	readonly state: CellState<O>;
	/** The run whose answer is awaited or shown; 0 where none is. Answers of any other run are dropped. */
	readonly run: number;
	/** The run that gave the value which readers see; 0 before the first. */
	readonly gave: number;
	/** The last whole outcome: what a run that fails or is superseded falls back to. */
	readonly last?: Outcome<O>;
};

/** All that the scheduler knows. */
export type RuntimeState<O> = {
	readonly graph: Graph;
	readonly entries: ReadonlyMap<CellId, Entry<O>>;
	/** Cells that must not run, whoever asks. */
	readonly held: ReadonlySet<CellId>;
	/** The number of the newest run. */
	readonly newest: number;
};

/** What the caller shall do. */
export type Effect =
	| { readonly kind: 'start'; readonly cell: CellId; readonly run: number }
	| { readonly kind: 'abort'; readonly run: number };

/** What an event changes: only the entries that differ, `undefined` for cells that left. */
export type Step<O> = {
	readonly graph: Graph;
	readonly entries: ReadonlyMap<CellId, Entry<O> | undefined>;
	readonly held: ReadonlySet<CellId>;
	readonly newest: number;
	readonly effects: readonly Effect[];
};

export const unborn: Entry<never> = { state: { status: 'idle' }, run: 0, gave: 0 };

export const emptyState = (): RuntimeState<never> => ({
	graph: emptyGraph(),
	entries: new Map(),
	held: new Set(),
	newest: 0
});

export const isActive = ({ state }: Entry<unknown>): boolean =>
	state.status === 'queued' || state.status === 'running';
