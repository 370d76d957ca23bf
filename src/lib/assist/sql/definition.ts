import type { Definition } from '#lib/assist/assistant.ts';
import { meaningAt, type Meaning } from '#lib/assist/sql/meaning.ts';
import { selectedAt } from '#lib/assist/sql/selectedAt.ts';
import { tableCalled } from '#lib/assist/sql/tables.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import { createdIn } from '#lib/language/sql/created.ts';
import { lex } from '#lib/language/sql/lex.ts';
import { sameSqlName } from '#lib/language/sql/sqlName.ts';
import { statementsOf } from '#lib/language/sql/statements.ts';
import type { Cell, Name } from '#lib/notebook/notebook.ts';

/** Where the name at a place is made: in this cell, in another one, in an extract. */
export function definitionInSql(cell: Cell, at: number, surroundings: Surroundings): Definition | undefined {
	const meaning = meaningAt(cell.source, at, surroundings.catalogue());
	if (meaning === undefined) return undefined;
	switch (meaning.kind) {
		case 'cte':
		case 'alias':
		case 'window':
			return { kind: 'cell', cell: cell.id, at: meaning.given.start };
		case 'column':
			return columnMade(cell, meaning, surroundings);
		case 'function':
			return madeByCell(meaning.name, surroundings, ['sql']);
		case 'parameter':
			return madeByCell(meaning.name, surroundings, ['input', 'ts']);
		case 'table':
			return (
				madeByCell(meaning.name, surroundings, ['sql', 'ts']) ?? extractCalled(meaning.name, surroundings)
			);
	}
}

function extractCalled(name: Name, surroundings: Surroundings): Definition | undefined {
	const table = tableCalled(surroundings.catalogue(), name);
	return table?.from === 'extract' ? { kind: 'extract', name: table.name } : undefined;
}

function columnMade(
	cell: Cell,
	{ column }: Meaning & { kind: 'column' },
	surroundings: Surroundings
): Definition | undefined {
	if (column.at !== undefined) return { kind: 'cell', cell: cell.id, at: column.at.start };
	if (column.of === undefined) return undefined;
	const table = tableCalled(surroundings.catalogue(), column.of);
	if (table?.from === 'extract') return { kind: 'extract', name: table.name };
	const made = surroundings.cells().find(({ id }) => id === table?.cell);
	if (made === undefined) return undefined;
	return {
		kind: 'cell',
		cell: made.id,
		at: selectedAt(made.source, column.name, surroundings.catalogue()) ?? 0
	};
}

/** The cell that defines a name, and where in it. */
function madeByCell(
	name: Name,
	surroundings: Surroundings,
	kinds: readonly Cell['kind'][]
): Definition | undefined {
	for (const cell of surroundings.cells()) {
		const analysis = kinds.includes(cell.kind) ? surroundings.analysisOf(cell) : undefined;
		const isNamed = cell.name !== undefined && sameSqlName(cell.name, name);
		const defines =
			analysis && !('problem' in analysis) && analysis.defines.some((one) => sameSqlName(one, name));
		if (isNamed || defines) return { kind: 'cell', cell: cell.id, at: placeIn(cell, name) };
	}
	return undefined;
}

/** The beginning, unless a statement in the cell creates the name. */
function placeIn(cell: Cell, name: Name): number {
	if (cell.kind === 'ts') return declaredAt(cell.source, name);
	if (cell.kind !== 'sql') return 0;
	for (const statement of statementsOf(lex(cell.source).tokens)) {
		const created = createdIn(statement);
		if (created !== undefined && sameSqlName(created.name, name))
			return statement.tokens[created.next - 1]?.start ?? 0;
	}
	return 0;
}

/** Where a TypeScript cell declares a name, near enough to put the cursor there. */
function declaredAt(source: string, name: Name): number {
	const sought = name.replaceAll('$', '\\$');
	const found = new RegExp(
		`\\b(?:const|let|var|function|class)\\b[^;=]*?(?<![\\w$])${sought}(?![\\w$])`,
		'u'
	).exec(source);
	return found === null ? 0 : found.index + found[0].length - name.length;
}
