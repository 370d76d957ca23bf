import { SvelteMap } from 'svelte/reactivity';
import type { Output } from '#lib/cage/output.ts';
import type { analyse } from '#lib/language/analyse.ts';
import type { CellAnalysis, InputSpec } from '#lib/language/analysis.ts';
import type { Cell, CellId } from '#lib/notebook/notebook.ts';
import type { CellState } from '#lib/runtime/cellState.ts';
import type { Runtime } from '#lib/runtime/runtime.ts';

export type Given = Parameters<Runtime<Output>['setGiven']>[0];
export type ConnectRuntime = (changed: (cells: ReadonlySet<CellId>) => void) => Runtime<Output>;

export type Analyse = typeof analyse;

/**
 * What a notebook's cells mean and how their runs stand, for the screen. The analysers are large and come
 * after the page stands: until then a notebook can be read and edited, and its runs wait.
 */
export class CellRuns {
	readonly runtime: Runtime<Output>;
	/** Settles when cells can be run. */
	readonly ready: Promise<void>;
	#analyse = $state.raw<Analyse | undefined>();
	#planned: { readonly cells: readonly Cell[]; readonly given: Given } | undefined;
	#held: ReadonlySet<CellId> = new Set();
	/** What each cell reads of others: another map whenever an edge is another. */
	edges = $state.raw<ReadonlyMap<CellId, readonly CellId[]>>(new Map());
	/** Cells that rest on a paused one, and on which. */
	resting = $state.raw<ReadonlyMap<CellId, CellId>>(new Map());
	readonly #states = new SvelteMap<CellId, CellState<Output>>();
	readonly #analyses = new WeakMap<Cell, CellAnalysis>();

	readonly #changed: () => void;

	/** `changed` is told when cells are others, or stand otherwise. */
	constructor(connectRuntime: ConnectRuntime, analysers: Promise<Analyse>, changed: () => void) {
		this.#changed = changed;
		this.runtime = connectRuntime((cells) => this.#show(cells));
		this.ready = analysers.then((loaded) => {
			this.#analyse = loaded;
			if (this.#planned !== undefined) this.plan(this.#planned.cells, this.#planned.given);
		});
	}

	stateOf(id: CellId): CellState<Output> {
		return this.#states.get(id) ?? { status: 'idle' };
	}

	/** Nothing until the analysers are there. */
	analysisOf(cell: Cell): CellAnalysis | undefined {
		return this.#analyse && this.#analysisOf(cell, this.#analyse);
	}

	inputOf(cell: Cell): InputSpec | undefined {
		const analysis = this.analysisOf(cell);
		if (analysis === undefined || 'problem' in analysis) return undefined;
		return analysis.body.kind === 'input' ? analysis.body.input : undefined;
	}

	/** The cells as they now are, and the tables that are there without them. */
	plan(cells: readonly Cell[], given: Given) {
		this.#planned = { cells, given };
		const analysing = this.#analyse;
		if (analysing === undefined) return;
		const here = new Set(cells.map(({ id }) => id));
		for (const id of [...this.#states.keys()]) if (!here.has(id)) this.#states.delete(id);
		this.runtime.setGiven(given);
		this.runtime.setCells(cells.map((cell) => ({ cell, analysis: this.#analysisOf(cell, analysing) })));
		this.edges = this.runtime.sources();
		const resting = this.runtime.resting();
		if (resting.size + this.resting.size > 0) this.resting = resting;
		this.#changed();
	}

	/** These wait for a person's word: they are not run, whoever asks. */
	hold(cells: ReadonlySet<CellId>) {
		this.#held = cells;
		this.runtime.setHeld(cells);
		this.#changed();
	}

	isHeld(id: CellId): boolean {
		return this.#held.has(id);
	}

	/** These cells with all that they read, and what that reads. */
	needsOf(cells: readonly CellId[]): ReadonlySet<CellId> {
		const needs = new Set(cells);
		for (const cell of needs) for (const source of this.edges.get(cell) ?? []) needs.add(source);
		return needs;
	}

	/** These cells with all that reads them, and what reads that. */
	followersOf(cells: readonly CellId[]): ReadonlySet<CellId> {
		const followers = new Set(cells);
		for (const cell of followers) for (const reader of this.readersOf(cell)) followers.add(reader);
		return followers;
	}

	/** Every name that a cell reads, and who gives it; a name that nobody gives too. */
	readsOf(id: CellId): ReturnType<Runtime<Output>['reads']> {
		return this.edges.has(id) ? this.runtime.reads(id) : [];
	}

	readersOf(id: CellId): readonly CellId[] {
		return this.edges.has(id) ? this.runtime.readers(id) : [];
	}

	/** While a cell's text does not parse, what it read and defined before still holds. */
	keepsEdges(cell: Cell): boolean {
		const analysis = this.analysisOf(cell);
		if (analysis === undefined || !('problem' in analysis)) return false;
		return this.readsOf(cell.id).length + this.readersOf(cell.id).length > 0;
	}

	/** Runs cells as soon as it is known what they mean. */
	async run(...run: Parameters<Runtime<Output>['run']>) {
		await this.ready;
		this.runtime.run(...run);
	}

	/** Is any cell in one of these states? */
	some(...statuses: readonly CellState<Output>['status'][]): boolean {
		return [...this.#states.values()].some(({ status }) => statuses.includes(status));
	}

	/** A cell is an immutable value, so its meaning is worked out once. */
	#analysisOf(cell: Cell, analysing: Analyse): CellAnalysis {
		const known = this.#analyses.get(cell);
		if (known !== undefined) return known;
		const analysis = analysing(cell);
		this.#analyses.set(cell, analysis);
		return analysis;
	}

	#show(cells: ReadonlySet<CellId>) {
		for (const id of cells) this.#states.set(id, this.runtime.state(id));
		this.#changed();
	}
}
