import type { Output } from '#lib/cage/output.ts';
import { isPersonal } from '#lib/extract/treatments.ts';
import { foldSqlName } from '#lib/language/sql/sqlName.ts';
import type { ColumnContract, Name } from '#lib/notebook/notebook.ts';
import type { Explored } from '#lib/workspace/explored.ts';
import { lastOutcome } from '#lib/workspace/lastOutcome.ts';
import type { ProfiledTable } from '#lib/workspace/memory.svelte.ts';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';

export type ExploredTable = {
	/** Another object for another load or run: then the columns are looked at anew. */
	readonly of: object;
	readonly title: string;
	readonly table: ProfiledTable;
	readonly roles: ReadonlyMap<string, string>;
	/** The name under which SQL reads it; absent where it has none. */
	readonly name?: Name;
	/** The result shows so many of its rows only. */
	readonly cut?: number;
};

type Tabular = Extract<Output, { readonly kind: 'relation' | 'table' }>;
type Notebook = Pick<OpenNotebook, 'notebook' | 'extracts' | 'stateOf'>;

/** Values that are somebody's own, or, as outlines, too long to be read. What is made of a CPR number is shown, but for the pseudonym that stands for it. */
const isSensitive = (column: ColumnContract) =>
	(isPersonal(column) || column.role === 'boundary') &&
	(column.as === undefined || column.as === 'pseudonym');

/** The table as it now is; nothing once it is out of memory. */
export function exploredTable(open: Notebook, explored: Explored): ExploredTable | undefined {
	return explored.kind === 'extract' ? extractTable(open, explored.name) : cellTable(open, explored);
}

function extractTable(open: Notebook, name: Name): ExploredTable | undefined {
	const contract = open.notebook.front.extracts.find((one) => one.name === name);
	const state = open.extracts.stateOf(name);
	if (contract === undefined || state.status !== 'loaded') return undefined;
	const roles = contract.columns.flatMap(({ name: column, role }) =>
		role === undefined ? [] : [[column, role] as const]
	);
	const kept = keptLike(contract.columns);
	return {
		of: state,
		title: name,
		name,
		table: { relation: name, rows: state.rows, kept },
		roles: new Map(roles)
	};
}

/** A result has no roles; a column that is called as a sensitive one of an extract is taken for it. */
function cellTable(
	open: Notebook,
	{ cell, output: at, title }: Extract<Explored, { kind: 'cell' }>
): ExploredTable | undefined {
	const output = lastOutcome(open.stateOf(cell))?.outputs[at];
	if (output?.kind !== 'relation' && output?.kind !== 'table') return undefined;
	const kept = keptLike(open.notebook.front.extracts.flatMap(({ columns }) => columns));
	const left = leftOut(output);
	const rows = output.rows - left;
	const table =
		output.kind === 'table'
			? { ipc: output.ipc, rows, kept }
			: { relation: output.name, rows, fields: output.fields, kept };
	const name =
		output.kind === 'relation' ? open.notebook.cells.find(({ id }) => id === cell)?.name : undefined;
	return {
		of: output,
		title,
		table,
		roles: new Map(),
		...(name !== undefined && { name }),
		...(left > 0 && { cut: rows })
	};
}

function keptLike(columns: readonly ColumnContract[]): (column: string) => boolean {
	const names = new Set(columns.filter(isSensitive).map(({ name }) => foldSqlName(name)));
	return (column) => names.has(foldSqlName(column));
}

function leftOut(output: Tabular): number {
	if (output.kind === 'relation') return 0;
	return (output.notes ?? []).reduce((sum, note) => sum + (note.kind === 'cut' ? note.rows : 0), 0);
}
