import type { Output } from '#lib/cage/output.ts';
import type { Edit } from '#lib/notebook/edit.ts';
import { isPaused } from '#lib/notebook/isPaused.ts';
import type { CellId, Notebook } from '#lib/notebook/notebook.ts';
import type { CellState } from '#lib/runtime/cellState.ts';
import type { Given } from '#lib/runtime/given.ts';
import type { Reach } from '#lib/runtime/reach.ts';
import { arrivedIn, awaiting } from '#lib/workspace/arrivals.ts';
import type { CellRuns } from '#lib/workspace/cellRuns.svelte.ts';

export type AskedRunsOptions = {
	readonly runs: CellRuns;
	readonly notebook: () => Notebook;
	/** What was written so far is one step of the history. */
	readonly mark: () => void;
	readonly edit: (edit: Edit) => void;
	/** A person said that these may run, wherever they came from. */
	readonly letRun: (cells: ReadonlySet<CellId>) => void;
};

/**
 * Which runs a person's deed asks for. Where a notebook runs automatically, what reads a cell runs with it: when
 * its text is confirmed by a run, when a parameter is turned, when an extract comes in. A text that is only
 * left marks cells stale in either mode: a query half written must not cost minutes.
 *
 * Who asks for a cell asks for what it needs, and lets that run too where it came from elsewhere. Nothing else
 * that came from elsewhere runs along.
 */
export class AskedRuns {
	readonly #options: AskedRunsOptions;
	#given: Given = new Map();
	#isQuiet = false;

	constructor(options: AskedRunsOptions) {
		this.#options = options;
	}

	get #isAuto(): boolean {
		return this.#options.notebook().front.run === 'auto';
	}

	run(id: CellId) {
		this.#say(id, { downstream: this.#isAuto });
	}

	/** With all that it needs: what is stale before it, where that is paused too. */
	runNeeded(id: CellId) {
		this.#say(id, { paused: true, downstream: this.#isAuto });
	}

	/** And all that follows from it. */
	runOnward(id: CellId) {
		this.#say(id, { downstream: true }, 'followers');
	}

	/**
	 * A paused cell keeps its result until it is asked for itself. A view would go on with what it reads: it
	 * runs once, and its rows are kept.
	 */
	togglePause(id: CellId) {
		const { notebook, edit, runs } = this.#options;
		const cell = notebook().cells.find((one) => one.id === id);
		if (cell === undefined) return;
		const pausing = !isPaused(cell);
		edit({ kind: 'setFlag', id, flag: 'paused', value: pausing ? true : undefined });
		const state = runs.stateOf(id);
		const wanted = pausing
			? isView(state) && cell.flags['view'] === undefined
			: this.#isAuto && state.status === 'stale';
		if (wanted) this.#run(id, { downstream: this.#isAuto });
	}

	/** What can be read now: cells that waited for it, or have a result of what it was before, run. */
	arrived(given: Given) {
		const { notebook, runs } = this.#options;
		const arrived = arrivedIn(this.#given, given);
		this.#given = given;
		if (!this.#isAuto || this.#isQuiet || arrived.size === 0) return;
		const cells = awaiting(arrived, notebook().cells, (id) => runs.stateOf(id));
		if (cells.length > 0) void runs.run(cells, { downstream: true });
	}

	/** Nothing runs by itself meanwhile: what brought an engine down may be a cell. */
	async quietly(work: () => Promise<void>) {
		this.#isQuiet = true;
		try {
			await work();
		} finally {
			this.#isQuiet = false;
		}
	}

	/** What a cell reads is known only once the analysers are there. */
	#say(id: CellId, reach: Reach, and?: 'followers') {
		const { runs, letRun } = this.#options;
		void runs.ready.then(() => {
			const asked = and === undefined ? [id] : [...runs.followersOf([id])];
			letRun(runs.needsOf(asked));
		});
		this.#run(id, reach);
	}

	#run(id: CellId, reach: Reach) {
		this.#options.mark();
		void this.#options.runs.run([id], reach);
	}
}

const isView = (state: CellState<Output>): boolean =>
	state.status === 'done' &&
	state.outcome.outputs.some((output) => output.kind === 'relation' && output.stored.as === 'view');
