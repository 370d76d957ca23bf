import type { Name } from '#lib/notebook/notebook.ts';
import { lex } from '#lib/language/sql/lex.ts';
import {
	closeOf,
	noteRelation,
	opensAt,
	pathAt,
	type Reader,
	readerOf,
	type RelationRead,
	type Scope,
	wordAt
} from '#lib/language/sql/reader.ts';
import { createdIn, type Created } from '#lib/language/sql/created.ts';
import { foldSqlName } from '#lib/language/sql/sqlName.ts';
import { scanCtes, scanExpression, scanQuery } from '#lib/language/sql/scanQuery.ts';
import { type StatementTokens, statementsOf } from '#lib/language/sql/statements.ts';

export type StatementReads = {
	/** In order of appearance, repetitions included. */
	readonly relations: readonly RelationRead[];
	/** Functions called without a schema. */
	readonly calls: readonly Name[];
	readonly created?: Created;
};

/** What one statement reads, changes and creates. A relation that is changed counts as read: it must be there. */
export function statementReads(statement: StatementTokens): StatementReads {
	const reader = readerOf(statement);
	const to = statement.tokens.length;
	const made = createdIn(reader);
	if (made === undefined) scanStatement(reader, { from: 0, to }, new Map());
	else scanCreated(reader, made, to);
	const created = made ?? renamedIn(reader);
	const { relations, calls } = reader;
	const inTexts = reader.texts.flatMap(({ text, at }) =>
		relationsOf(text).map(({ name }): RelationRead => ({ name, at }))
	);
	const reads = { relations: [...relations, ...inTexts], calls };
	return created === undefined ? reads : { ...reads, created };
}

/** `ALTER TABLE t RENAME TO u` makes u. */
function renamedIn(reader: Reader): Created | undefined {
	if (wordAt(reader, 0) !== 'ALTER' || !/^(?:TABLE|VIEW)$/.test(wordAt(reader, 1))) return undefined;
	const to = reader.tokens.findIndex(
		(_, index) => wordAt(reader, index - 1) === 'RENAME' && wordAt(reader, index) === 'TO'
	);
	const path = to < 0 ? undefined : pathAt(reader, to + 1);
	return path && { kind: 'relation', name: path.parts.at(-1) ?? '', next: path.next };
}

const relationsOf = (text: string): readonly RelationRead[] =>
	statementsOf(lex(text).tokens).flatMap((statement) => statementReads(statement).relations);

function scanStatement(
	reader: Reader,
	{ from, to }: { readonly from: number; readonly to: number },
	outer: Scope
) {
	if (wordAt(reader, from) === 'WITH') {
		const { index, scope } = scanCtes(reader, { from: from + 1, to }, outer);
		if (isChange(reader, index)) return scanStatement(reader, { from: index, to }, scope);
		return scanQuery(reader, { from: index, to }, scope);
	}
	if (wordAt(reader, from) === 'EXPLAIN')
		return scanStatement(reader, { from: explained(reader, from), to }, outer);
	if (isChange(reader, from)) scanChange(reader, { from, to }, outer);
	else if (otherWords.has(wordAt(reader, from))) scanExpression(reader, { from, to }, outer);
	else scanQuery(reader, { from, to }, outer);
}

function explained(reader: Reader, from: number): number {
	const next = wordAt(reader, from + 1) === 'ANALYZE' ? from + 2 : from + 1;
	return opensAt(reader, next) ? closeOf(reader, next) + 1 : next;
}

const changeWords = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE', 'COPY', 'ALTER', 'DROP', 'TRUNCATE']);
const otherWords = new Set([
	'SET',
	'RESET',
	'PRAGMA',
	'CALL',
	'ATTACH',
	'DETACH',
	'USE',
	'COMMENT',
	'EXECUTE'
]);

const isChange = (reader: Reader, index: number) => changeWords.has(wordAt(reader, index));

/** INSERT INTO t …, UPDATE t SET …, DELETE FROM t USING …, MERGE INTO t USING …, COPY t …, ALTER and DROP TABLE t. */
function scanChange(
	reader: Reader,
	{ from, to }: { readonly from: number; readonly to: number },
	scope: Scope
) {
	let index = from + 1;
	while (changePrefix.has(wordAt(reader, index))) index += 1;
	const mayBeMissing = wordAt(reader, from) === 'DROP' && wordAt(reader, index - 1) === 'EXISTS';
	const path = pathAt(reader, index);
	if (path !== undefined && !mayBeMissing) noteRelation(reader, path, new Map());
	// What ALTER says after USING is a value.
	if (wordAt(reader, from) === 'ALTER')
		return scanExpression(reader, { from: path?.next ?? index, to }, scope);
	scanAfterTarget(reader, { from: path?.next ?? index, to }, scope);
}

const changePrefix = new Set(
	'OR REPLACE IGNORE INTO FROM TABLE VIEW MATERIALIZED MACRO SCHEMA TYPE INDEX SEQUENCE FUNCTION IF EXISTS'.split(
		' '
	)
);

/** An alias and a column list may follow the target; then comes a query, a list of relations, or SET. */
function scanAfterTarget(
	reader: Reader,
	{ from, to }: { readonly from: number; readonly to: number },
	scope: Scope
) {
	for (let index = from; index < to; index += 1) {
		const word = wordAt(reader, index);
		if (word === 'SET' || word === 'WHERE' || word === 'TO')
			return scanQuery(reader, { from: index, to }, scope, 'expression');
		if (word === 'USING') return scanQuery(reader, { from: index + 1, to }, scope, 'table');
		if (queryWords.has(word)) return scanQuery(reader, { from: index, to }, scope);
		if (!opensAt(reader, index)) continue;
		if (holdsQuery(reader, index)) return scanQuery(reader, { from: index, to }, scope);
		index = closeOf(reader, index);
	}
}

const queryWords = new Set(['SELECT', 'WITH', 'VALUES', 'FROM', 'TABLE', 'PIVOT', 'UNPIVOT', 'DESCRIBE']);

const holdsQuery = (reader: Reader, index: number): boolean =>
	queryWords.has(wordAt(reader, index + 1)) || (opensAt(reader, index + 1) && holdsQuery(reader, index + 1));

function scanCreated(reader: Reader, { kind, name, next }: Created, to: number) {
	let as = next;
	while (as < to && wordAt(reader, as) !== 'AS' && wordAt(reader, as) !== 'ON') {
		if (kind === 'relation' && opensAt(reader, as)) noteReferences(reader, as);
		as = opensAt(reader, as) ? closeOf(reader, as) + 1 : as + 1;
	}
	const body = { from: as + 1, to };
	if (kind === 'relation') scanQuery(reader, body, seenByItself(reader, name));
	else if (kind === 'index') noteNamed(reader, body.from);
	else if (kind === 'macro' && wordAt(reader, as + 1) === 'TABLE')
		scanQuery(reader, { from: as + 2, to }, new Map());
	else scanExpression(reader, body, new Map());
}

/** `CREATE RECURSIVE VIEW n …` reads what it has found so far. */
const seenByItself = (reader: Reader, name: Name): Scope =>
	reader.tokens.slice(1, 5).some((_, index) => wordAt(reader, index + 1) === 'RECURSIVE')
		? new Map([[foldSqlName(name), 0]])
		: new Map();

/** `references t` in a column list. */
function noteReferences(reader: Reader, open: number) {
	for (let index = open; index < closeOf(reader, open); index += 1) {
		if (wordAt(reader, index) !== 'REFERENCES') continue;
		noteNamed(reader, index + 1);
	}
}

function noteNamed(reader: Reader, index: number) {
	const path = pathAt(reader, index);
	if (path !== undefined) noteRelation(reader, path, new Map());
}
