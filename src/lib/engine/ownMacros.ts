import { rowsOf } from '#lib/engine/arrowRows.ts';
import type { Database } from '#lib/engine/database.ts';
import { Refusal } from '#lib/engine/errors.ts';
import type { Span, Statement } from '#lib/language/analysis.ts';
import { lex } from '#lib/language/sql/lex.ts';
import { librarySchema } from '#lib/language/sql/librarySchema.ts';
import { pathAt, wordAt, type Path } from '#lib/language/sql/reader.ts';
import { sameSqlName } from '#lib/language/sql/sqlName.ts';
import { statementsOf, type StatementTokens } from '#lib/language/sql/statements.ts';
import { quoteText } from '#lib/language/sql/quote.ts';

/**
 * The app's own macros are there for every cell: one cell must not take them from the others. Whoever wants
 * another macro of such a name defines it, and it is the one that is called. `USE` and the search path are
 * refused with them, since the engine lets them pass although its configuration is locked.
 */
export function refuseChangeOfOwn(database: Database, { text, at }: Statement): void {
	const [statement] = statementsOf(lex(text).tokens);
	const first = statement?.tokens[0];
	if (statement === undefined || first === undefined) return;
	const changed = changedOwn(database, statement);
	if (changed === undefined) return;
	const place: Span = { start: at.start + first.start, end: at.start + first.end };
	throw new Refusal({ kind: 'locked', detail: changed, at: place });
}

function changedOwn(database: Database, statement: StatementTokens): string | undefined {
	if (setsPath(statement)) return 'Where names are looked for stays as it is.';
	if (!/^(?:CREATE|DROP|ALTER|COMMENT)$/.test(wordAt(statement, 0))) return undefined;
	const target = targetOf(statement);
	if (target === undefined) return undefined;
	const isOwn = target.parts.length === 1 ? isDropOfOwn(database, statement, target) : isInLibrary(target);
	return isOwn ? `${target.parts.join('.')} is the app's own.` : undefined;
}

function setsPath(statement: StatementTokens): boolean {
	const verb = wordAt(statement, 0);
	if (verb === 'USE') return true;
	if (!/^(?:SET|RESET|PRAGMA)$/.test(verb)) return false;
	const next = /^(?:SESSION|LOCAL|GLOBAL)$/.test(wordAt(statement, 1)) ? 2 : 1;
	return /^(?:SEARCH_PATH|SCHEMA)$/i.test(pathAt(statement, next)?.parts[0] ?? '');
}

const kinds = /^(?:MACRO|FUNCTION|SCHEMA|TABLE|VIEW|TYPE|SEQUENCE|INDEX)$/;

/** What CREATE, DROP, ALTER or COMMENT is about: the name after the last word that says of what kind it is. */
function targetOf(statement: StatementTokens): Path | undefined {
	let index = 1;
	while (index < statement.tokens.length && !kinds.test(wordAt(statement, index))) index += 1;
	while (/^(?:IF|NOT|EXISTS)$/.test(wordAt(statement, index + 1)) || kinds.test(wordAt(statement, index + 1)))
		index += 1;
	return pathAt(statement, index + 1);
}

const isInLibrary = ({ parts }: Path) => parts.slice(0, -1).some((part) => sameSqlName(part, librarySchema));

/** A name without a schema is looked for in `main` first, and then in the app's own. */
function isDropOfOwn(database: Database, statement: StatementTokens, { parts }: Path): boolean {
	const [name = ''] = parts;
	const what = wordAt(statement, 1);
	if (wordAt(statement, 0) !== 'DROP') return false;
	if (what === 'SCHEMA') return sameSqlName(name, librarySchema);
	if (what !== 'MACRO' && what !== 'FUNCTION') return false;
	const found = rowsOf(
		database.runNow(
			`SELECT DISTINCT schema_name = '${librarySchema}' FROM system.main.duckdb_functions() ` +
				`WHERE NOT internal AND lower(function_name) = lower(${quoteText(name)})`
		)
	);
	return found.length > 0 && found.every(([own]) => own === true);
}
