import { itemsIn, keyword, type Core, type Stretch } from '#lib/assist/sql/queryParts.ts';
import type { Column, Source } from '#lib/assist/sql/source.ts';
import { closeOf, opensAt, pathAt, signAt, wordAt } from '#lib/language/sql/reader.ts';
import { foldSqlName, sameSqlName } from '#lib/language/sql/sqlName.ts';
import type { StatementTokens } from '#lib/language/sql/statements.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/** `VALUES (1, 2), …` gives `col0`, `col1`. */
export function valuesOf(statement: StatementTokens, { from }: Stretch): readonly Column[] {
	if (!opensAt(statement, from)) return [];
	return itemsIn(statement, { from: from + 1, to: closeOf(statement, from) }).map((_, index) => ({
		name: `col${index}`
	}));
}

/** The names that a select list gives to what it computes, by themselves: later clauses can read them. */
export function aliasesIn(statement: StatementTokens, core: Core): readonly Column[] {
	const select = core.clauses.find(({ word }) => word === 'SELECT');
	if (select === undefined) return [];
	return itemsIn(statement, afterDistinct(statement, select)).flatMap(
		(item) => aliasOf(statement, item) ?? []
	);
}

/** The columns that a select list gives, as far as its text tells: by name, alias and star. */
export function selected(
	statement: StatementTokens,
	select: Stretch,
	sources: readonly Source[]
): readonly Column[] {
	return itemsIn(statement, afterDistinct(statement, select)).flatMap((item) => {
		const star = starOf(statement, item, sources);
		if (star !== undefined) return star;
		const alias = aliasOf(statement, item);
		if (alias !== undefined) return [{ ...typeOf(statement, item, sources), ...alias }];
		return plainColumn(statement, item, sources);
	});
}

function afterDistinct(statement: StatementTokens, { from, to }: Stretch): Stretch {
	if (wordAt(statement, from) === 'ALL') return { from: from + 1, to };
	if (wordAt(statement, from) !== 'DISTINCT') return { from, to };
	const on = wordAt(statement, from + 1) === 'ON' && opensAt(statement, from + 2);
	return { from: on ? closeOf(statement, from + 2) + 1 : from + 1, to };
}

/** `… AS name`, `… name`, `name: …`. */
function aliasOf(statement: StatementTokens, { from, to }: Stretch): Column | undefined {
	const first = pathAt(statement, from);
	if (first?.parts.length === 1 && signAt(statement, first.next) === ':')
		return { name: first.parts[0]!, at: first.at };
	const last = to - 1;
	const path = pathAt(statement, last);
	if (path?.next !== to || signAt(statement, last - 1) === '.') return undefined;
	const name = path.parts[0] ?? '';
	if (name === '' || last <= from) return undefined;
	const before = statement.tokens[last - 1]!;
	const isAs = wordAt(statement, last - 1) === 'AS';
	const isOperand =
		before.kind !== 'sign'
			? before.kind !== 'word' || !joiningWords.has(before.text.toUpperCase())
			: before.text === ')' || before.text === ']';
	return isAs || isOperand ? { name, at: path.at } : undefined;
}

/** What follows one of these is a part of the expression, not a name for it. */
const joiningWords = new Set(
	'AND OR NOT IS IN LIKE ILIKE BETWEEN WHEN THEN ELSE CASE CAST DISTINCT SIMILAR TO COLLATE INTERVAL FROM ESCAPE GLOB OVER'.split(
		' '
	)
);

/** `*`, `t.*`, with EXCLUDE, REPLACE and RENAME. */
function starOf(
	statement: StatementTokens,
	{ from, to }: Stretch,
	sources: readonly Source[]
): readonly Column[] | undefined {
	const first = statement.tokens[from];
	const isOfOne = signAt(statement, from + 1) === '.' && signAt(statement, from + 2) === '*';
	if (!isOfOne && signAt(statement, from) !== '*') return undefined;
	const name = (first?.kind === 'quoted' ? first.text.slice(1, -1).replaceAll('""', '"') : first?.text) ?? '';
	const read = isOfOne ? sources.filter((source) => sameSqlName(source.name, name)) : sources;
	const changes = changesIn(statement, { from: from + (isOfOne ? 3 : 1), to });
	return unique(read.flatMap(({ columns }) => columns)).flatMap((column) => {
		if (changes.left.has(foldSqlName(column.name))) return [];
		const other = changes.renamed.get(foldSqlName(column.name));
		return [other === undefined ? column : { ...column, name: other }];
	});
}

function changesIn(statement: StatementTokens, { from, to }: Stretch) {
	const left = new Set<string>();
	const renamed = new Map<string, Name>();
	for (let index = from; index < to; index += 1) {
		const word = keyword(statement, index);
		const open = index + 1;
		const inside = opensAt(statement, open)
			? { from: open + 1, to: closeOf(statement, open) }
			: { from: open, to };
		for (const item of itemsIn(statement, inside)) {
			const path = pathAt(statement, item.from);
			const name = foldSqlName(path?.parts.at(-1) ?? '');
			if (word === 'EXCLUDE') left.add(name);
			const other =
				path && wordAt(statement, path.next) === 'AS' ? pathAt(statement, path.next + 1) : undefined;
			if (word === 'RENAME' && other !== undefined) renamed.set(name, other.parts[0] ?? '');
		}
		if (opensAt(statement, open)) index = closeOf(statement, open);
	}
	return { left, renamed };
}

/** A join by USING shows its column once. */
function unique(columns: readonly Column[]): readonly Column[] {
	const seen = new Set<string>();
	return columns.filter(({ name }) => {
		const folded = foldSqlName(name);
		if (seen.has(folded)) return false;
		seen.add(folded);
		return true;
	});
}

/** A column that goes by its own name. */
function plainColumn(
	statement: StatementTokens,
	{ from, to }: Stretch,
	sources: readonly Source[]
): readonly Column[] {
	const path = pathAt(statement, from);
	if (path?.next !== to) return [];
	const name = path.parts.at(-1) ?? '';
	if (name === '') return [];
	return [{ ...columnCalled(path.parts, sources), name, at: path.at }];
}

export function columnCalled(parts: readonly Name[], sources: readonly Source[]): Column | undefined {
	const name = parts.at(-1) ?? '';
	const of = parts.at(-2);
	const read = of === undefined ? sources : sources.filter((source) => sameSqlName(source.name, of));
	return read.flatMap(({ columns }) => columns).find((column) => sameSqlName(column.name, name));
}

/** The type of an aliased expression: a column's own, what it is cast to, a count. */
function typeOf(
	statement: StatementTokens,
	{ from, to }: Stretch,
	sources: readonly Source[]
): Pick<Column, 'type'> {
	const path = pathAt(statement, from);
	const end = wordAt(statement, to - 2) === 'AS' ? to - 2 : to - 1;
	const column = path?.next === end ? columnCalled(path.parts, sources)?.type : undefined;
	const type = column ?? castAt(statement, { from, to: end });
	return type === undefined ? {} : { type };
}

function castAt(statement: StatementTokens, { from, to }: Stretch): string | undefined {
	const text = (stretch: Stretch) =>
		statement.tokens
			.slice(stretch.from, stretch.to)
			.map((token) => token.text.toUpperCase())
			.join('');
	if (/^(TRY_)?CAST$/.test(wordAt(statement, from)) && closeOf(statement, from + 1) === to - 1) {
		const as = statement.tokens.findLastIndex((_, index) => index < to && wordAt(statement, index) === 'AS');
		return text({ from: as + 1, to: to - 1 });
	}
	const cast = statement.tokens.findLastIndex(
		(_, index) => index < to && index > from && signAt(statement, index) === '::'
	);
	if (cast > from && /^[A-Z_0-9]+(\(.*\))?$/.test(text({ from: cast + 1, to })))
		return text({ from: cast + 1, to });
	return wordAt(statement, from) === 'COUNT' && closeOf(statement, from + 1) === to - 1
		? 'BIGINT'
		: undefined;
}
