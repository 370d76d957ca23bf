import type { CellId } from '#lib/notebook/notebook.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import type { LogLine, StaleCause } from '#lib/runtime/cellState.ts';
import { type Effect, type Entry, type RuntimeState, type Step, unborn } from '#lib/runtime/entries.ts';
import type { Graph } from '#lib/runtime/graph.ts';

/** A step in the making: reads through to the state, keeps what differs. Lives for one event. */
export class Draft<O> {
	readonly graph: Graph;
	readonly #state: RuntimeState<O>;
	readonly #changes = new Map<CellId, Entry<O> | undefined>();
	readonly #effects: Effect[] = [];
	#newest: number;

	constructor(state: RuntimeState<O>, graph = state.graph) {
		this.graph = graph;
		this.#state = state;
		this.#newest = state.newest;
	}

	get step(): Step<O> {
		return {
			graph: this.graph,
			entries: this.#changes,
			held: this.#state.held,
			newest: this.#newest,
			effects: this.#effects
		};
	}

	entry(cell: CellId): Entry<O> {
		return this.#changes.get(cell) ?? this.#state.entries.get(cell) ?? unborn;
	}

	status(cell: CellId): Entry<O>['state']['status'] {
		return this.entry(cell).state.status;
	}

	put(cell: CellId, entry: Entry<O>) {
		this.#changes.set(cell, entry);
	}

	isReady(cell: CellId): boolean {
		return (this.graph.sources.get(cell) ?? []).every((source) => this.gives(source));
	}

	/** Must it not run, whoever asks? */
	isHeld(cell: CellId): boolean {
		return this.#state.held.has(cell);
	}

	isPaused(cell: CellId): boolean {
		return this.graph.paused.has(cell);
	}

	/** Can its readers read it? */
	gives(cell: CellId): boolean {
		const { state, gave } = this.entry(cell);
		return state.status === 'done' || (state.status === 'stale' && gave > 0 && this.isPaused(cell));
	}

	/** Its value is gone, or goes by other names; what it shows stays. */
	lose(cell: CellId) {
		const entry = this.entry(cell);
		if (entry.gave > 0) this.put(cell, { ...entry, gave: 0 });
	}

	/** Asks for the run of a queued cell, if all that it reads is there. */
	startIfReady(cell: CellId) {
		const { state, run } = this.entry(cell);
		if (state.status === 'queued' && this.isReady(cell)) this.#effects.push({ kind: 'start', cell, run });
	}

	queue(cell: CellId) {
		this.#leave(cell, { status: 'queued' }, { run: ++this.#newest });
	}

	block(cell: CellId, error: CellError) {
		this.#leave(cell, { status: 'blocked', error });
	}

	fail(cell: CellId, error: CellError, logs: readonly LogLine[]) {
		this.#leave(cell, { status: 'failed', error, logs });
	}

	/** A cell that was never run has nothing to be stale; one that is stale keeps its first cause. */
	stale(cell: CellId, because: StaleCause, since: number) {
		const entry = this.entry(cell);
		const { status } = entry.state;
		if (status === 'idle' || status === 'stale') return;
		this.#leave(cell, { status: 'stale', because, since }, { entry });
	}

	/** The cause is another now, even where the cell was stale before. */
	staleAnew(cell: CellId, because: StaleCause, since: number) {
		this.#leave(cell, { status: 'stale', because, since });
	}

	rest(cell: CellId) {
		this.#leave(cell, { status: 'idle' });
	}

	/** Into a state that shows nothing of before; whatever runs is superseded. */
	renew(cell: CellId, state: Entry<O>['state']) {
		this.#abort(this.entry(cell));
		this.put(cell, { state, run: 0, gave: 0 });
	}

	remove(cell: CellId) {
		this.#abort(this.entry(cell));
		this.#changes.set(cell, undefined);
	}

	/** Into a state that shows the last outcome; whatever runs is superseded. */
	#leave(cell: CellId, state: Entry<O>['state'], { entry = this.entry(cell), run = 0 } = {}) {
		this.#abort(entry);
		const { last } = entry;
		// A run that is ended midway may have changed the value already.
		const gave = entry.state.status === 'running' ? 0 : entry.gave;
		if (last === undefined) return this.put(cell, { state, run, gave });
		// The state was made for this call: to copy it for each of a thousand readers is a third of a re-plan.
		const shown = state.status === 'idle' ? state : Object.assign(state, { last });
		this.put(cell, { state: shown as Entry<O>['state'], run, gave, last });
	}

	#abort({ state, run }: Entry<O>) {
		if (state.status === 'running') this.#effects.push({ kind: 'abort', run });
	}
}
