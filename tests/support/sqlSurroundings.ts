import type { Catalogue, CatalogueFunction, CatalogueTable } from '#lib/assist/catalogue.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import { analyse } from '#lib/language/analyse.ts';
import type { CellAnalysis } from '#lib/language/analysis.ts';
import type { Cell, CellId, CellKind } from '#lib/notebook/notebook.ts';
import { messagesIn } from '#messages/messages.ts';

export const cellOf = (kind: CellKind, source: string, name?: string): Cell => ({
	id: (name ?? `${kind}:${source}`) as CellId,
	kind,
	source,
	flags: {},
	...(name !== undefined && { name })
});

/** `kode VARCHAR, n BIGINT` as a table. */
export function tableOf(
	name: string,
	columns: string,
	from: CatalogueTable['from'] = 'extract',
	rows?: number
): CatalogueTable {
	const fields = columns.split(/, (?![^(]*\))/).map((column) => {
		const [field = '', ...type] = column.split(' ');
		return { name: field, type: type.join(' '), nullable: true };
	});
	const cell = from === 'cell' ? { cell: name as CellId } : {};
	return { name, from, fields, ...cell, ...(rows !== undefined && { rows }) };
}

const call = (
	name: string,
	kind: CatalogueFunction['kind'],
	parameters: string,
	returns: string,
	about = ''
): CatalogueFunction => ({
	name,
	kind,
	about,
	signatures: parameters.split(' | ').map((one) => ({
		parameters: one
			.split(', ')
			.filter(Boolean)
			.map((parameter) => ({
				name: parameter.split(' ')[0] ?? '',
				type: parameter.split(' ').slice(1).join(' ')
			})),
		variadic: false,
		returns
	}))
});

export const functions: readonly CatalogueFunction[] = [
	call('count', 'aggregate', 'arg ANY', 'BIGINT', 'Returns the number of non-null values in arg.'),
	call('round', 'scalar', 'x DOUBLE | x DOUBLE, precision INTEGER', 'DOUBLE', 'Rounds x to s decimal places'),
	call('upper', 'scalar', 'string VARCHAR', 'VARCHAR'),
	call('range', 'table', 'start BIGINT, stop BIGINT', '')
];

/** What a SQL assistant knows of a notebook: these cells, these tables. */
export function surroundingsOf(
	cells: readonly Cell[],
	tables: readonly CatalogueTable[]
): Surroundings & { readonly change: (cells: readonly Cell[]) => void } {
	const analyses = new Map<Cell, CellAnalysis>();
	let now = cells;
	const catalogue: Catalogue = { tables: new Map(tables.map((table) => [table.name, table])), functions };
	return {
		cells: () => now,
		given: () => tables.filter(({ from }) => from !== 'cell').map(({ name }) => name),
		analysisOf(cell) {
			const known = analyses.get(cell) ?? analyse(cell);
			analyses.set(cell, known);
			return known;
		},
		catalogue: () => catalogue,
		messages: () => messagesIn('en'),
		change: (changed) => (now = changed)
	};
}
