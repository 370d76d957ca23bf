import { foldSqlName, sameSqlName } from '#lib/language/sql/sqlName.ts';
import type { ColumnContract, Name } from '#lib/notebook/notebook.ts';
import type { ChartedTable } from '#lib/workspace/charting/charted.ts';
import type { Explored } from '#lib/workspace/explored.ts';
import { exploredTable } from '#lib/workspace/exploredTable.ts';
import { freeName } from '#lib/workspace/freeName.ts';
import { lastOutcome } from '#lib/workspace/lastOutcome.ts';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';

type Notebook = Pick<OpenNotebook, 'notebook' | 'extracts' | 'stateOf' | 'cell'>;

/** A result or an extract as a chart would read it; nothing where SQL could not. */
export function chartedTable(
	open: Notebook,
	of: Explored,
	words: { readonly result: string }
): ChartedTable | undefined {
	const found = exploredTable(open, of);
	if (found === undefined) return undefined;
	const rows = 'relation' in found.table ? { relation: found.table.relation } : { ipc: found.table.ipc };
	if (of.kind === 'extract') return { name: of.name, rows, contracts: contractsOf(open, of.name) };
	const cell = open.cell(of.cell);
	if (cell === undefined || !isLast(open, of)) return undefined;
	const given = { rows, contracts: contractsOf(open), cell: cell.id };
	if (cell.name !== undefined) return { ...given, name: cell.name };
	return { ...given, name: freeName(words.result, namesIn(open)), isNamed: false };
}

/** A cell's name stands for its last output only. */
function isLast(
	open: Pick<Notebook, 'stateOf'>,
	{ cell, output }: Extract<Explored, { kind: 'cell' }>
): boolean {
	return lastOutcome(open.stateOf(cell))?.outputs.length === output + 1;
}

/** A table by the name under which cells read it. */
export function tableNamed(open: Notebook, name: Name, words: { readonly result: string }): ChartedTable {
	const { cells } = open.notebook;
	const giver = cells.find((cell) => cell.name !== undefined && sameSqlName(cell.name, name));
	const output = (giver && lastOutcome(open.stateOf(giver.id))?.outputs.length) ?? 0;
	const explored: Explored =
		giver === undefined
			? { kind: 'extract', name }
			: { kind: 'cell', cell: giver.id, output: output - 1, title: name };
	const known = chartedTable(open, explored, words);
	// Tables of the app, and those that a cell makes beside its own, lie in the engine under their names.
	return known ?? { name, rows: { relation: name }, contracts: contractsOf(open) };
}

/** The names of all tables that can be drawn now, the newest results first. */
export function chartableNames(open: Notebook): readonly Name[] {
	const { cells, front } = open.notebook;
	const loaded = front.extracts.filter(({ name }) => open.extracts.stateOf(name).status === 'loaded');
	const results = cells.filter(({ id, name }) => {
		const last = name === undefined ? undefined : lastOutcome(open.stateOf(id))?.outputs.at(-1);
		return last?.kind === 'relation' || last?.kind === 'table';
	});
	return [...loaded.map(({ name }) => name), ...results.flatMap(({ name }) => name ?? [])];
}

/** Of one extract, or of all: a column of a result that is called like one of an extract is taken for it. */
function contractsOf({ notebook }: Notebook, extract?: Name): ReadonlyMap<string, ColumnContract> {
	const extracts = notebook.front.extracts.filter(({ name }) => extract === undefined || name === extract);
	return new Map(
		extracts.flatMap(({ columns }) => columns.map((column) => [foldSqlName(column.name), column] as const))
	);
}

/** Names that are taken. */
export const namesIn = ({ notebook }: Pick<Notebook, 'notebook'>): readonly Name[] =>
	[...notebook.cells, ...notebook.front.extracts].flatMap(({ name }) => name ?? []);
