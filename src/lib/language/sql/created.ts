import type { Name } from '#lib/notebook/notebook.ts';
import { opensAt, pathAt, wordAt } from '#lib/language/sql/reader.ts';
import type { StatementTokens } from '#lib/language/sql/statements.ts';

/** What a CREATE statement makes. `next` is the token after its name. */
export type Created = {
	readonly kind: 'relation' | 'macro' | 'index' | 'other';
	readonly name: Name;
	readonly next: number;
};

/** Reads the head of `CREATE [OR REPLACE] [TEMP …] kind [IF NOT EXISTS] name`; nothing for other statements. */
export function createdIn(statement: StatementTokens): Created | undefined {
	if (wordAt(statement, 0) !== 'CREATE') return undefined;
	let index = 1;
	while (beforeKind.has(wordAt(statement, index))) index += 1;
	const kind = kinds[wordAt(statement, index)] ?? 'other';
	index += 1;
	while (/^(IF|NOT|EXISTS)$/.test(wordAt(statement, index))) index += 1;
	if (wordAt(statement, index) === 'ON' || opensAt(statement, index)) return { kind, name: '', next: index };
	const path = pathAt(statement, index);
	return { kind, name: path?.parts.at(-1) ?? '', next: path?.next ?? index };
}

const beforeKind = new Set('OR REPLACE TEMP TEMPORARY PERSISTENT LOCAL GLOBAL UNIQUE RECURSIVE'.split(' '));

const kinds: { readonly [word: string]: Created['kind'] } = {
	TABLE: 'relation',
	VIEW: 'relation',
	MACRO: 'macro',
	FUNCTION: 'macro',
	INDEX: 'index'
};
