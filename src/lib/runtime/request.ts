import type { CellId } from '#lib/notebook/notebook.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import type { CellState, LogLine, StaleCause } from '#lib/runtime/cellState.ts';
import type { Draft } from '#lib/runtime/draft.ts';
import { isActive } from '#lib/runtime/entries.ts';
import { firstCause, nameFrom, plan, type Withheld } from '#lib/runtime/plan.ts';
import type { Reach } from '#lib/runtime/reach.ts';

/** Queues cells and whatever they need that is neither done nor on its way, and starts what can start. */
export function request<O>(draft: Draft<O>, cells: Iterable<CellId>, reach: Reach = {}) {
	const wanted = wantedFor(draft, cells, reach);
	const withheld: Withheld = (cell) => {
		if (wanted.has(cell) || draft.gives(cell) || isActive(draft.entry(cell))) return undefined;
		if (draft.isHeld(cell)) return 'held';
		return draft.isPaused(cell) ? 'paused' : undefined;
	};
	const { runnable, blocked } = plan(draft.graph, wanted, withheld);
	for (const [cell, error] of blocked) draft.block(cell, error);
	blockWaiting(draft, blocked.keys());
	for (const cell of runnable) draft.queue(cell);
	for (const cell of runnable) draft.startIfReady(cell);
}

function wantedFor<O>(
	draft: Draft<O>,
	cells: Iterable<CellId>,
	{ downstream = false, paused = false }: Reach
): ReadonlySet<CellId> {
	const { graph } = draft;
	const wanted = new Set([...cells].filter((cell) => graph.cells.has(cell) && !draft.isHeld(cell)));
	const follows = (cell: CellId) => !draft.isPaused(cell) && !draft.isHeld(cell);
	for (const cell of downstream ? wanted : [])
		for (const reader of graph.readers.get(cell) ?? []) if (follows(reader)) wanted.add(reader);
	const isNeeded = (cell: CellId) =>
		draft.status(cell) !== 'done' &&
		!isActive(draft.entry(cell)) &&
		!draft.isHeld(cell) &&
		(paused || !draft.isPaused(cell));
	for (const cell of wanted)
		for (const source of graph.sources.get(cell) ?? []) if (isNeeded(source)) wanted.add(source);
	return wanted;
}

/** A cell failed, and its readers, theirs too, wait for it. A reader that was never run or is stale stays so. */
export function failWithReaders<O>(
	draft: Draft<O>,
	failed: CellId,
	{ error, logs = [], at }: { error: CellError; logs?: readonly LogLine[]; at: number }
) {
	draft.fail(failed, error, logs);
	const without = new Set([failed]);
	for (const cell of without) {
		for (const reader of draft.graph.readers.get(cell) ?? []) {
			const isDone = draft.status(reader) === 'done';
			if (!isDone && !isActive(draft.entry(reader))) continue;
			// The value of a paused cell stands, whatever became of what it was made of.
			if (isDone && draft.isPaused(reader)) {
				draft.stale(reader, { kind: 'upstream', cell, name: nameFrom(draft.graph, reader, cell) }, at);
				continue;
			}
			draft.block(reader, waitingFor(draft, reader, cell));
			without.add(reader);
		}
	}
}

/** Who was on its way, and waits for a cell that cannot run now. */
function blockWaiting<O>(draft: Draft<O>, blocked: Iterable<CellId>) {
	const without = new Set(blocked);
	for (const cell of without) {
		for (const reader of draft.graph.readers.get(cell) ?? []) {
			if (without.has(reader) || !isActive(draft.entry(reader))) continue;
			draft.block(reader, waitingFor(draft, reader, cell));
			without.add(reader);
		}
	}
}

function waitingFor<O>(draft: Draft<O>, reader: CellId, cell: CellId): CellError {
	const { state } = draft.entry(cell);
	const first = 'error' in state ? firstCause(state.error) : undefined;
	const name = nameFrom(draft.graph, reader, cell);
	return { kind: 'upstream', cell, name, ...(first !== undefined && { first }) };
}

export type Change = { readonly cell: CellId; readonly because: StaleCause };

/** Everything downstream of these cells is stale; runs of it are superseded. Behind a paused cell that has its value nothing changes. */
export function staleReaders<O>(draft: Draft<O>, changes: readonly Change[], at: number) {
	spread(draft, changes, (reader, because) => {
		if (/^(idle|stale)$/.test(draft.status(reader))) return false;
		draft.stale(reader, because, at);
		return !draft.gives(reader);
	});
}

type Renewal = {
	readonly at: number;
	readonly because?: StaleCause;
	readonly spare?: (cell: CellId) => boolean;
};

/**
 * A value changed under its readers without an edit: those that have a result are stale, those on their way
 * are asked for again, so that no run is lost and none ends on an old value. `spare` tells which to leave.
 */
export function renewReaders<O>(
	draft: Draft<O>,
	cells: readonly CellId[],
	{ at, because: change = { kind: 'edited' }, spare = () => false }: Renewal
) {
	const again = new Set<CellId>();
	spread(
		draft,
		cells.map((cell) => ({ cell, because: change })),
		(reader, because, source) => {
			const { state } = draft.entry(reader);
			if (isActive(draft.entry(reader))) {
				const waits = state.status === 'queued' && draft.gives(source);
				if (!waits && !spare(reader)) again.add(reader);
				return false;
			}
			if (state.status !== 'done' && !waitedFor(state, source)) return false;
			draft.stale(reader, because, at);
			return !draft.gives(reader);
		}
	);
	request(draft, again);
}

const waitedFor = (state: CellState<unknown>, source: CellId): boolean =>
	state.status === 'blocked' &&
	(state.error.kind === 'upstream' || state.error.kind === 'paused' || state.error.kind === 'held') &&
	state.error.cell === source;

/** Walks downstream as far as `visit` says; a cause is the changed cell, by the name its first reader reads. */
function spread<O>(
	draft: Draft<O>,
	changes: readonly Change[],
	visit: (reader: CellId, because: StaleCause, source: CellId) => boolean
) {
	const { graph } = draft;
	const dropped = new Set(changes.flatMap(({ cell, because }) => (because.kind === 'dropped' ? [cell] : [])));
	/** Every cell that was reached, and what its readers are told; the changed ones are named themselves. */
	const causes = new Map<CellId, StaleCause | undefined>(changes.map(({ cell }) => [cell, undefined]));
	for (const [cell, cause] of causes) {
		for (const reader of graph.readers.get(cell) ?? []) {
			if (causes.has(reader)) continue;
			const because = cause ?? causeFrom(cell, reader);
			if (visit(reader, because, cell)) causes.set(reader, because);
		}
	}

	function causeFrom(cell: CellId, reader: CellId): StaleCause {
		const upstream = { kind: 'upstream', cell, name: nameFrom(graph, reader, cell) } as const;
		return dropped.has(cell) ? { ...upstream, dropped: true } : upstream;
	}
}
