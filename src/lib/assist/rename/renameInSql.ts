import { meansOld, type NameChange, type Replacement } from '#lib/assist/rename/nameChange.ts';
import { scopeAt } from '#lib/assist/sql/scope.ts';
import type { Source } from '#lib/assist/sql/source.ts';
import { quotedName, writtenName } from '#lib/assist/sql/words.ts';
import type { Catalogue } from '#lib/assist/catalogue.ts';
import { outsideReads } from '#lib/language/sql/analyseSql.ts';
import { isWord, lex, type SqlToken } from '#lib/language/sql/lex.ts';
import { pathAt, signAt } from '#lib/language/sql/reader.ts';
import { sameSqlName } from '#lib/language/sql/sqlName.ts';
import { statementReads } from '#lib/language/sql/statementReads.ts';
import { type StatementTokens, statementsOf } from '#lib/language/sql/statements.ts';

/**
 * The relation where it is read, the qualifier of its columns (`moves.dato`), and `$name`. What the cell
 * creates itself, CTEs, aliases and columns of the same word are other things.
 */
export function renameInSql(source: string, change: NameChange): readonly Replacement[] | undefined {
	// Up to where a quote was opened and never closed.
	const { tokens } = lex(source);
	const statements = statementsOf(tokens);
	const outside = outsideReads(statements.map(statementReads));
	const found: Replacement[] = [];
	for (const [index, statement] of statements.entries()) {
		const read = (outside[index] ?? [])
			.filter(({ name }) => meansOld(name, change))
			.map(({ at }) => at.start);
		const places = placesIn(statement, new Set(read), change);
		if (places === undefined) return undefined;
		found.push(...places);
	}
	return found;
}

function placesIn(
	statement: StatementTokens,
	read: ReadonlySet<number>,
	change: NameChange
): readonly Replacement[] | undefined {
	const found: Replacement[] = [];
	for (const [index, token] of statement.tokens.entries()) {
		const text = read.has(token.start)
			? relationText(token, change)
			: token.kind === 'parameter'
				? parameterText(token, change)
				: qualifierText(statement, index, read, change);
		if (text === 'refused') return undefined;
		if (text !== undefined) found.push({ at: { start: token.start, end: token.end }, text });
	}
	const isFree = read.size === 0 || !isTakenIn(statement, read, change);
	return isFree ? found : undefined;
}

/** In quotes where there were some, or where the new name needs them; in `query('…')` within its string. */
function relationText(token: SqlToken, change: NameChange): string | undefined {
	const { to } = change;
	if (token.kind !== 'string') return token.kind === 'quoted' ? quotedName(to) : writtenName(to);
	const inside = token.text.slice(1, -1).replaceAll("''", "'");
	if (!token.text.startsWith("'")) return undefined;
	const renamed = meansOld(inside, change) ? to : renamedQuery(inside, change);
	return `'${renamed.replaceAll("'", "''")}'`;
}

function renamedQuery(text: string, change: NameChange): string {
	const places = renameInSql(text, change) ?? [];
	return places
		.toSorted((a, b) => b.at.start - a.at.start)
		.reduce((written, { at, text: word }) => written.slice(0, at.start) + word + written.slice(at.end), text);
}

function parameterText({ text }: SqlToken, { from, to }: NameChange): string | undefined {
	if (text !== `$${from}`) return undefined;
	return isWord(to) && !to.includes('$') ? `$${to}` : 'refused';
}

/** `moves.dato`: the table by its own name, since it has no other there. */
function qualifierText(
	statement: StatementTokens,
	index: number,
	read: ReadonlySet<number>,
	change: NameChange
): string | undefined {
	const token = statement.tokens[index]!;
	if ((token.kind !== 'word' && token.kind !== 'quoted') || signAt(statement, index + 1) !== '.')
		return undefined;
	if (signAt(statement, index - 1) === '.') return undefined;
	const name = token.kind === 'quoted' ? token.text.slice(1, -1).replaceAll('""', '"') : token.text;
	if (!meansOld(name, change)) return undefined;
	const source = sourcesAround(statement, index).find((one) => sameSqlName(one.name, name));
	if (source === undefined || !isReadHere(source, read)) return undefined;
	return token.kind === 'quoted' ? quotedName(change.to) : writtenName(change.to);
}

const sourcesAround = (statement: StatementTokens, index: number): readonly Source[] =>
	scopeAt(statement, index, nothing).levels.flatMap(({ sources }) => sources);

const isReadHere = ({ aliased, written }: Source, read: ReadonlySet<number>): boolean =>
	!aliased && written !== undefined && read.has(written.start);

/** Names alone are asked for here, no columns. */
const nothing: Catalogue = { tables: new Map(), functions: [] };

/** Whether a query that reads the table has something else of the new name: a CTE, an alias. */
function isTakenIn(statement: StatementTokens, read: ReadonlySet<number>, { from, to }: NameChange): boolean {
	if (sameSqlName(from, to)) return false;
	return statement.tokens.some((token, index) => {
		if (!read.has(token.start) || pathAt(statement, index) === undefined) return false;
		const { levels, around } = scopeAt(statement, index, nothing);
		const sources = levels[0]?.sources ?? [];
		const isBare = sources.some(
			(source) => isReadHere(source, read) && source.written?.start === token.start
		);
		const clashes = isBare && sources.some(({ name }) => sameSqlName(name, to));
		return clashes || around.ctes.some(({ name }) => sameSqlName(name, to));
	});
}
