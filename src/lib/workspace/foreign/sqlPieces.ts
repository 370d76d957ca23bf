import { createdIn } from '#lib/language/sql/created.ts';
import { gives } from '#lib/language/sql/gives.ts';
import { lex, type SqlToken } from '#lib/language/sql/lex.ts';
import { wordAt } from '#lib/language/sql/reader.ts';
import { foldSqlName } from '#lib/language/sql/sqlName.ts';
import { statementsOf, type StatementTokens } from '#lib/language/sql/statements.ts';
import { cutAtEnd } from '#lib/notebook/cutAtEnd.ts';

/** A statement of a SQL file, with the comments before it. */
export type SqlPiece = {
	/** A comment that was prose: the text of a cell of its own, above. */
	readonly prose: string;
	/** Statement and comments as they stand; empty where the file ends in prose. */
	readonly text: string;
	/** `CREATE TABLE x AS SELECT …` as a cell: its name, and the query with the comments. */
	readonly named?: { readonly name: string; readonly source: string };
	readonly gives: 'rows' | 'nothing';
	/** The first word of a statement that would read or write beyond the notebook. */
	readonly touchesFiles?: string;
};

export function sqlPieces(sql: string): readonly SqlPiece[] {
	const { tokens } = lex(sql);
	const ranges = rangesOf(sql, tokens);
	const words = ranges.map(({ own }) => own.map(({ text }) => foldSqlName(unquoted(text))));
	return ranges.map(({ from, to, own }, index) =>
		pieceOf(sql.slice(from, to), from, own, isFreeOf(words, index))
	);
}

type Range = { readonly from: number; readonly to: number; readonly own: readonly SqlToken[] };

/** Each statement up to its `;` and what stands behind it on that line; blanks and comments before it are its own. */
function rangesOf(sql: string, tokens: readonly SqlToken[]): readonly Range[] {
	const ranges: Range[] = [];
	let from = 0;
	let own: SqlToken[] = [];
	const close = (to: number) => {
		if (own.length > 0) ranges.push({ from, to, own });
		from = own.length > 0 ? to : from;
		own = [];
	};
	for (const token of tokens) {
		if (token.kind !== 'sign' || token.text !== ';') own.push(token);
		else
			close(
				token.end +
					(/^[ \t]*(?:--[^\n]*|\/\*[^\n]*?\*\/)?[ \t]*(?=\n|$)/.exec(sql.slice(token.end))?.[0].length ?? 0)
			);
	}
	if (own.length > 0) close(sql.length);
	else if (sql.slice(from).trim() !== '' && ranges.length === 0)
		ranges.push({ from, to: sql.length, own: [] });
	const last = ranges.at(-1);
	return last === undefined ? [] : [...ranges.slice(0, -1), { ...last, to: sql.length }];
}

function pieceOf(
	range: string,
	from: number,
	own: readonly SqlToken[],
	isFree: (name: string) => boolean
): SqlPiece {
	const { prose, length } = proseIn(range);
	const text = range.slice(length).trim();
	const [statement] = statementsOf(own);
	if (statement === undefined) return { prose, text: prose === '' ? text : '', gives: 'nothing' };
	const first = own[0]!.text.toUpperCase();
	const made = createdBy(statement);
	const before = range.slice(length, own[0]!.start - from).trim();
	const query =
		made &&
		range
			.slice(made.query - from)
			.trim()
			.replace(/;$/, '');
	const named =
		made !== undefined && isFree(made.name)
			? { name: made.name, source: [before, query].filter(Boolean).join('\n') }
			: undefined;
	return {
		prose,
		text,
		...(named !== undefined && { named }),
		gives: gives(statement),
		...(beyond.has(first) && { touchesFiles: first })
	};
}

const beyond = new Set([
	'ATTACH',
	'COPY',
	'DETACH',
	'EXPORT',
	'IMPORT',
	'INSTALL',
	'LOAD',
	'USE',
	'SET',
	'PRAGMA'
]);

/** A block comment of several words above a statement, without code in it. `/*+ … ` is a hint to other engines. */
function proseIn(range: string): { readonly prose: string; readonly length: number } {
	const found = /^\s*\/\*(?!\+)((?:[^*]|\*(?!\/))*)\*\/[ \t]*(?=\n|$)/.exec(range);
	const words = found?.[1] ?? '';
	if (found === null || /;|\/\*/.test(words) || (words.match(/[\p{L}]{2,}/gu) ?? []).length < 3)
		return { prose: '', length: 0 };
	const lines = words.split('\n').map((line) => line.replace(/^[ \t]*\*+[ \t]?/, '').trimEnd());
	return {
		prose: cutAtEnd(lines.join('\n').replace(/^[\s*=-]*\n/, ''), ' \t\n*=').trim(),
		length: found[0].length
	};
}

/** What `CREATE TABLE|VIEW name AS query` makes, where it is that and nothing more. */
function createdBy(
	statement: StatementTokens
): { readonly name: string; readonly query: number } | undefined {
	const created = createdIn(statement);
	if (created?.kind !== 'relation' || created.name === '') return undefined;
	const { name, next } = created;
	const isQualified = statement.tokens[next - 2]?.text === '.';
	if (isQualified || wordAt(statement, next) !== 'AS') return undefined;
	// Behind another word, or in brackets, may be no query of its own.
	const isQuery = /^(?:SELECT|WITH|FROM|VALUES|PIVOT|UNPIVOT)$/.test(wordAt(statement, next + 1));
	return isQuery ? { name, query: statement.tokens[next + 1]!.start } : undefined;
}

/** Whether no other statement makes or changes the name: it may only be read. */
const isFreeOf = (words: readonly (readonly string[])[], index: number) => (name: string) =>
	!words.some(
		(own, other) =>
			other !== index &&
			own.includes(foldSqlName(name)) &&
			!['select', 'with', 'from'].includes(own[0] ?? '') &&
			!isReadBy(own, foldSqlName(name))
	);

/** `CREATE TABLE y AS SELECT … FROM x` reads x. */
const isReadBy = (own: readonly string[], name: string): boolean => {
	const as = own.indexOf('as');
	return own[0] === 'create' && as > 0 && own.indexOf(name) > as;
};

const unquoted = (text: string): string =>
	text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
