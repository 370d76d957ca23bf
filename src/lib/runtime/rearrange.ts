import type { CellId, Name } from '#lib/notebook/notebook.ts';
import { storedAs } from '#lib/notebook/storedAs.ts';
import type { StaleCause } from '#lib/runtime/cellState.ts';
import { Draft } from '#lib/runtime/draft.ts';
import type { RuntimeState } from '#lib/runtime/entries.ts';
import { type Given, isGivenAlike } from '#lib/runtime/given.ts';
import { type Graph, graphOf, type Reading } from '#lib/runtime/graph.ts';
import { type Change, staleReaders } from '#lib/runtime/request.ts';
import type { AnalysedCell } from '#lib/runtime/runtime.ts';

/** Other cells, or other names given: who changed is stale with all downstream, and clashes show at once. */
export function rearrange<O>(
	state: RuntimeState<O>,
	{ cells, given }: { readonly cells: readonly AnalysedCell[]; readonly given: Given },
	at: number
): Draft<O> {
	const before = state.graph;
	const graph = graphOf(cells, given, before);
	const draft = new Draft(state, graph);
	for (const cell of before.cells.keys()) if (!graph.cells.has(cell)) draft.remove(cell);

	const changes = [...graph.cells.keys()].flatMap((cell): Change[] => {
		const because = before.cells.has(cell) ? causeOf(before, graph, cell) : undefined;
		return because === undefined ? [] : [{ cell, because }];
	});
	for (const { cell, because } of changes) {
		if (isRenamed(before, graph, cell)) draft.lose(cell);
		if (isGone(draft, cell)) draft.staleAnew(cell, because, at);
		else draft.stale(cell, because, at);
	}
	const resumed = [...before.paused].filter((cell) => graph.cells.has(cell) && !graph.paused.has(cell));
	for (const cell of resumed) changes.push({ cell, because: { kind: 'edited' } });
	const forbidden = [...graph.errors.keys()].filter((cell) => draft.status(cell) !== 'blocked');
	staleReaders(
		draft,
		[
			...changes.filter(({ cell }) => !draft.gives(cell)),
			...forbidden.map((cell): Change => ({ cell, because: { kind: 'edited' } }))
		],
		at
	);
	showErrors(draft, before, at);
	return draft;
}

/** Why a cell's result may no longer hold. */
function causeOf(before: Graph, graph: Graph, cell: CellId): StaleCause | undefined {
	if (isEdited(before.cells.get(cell)!, graph.cells.get(cell)!)) return { kind: 'edited' };
	if (before.readings === graph.readings && before.given === graph.given) return undefined;
	const olds = before.readings.get(cell) ?? [];
	const news = graph.readings.get(cell) ?? [];
	for (const [index, reading] of news.entries()) {
		if (!sameDefiner(olds[index], reading)) return causeIn(reading, olds);
		if (reading.definer?.kind !== 'given') continue;
		const { name } = reading.definer;
		if (!isGivenAlike(before.given.get(name), graph.given.get(name))) return { kind: 'extract', name };
	}
	if (olds.length === news.length) return undefined;
	const left = olds.find(({ name }) => !news.some((reading) => reading.name === name));
	return left === undefined ? { kind: 'edited' } : { kind: 'gone', name: left.name };
}

function isEdited(before: AnalysedCell, now: AnalysedCell): boolean {
	if (before.cell === now.cell && before.analysis === now.analysis) return false;
	const { cell, analysis } = now;
	if (cell.source !== before.cell.source || cell.kind !== before.cell.kind || cell.name !== before.cell.name)
		return true;
	// The other flags change no result.
	if (storedAs(cell) !== storedAs(before.cell)) return true;
	if ('problem' in analysis || 'problem' in before.analysis)
		return 'problem' in analysis !== 'problem' in before.analysis;
	return (
		!sameNames(analysis.reads, before.analysis.reads) || !sameNames(analysis.defines, before.analysis.defines)
	);
}

/** What is gone may be back, or the cell reads something else: whatever happened since is the better reason. */
function isGone<O>(draft: Draft<O>, cell: CellId): boolean {
	const { state } = draft.entry(cell);
	return state.status === 'stale' && state.because.kind === 'gone';
}

/** A value that stands goes by the names it was made under. */
function isRenamed(before: Graph, graph: Graph, cell: CellId): boolean {
	const [old, now] = [before.bearings.get(cell), graph.bearings.get(cell)];
	return old?.kind !== now?.kind || now?.defines.some((name) => !old?.defines.includes(name)) === true;
}

/** In any order: the engine's own resolution lists the same names otherwise than the scan. */
const sameNames = (a: readonly Name[], b: readonly Name[]) =>
	a.length === b.length && new Set([...a, ...b]).size === a.length;

function sameDefiner(before: Reading | undefined, now: Reading): boolean {
	const [a, b] = [before?.definer, now.definer];
	if (before?.name !== now.name || a?.kind !== b?.kind) return false;
	return a?.kind === 'cell' && b?.kind === 'cell' ? a.cell === b.cell : a?.name === b?.name;
}

function causeIn({ name, definer }: Reading, olds: readonly Reading[]): StaleCause {
	if (definer === undefined) {
		const wasThere = olds.some((old) => old.name === name && old.definer !== undefined);
		return wasThere ? { kind: 'gone', name } : { kind: 'edited' };
	}
	return definer.kind === 'given'
		? { kind: 'extract', name }
		: { kind: 'upstream', cell: definer.cell, name };
}

/** What the arrangement forbids shows before anything is run, and goes as soon as it is mended. */
function showErrors<O>(draft: Draft<O>, before: Graph, at: number) {
	for (const [cell, error] of draft.graph.errors) {
		const { state } = draft.entry(cell);
		const shows = state.status === 'blocked' && JSON.stringify(state.error) === JSON.stringify(error);
		if (!shows) draft.block(cell, error);
	}
	for (const cell of before.errors.keys()) {
		if (!draft.graph.cells.has(cell) || draft.graph.errors.has(cell)) continue;
		if (draft.entry(cell).last === undefined) draft.rest(cell);
		else draft.stale(cell, { kind: 'edited' }, at);
	}
}
