import {
	closeOf,
	noteRelation,
	opensAt,
	pathAt,
	type Reader,
	type Scope,
	signAt,
	wordAt
} from '#lib/language/sql/reader.ts';
import { noteArguments } from '#lib/language/sql/tableFunction.ts';
import { foldSqlName } from '#lib/language/sql/sqlName.ts';

/** A stretch of tokens, the end exclusive. */
export type Stretch = { readonly from: number; readonly to: number };

/**
 * Where a scan stands: `start` of a query, `expression`, `table` where a relation must follow,
 * `joined` in a FROM clause after a relation, `pivoted` likewise but where a comma parts no relations.
 */
type Place = 'start' | 'expression' | 'table' | 'pivoted table' | 'joined' | 'pivoted';

type Position = { readonly index: number; readonly place: Place; readonly scope: Scope };

/**
 * Notes the relations that a query reads. No parser: it knows where a FROM clause begins and ends, which
 * brackets hold queries, and which CTEs are visible, and lets everything else pass as an expression.
 */
export function scanQuery(
	reader: Reader,
	{ from, to }: Stretch,
	scope: Scope,
	place: 'start' | 'expression' | 'table' = 'start'
) {
	let position: Position = { index: from, place, scope };
	while (position.index < to) position = stepFrom(reader, position, to);
}

function stepFrom(reader: Reader, position: Position, to: number): Position {
	switch (position.place) {
		case 'start':
			return fromStart(reader, position, to);
		case 'table':
		case 'pivoted table':
			return fromTable(reader, position);
		default:
			return fromElsewhere(reader, position);
	}
}

function fromStart(reader: Reader, { index, scope }: Position, to: number): Position {
	if (opensAt(reader, index)) return afterBracket(reader, { index, place: 'expression', scope });
	const word = wordAt(reader, index);
	switch (word) {
		case 'WITH':
			return { place: 'start', ...scanCtes(reader, { from: index + 1, to }, scope) };
		case 'EXPLAIN':
		case 'ANALYZE': {
			const next = index + 1;
			return { index: opensAt(reader, next) ? closeOf(reader, next) + 1 : next, place: 'start', scope };
		}
		case 'DESCRIBE':
		case 'DESC':
		case 'SUMMARIZE':
		case 'SHOW':
			return { index: index + 1, place: shownPlace(reader, index + 1), scope };
		case 'PIVOT':
		case 'PIVOT_WIDER':
		case 'UNPIVOT':
		case 'PIVOT_LONGER':
			return { index: index + 1, place: 'pivoted table', scope };
		case 'FROM':
		case 'TABLE':
			return { index: index + 1, place: 'table', scope };
		default:
			return { index: index + 1, place: 'expression', scope };
	}
}

/** After DESCRIBE and its like: a query, a list of the catalogue, or a relation. */
function shownPlace(reader: Reader, index: number): Place {
	const word = wordAt(reader, index);
	if (queryWords.has(word) || opensAt(reader, index)) return 'start';
	return /^(ALL|TABLES|DATABASES|SCHEMAS|VARIABLES)$/.test(word) ? 'pivoted' : 'table';
}

function fromTable(reader: Reader, position: Position): Position {
	const { index, place, scope } = position;
	const after: Place = place === 'table' ? 'joined' : 'pivoted';
	const token = reader.tokens[index];
	if (/^(LATERAL|ONLY|TABLE)$/.test(wordAt(reader, index))) return { ...position, index: index + 1 };
	if (opensAt(reader, index)) {
		const inside = { from: index + 1, to: closeOf(reader, index) };
		scanQuery(reader, inside, scope, holdsQuery(reader, index) ? 'start' : 'table');
		return { index: inside.to + 1, place: after, scope };
	}
	if (isAliasBefore(reader, index)) return { ...position, index: index + 2 };
	if (token?.kind === 'string') {
		noteRelation(reader, { parts: [token.text.slice(1, -1)], next: index + 1, at: token }, scope);
		return { index: index + 1, place: after, scope };
	}
	const path = pathAt(reader, index);
	if (path === undefined) return { index, place: 'expression', scope };
	if (signAt(reader, path.next) !== '(') noteRelation(reader, path, scope);
	else noteArguments(reader, path);
	return { index: path.next, place: after, scope };
}

/** `x: moves` is DuckDB's other way to write an alias. */
const isAliasBefore = (reader: Reader, index: number): boolean =>
	signAt(reader, index + 1) === ':' && /^(word|quoted|string)$/.test(reader.tokens[index]?.kind ?? '');

/** In an expression or between the relations of a FROM clause. */
function fromElsewhere(reader: Reader, position: Position): Position {
	const { index, place, scope } = position;
	if (opensAt(reader, index)) return afterBracket(reader, position);
	const goTo = (next: Place): Position => ({ index: index + 1, place: next, scope });
	const word = signAt(reader, index - 1) === '.' ? '' : wordAt(reader, index);
	if (setWords.has(word)) return { ...goTo('start'), index: afterSetWord(reader, index) };
	if (place === 'expression')
		return word === 'FROM' && !isDistinctFrom(reader, index) ? goTo('table') : goTo('expression');
	if (word === 'JOIN' || (place === 'joined' && signAt(reader, index) === ',')) return goTo('table');
	return goTo(beginsClause(reader, index, word) ? 'expression' : place);
}

/** A relation may be called SAMPLE or SET. */
function beginsClause(reader: Reader, index: number, word: string): boolean {
	const before = beforeClause[word];
	return before === undefined ? clauseWords.has(word) : wordAt(reader, index - 1) === before;
}

const beforeClause: { readonly [word: string]: string | undefined } = { SAMPLE: 'USING', SET: 'UPDATE' };

const isDistinctFrom = (reader: Reader, index: number) =>
	wordAt(reader, index - 1) === 'DISTINCT' && /^(IS|NOT)$/.test(wordAt(reader, index - 2));

const setWords = new Set(['UNION', 'EXCEPT', 'INTERSECT']);

function afterSetWord(reader: Reader, index: number): number {
	let next = index + 1;
	while (/^(ALL|DISTINCT|BY|NAME)$/.test(wordAt(reader, next))) next += 1;
	return next;
}

/** Words that end a FROM clause. */
const clauseWords = new Set(
	'SELECT WHERE GROUP HAVING WINDOW QUALIFY ORDER LIMIT OFFSET FETCH RETURNING'.split(' ')
);

function afterBracket(reader: Reader, { index, place, scope }: Position): Position {
	scanBracket(reader, index, scope);
	return { index: closeOf(reader, index) + 1, place, scope };
}

/** A bracket in an expression: a query, or arguments in which FROM opens no clause, as in `extract(year from d)`. */
export function scanBracket(reader: Reader, index: number, scope: Scope) {
	const to = closeOf(reader, index);
	noteCall(reader, index);
	if (holdsQuery(reader, index) && !/TRIM$/.test(wordAt(reader, index - 1)))
		scanQuery(reader, { from: index + 1, to }, scope);
	else scanExpression(reader, { from: index + 1, to }, scope);
}

export function scanExpression(reader: Reader, { from, to }: Stretch, scope: Scope) {
	for (let index = from; index < to; index += 1) {
		if (!opensAt(reader, index)) continue;
		scanBracket(reader, index, scope);
		index = closeOf(reader, index);
	}
}

/** Only a call without a schema can mean another cell's macro. */
function noteCall(reader: Reader, index: number) {
	if (signAt(reader, index) !== '(' || signAt(reader, index - 2) === '.') return;
	const path = pathAt(reader, index - 1);
	if (path !== undefined) reader.calls.push(path.parts[0] ?? '');
}

const queryWords = new Set(
	'SELECT WITH FROM VALUES PIVOT PIVOT_WIDER UNPIVOT PIVOT_LONGER DESCRIBE DESC SUMMARIZE SHOW TABLE'.split(
		' '
	)
);

/** Whether a bracket holds a query, if need be inside further brackets: `((select 1) union select 2)`. */
function holdsQuery(reader: Reader, index: number): boolean {
	if (signAt(reader, index) !== '(') return false;
	if (!opensAt(reader, index + 1)) return queryWords.has(wordAt(reader, index + 1));
	const after = closeOf(reader, index + 1) + 1;
	const goesOn = setWords.has(wordAt(reader, after)) || /^(ORDER|LIMIT|OFFSET)$/.test(wordAt(reader, after));
	return holdsQuery(reader, index + 1) && (goesOn || after === closeOf(reader, index));
}

/**
 * `a [(columns)] [USING KEY (…)] AS [NOT] [MATERIALIZED] (query), …`: each body sees the CTEs before it,
 * and itself only after RECURSIVE, in what follows its last UNION, as the engine has it.
 */
export function scanCtes(
	reader: Reader,
	{ from, to }: Stretch,
	outer: Scope
): { readonly index: number; readonly scope: Scope } {
	const recursive = wordAt(reader, from) === 'RECURSIVE';
	let scope = outer;
	let index = recursive ? from + 1 : from;
	while (index < to) {
		const name = foldSqlName(pathAt(reader, index)?.parts[0] ?? '');
		const body = bodyOfCte(reader, index, to);
		const stretch = { from: body + 1, to: closeOf(reader, body) };
		const own = recursive ? seenFrom(scope, name, repeatsAt(reader, stretch)) : scope;
		if (body < to) scanQuery(reader, stretch, own);
		scope = seenFrom(scope, name, 0);
		index = closeOf(reader, body) + 1;
		if (signAt(reader, index) !== ',') break;
		index += 1;
	}
	return { index, scope };
}

/** A name that is visible already stays so; walked once for all arms, since a WITH of its own spans them. */
const seenFrom = (scope: Scope, name: string, place: number): Scope =>
	new Map([...scope, [name, Math.min(place, scope.get(name) ?? Infinity)]]);

const repeatsAt = (reader: Reader, body: Stretch): number =>
	reader.tokens[lastUnion(reader, body) ?? body.to]?.start ?? Infinity;

/** Where the arm that may repeat begins; none where nothing repeats. */
function lastUnion(reader: Reader, { from, to }: Stretch): number | undefined {
	if (opensAt(reader, from) && closeOf(reader, from) === to - 1)
		return lastUnion(reader, { from: from + 1, to: to - 1 });
	let last: number | undefined;
	for (let index = from; index < to; index += 1) {
		if (wordAt(reader, index) === 'UNION') last = isByName(reader, index) ? undefined : index;
		if (opensAt(reader, index)) index = closeOf(reader, index);
	}
	return last;
}

/** `UNION [ALL] BY NAME` repeats nothing. */
const isByName = (reader: Reader, union: number) =>
	wordAt(reader, wordAt(reader, union + 1) === 'ALL' ? union + 2 : union + 1) === 'BY';

function bodyOfCte(reader: Reader, from: number, to: number): number {
	let index = from;
	while (index < to && wordAt(reader, index) !== 'AS')
		index = opensAt(reader, index) ? closeOf(reader, index) + 1 : index + 1;
	while (index < to && !opensAt(reader, index)) index += 1;
	return index;
}
