import type { CellId } from '#lib/notebook/notebook.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import type { Graph, Reading } from '#lib/runtime/graph.ts';
import { nearestNames } from '#lib/language/nearestNames.ts';

export type Plan = {
	/** Every cell after those it reads. */
	readonly runnable: readonly CellId[];
	readonly blocked: ReadonlyMap<CellId, CellError>;
};

/** Why a cell is not run though a reader needs it. */
export type Withheld = (cell: CellId) => 'paused' | 'held' | undefined;

/**
 * What of these cells can run, and why the rest cannot. Bad cells are data, good cells still run. `withheld`
 * tells which of the others have no value and are not run for their readers' sake.
 */
export function plan(graph: Graph, wanted: ReadonlySet<CellId>, withheld: Withheld = () => undefined): Plan {
	const runnable: CellId[] = [];
	const blocked = new Map<CellId, CellError>();
	for (const cell of graph.order) {
		if (!wanted.has(cell)) continue;
		const error = ownError(graph, cell) ?? upstreamError(graph, cell, blocked, withheld);
		if (error === undefined) runnable.push(cell);
		else blocked.set(cell, error);
	}
	return { runnable, blocked };
}

function ownError(graph: Graph, cell: CellId): CellError | undefined {
	const forbidden = graph.errors.get(cell);
	if (forbidden !== undefined) return forbidden;
	const analysis = graph.cells.get(cell)?.analysis;
	if (analysis !== undefined && 'problem' in analysis) return { kind: 'syntax', ...analysis.problem };
	for (const reading of graph.readings.get(cell) ?? []) {
		const error = readingError(graph, cell, reading);
		if (error !== undefined) return error;
	}
	return undefined;
}

function readingError(graph: Graph, cell: CellId, { name, definer }: Reading): CellError | undefined {
	if (definer?.kind === 'cell') return undefined;
	if (definer !== undefined) {
		const given = graph.given.get(definer.name);
		if (given?.loaded !== false) return undefined;
		return { kind: 'missing-extract', name: definer.name, file: given.file ?? '' };
	}
	const bearing = graph.bearings.get(cell);
	// A free name of TypeScript may be the browser's own; if it is not, the run says so with its line.
	if (bearing === undefined || bearing.kind === 'ts') return undefined;
	const at = bearing.readAt.get(name);
	const isParameter = bearing.kind === 'md' || bearing.parameters.has(name);
	return {
		kind: isParameter ? 'unknown-parameter' : 'unknown-table',
		name,
		...(at === undefined ? {} : { at }),
		candidates: nearestNames(name, graph.names)
	};
}

/** The order visits sources first, so that a blocked one is known by now. */
function upstreamError(
	graph: Graph,
	cell: CellId,
	blocked: ReadonlyMap<CellId, CellError>,
	withheld: Withheld
): CellError | undefined {
	const source = graph.sources.get(cell)?.find((one) => blocked.has(one) || withheld(one) !== undefined);
	if (source === undefined) return undefined;
	const name = nameFrom(graph, cell, source);
	const error = blocked.get(source);
	if (error === undefined) return { kind: withheld(source) ?? 'paused', cell: source, name };
	const first = firstCause(error);
	return { kind: 'upstream', cell: source, name, ...(first !== undefined && { first }) };
}

/** The cell that an error of waiting goes back to. */
export function firstCause(error: CellError): CellId | undefined {
	if (error.kind === 'upstream') return error.first ?? error.cell;
	return error.kind === 'paused' || error.kind === 'held' ? error.cell : undefined;
}

/** By which name a cell reads another. */
export const nameFrom = (graph: Graph, reader: CellId, source: CellId): string =>
	graph.readings.get(reader)?.find(({ definer }) => definer?.kind === 'cell' && definer.cell === source)
		?.name ?? '';
