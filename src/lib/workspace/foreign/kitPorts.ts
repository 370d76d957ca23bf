import { parametersIn } from '#lib/language/sql/analyseSql.ts';
import { lex } from '#lib/language/sql/lex.ts';
import type { KitPorts } from '#lib/notebook/interchange/exportObservable.ts';
import { viewOfInput } from '#lib/workspace/foreign/viewOfInput.ts';

/** What Notebook Kit's file needs to know of SQL and of inputs. */
export const kitPorts: KitPorts = {
	parametersIn: (sql) =>
		parametersIn(lex(sql).tokens).map(({ name, at: { start, end } }) => ({ name, start, end })),
	viewOf: (cell) => (cell.kind === 'input' ? viewOfInput(cell) : undefined)
};
