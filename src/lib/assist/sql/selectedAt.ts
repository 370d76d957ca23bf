import { outputsOf } from '#lib/assist/sql/sources.ts';
import type { WrittenCatalogue } from '#lib/assist/sql/tables.ts';
import { lex } from '#lib/language/sql/lex.ts';
import { sameSqlName } from '#lib/language/sql/sqlName.ts';
import { statementsOf } from '#lib/language/sql/statements.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/** Where a cell's text names one of the columns that it gives. */
export function selectedAt(source: string, column: Name, catalogue: WrittenCatalogue): number | undefined {
	const statement = statementsOf(lex(source).tokens).at(-1);
	if (statement === undefined) return undefined;
	const stretch = { from: 0, to: statement.tokens.length };
	const outputs = outputsOf({ statement, catalogue, ctes: [] }, stretch);
	return outputs.find(({ name }) => sameSqlName(name, column))?.at?.start;
}
