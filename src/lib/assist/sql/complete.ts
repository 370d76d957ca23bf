import type { Completion } from '#lib/assist/assistant.ts';
import {
	columnCandidate,
	columnCandidates,
	farColumns,
	functionCandidates,
	keywordCandidates,
	parameterCandidates,
	tableCandidates
} from '#lib/assist/sql/candidates.ts';
import { cursorAt, type Cursor } from '#lib/assist/sql/cursor.ts';
import { placeAt, type Place } from '#lib/assist/sql/place.ts';
import type { Core } from '#lib/assist/sql/queryParts.ts';
import { mostOffered, ranked, type Candidate } from '#lib/assist/sql/rank.ts';
import { scopeAt, type Scope } from '#lib/assist/sql/scope.ts';
import { fieldsOfStruct } from '#lib/assist/sql/struct.ts';
import type { Column } from '#lib/assist/sql/source.ts';
import { columnCalled } from '#lib/assist/sql/selectList.ts';
import { columnsOf } from '#lib/assist/sql/sources.ts';
import { tableCalled } from '#lib/assist/sql/tables.ts';
import { keywords, quotedName } from '#lib/assist/sql/words.ts';
import { wordsAt } from '#lib/assist/sql/wordsAt.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import { pathAt, wordAt } from '#lib/language/sql/reader.ts';
import { foldSqlName, sameSqlName } from '#lib/language/sql/sqlName.ts';
import type { Cell, Name } from '#lib/notebook/notebook.ts';

/** What fits at a place of a SQL cell, the best first. */
export function completeSql(cell: Cell, at: number, surroundings: Surroundings): readonly Completion[] {
	const cursor = cursorAt(cell.source, at);
	if (cursor === undefined) return [];
	const isQuoted = cell.source[cursor.replaces.start] === '"';
	const writes = writingOf(cell.source, cursor);
	const called = cell.source[cursor.replaces.end] === '(';
	return ranked(candidatesAt(cell, cursor, surroundings), cursor.typed).flatMap(({ group: _, ...found }) => {
		if (isQuoted && (found.kind === 'keyword' || found.kind === 'function')) return [];
		const bare = called ? found.insert.replace(/\(\)$/, '') : found.insert;
		const insert = found.kind === 'keyword' ? writes(bare) : isQuoted ? quotedName(found.label) : bare;
		return [{ ...found, insert, replaces: cursor.replaces }];
	});
}

/** Keywords are written as the author writes them. */
function writingOf(source: string, { typed, statement }: Cursor): (word: string) => string {
	const written = typed !== '' ? typed : (statement.tokens.find(isMainWord)?.text ?? '');
	const isSmall = /\p{Ll}/u.test(written) && written === written.toLowerCase();
	return isSmall || (written === '' && /\bselect\b/.test(source))
		? (word) => word.toLowerCase()
		: (word) => word;
}

const isMainWord = ({ kind, text }: { readonly kind: string; readonly text: string }) =>
	kind === 'word' && /^(select|from|with|where|create|insert|update|pivot)$/i.test(text);

function candidatesAt(cell: Cell, cursor: Cursor, surroundings: Surroundings): readonly Candidate[] {
	const { statement, hole } = cursor;
	const parameters = () =>
		parameterCandidates(surroundings.cells(), (other) => definedBy(surroundings, other));
	if (cursor.kind === 'parameter') return parameters();
	const catalogue = surroundings.catalogue();
	const scope = scopeAt(statement, hole, catalogue);
	const [level] = scope.levels;
	const place = placeAt(statement, hole, level?.core);
	switch (place.kind) {
		case 'table':
			return [
				...tableCandidates(scope, { messages: surroundings.messages(), own: cell.name }),
				...keywordCandidates(keywords.table)
			];
		case 'member':
			return members(scope, place.path);
		case 'columns':
			return columns(scope, place.which, statement, level?.core);
		case 'operand':
			return [
				...columnCandidates(scope, place.clause),
				...parameters(),
				...functionCandidates(catalogue, ['scalar', 'aggregate', 'window', 'macro']),
				...keywordCandidates(operandWords(place, cursor)),
				...(isWithoutSource(scope) && cursor.typed !== ''
					? farColumns(catalogue.tables.values(), cursor.typed, mostOffered)
					: [])
			];
		default:
			return wordsAt(place, scope, statement);
	}
}

function definedBy(surroundings: Surroundings, cell: Cell): readonly Name[] {
	const analysis = surroundings.analysisOf(cell);
	return analysis === undefined || 'problem' in analysis ? [] : analysis.defines;
}

const isWithoutSource = ({ levels }: Scope): boolean => levels[0]?.sources.length === 0;

function operandWords({ clause, query }: Place & { kind: 'operand' }, { statement, hole }: Cursor) {
	return [
		...keywords.operand.filter((word) => word !== 'DISTINCT' || clause === 'SELECT'),
		...(query ? keywords.query : []),
		...(clause === 'GROUP' || clause === 'ORDER' ? ['ALL'] : []),
		...(isInCase(statement, hole) ? keywords.inCase : [])
	];
}

/** The names after a dot: of a table, of a struct, of a table that is not read yet. */
function members(scope: Scope, path: readonly Name[]): readonly Candidate[] {
	const sources = scope.levels.flatMap((level) => level.sources);
	const [first = '', ...rest] = path;
	const source = sources.find(({ name }) => sameSqlName(name, first));
	const found = source === undefined ? undefined : fieldsBelow(source.columns, rest);
	if (found !== undefined && found.length > 0)
		return [
			...found.map((column) => columnCandidate(column)),
			...(rest.length === 0 ? keywordCandidates(['*']) : [])
		];
	const column = columnCalled([first], sources);
	if (column !== undefined) return fieldsBelow([column], path).map((field) => columnCandidate(field));
	const table = rest.length === 0 ? tableCalled(scope.around.catalogue, first) : undefined;
	return table === undefined
		? []
		: columnsOf(scope.around.catalogue, table).map((column) => columnCandidate(column));
}

/** Down a path of struct fields. */
function fieldsBelow(columns: readonly Column[], path: readonly Name[]): readonly Column[] {
	const [name, ...rest] = path;
	if (name === undefined) return columns;
	return fieldsBelow(fieldsOfStruct(columns.find((one) => sameSqlName(one.name, name))?.type), rest);
}

function columns(
	scope: Scope,
	which: 'all' | 'shared' | 'target',
	statement: Cursor['statement'],
	core: Core | undefined
): readonly Candidate[] {
	const sources = scope.levels[0]?.sources ?? [];
	if (which === 'target') {
		const into = core?.clauses.find(({ word }) => word === 'INTO' || word === 'UPDATE');
		const name = pathAt(statement, into?.from ?? 0)?.parts.at(-1) ?? '';
		const fields = tableCalled(scope.around.catalogue, name)?.fields ?? [];
		return fields.map((field) => columnCandidate(field));
	}
	const all = sources.flatMap((source) => source.columns);
	const countOf = (wanted: Name) => all.filter(({ name }) => sameSqlName(name, wanted)).length;
	const once = [...new Map(all.map((column) => [foldSqlName(column.name), column])).values()];
	const shared = once.filter(({ name }) => countOf(name) > 1);
	return (which === 'shared' && shared.length > 0 ? shared : once).map((column) => columnCandidate(column));
}

function isInCase(statement: Cursor['statement'], hole: number): boolean {
	for (let index = hole - 1, open = 0; index >= 0; index -= 1) {
		const word = wordAt(statement, index);
		if (word === 'END') open += 1;
		if (word === 'CASE' && open === 0) return true;
		if (word === 'CASE') open -= 1;
	}
	return false;
}
