import type { Runnable } from '#lib/language/analysis.ts';
import { bindReads } from '#lib/language/ts/writeBody.ts';
import type { CellId, Name } from '#lib/notebook/notebook.ts';
import type { RuntimeState } from '#lib/runtime/entries.ts';
import type { Run, Source } from '#lib/runtime/evaluator.ts';
import type { Reading } from '#lib/runtime/graph.ts';

/** What an evaluator is told of a run, but for the strings that lead back. */
export function runOf<O>(
	state: RuntimeState<O>,
	cell: CellId
): Pick<Run<O>, 'cell' | 'body' | 'defines' | 'scope'> {
	const analysed = state.graph.cells.get(cell);
	if (analysed === undefined || 'problem' in analysed.analysis)
		throw new Error('Only a cell that can be read is run.');
	const { body, defines } = analysed.analysis;
	const scope = new Map<Name, Source>();
	for (const reading of state.graph.readings.get(cell) ?? []) {
		const source = sourceOf(state, reading);
		if (source !== undefined) scope.set(reading.name, source);
	}
	return { cell: analysed.cell, body: boundTo(body, [...scope.keys()]), defines, scope };
}

const boundTo = (body: Runnable, names: readonly Name[]): Runnable =>
	body.kind === 'ts' ? { ...body, code: bindReads(body.code, names) } : body;

/** Who gives a read name its meaning, and in which version. */
export function sourceOf<O>({ graph, entries }: RuntimeState<O>, { definer }: Reading): Source | undefined {
	if (definer === undefined) return undefined;
	if (definer.kind === 'cell') {
		const { cell } = definer;
		const cellKind = graph.cells.get(cell)?.cell.kind ?? 'other';
		return { kind: 'cell', cell, cellKind, version: entries.get(cell)?.gave ?? 0 };
	}
	const given = graph.given.get(definer.name);
	return given?.owner === 'extract' ? { kind: 'extract', version: given.version } : { kind: 'app' };
}
