import { lex } from '#lib/language/sql/lex.ts';

/**
 * How a statement that gives rows can be kept: `query` by CREATE TABLE or VIEW, `pivot` by CREATE TABLE only
 * (its columns come from the data), `account` (SUMMARIZE, DESCRIBE) inside a FROM, `spoken` in no statement
 * at all: its rows are carried over.
 */
export function keepingOf(sql: string): 'query' | 'pivot' | 'account' | 'spoken' {
	const first =
		lex(sql)
			.tokens.find(({ text }) => text !== '(')
			?.text.toUpperCase() ?? '';
	if (/^(?:SELECT|FROM|WITH|VALUES|TABLE)$/.test(first)) return 'query';
	if (/^(?:UN)?PIVOT/.test(first)) return 'pivot';
	return /^(?:SUMMARIZE|DESCRIBE|DESC)$/.test(first) ? 'account' : 'spoken';
}
