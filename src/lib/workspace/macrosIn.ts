import type { CatalogueFunction } from '#lib/assist/catalogue.ts';
import type { CellAnalysis } from '#lib/language/analysis.ts';
import { createdIn } from '#lib/language/sql/created.ts';
import { lex } from '#lib/language/sql/lex.ts';
import { closeOf, opensAt, pathAt, signAt, wordAt } from '#lib/language/sql/reader.ts';
import { type StatementTokens, statementsOf } from '#lib/language/sql/statements.ts';
import type { Cell } from '#lib/notebook/notebook.ts';

/** The macros that a cell makes, with the names of their parameters; the same answer for the same cell. */
export function macrosIn(cell: Cell, analysis: CellAnalysis | undefined): readonly CatalogueFunction[] {
	if (analysis === undefined || 'problem' in analysis || !analysis.macros?.length) return none;
	const known = found.get(cell);
	if (known !== undefined) return known;
	const macros = statementsOf(lex(cell.source).tokens).flatMap((statement) => macroIn(statement, cell));
	found.set(cell, macros);
	return macros;
}

const none: readonly CatalogueFunction[] = [];

/** Forgets with its cell. */
const found = new WeakMap<Cell, readonly CatalogueFunction[]>();

function macroIn(statement: StatementTokens, { id }: Cell): readonly CatalogueFunction[] {
	const created = createdIn(statement);
	if (created?.kind !== 'macro' || !opensAt(statement, created.next)) return [];
	const close = closeOf(statement, created.next);
	const parameters: { name: string; type: string }[] = [];
	for (let index = created.next + 1; index < close; index += 1) {
		const isFirst = index === created.next + 1 || signAt(statement, index - 1) === ',';
		const name = isFirst ? pathAt(statement, index)?.parts[0] : undefined;
		if (name !== undefined) parameters.push({ name, type: '' });
		if (opensAt(statement, index)) index = closeOf(statement, index);
	}
	const isTable = wordAt(statement, close + 1) === 'AS' && wordAt(statement, close + 2) === 'TABLE';
	return [
		{
			name: created.name,
			kind: isTable ? 'table' : 'macro',
			signatures: [{ parameters, variadic: false, returns: '' }],
			about: '',
			cell: id
		}
	];
}
