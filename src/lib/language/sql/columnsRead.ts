import { lex } from '#lib/language/sql/lex.ts';
import { libraryFunctions } from '#lib/language/sql/libraryFunctions.ts';
import { signAt, wordAt } from '#lib/language/sql/reader.ts';
import { foldSqlName } from '#lib/language/sql/sqlName.ts';
import { statementReads } from '#lib/language/sql/statementReads.ts';
import { type StatementTokens, statementsOf } from '#lib/language/sql/statements.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/**
 * Which columns of a table a text can read at most: `all` where it says `*`, takes whole rows, or makes its query
 * while it runs. A column of another table with the same name counts, since only running it tells them apart.
 */
export function columnsRead(sql: string, table: Name, columns: readonly string[]): 'all' | readonly string[] {
	const found = new Set<string>();
	for (const statement of statementsOf(lex(sql).tokens)) {
		const { relations, calls } = statementReads(statement);
		const isRead = relations.some(({ name }) => foldSqlName(name) === foldSqlName(table));
		if (!isRead) continue;
		if (calls.some(takesTables)) return 'all';
		if (takesAll(statement) || takesRows(statement, namesOf(statement, table))) return 'all';
		for (const name of spokenIn(statement)) found.add(name);
	}
	return columns.filter((column) => found.has(foldSqlName(column)));
}

/** Reads a relation that it is given by name. */
const takesTables = (name: Name) =>
	/^query(?:_table)?$/.test(foldSqlName(name)) || libraryFunctions.has(foldSqlName(name));

const nameAt = ({ tokens }: StatementTokens, index: number): string | undefined => {
	const token = tokens[index];
	if (token?.kind === 'word') return foldSqlName(token.text);
	return token?.kind === 'quoted' ? foldSqlName(token.text.slice(1, -1).replaceAll('""', '"')) : undefined;
};

const spokenIn = (statement: StatementTokens): readonly string[] =>
	statement.tokens.flatMap((_, index) => nameAt(statement, index) ?? []);

const wholeWords = /^(?:SUMMARIZE|PIVOT|PIVOT_WIDER|UNPIVOT|PIVOT_LONGER|NATURAL|COLUMNS|TABLE|DESCRIBE)$/;

function takesAll(statement: StatementTokens): boolean {
	return statement.tokens.some(({ kind, text }, index) => {
		if (kind === 'sign' && text === '*') return isStar(statement, index);
		if (kind !== 'word') return false;
		const word = text.toUpperCase();
		// CREATE TABLE x AS SELECT makes a table, and takes none.
		if (word === 'TABLE')
			return !/^(?:CREATE|REPLACE|TEMP|TEMPORARY|ALTER|DROP)$/.test(wordAt(statement, index - 1));
		if (word === 'FROM') return isFirst(statement, index);
		return wholeWords.test(word);
	});
}

/** `SELECT *`, `t.*`, `COLUMNS(*)`; neither `count(*)` nor a product. */
function isStar(statement: StatementTokens, index: number): boolean {
	const before = signAt(statement, index - 1);
	if (before === '(') return wordAt(statement, index - 2) !== 'COUNT';
	if (before === '.' || before === ',') return true;
	if (/^(?:SELECT|DISTINCT|ALL)$/.test(wordAt(statement, index - 1))) return true;
	// `DISTINCT ON (x) *` against `(x) * 2`.
	const after = wordAt(statement, index + 1);
	return (
		before === ')' &&
		(/^(?:FROM|EXCLUDE|REPLACE|RENAME)$/.test(after) || signAt(statement, index + 1) === ',')
	);
}

/** A query that begins with FROM and names no columns gives all of them. */
function isFirst(statement: StatementTokens, index: number): boolean {
	const opens = index === 0 || signAt(statement, index - 1) === '(' || wordAt(statement, index - 1) === 'AS';
	return opens && !/^(?:EXTRACT|SUBSTRING|TRIM)$/.test(wordAt(statement, index - 2));
}

/** The table's name, and what FROM calls it. */
function namesOf(statement: StatementTokens, table: Name): ReadonlySet<string> {
	const names = new Set([foldSqlName(table)]);
	statement.tokens.forEach((_, index) => {
		if (nameAt(statement, index) !== foldSqlName(table)) return;
		const next = wordAt(statement, index + 1) === 'AS' ? index + 2 : index + 1;
		const alias = nameAt(statement, next);
		if (alias !== undefined && !clauseWords.test(alias)) names.add(alias);
	});
	return names;
}

const clauseWords =
	/^(?:select|from|where|group|order|having|limit|offset|on|using|join|inner|left|right|full|cross|natural|asof|positional|semi|anti|union|except|intersect|qualify|window|sample|tablesample|set|as)$/;

/** Does a name of the table stand where a value is meant: `SELECT t FROM t`, `to_json(t)`? */
function takesRows(statement: StatementTokens, names: ReadonlySet<string>): boolean {
	const clauses: string[] = [''];
	return statement.tokens.some((_, index) => {
		const sign = signAt(statement, index);
		if (sign === '(') clauses.push(clauses.at(-1)!);
		if (sign === ')' && clauses.length > 1) clauses.pop();
		const word = wordAt(statement, index);
		if (
			/^(?:SELECT|FROM|JOIN|WHERE|GROUP|ORDER|HAVING|ON|USING|QUALIFY|VALUES|SET|INTO|UPDATE|BY)$/.test(word)
		)
			clauses[clauses.length - 1] = word;
		const name = nameAt(statement, index);
		if (name === undefined || !names.has(name)) return false;
		const isPrefix = signAt(statement, index + 1) === '.';
		const isColumn = signAt(statement, index - 1) === '.';
		return (
			!isPrefix &&
			!isColumn &&
			!/^(?:FROM|JOIN|INTO|UPDATE|)$/.test(clauses.at(-1)!) &&
			!definesName(statement, index)
		);
	});
}

/** `WITH t AS (…)`, `… AS t`. */
const definesName = (statement: StatementTokens, index: number): boolean =>
	wordAt(statement, index - 1) === 'AS' || wordAt(statement, index + 1) === 'AS';
