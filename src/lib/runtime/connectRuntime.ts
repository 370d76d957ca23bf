import type { CellId, CellKind } from '#lib/notebook/notebook.ts';
import { fail } from '#lib/notebook/result.ts';
import {
	type Effect,
	emptyState,
	type Entry,
	isActive,
	type RuntimeState,
	unborn
} from '#lib/runtime/entries.ts';
import type { Evaluator, Run } from '#lib/runtime/evaluator.ts';
import type { Given } from '#lib/runtime/given.ts';
import { Lane } from '#lib/runtime/lane.ts';
import type { Reach } from '#lib/runtime/reach.ts';
import { restingOn } from '#lib/runtime/resting.ts';
import { runOf, sourceOf } from '#lib/runtime/runOf.ts';
import type { AnalysedCell, Runtime, RuntimeOptions } from '#lib/runtime/runtime.ts';
import { type RunEvent, type RuntimeEvent, step } from '#lib/runtime/step.ts';

/**
 * Opens a runtime: it performs what the steps ask for, holds the one changing state of a notebook's runs,
 * and decides nothing. An aborted evaluator must come to an end soon: until then the next of its kind waits.
 */
export const connectRuntime = <O>(options: RuntimeOptions<O>): Runtime<O> => new NotebookRuntime(options);

/** How many cells of a kind run at once: the engine and the cage each have one thread, the rest is quick. */
const room: { readonly [kind in CellKind]: number } = {
	sql: 1,
	ts: 1,
	md: Infinity,
	input: Infinity,
	chart: Infinity,
	other: Infinity
};

class NotebookRuntime<O> implements Runtime<O> {
	readonly #options: RuntimeOptions<O>;
	readonly #entries = new Map<CellId, Entry<O>>();
	#state: RuntimeState<O> = { ...emptyState(), entries: this.#entries };
	readonly #lanes = new Map(Object.entries(room).map(([kind, most]) => [kind, new Lane(most)]));
	readonly #running = new Map<number, AbortController>();
	/** Which cell's run began last, by kind, while it goes on. */
	readonly #busy = new Map<CellKind, CellId>();
	#active = 0;
	#depth = 0;
	#touched = new Set<CellId>();
	#waiting: (() => void)[] = [];
	#closed = false;

	constructor(options: RuntimeOptions<O>) {
		this.#options = options;
	}

	setCells(cells: readonly AnalysedCell[]) {
		this.#dispatch({ kind: 'cells', cells, at: this.#options.now() });
	}

	setGiven(given: Given) {
		this.#dispatch({ kind: 'given', given, at: this.#options.now() });
	}

	setHeld(held: ReadonlySet<CellId>) {
		this.#dispatch({ kind: 'held', held, at: this.#options.now() });
	}

	run(cells: readonly CellId[], reach: Reach = {}) {
		this.#dispatch({ kind: 'asked', cells, ...reach });
	}

	runAll() {
		this.run(this.#unpaused());
	}

	runStale() {
		const done = (entry: Entry<O>) => entry.state.status === 'done' || isActive(entry);
		this.run(this.#unpaused().filter((cell) => !done(this.#entry(cell))));
	}

	stop(cell?: CellId) {
		this.#dispatch({ kind: 'stopped', cell, at: this.#options.now() });
	}

	forget(kinds: readonly CellKind[]) {
		this.#dispatch({ kind: 'forgotten', kinds, at: this.#options.now() });
	}

	drop(cells: readonly CellId[]) {
		this.#dispatch({ kind: 'dropped', cells, at: this.#options.now() });
	}

	wipe() {
		this.#dispatch({ kind: 'wiped' });
	}

	state(cell: CellId) {
		return this.#entry(cell).state;
	}

	/** A free name of TypeScript that nobody gives is the browser's or a slip, and no read of the notebook. */
	reads(cell: CellId) {
		const isTs = this.#kindOf(cell) === 'ts';
		return (this.#state.graph.readings.get(cell) ?? [])
			.map((reading) => ({ name: reading.name, source: sourceOf(this.#state, reading) }))
			.filter(({ source }) => !isTs || source !== undefined);
	}

	readers(cell: CellId) {
		return this.#state.graph.readers.get(cell) ?? [];
	}

	sources() {
		return this.#state.graph.sources;
	}

	resting() {
		return restingOn(this.#state.graph);
	}

	behind(cell: CellId) {
		if (this.#entry(cell).state.status !== 'queued') return undefined;
		const awaited = this.#state.graph.sources.get(cell)?.find((source) => isActive(this.#entry(source)));
		const busy = awaited ?? this.#busy.get(this.#kindOf(cell));
		return busy === cell ? undefined : busy;
	}

	idle(): Promise<void> {
		if (this.#active === 0 || this.#closed) return Promise.resolve();
		return new Promise((resolve) => this.#waiting.push(resolve));
	}

	close() {
		this.#closed = true;
		for (const controller of this.#running.values()) controller.abort();
		this.#settle();
	}

	#unpaused(): readonly CellId[] {
		const { cells, paused } = this.#state.graph;
		return [...cells.keys()].filter((cell) => !paused.has(cell));
	}

	#entry(cell: CellId): Entry<O> {
		return this.#entries.get(cell) ?? unborn;
	}

	#kindOf(cell: CellId): CellKind {
		return this.#state.graph.cells.get(cell)?.cell.kind ?? 'other';
	}

	#dispatch(event: RuntimeEvent<O>) {
		if (this.#closed) return;
		const { graph, newest, held, entries, effects } = step(this.#state, event);
		for (const [cell, entry] of entries) this.#replace(cell, entry);
		this.#state = { graph, newest, held, entries: this.#entries };
		this.#depth += 1;
		for (const effect of effects) this.#perform(effect);
		this.#depth -= 1;
		if (this.#depth === 0) this.#tell();
	}

	#replace(cell: CellId, entry: Entry<O> | undefined) {
		this.#active += Number(isActive(entry ?? unborn)) - Number(isActive(this.#entry(cell)));
		if (entry === undefined) this.#entries.delete(cell);
		else this.#entries.set(cell, entry);
		this.#touched.add(cell);
	}

	/** Once per outermost event, when all that it led to has been done. */
	#tell() {
		const cells = this.#touched;
		this.#touched = new Set();
		if (cells.size > 0) this.#options.changed(cells);
		if (this.#active === 0) this.#settle();
	}

	#settle() {
		const waiting = this.#waiting;
		this.#waiting = [];
		for (const resolve of waiting) resolve();
	}

	#perform(effect: Effect) {
		if (effect.kind === 'abort') this.#running.get(effect.run)?.abort();
		else this.#lanes.get(this.#kindOf(effect.cell))?.add(() => this.#begin(effect.cell, effect.run));
	}

	/** A cell's turn has come; declined if its run was superseded while it waited. */
	#begin(cell: CellId, run: number): Promise<void> | undefined {
		const { state, run: awaited } = this.#entry(cell);
		if (this.#closed || awaited !== run || state.status !== 'queued') return undefined;
		this.#hear(cell, run, { kind: 'started', at: this.#options.now() });
		if (this.#entry(cell).state.status !== 'running') return undefined;
		const controller = new AbortController();
		this.#running.set(run, controller);
		const kind = this.#kindOf(cell);
		this.#busy.set(kind, cell);
		return this.#evaluate(cell, run, controller.signal).then((result) => {
			this.#running.delete(run);
			this.#busy.delete(kind);
			this.#hear(cell, run, { kind: 'answered', result, at: this.#options.now() });
		});
	}

	#hear(cell: CellId, run: number, event: RunEvent<O>) {
		this.#dispatch({ ...event, cell, run });
	}

	/** An evaluator that throws is our own fault, yet it must not take the notebook down. */
	async #evaluate(cell: CellId, run: number, signal: AbortSignal): ReturnType<Evaluator<O>> {
		const told: Pick<Run<O>, 'progress' | 'show'> = {
			progress: (done) => this.#hear(cell, run, { kind: 'progressed', done }),
			show: (outputs, logs) =>
				this.#hear(cell, run, { kind: 'shown', outputs, logs, at: this.#options.now() })
		};
		try {
			const evaluator = this.#options.evaluators[this.#kindOf(cell)];
			return await evaluator({ ...runOf(this.#state, cell), ...told, version: run, signal });
		} catch (error) {
			console.error(error);
			return fail({ error: { kind: 'internal', detail: String(error) }, logs: [] });
		}
	}
}
