import type { CellAnalysis } from '#lib/language/analysis.ts';
import type { Cell, CellId, CellKind, Name } from '#lib/notebook/notebook.ts';
import type { CellState } from '#lib/runtime/cellState.ts';
import type { Given } from '#lib/runtime/given.ts';
import type { Evaluator, Source } from '#lib/runtime/evaluator.ts';
import type { Reach } from '#lib/runtime/reach.ts';

export type AnalysedCell = { readonly cell: Cell; readonly analysis: CellAnalysis };

export type RuntimeOptions<O> = {
	readonly evaluators: { readonly [kind in CellKind]: Evaluator<O> };
	/** Milliseconds; injected, so that tests own the clock. */
	readonly now: () => number;
	/** Told after every change which cells have a new state. */
	readonly changed: (cells: ReadonlySet<CellId>) => void;
};

/** WHEN cells run. Constructed by whoever opens the notebook, who also closes it. */
export interface Runtime<O> {
	/**
	 * The notebook as it now is. Cells whose source, kind, name or analysis changed become stale (edited), and
	 * everything downstream of them stale (upstream); running ones of these are superseded. New errors of the
	 * graph (duplicate, cycle, reserved) show at once as blocked. Nothing is run by this call.
	 */
	setCells(cells: readonly AnalysedCell[]): void;
	/** Names that extracts and the app give: `loaded` false means declared but not in memory yet. A changed version makes readers stale. */
	setGiven(given: Given): void;
	/**
	 * Runs these cells and whatever they need that is not done: paused cells only where they are asked for
	 * themselves, or `paused` says that they are among what is needed. `downstream`: every reader, too.
	 */
	run(cells: readonly CellId[], reach?: Reach): void;
	/**
	 * These cells must not run, whoever asks, and what reads them waits: they came from elsewhere, and nobody has
	 * let them run. Those that run are stopped.
	 */
	setHeld(cells: ReadonlySet<CellId>): void;
	/** Every cell that is not paused. */
	runAll(): void;
	/** Runs every cell that is not done, on its way or paused. */
	runStale(): void;
	/** Aborts running cells and clears the queue; of one cell, or all. */
	stop(cell?: CellId): void;
	/** Values of cells of these kinds are gone (cage restarted, engine replaced): they become stale, their readers too. */
	forget(kinds: readonly CellKind[]): void;
	/** Results of these cells were put out of memory: they become stale and show nothing, their readers stale. */
	drop(cells: readonly CellId[]): void;
	/** Everything is gone: every cell is as if it had never run, and what runs is ended. */
	wipe(): void;
	state(cell: CellId): CellState<O>;
	reads(cell: CellId): readonly { readonly name: Name; readonly source: Source | undefined }[];
	readers(cell: CellId): readonly CellId[];
	/** What each cell reads of others; the same map as long as no edge is another. */
	sources(): ReadonlyMap<CellId, readonly CellId[]>;
	/** Cells that rest on a paused one, and on which. */
	resting(): ReadonlyMap<CellId, CellId>;
	/** What a queued cell waits for: a cell that it reads, or the one that the engine or the cage is busy with. */
	behind(cell: CellId): CellId | undefined;
	/** Settles when nothing is queued or running. */
	idle(): Promise<void>;
	close(): void;
}
