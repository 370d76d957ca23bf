import type { CellId, CellKind } from '#lib/notebook/notebook.ts';
import type { Result } from '#lib/notebook/result.ts';
import type { LogLine, Outcome } from '#lib/runtime/cellState.ts';
import { Draft } from '#lib/runtime/draft.ts';
import { isActive, type RuntimeState, type Step } from '#lib/runtime/entries.ts';
import type { Failure } from '#lib/runtime/evaluator.ts';
import { type Given, isSameGiven } from '#lib/runtime/given.ts';
import { rearrange } from '#lib/runtime/rearrange.ts';
import { nameFrom } from '#lib/runtime/plan.ts';
import type { Reach } from '#lib/runtime/reach.ts';
import { failWithReaders, renewReaders, request } from '#lib/runtime/request.ts';
import type { AnalysedCell } from '#lib/runtime/runtime.ts';

/** Whatever can happen to a notebook's runs. `at` is the time in milliseconds. */
export type RuntimeEvent<O> =
	| { readonly kind: 'cells'; readonly cells: readonly AnalysedCell[]; readonly at: number }
	| { readonly kind: 'given'; readonly given: Given; readonly at: number }
	| ({ readonly kind: 'asked'; readonly cells: readonly CellId[] } & Reach)
	/** Other cells are held than before. */
	| { readonly kind: 'held'; readonly held: ReadonlySet<CellId>; readonly at: number }
	| { readonly kind: 'stopped'; readonly cell?: CellId | undefined; readonly at: number }
	| { readonly kind: 'forgotten'; readonly kinds: readonly CellKind[]; readonly at: number }
	| { readonly kind: 'dropped'; readonly cells: readonly CellId[]; readonly at: number }
	| { readonly kind: 'wiped' }
	| (RunEvent<O> & { readonly cell: CellId; readonly run: number });

/** What a run tells of itself. */
export type RunEvent<O> =
	| { readonly kind: 'started'; readonly at: number }
	| { readonly kind: 'progressed'; readonly done: number }
	| {
			readonly kind: 'shown';
			readonly outputs: readonly O[];
			readonly logs: readonly LogLine[];
			readonly at: number;
	  }
	| {
			readonly kind: 'answered';
			readonly result: Result<Omit<Outcome<O>, 'took'>, Failure>;
			readonly at: number;
	  };

/** The whole scheduler: what an event changes and what is to be done. Pure. */
export function step<O>(state: RuntimeState<O>, event: RuntimeEvent<O>): Step<O> {
	switch (event.kind) {
		case 'cells':
			return rearrange(state, { cells: event.cells, given: state.graph.given }, event.at).step;
		case 'given': {
			if (isSameGiven(state.graph.given, event.given)) return new Draft(state).step;
			const cells = [...state.graph.cells.values()];
			return rearrange(state, { cells, given: event.given }, event.at).step;
		}
		case 'asked':
			return drafted(state, (draft) => request(draft, event.cells, event));
		case 'held':
			return drafted({ ...state, held: event.held }, (draft) => hold(draft, event.at));
		case 'stopped':
			return drafted(state, (draft) => stop(draft, event.cell, event.at));
		case 'forgotten':
			return drafted(state, (draft) => forget(draft, event.kinds, event.at));
		case 'dropped':
			return drafted(state, (draft) => drop(draft, event.cells, event.at));
		case 'wiped':
			return drafted(state, wipe);
		default:
			return drafted(state, (draft) => hear(draft, event));
	}
}

function drafted<O>(state: RuntimeState<O>, change: (draft: Draft<O>) => void): Step<O> {
	const draft = new Draft(state);
	change(draft);
	return draft.step;
}

/** The one place where late answers are dropped: a run is heard only while it is the one its cell awaits. */
function hear<O>(draft: Draft<O>, event: RunEvent<O> & { readonly cell: CellId; readonly run: number }) {
	const { cell, run } = event;
	const entry = draft.entry(cell);
	const { state, last } = entry;
	if (entry.run !== run) return;
	if (event.kind === 'started') {
		// A cell it reads may have been asked for again in the meantime; then its end starts this one.
		if (state.status !== 'queued' || !draft.isReady(cell)) return;
		const kept = last === undefined ? {} : { last };
		draft.put(cell, { ...entry, state: { status: 'running', since: event.at, ...kept } });
		return;
	}
	if (state.status !== 'running') return;
	if (event.kind === 'progressed') draft.put(cell, { ...entry, state: { ...state, progress: event.done } });
	else if (event.kind === 'shown') {
		const { outputs, logs, at } = event;
		draft.put(cell, { ...entry, state: { ...state, last: { outputs, logs, took: at - state.since } } });
	} else answer(draft, event, state.since);
}

function answer<O>(
	draft: Draft<O>,
	{ cell, run, result, at }: Extract<RuntimeEvent<O>, { readonly kind: 'answered' }>,
	since: number
) {
	if (!result.ok) return failWithReaders(draft, cell, { ...result.error, at });
	const outcome = { ...result.value, took: at - since };
	const { last } = draft.entry(cell);
	const before = last === undefined ? {} : { before: last.took };
	draft.put(cell, { state: { status: 'done', outcome, ...before }, run, gave: run, last: outcome });
	// What it read may have gone with the cage while it ran.
	const gone = draft.graph.sources.get(cell)?.find((source) => !draft.gives(source));
	if (gone !== undefined)
		draft.stale(cell, { kind: 'upstream', cell: gone, name: nameFrom(draft.graph, cell, gone) }, at);
	for (const reader of draft.graph.readers.get(cell) ?? []) draft.startIfReady(reader);
	renewReaders(draft, [cell], { at });
}

function stop<O>(draft: Draft<O>, only: CellId | undefined, at: number) {
	for (const cell of only === undefined ? draft.graph.order : [only])
		if (isActive(draft.entry(cell))) failWithReaders(draft, cell, { error: { kind: 'stopped' }, at });
}

/** What is held and on its way ends; what waited for cells that are held no more can be asked for again. */
function hold<O>(draft: Draft<O>, at: number) {
	for (const cell of draft.graph.order)
		if (draft.isHeld(cell) && isActive(draft.entry(cell)))
			failWithReaders(draft, cell, { error: { kind: 'stopped' }, at });
	const free = new Set<CellId>();
	for (const cell of draft.graph.order) {
		const { state, last } = draft.entry(cell);
		if (state.status !== 'blocked') continue;
		const { error } = state;
		const waitsNoMore =
			(error.kind === 'held' && !draft.isHeld(error.cell)) ||
			(error.kind === 'upstream' && free.has(error.cell));
		if (!waitsNoMore) continue;
		free.add(cell);
		if (last === undefined) draft.rest(cell);
		else draft.stale(cell, { kind: 'edited' }, at);
	}
}

/** What runs right now is left to answer for itself: asked for again, a query that kills engines would kill the next. */
function forget<O>(draft: Draft<O>, kinds: readonly CellKind[], at: number) {
	const isOfKind = (cell: CellId) => kinds.includes(draft.graph.cells.get(cell)?.cell.kind ?? 'other');
	const lost = draft.graph.order.filter((cell) => isOfKind(cell) && draft.gives(cell));
	for (const cell of lost) draft.staleAnew(cell, { kind: 'edited', lost: true }, at);
	for (const cell of draft.graph.order)
		if (isOfKind(cell) && draft.status(cell) !== 'running') draft.lose(cell);
	renewReaders(draft, lost, { at, spare: (cell) => isOfKind(cell) && draft.status(cell) === 'running' });
}

/** What runs right now will give a new result, and is left to it. */
function drop<O>(draft: Draft<O>, cells: readonly CellId[], at: number) {
	const because = { kind: 'dropped' } as const;
	const dropped = cells.filter((cell) => draft.graph.cells.has(cell) && !isActive(draft.entry(cell)));
	for (const cell of dropped) draft.renew(cell, { status: 'stale', because, since: at });
	renewReaders(draft, dropped, { at, because });
}

/** What the arrangement of names forbids is forbidden still. */
function wipe<O>(draft: Draft<O>) {
	for (const cell of draft.graph.order) {
		const error = draft.graph.errors.get(cell);
		draft.renew(cell, error === undefined ? { status: 'idle' } : { status: 'blocked', error });
	}
}
