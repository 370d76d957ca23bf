import type { CatalogueTable } from '#lib/assist/catalogue.ts';
import { libraryColumns } from '#lib/assist/sql/libraryColumns.ts';
import {
	holdsQuery,
	keyword,
	namesIn,
	partsOf,
	type Core,
	type Cte,
	type QueryParts,
	type Stretch
} from '#lib/assist/sql/queryParts.ts';
import { selected, valuesOf } from '#lib/assist/sql/selectList.ts';
import type { Column, Source } from '#lib/assist/sql/source.ts';
import { tableCalled, type WrittenCatalogue } from '#lib/assist/sql/tables.ts';
import type { Span } from '#lib/language/analysis.ts';
import { closeOf, opensAt, pathAt, signAt, wordAt } from '#lib/language/sql/reader.ts';
import { foldSqlName, sameSqlName } from '#lib/language/sql/sqlName.ts';
import { statementsOf, type StatementTokens } from '#lib/language/sql/statements.ts';
import { lex } from '#lib/language/sql/lex.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/** What names mean where a query stands. */
export type Around = {
	readonly statement: StatementTokens;
	readonly catalogue: WrittenCatalogue;
	/** The CTEs that are visible, the nearest last. */
	readonly ctes: readonly Visible[];
};

export type Visible = { readonly name: Name; readonly at: Span; readonly columns: readonly Column[] };

/** The CTEs of a query, each with what it gives; those that come `before` a token only. */
export function visibleCtes(around: Around, ctes: readonly Cte[], before = Infinity): Around {
	let seen = around;
	for (const cte of ctes) {
		const isInside = before >= cte.body.from && before <= cte.body.to;
		if (before < cte.body.to && !(isInside && cte.recursive)) break;
		const columns = renamed(isInside ? firstCore(seen, cte) : outputsOf(seen, cte.body), cte.columns);
		seen = { ...seen, ctes: [...seen.ctes, { name: cte.name, at: cte.at, columns: apart(columns) }] };
	}
	return seen;
}

/** The columns that a query gives, as far as its text tells: by name, alias and star. */
export function outputsOf(around: Around, stretch: Stretch): readonly Column[] {
	const { statement } = around;
	if (signAt(statement, stretch.from) === '(' && closeOf(statement, stretch.from) < stretch.to)
		return outputsOf(around, { from: stretch.from + 1, to: closeOf(statement, stretch.from) });
	const { ctes, cores } = partsOf(statement, stretch);
	const [core] = cores;
	return core === undefined ? [] : coreOutputs(visibleCtes(around, ctes), core);
}

export function coreOutputs(around: Around, core: Core): readonly Column[] {
	const select = core.clauses.find(({ word }) => word === 'SELECT');
	const sources = sourcesOf(around, core);
	if (select !== undefined) return selected(around.statement, select, sources);
	if (core.clauses[0]?.word === 'FROM') return sources.flatMap(({ columns }) => columns);
	return core.clauses[0]?.word === 'VALUES' ? valuesOf(around.statement, core.clauses[0]) : [];
}

/** A recursive query is told by its first part. */
function firstCore(around: Around, { body }: Cte): readonly Column[] {
	const end = Array.from({ length: body.to - body.from }, (_, index) => body.from + index).find(
		(index) => keyword(around.statement, index) === 'UNION'
	);
	return outputsOf(around, { from: body.from, to: end ?? body.to });
}

/** What a SELECT reads rows from, in the order of the text. */
export function sourcesOf(around: Around, core: Core): readonly Source[] {
	// What is inserted into is not read.
	const inserts = core.clauses[0]?.word === 'INSERT';
	return core.clauses
		.filter(({ word }) => listsTables.has(word) && !(inserts && word === 'INTO'))
		.flatMap((clause) => fromList(around, clause));
}

export const listsTables = new Set(
	'FROM USING INTO UPDATE PIVOT PIVOT_WIDER UNPIVOT PIVOT_LONGER DESCRIBE SUMMARIZE SHOW TABLE'.split(' ')
);

/** `a, b AS x JOIN (SELECT …) y ON …`: whatever stands where a table can. */
function fromList(around: Around, { from, to }: Stretch): readonly Source[] {
	const { statement } = around;
	const found: Source[] = [];
	let expects = true;
	for (let index = from; index < to; index += 1) {
		if (expects && /^(LATERAL|ONLY|TABLE)$/.test(wordAt(statement, index))) continue;
		const read: Read | undefined = expects ? sourceAt(around, index) : undefined;
		if (read !== undefined) {
			found.push(...read.sources);
			index = read.next - 1;
		} else if (opensAt(statement, index)) index = closeOf(statement, index);
		expects =
			read === undefined && (signAt(statement, index) === ',' || keyword(statement, index) === 'JOIN');
	}
	return found;
}

type Read = { readonly sources: readonly Source[]; readonly next: number };

function sourceAt(around: Around, index: number): Read | undefined {
	const { statement } = around;
	if (signAt(statement, index) === '(') return bracketAt(around, index);
	const path = pathAt(statement, index);
	if (path === undefined) return undefined;
	const name = path.parts.at(-1) ?? '';
	if (signAt(statement, path.next) === ':') return prefixed(around, name, path);
	if (signAt(statement, path.next) === '(') {
		const given = {
			name,
			at: path.at,
			kind: 'function' as const,
			called: name,
			written: path.at,
			columns: functionColumns(name)
		};
		return withAlias(around, given, closeOf(statement, path.next) + 1);
	}
	const cte =
		path.parts.length === 1 ? around.ctes.findLast((one) => sameSqlName(one.name, name)) : undefined;
	if (cte !== undefined)
		return withAlias(
			around,
			{ name, at: path.at, kind: 'cte', called: name, written: path.at, columns: cte.columns },
			path.next
		);
	const table = tableCalled(around.catalogue, name);
	const columns = table === undefined ? [] : columnsOf(around.catalogue, table);
	return withAlias(
		around,
		{ name, at: path.at, kind: 'table', called: name, written: path.at, table: name, columns },
		path.next
	);
}

/** A table's columns; of a cell that has not run, those that its text tells. */
export function columnsOf(
	catalogue: WrittenCatalogue,
	{ name, cell, fields }: CatalogueTable
): readonly Column[] {
	const { told = new Map<Name, readonly Column[]>(), textOf } = catalogue;
	if (fields.length > 0) return fields.map((field): Column => ({ ...field, of: name }));
	if (cell === undefined) return [];
	const known = told.get(name);
	if (known !== undefined) return known;
	told.set(name, []);
	const statement = statementsOf(lex(textOf?.(cell) ?? '').tokens).at(-1);
	if (statement === undefined) return [];
	const inside = { statement, catalogue: { ...catalogue, told }, ctes: [] };
	const outputs = outputsOf(inside, { from: 0, to: statement.tokens.length });
	const columns = apart(outputs).map(({ at: _, ...column }) => ({ ...column, of: name }));
	told.set(name, columns);
	return columns;
}

/** Each name once: a table that is read twice by a star, and that again and again, has no end of columns. */
function apart(columns: readonly Column[]): readonly Column[] {
	const names = new Map<string, Column>();
	for (const column of columns) {
		const folded = foldSqlName(column.name);
		if (!names.has(folded)) names.set(folded, column);
	}
	return [...names.values()];
}

/** `x: moves` is DuckDB's other way to write an alias. */
function prefixed(
	around: Around,
	name: Name,
	path: { readonly next: number; readonly at: Span }
): Read | undefined {
	const read = sourceAt(around, path.next + 1);
	if (read === undefined) return undefined;
	return {
		...read,
		sources: read.sources.map((source) => ({ ...source, name, at: path.at, aliased: true }))
	};
}

/** A bracket holds a query, or more of the list. */
function bracketAt(around: Around, index: number): Read {
	const { statement } = around;
	const inside = { from: index + 1, to: closeOf(statement, index) };
	const next = inside.to + 1;
	if (!holdsQuery(statement, index)) {
		const sources = fromList(around, inside);
		const named = aliasAt(statement, next);
		if (named === undefined) return { sources, next };
		const columns = sources.flatMap((source) => source.columns);
		return withAlias(around, { name: '', at: named.at, kind: 'query', called: '', columns }, next);
	}
	const at = { start: statement.tokens[index]!.start, end: statement.tokens[index]!.end };
	return withAlias(
		around,
		{ name: '', at, kind: 'query', called: '', columns: outputsOf(around, inside) },
		next
	);
}

function withAlias(around: Around, source: Omit<Source, 'aliased'>, next: number): Read {
	const alias = aliasAt(around.statement, next);
	if (alias === undefined) return { sources: [{ ...source, aliased: false }], next };
	const columns = renamed(source.columns, alias.columns);
	return {
		sources: [{ ...source, name: alias.name, at: alias.at, aliased: true, columns }],
		next: alias.next
	};
}

type Alias = {
	readonly name: Name;
	readonly at: Span;
	readonly columns: readonly Name[];
	readonly next: number;
};

/** `[AS] name [(columns)]`; the name that is just being written is none. */
function aliasAt(statement: StatementTokens, index: number): Alias | undefined {
	const at = wordAt(statement, index) === 'AS' ? index + 1 : index;
	if (at === index && notAnAlias.has(wordAt(statement, at))) return undefined;
	const path = pathAt(statement, at);
	const name = path?.parts[0] ?? '';
	if (path === undefined || path.parts.length > 1 || name === '') return undefined;
	if (signAt(statement, path.next) !== '(') return { name, at: path.at, columns: [], next: path.next };
	const inside = { from: path.next + 1, to: closeOf(statement, path.next) };
	return { name, at: path.at, columns: namesIn(statement, inside), next: inside.to + 1 };
}

const notAnAlias = new Set('TABLESAMPLE SAMPLE SET VALUES INSERT UPDATE DELETE BY POSITIONAL AT'.split(' '));

/** The names of a column list take the place of the first columns' own; what nobody knows gets a name by it. */
function renamed(columns: readonly Column[], names: readonly Name[]): readonly Column[] {
	if (names.length === 0) return columns;
	const known = names.map((name, index): Column => ({ ...columns[index], name }));
	return [...known, ...columns.slice(names.length)];
}

function functionColumns(name: Name): readonly Column[] {
	const called = name.toLowerCase();
	if (called === 'range' || called === 'generate_series') return [{ name: called, type: 'BIGINT' }];
	return called === 'unnest' ? [{ name: 'unnest' }] : libraryColumns(name);
}

export const coreAround = ({ cores }: QueryParts, index: number): Core | undefined =>
	cores.find(({ from, to }) => index >= from && index <= to);
