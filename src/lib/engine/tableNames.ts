import type { Database } from '#lib/engine/database.ts';
import { lex } from '#lib/language/sql/lex.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/** The tables that a text reads. Parameters are nothing to the engine here, so NULL stands for each. */
export function tableNames(database: Database, sql: string): readonly Name[] {
	let text = '';
	let from = 0;
	for (const { start, end } of lex(sql).tokens.filter(({ kind }) => kind === 'parameter')) {
		text += `${sql.slice(from, start)} NULL `;
		from = end;
	}
	return database.tableNames(text + sql.slice(from));
}
