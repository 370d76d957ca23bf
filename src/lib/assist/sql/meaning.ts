import type { CatalogueFunction } from '#lib/assist/catalogue.ts';
import { itemsIn, partsOf, type Cte } from '#lib/assist/sql/queryParts.ts';
import { aliasesIn, columnCalled } from '#lib/assist/sql/selectList.ts';
import { scopeAt, type Scope } from '#lib/assist/sql/scope.ts';
import type { Column, Source } from '#lib/assist/sql/source.ts';
import { fieldsOfStruct } from '#lib/assist/sql/struct.ts';
import type { WrittenCatalogue } from '#lib/assist/sql/tables.ts';
import type { Span } from '#lib/language/analysis.ts';
import { lex, type SqlToken } from '#lib/language/sql/lex.ts';
import { pathAt, signAt, wordAt } from '#lib/language/sql/reader.ts';
import { sameSqlName } from '#lib/language/sql/sqlName.ts';
import { type StatementTokens, statementsOf } from '#lib/language/sql/statements.ts';
import { mendBrackets } from '#lib/assist/sql/mendBrackets.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/** What a name in a text means. `at` is where the name stands. */
export type Meaning = { readonly at: Span } & (
	| { readonly kind: 'parameter'; readonly name: Name }
	| { readonly kind: 'table'; readonly name: Name }
	/** A CTE or an alias: where it is given, and what it stands for. */
	| { readonly kind: 'cte' | 'alias'; readonly name: Name; readonly given: Span; readonly source: Shape }
	| { readonly kind: 'function'; readonly name: Name; readonly called?: CatalogueFunction }
	| { readonly kind: 'column'; readonly column: Column }
	| { readonly kind: 'window'; readonly name: Name; readonly given: Span }
);

type Shape = { readonly table?: Name; readonly columns: readonly Column[] };

export function meaningAt(source: string, at: number, catalogue: WrittenCatalogue): Meaning | undefined {
	const found = tokenAt(source, at);
	if (found === undefined) return undefined;
	const { statement, index, token } = found;
	const span = { start: token.start, end: token.end };
	if (token.kind === 'parameter') {
		return token.text.startsWith('$')
			? { kind: 'parameter', name: token.text.slice(1), at: span }
			: undefined;
	}
	const scope = scopeAt(statement, index, catalogue);
	const named = namedThere(scope, span) ?? cteNamedThere(statement, scope, span);
	if (named !== undefined) return { ...named, at: span };
	const path = pathTo(statement, index);
	if (path === undefined) return undefined;
	const meant =
		called(statement, index, path, catalogue) ??
		windowCalled(scope, statement, index, path) ??
		meantBy(scope, statement, index, path);
	return meant && { ...meant, at: span };
}

/** The name or parameter under a place, with its statement. */
export function tokenAt(
	source: string,
	at: number
): { readonly statement: StatementTokens; readonly index: number; readonly token: SqlToken } | undefined {
	const { tokens } = lex(source);
	const touching = tokens.filter(({ kind, start, end }) => start <= at && at <= end && isName(kind));
	const token = touching.find(({ start }) => start === at) ?? touching[0];
	const statement = statementsOf(mendBrackets(tokens)).find((one) => token && one.tokens.includes(token));
	return statement && token && { statement, token, index: statement.tokens.indexOf(token) };
}

const isName = (kind: SqlToken['kind']) => kind === 'word' || kind === 'quoted' || kind === 'parameter';

/** Without `at`, of each meaning by itself. */
type Meant = Meaning extends infer M ? (M extends Meaning ? Omit<M, 'at'> : never) : never;

const isSame = (a: Span | undefined, b: Span) => a?.start === b.start && a.end === b.end;

/** Where a query reads a table, or gives it a name. */
function namedThere({ levels, around }: Scope, span: Span): Meant | undefined {
	const sources = levels.flatMap((level) => level.sources);
	const written = sources.find((source) => isSame(source.written, span));
	if (written?.kind === 'table') return { kind: 'table', name: written.table ?? written.name };
	if (written?.kind === 'cte') {
		const cte = around.ctes.findLast(({ name }) => sameSqlName(name, written.called));
		return cte && { kind: 'cte', name: cte.name, given: cte.at, source: cte };
	}
	const alias = sources.find((source) => source.aliased && isSame(source.at, span));
	return alias && aliasOf(alias);
}

const aliasOf = (source: Source): Meant => ({ kind: 'alias', name: source.name, given: source.at, source });

function cteNamedThere(statement: StatementTokens, { around, levels }: Scope, span: Span): Meant | undefined {
	const ctes: readonly Cte[] = partsOf(statement, { from: 0, to: statement.tokens.length }).ctes;
	const cte = ctes.find((one) => isSame(one.at, span));
	if (cte === undefined) return undefined;
	const visible = (levels[0]?.around ?? around).ctes.findLast(({ name }) => sameSqlName(name, cte.name));
	return { kind: 'cte', name: cte.name, given: cte.at, source: visible ?? { columns: [] } };
}

/** The dotted name up to a token. */
function pathTo(statement: StatementTokens, index: number): readonly Name[] | undefined {
	let from = index;
	while (signAt(statement, from - 1) === '.' && isName(statement.tokens[from - 2]?.kind ?? 'sign')) from -= 2;
	const path = pathAt(statement, from);
	return path?.parts.slice(0, (index - from) / 2 + 1);
}

function called(
	statement: StatementTokens,
	index: number,
	path: readonly Name[],
	{ functions }: WrittenCatalogue
): Meant | undefined {
	if (signAt(statement, index + 1) !== '(') return undefined;
	const name = path.at(-1) ?? '';
	const known = functions.find((one) => sameSqlName(one.name, name));
	return { kind: 'function', name, ...(known !== undefined && { called: known }) };
}

function windowCalled(
	{ levels }: Scope,
	statement: StatementTokens,
	index: number,
	[name = '']: readonly Name[]
): Meant | undefined {
	const clause = levels[0]?.core.clauses.find(({ word }) => word === 'WINDOW');
	if (clause === undefined || (wordAt(statement, index - 1) !== 'OVER' && index < clause.from))
		return undefined;
	const given = itemsIn(statement, clause)
		.map(({ from }) => pathAt(statement, from))
		.find((path) => path !== undefined && sameSqlName(path.parts[0] ?? '', name));
	return given && { kind: 'window', name, given: given.at };
}

/** A table by the name it goes by, else a column, of a struct perhaps. */
function meantBy(
	scope: Scope,
	statement: StatementTokens,
	index: number,
	path: readonly Name[]
): Meant | undefined {
	const sources = scope.levels.flatMap((level) => level.sources);
	const isQualifier = path.length === 1 && signAt(statement, index + 1) === '.';
	const source = sources.find(({ name }) => sameSqlName(name, path[0] ?? ''));
	if (isQualifier && source !== undefined) return source.aliased ? aliasOf(source) : ofOwnName(scope, source);
	const column = columnMeant(scope, sources, path);
	return column && { kind: 'column', column };
}

function ofOwnName({ around }: Scope, source: Source): Meant {
	if (source.kind === 'table') return { kind: 'table', name: source.table ?? source.name };
	const cte = around.ctes.findLast(({ name }) => sameSqlName(name, source.name));
	return { kind: 'cte', name: source.name, given: cte?.at ?? source.at, source };
}

function columnMeant(scope: Scope, sources: readonly Source[], path: readonly Name[]): Column | undefined {
	for (const level of scope.levels) {
		const column = columnCalled(path.slice(-2), level.sources);
		if (column !== undefined) return column;
	}
	const alias = scope.levels[0] && aliasesIn(scope.around.statement, scope.levels[0].core);
	const own = path.length === 1 ? [...(alias ?? []), ...scope.parameters] : [];
	return own.find(({ name }) => sameSqlName(name, path[0] ?? '')) ?? fieldMeant(sources, path);
}

/** `column.field`, `table.column.field`. */
function fieldMeant(sources: readonly Source[], path: readonly Name[]): Column | undefined {
	for (const start of [0, 1]) {
		let column = path[start] === undefined ? undefined : columnCalled(path.slice(0, start + 1), sources);
		for (const name of path.slice(start + 1))
			column = fieldsOfStruct(column?.type).find((field) => sameSqlName(field.name, name));
		if (column !== undefined && path.length > start + 1) return column;
	}
	return undefined;
}
