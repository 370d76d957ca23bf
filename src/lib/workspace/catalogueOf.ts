import type { Catalogue, CatalogueTable } from '#lib/assist/catalogue.ts';
import type { Output } from '#lib/cage/output.ts';
import type { InputSpec } from '#lib/language/analysis.ts';
import type { Cell, CellId, ExtractContract, Name } from '#lib/notebook/notebook.ts';
import type { CellState } from '#lib/runtime/cellState.ts';
import { lastRelation } from '#lib/workspace/lastOutcome.ts';

type Known = {
	readonly cells: readonly Cell[];
	readonly stateOf: (id: CellId) => CellState<Output>;
	readonly extracts: readonly ExtractContract[];
	/** What an input cell says, as far as its text is understood. */
	readonly inputOf: (cell: Cell) => InputSpec | undefined;
};

const sqlTypes = {
	text: 'VARCHAR',
	integer: 'BIGINT',
	decimal: 'DOUBLE',
	date: 'DATE',
	timestamp: 'TIMESTAMP',
	boolean: 'BOOLEAN'
} as const;

/** What SQL could read, as far as the notebook itself knows: declared extracts, tables of values, and cells that have run. */
export function catalogueOf({ cells, stateOf, extracts, inputOf }: Known): Catalogue {
	const tables = new Map<Name, CatalogueTable>();
	for (const contract of extracts) tables.set(contract.name, declared(contract));
	for (const cell of cells) {
		const { id, name, kind } = cell;
		if (name === undefined) continue;
		const columns = kind === 'input' ? inputOf(cell)?.columns : undefined;
		if (columns !== undefined) tables.set(name, { name, from: 'cell', cell: id, fields: fieldsOf(columns) });
		if (kind !== 'sql') continue;
		const relation = lastRelation(stateOf(id));
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
	const fields = fieldsOf(columns);
	const table: CatalogueTable = { name, from: 'extract', fields, ...(rows !== undefined && { rows }) };
	tableOf.set(contract, table);
	return table;
}

type Columns = readonly { readonly name: string; readonly type: keyof typeof sqlTypes }[];

/** The same answer for the same columns. */
function fieldsOf(columns: Columns): CatalogueTable['fields'] {
	const known = fieldsKnown.get(columns);
	if (known !== undefined) return known;
	const fields = columns.map(({ name, type }) => ({ name, type: sqlTypes[type], nullable: true }));
	fieldsKnown.set(columns, fields);
	return fields;
}

const fieldsKnown = new WeakMap<Columns, CatalogueTable['fields']>();

/** Forgets with its contract. */
const tableOf = new WeakMap<ExtractContract, CatalogueTable>();
