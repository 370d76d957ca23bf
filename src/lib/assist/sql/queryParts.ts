import type { Span } from '#lib/language/analysis.ts';
import { closeOf, opensAt, pathAt, signAt, wordAt } from '#lib/language/sql/reader.ts';
import type { StatementTokens } from '#lib/language/sql/statements.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/** A stretch of tokens, the end exclusive. */
export type Stretch = { readonly from: number; readonly to: number };

export type Cte = {
	readonly name: Name;
	readonly at: Span;
	/** The column list after its name, where it has one. */
	readonly columns: readonly Name[];
	readonly body: Stretch;
	readonly recursive: boolean;
};

/** One SELECT of a query that UNION and the like may join of several. */
export type Core = Stretch & { readonly clauses: readonly Clause[] };

/** `from` is the token after the word; a word of two (`GROUP BY`) is named by its first. */
export type Clause = Stretch & { readonly word: string; readonly index: number };

export type QueryParts = { readonly ctes: readonly Cte[]; readonly cores: readonly Core[] };

/** Takes a query or a change apart, however unfinished it is. */
export function partsOf(statement: StatementTokens, stretch: Stretch): QueryParts {
	let from = stretch.from;
	while (from < stretch.to && /^(EXPLAIN|ANALYZE)$/.test(wordAt(statement, from))) from += 1;
	const { ctes, next } =
		wordAt(statement, from) === 'WITH' ? ctesAt(statement, { ...stretch, from }) : none(from);
	const cores: Core[] = [];
	let start = next;
	for (let index = next; index <= stretch.to; index += 1) {
		if (index < stretch.to && !setWords.has(keyword(statement, index))) {
			if (opensAt(statement, index)) index = Math.min(closeOf(statement, index), stretch.to - 1);
			continue;
		}
		cores.push(coreOf(statement, { from: start, to: index }));
		while (/^(ALL|DISTINCT|BY|NAME)$/.test(wordAt(statement, index + 1))) index += 1;
		start = index + 1;
	}
	return { ctes, cores };
}

const none = (next: number) => ({ ctes: [], next });

const setWords = new Set(['UNION', 'EXCEPT', 'INTERSECT']);

/** The word at an index in capitals, unless it is a part of a dotted name or a name in brackets after `*`. */
export function keyword(statement: StatementTokens, index: number): string {
	return signAt(statement, index - 1) === '.' ? '' : wordAt(statement, index);
}

const clauseWords = new Set(
	(
		'SELECT FROM WHERE GROUP HAVING WINDOW QUALIFY ORDER LIMIT OFFSET RETURNING SET VALUES INTO UPDATE DELETE ' +
		'MERGE PIVOT PIVOT_WIDER UNPIVOT PIVOT_LONGER DESCRIBE SUMMARIZE SHOW TABLE COPY ALTER DROP INSERT CREATE'
	).split(' ')
);

/** USING begins a list of tables in DELETE and MERGE, and what is counted in PIVOT; else it belongs to a join. */
const usesTables = /^(DELETE|MERGE|PIVOT|PIVOT_WIDER)$/;

function coreOf(statement: StatementTokens, { from, to }: Stretch): Core {
	const begun: { word: string; index: number; from: number }[] = [];
	const first = wordAt(statement, from);
	for (let index = from; index < to; index += 1) {
		const word = clauseWord(statement, index, first, begun.at(-1)?.word);
		if (word !== undefined) begun.push({ word, index, from: index + (isBy(statement, index + 1) ? 2 : 1) });
		if (opensAt(statement, index)) index = closeOf(statement, index);
	}
	const clauses = begun.map((clause, at) => ({ ...clause, to: begun[at + 1]?.index ?? to }));
	return { from, to, clauses };
}

const isBy = (statement: StatementTokens, index: number) => wordAt(statement, index) === 'BY';

function clauseWord(
	statement: StatementTokens,
	index: number,
	first: string,
	within: string | undefined
): string | undefined {
	const word = keyword(statement, index);
	if (word === 'FROM' && isDistinctFrom(statement, index)) return undefined;
	if (word === 'USING') return usesTables.test(first) || within === 'ON' ? word : undefined;
	if (word === 'ON') return /^(PIVOT|PIVOT_WIDER|UNPIVOT|PIVOT_LONGER)$/.test(first) ? word : undefined;
	if (word === 'TABLE' && (within === 'FROM' || within === 'CREATE')) return undefined;
	// A function or a column may be called so.
	if (signAt(statement, index + 1) === '(' && /^(SET|SHOW|TABLE|SUMMARIZE|DESCRIBE)$/.test(word))
		return undefined;
	return clauseWords.has(word) ? word : undefined;
}

const isDistinctFrom = (statement: StatementTokens, index: number) =>
	wordAt(statement, index - 1) === 'DISTINCT' && /^(IS|NOT)$/.test(wordAt(statement, index - 2));

function ctesAt(statement: StatementTokens, { from, to }: Stretch) {
	const recursive = wordAt(statement, from + 1) === 'RECURSIVE';
	const ctes: Cte[] = [];
	let next = recursive ? from + 2 : from + 1;
	while (next < to) {
		const path = pathAt(statement, next);
		if (path === undefined) break;
		const listed =
			opensAt(statement, path.next) && signAt(statement, path.next) === '(' ? path.next : undefined;
		const open = bodyAt(statement, listed === undefined ? path.next : closeOf(statement, listed) + 1, to);
		if (open === undefined) break;
		ctes.push({
			name: path.parts.at(-1) ?? '',
			at: path.at,
			columns:
				listed === undefined ? [] : namesIn(statement, { from: listed + 1, to: closeOf(statement, listed) }),
			body: { from: open + 1, to: Math.min(closeOf(statement, open), to) },
			recursive
		});
		next = closeOf(statement, open) + 1;
		if (signAt(statement, next) !== ',') break;
		next += 1;
	}
	return { ctes, next };
}

/** The bracket that holds a CTE's query; none where a clause comes before it. */
function bodyAt(statement: StatementTokens, from: number, to: number): number | undefined {
	for (let index = from; index < to; index += 1) {
		if (wordAt(statement, index) === 'AS' || /^(NOT|MATERIALIZED)$/.test(wordAt(statement, index))) continue;
		if (opensAt(statement, index) && wordAt(statement, index - 1) !== 'KEY') return index;
		if (clauseWords.has(wordAt(statement, index)) || signAt(statement, index) === ',') return undefined;
		if (opensAt(statement, index)) index = closeOf(statement, index);
	}
	return undefined;
}

export function namesIn(statement: StatementTokens, { from, to }: Stretch): readonly Name[] {
	const names: Name[] = [];
	for (let index = from; index < to; index += 1) {
		const path = pathAt(statement, index);
		if (path === undefined) continue;
		names.push(path.parts.at(-1) ?? '');
		index = path.next - 1;
	}
	return names;
}

/** Whether the bracket at an index holds a query, if need be inside further brackets. */
export function holdsQuery(statement: StatementTokens, index: number): boolean {
	if (signAt(statement, index) !== '(') return false;
	if (signAt(statement, index + 1) === '(') return holdsQuery(statement, index + 1);
	return /^(SELECT|WITH|FROM|VALUES|PIVOT|PIVOT_WIDER|UNPIVOT|PIVOT_LONGER|DESCRIBE|SUMMARIZE|SHOW|TABLE)$/.test(
		wordAt(statement, index + 1)
	);
}

/** Cuts a stretch at its commas. */
export function itemsIn(statement: StatementTokens, { from, to }: Stretch): readonly Stretch[] {
	const items: Stretch[] = [];
	let start = from;
	for (let index = from; index < to; index += 1) {
		if (opensAt(statement, index)) index = closeOf(statement, index);
		else if (signAt(statement, index) === ',') {
			items.push({ from: start, to: index });
			start = index + 1;
		}
	}
	return from < to ? [...items, { from: start, to }] : [];
}
