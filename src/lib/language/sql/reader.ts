import type { Name } from '#lib/notebook/notebook.ts';
import type { Span } from '#lib/language/analysis.ts';
import type { StatementTokens } from '#lib/language/sql/statements.ts';
import { foldSqlName } from '#lib/language/sql/sqlName.ts';

/** A relation's name in a text, without its schema. */
export type RelationRead = { readonly name: Name; readonly at: Span };

/** What a scan walks over and what it has found so far; it lives as long as the scan of one statement. */
export type Reader = StatementTokens & {
	readonly relations: RelationRead[];
	readonly calls: Name[];
	/** SQL in a string, run by the engine's `query('…')`. */
	readonly texts: { readonly text: string; readonly at: Span }[];
};

/** Folded names of the CTEs that are visible, and from which place in the text on. */
export type Scope = ReadonlyMap<string, number>;

export const readerOf = (statement: StatementTokens): Reader => ({
	...statement,
	relations: [],
	calls: [],
	texts: []
});

/** The word at an index in capitals; empty for a quoted name, a sign, the end. */
export function wordAt(reader: StatementTokens, index: number): string {
	const token = reader.tokens[index];
	return token?.kind === 'word' ? token.text.toUpperCase() : '';
}

export const signAt = (reader: StatementTokens, index: number): string => {
	const token = reader.tokens[index];
	return token?.kind === 'sign' ? token.text : '';
};

export const opensAt = (reader: StatementTokens, index: number): boolean =>
	signAt(reader, index) !== '' && reader.closeOf.has(index);

export const closeOf = (reader: StatementTokens, index: number): number =>
	reader.closeOf.get(index) ?? reader.tokens.length;

/** A dotted name: its parts, where it ends, and where its last part stands. */
export type Path = { readonly parts: readonly Name[]; readonly next: number; readonly at: Span };

export function pathAt(reader: StatementTokens, index: number): Path | undefined {
	const parts: Name[] = [];
	let next = index;
	for (;;) {
		const token = reader.tokens[next];
		if (token?.kind === 'quoted') parts.push(unquoted(token.text));
		else if (token?.kind === 'word' && (parts.length > 0 || !reserved.has(wordAt(reader, next))))
			parts.push(token.text);
		else return undefined;
		next += 1;
		if (signAt(reader, next) !== '.') return { parts, next, at: { start: token.start, end: token.end } };
		next += 1;
	}
}

const unquoted = (text: string): Name => text.slice(1, -1).replaceAll('""', '"');

/** Notes a relation, unless a CTE or the engine's own catalogue goes by that name. */
export function noteRelation(reader: Reader, path: Path, scope: Scope) {
	const name = path.parts.at(-1) ?? '';
	const schema = foldSqlName(path.parts.at(-2) ?? '');
	// `recurring.x` is all that a CTE with USING KEY has found so far.
	const mayBeCte = path.parts.length === 1 || (path.parts.length === 2 && schema === 'recurring');
	if (mayBeCte && path.at.start >= (scope.get(foldSqlName(name)) ?? Infinity)) return;
	if (schema === 'information_schema' || schema === 'pg_catalog') return;
	if (/^(duckdb_|pg_|sqlite_)|^pragma_database_list$/i.test(name)) return;
	reader.relations.push({ name, at: path.at });
}

/** Words that cannot name a relation without quotes: where one stands instead of a name, there is none. */
const reserved = new Set(
	(
		'ALL ANALYSE ANALYZE AND ANY ARRAY AS ASC ASYMMETRIC BOTH CASE CAST CHECK COLLATE COLUMN CONSTRAINT CREATE ' +
		'DEFAULT DEFERRABLE DESC DESCRIBE DISTINCT DO ELSE END EXCEPT FALSE FETCH FOR FOREIGN FROM GROUP HAVING IN ' +
		'INITIALLY INTERSECT INTO LAMBDA LATERAL LEADING LIMIT NOT NULL OFFSET ON ONLY OR ORDER PIVOT PIVOT_LONGER ' +
		'PIVOT_WIDER PLACING PRIMARY QUALIFY REFERENCES RETURNING SELECT SHOW SOME SUMMARIZE SYMMETRIC TABLE THEN TO ' +
		'TRAILING TRUE UNION UNIQUE UNPIVOT USING VARIADIC WHEN WHERE WINDOW WITH ' +
		'INNER JOIN LEFT RIGHT FULL CROSS NATURAL ASOF POSITIONAL SEMI ANTI'
	).split(' ')
);
