import type { CellId } from '#lib/notebook/notebook.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import type { LogLine, StaleCause } from '#lib/runtime/cellState.ts';
import type { Draft } from '#lib/runtime/draft.ts';
import { isActive } from '#lib/runtime/entries.ts';
import { nameFrom, plan } from '#lib/runtime/plan.ts';

/** Queues cells and whatever they need that is neither done nor on its way, and starts what can start. */
export function request<O>(draft: Draft<O>, cells: Iterable<CellId>, downstream: boolean) {
	const { graph } = draft;
	const asked = [...cells].filter((cell) => graph.cells.has(cell));
	const wanted = new Set(asked);
	if (downstream)
		for (const cell of wanted) for (const reader of graph.readers.get(cell) ?? []) wanted.add(reader);
	for (const cell of wanted)
		for (const source of graph.sources.get(cell) ?? [])
			if (draft.status(source) !== 'done' && !isActive(draft.entry(source))) wanted.add(source);

	const { runnable, blocked } = plan(graph, wanted);
	for (const [cell, error] of blocked) draft.block(cell, error);
	for (const cell of runnable) draft.queue(cell);
	for (const cell of runnable) draft.startIfReady(cell);
}

/** A cell failed, and its readers, theirs too, wait for it. A reader that was never run or is stale stays so. */
export function failWithReaders<O>(
	draft: Draft<O>,
	failed: CellId,
	error: CellError,
	logs: readonly LogLine[] = []
) {
	draft.fail(failed, error, logs);
	const without = new Set([failed]);
	for (const cell of without) {
		for (const reader of draft.graph.readers.get(cell) ?? []) {
			if (draft.status(reader) !== 'done' && !isActive(draft.entry(reader))) continue;
			draft.block(reader, { kind: 'upstream', cell, name: nameFrom(draft.graph, reader, cell) });
			without.add(reader);
		}
	}
}

export type Change = { readonly cell: CellId; readonly because: StaleCause };

/** Everything downstream of these cells is stale; runs of it are superseded. */
export function staleReaders<O>(draft: Draft<O>, changes: readonly Change[], at: number) {
	spread(draft, changes, (reader, because) => {
		if (/^(idle|stale)$/.test(draft.status(reader))) return false;
		draft.stale(reader, because, at);
		return true;
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
				const waits = state.status === 'queued' && draft.status(source) === 'done';
				if (!waits && !spare(reader)) again.add(reader);
				return false;
			}
			const waited =
				state.status === 'blocked' && state.error.kind === 'upstream' && state.error.cell === source;
			if (state.status !== 'done' && !waited) return false;
			draft.stale(reader, because, at);
			return true;
		}
	);
	request(draft, again, false);
}

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
