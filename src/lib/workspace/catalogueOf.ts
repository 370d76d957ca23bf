import type { Catalogue, CatalogueTable } from '#lib/assist/catalogue.ts';
import type { Output } from '#lib/cage/output.ts';
import type { Cell, CellId, ExtractContract, Name } from '#lib/notebook/notebook.ts';
import type { CellState } from '#lib/runtime/cellState.ts';
import { lastOutcome } from '#lib/workspace/lastOutcome.ts';

type Known = {
	readonly cells: readonly Cell[];
	readonly stateOf: (id: CellId) => CellState<Output>;
	readonly extracts: readonly ExtractContract[];
};

const sqlTypes = {
	text: 'VARCHAR',
	integer: 'BIGINT',
	decimal: 'DOUBLE',
	date: 'DATE',
	timestamp: 'TIMESTAMP',
	boolean: 'BOOLEAN'
} as const;

/** What SQL could read, as far as the notebook itself knows: declared extracts, and cells that have run. */
export function catalogueOf({ cells, stateOf, extracts }: Known): Catalogue {
	const tables = new Map<Name, CatalogueTable>();
	for (const contract of extracts) tables.set(contract.name, declared(contract));
	for (const { id, name, kind } of cells) {
		if (name === undefined || kind !== 'sql') continue;
		const relation = lastOutcome(stateOf(id))?.outputs.find((output) => output.kind === 'relation');
		const shape = relation && { fields: relation.fields, rows: relation.rows };
		tables.set(name, { name, from: 'cell', cell: id, fields: [], ...shape });
	}
	return { tables, functions: [] };
}

/** The same answer for the same contract. */
function declared(contract: ExtractContract): CatalogueTable {
	const known = tableOf.get(contract);
	if (known !== undefined) return known;
	const { name, columns, rows } = contract;
	const fields = columns.map((column) => ({
		name: column.name,
		type: sqlTypes[column.type],
		nullable: true
	}));
	const table: CatalogueTable = { name, from: 'extract', fields, ...(rows !== undefined && { rows }) };
	tableOf.set(contract, table);
	return table;
}

/** Forgets with its contract. */
const tableOf = new WeakMap<ExtractContract, CatalogueTable>();
