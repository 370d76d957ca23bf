import type { Span } from '#lib/language/analysis.ts';
import { lex, type SqlToken } from '#lib/language/sql/lex.ts';
import { type StatementTokens, statementsOf } from '#lib/language/sql/statements.ts';
import { mendBrackets } from '#lib/assist/sql/mendBrackets.ts';

/** Where the cursor stands in an unfinished text: the statement around it, with a name in the cursor's place. */
export type Cursor = {
	readonly statement: StatementTokens;
	/** The index of the token that is being written; empty quotes where there is none yet. */
	readonly hole: number;
	/** What is written of it before the cursor, without quotes or `$`. */
	readonly typed: string;
	/** The whole of it, behind the cursor too. */
	readonly replaces: Span;
	readonly kind: 'name' | 'parameter';
};

/** Nothing within a string, a number or a comment. */
export function cursorAt(source: string, at: number): Cursor | undefined {
	const tokens = tokensAround(source, at);
	if (tokens === undefined) return undefined;
	const here = tokens.find(({ start, end }) => start < at && at <= end && end > start);
	const written = here !== undefined && isWritten(here, at) ? here : undefined;
	if (here !== undefined && written === undefined && (isClosed(here, at) || at < here.end)) return undefined;
	const replaces = { start: written?.start ?? at, end: written?.end ?? at };
	const place: SqlToken = { kind: 'quoted', text: '""', ...replaces };
	const all = [
		...tokens.filter((token) => token !== written && token.start < replaces.start),
		place,
		...tokens.filter((token) => token !== written && token.start >= replaces.start)
	];
	const statement = statementsOf(mendBrackets(all)).find((one) => one.tokens.includes(place));
	if (statement === undefined) return undefined;
	const typed = source.slice(replaces.start, at).replace(/^[$"]/, '').replaceAll('""', '"');
	const kind = written?.kind === 'parameter' || written?.text === '$' ? 'parameter' : 'name';
	return { statement, hole: statement.tokens.indexOf(place), typed, replaces, kind };
}

/** A name that is being written, or the `$` of a parameter. */
function isWritten({ kind, text, end }: SqlToken, at: number): boolean {
	if (kind === 'quoted') return at < end || text.length < 2;
	return kind === 'word' || (kind === 'parameter' && text.startsWith('$')) || text === '$';
}

/** Right behind these a name cannot begin. */
const isClosed = ({ kind, end }: SqlToken, at: number): boolean =>
	at === end && (kind === 'string' || kind === 'number' || kind === 'quoted');

/**
 * The text's tokens, none of them across the cursor that only is there because a quote is still open. Where
 * the cursor stands in a comment or a string, nothing.
 */
function tokensAround(source: string, at: number): readonly SqlToken[] | undefined {
	const { tokens, unclosed } = lex(source);
	if (unclosed === undefined || unclosed.start >= at) return isInComment(source, at) ? undefined : tokens;
	if (unclosed.fault.kind !== 'unclosedName') return undefined;
	const name: SqlToken = { kind: 'quoted', text: '"', start: unclosed.start, end: at };
	const behind = lex(source.slice(at)).tokens;
	return [
		...tokens,
		name,
		...behind.map((token) => ({ ...token, start: token.start + at, end: token.end + at }))
	];
}

/** Whether a sign that is set at the cursor would be swallowed. */
function isInComment(source: string, at: number): boolean {
	const before = lex(source.slice(0, at));
	if (before.unclosed?.fault.kind === 'unclosedComment') return true;
	const marked = lex(`${source.slice(0, at)};${source.slice(at)}`).tokens;
	return before.unclosed === undefined && !marked.some(({ start, end }) => start <= at && at < end);
}
