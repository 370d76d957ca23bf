import type { Span, SyntaxFault } from '#lib/language/analysis.ts';

/** A token of DuckDB's dialect; comments and blanks are none. `text` is as written. */
export type SqlToken = Span & {
	readonly kind: 'word' | 'quoted' | 'string' | 'number' | 'parameter' | 'sign';
	readonly text: string;
};

export type SqlLexing = {
	readonly tokens: readonly SqlToken[];
	/** The one thing that was opened and never closed. */
	readonly unclosed?: Span & { readonly fault: SyntaxFault };
};

// Those of Unicode that the engine takes for blanks; the rest beyond ASCII are letters to it, as in Postgres.
const blanks = String.raw`\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff`;
const beyond = String.raw`[^\0-\x7f${blanks}]`;
const blank = new RegExp(String.raw`[\t\n\v\f\r ${blanks}]+|--[^\n\r]*`, 'uy');
const wordPattern = String.raw`(?:[A-Za-z_]|${beyond})(?:[\w$]|${beyond})*`;
const word = new RegExp(wordPattern, 'uy');
const number = /0[xX][\da-fA-F_]+|(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y;
const parameter = new RegExp(String.raw`\$(?:\w|${beyond})+|\?\d*`, 'uy');
const dollar = new RegExp(String.raw`\$(?:(?:[A-Za-z_]|${beyond})(?:\w|${beyond})*)?\$`, 'uy');
const plainString = /(?:[xXbBnN])?'(?:[^']|'')*'/y;
const escapedString = /[eE]'(?:[^'\\]|\\[^]|'')*'/y;
const opensString = /[xXbBnNeE]?'/y;
const quoted = /"(?:[^"]|"")*"/y;
const sign = /::|:=|->>|->|=>|<=|>=|<>|!=|==|\|\||\*\*|\/\/|[^]/y;

/** Whether a text is one word: a name, or a keyword. */
export const isWord = (text: string): boolean => new RegExp(`^${wordPattern}$`, 'u').test(text);

/** Splits SQL into tokens with exact offsets. Never fails: what is not closed ends the list. */
export function lex(source: string): SqlLexing {
	const tokens: SqlToken[] = [];
	let at = 0;
	while (at < source.length) {
		const skipped = skip(source, at);
		if (skipped > at) {
			at = skipped;
			continue;
		}
		const unclosed = unclosedAt(source, at);
		if (unclosed !== undefined)
			return { tokens, unclosed: { start: at, end: source.length, fault: unclosed } };
		const token = tokenAt(source, at);
		tokens.push(token);
		at = token.end;
	}
	return { tokens };
}

function tokenAt(source: string, at: number): SqlToken {
	const read = (kind: SqlToken['kind'], end: number): SqlToken => ({
		kind,
		text: source.slice(at, end),
		start: at,
		end
	});
	const text = endOf(escapedString, source, at) ?? endOf(plainString, source, at) ?? dollarEnd(source, at);
	if (text !== undefined) return read('string', text);
	for (const [kind, pattern] of patterns) {
		const end = endOf(pattern, source, at);
		if (end !== undefined) return read(kind, end);
	}
	throw new Error('A sign is any character.');
}

const patterns = [
	['word', word],
	['quoted', quoted],
	['number', number],
	['parameter', parameter],
	['sign', sign]
] as const;

/** Past blanks, line comments and closed block comments, which nest. */
function skip(source: string, at: number): number {
	if (source.startsWith('/*', at)) return commentEnd(source, at) ?? at;
	return endOf(blank, source, at) ?? at;
}

function commentEnd(source: string, start: number): number | undefined {
	const edge = /\/\*|\*\//g;
	edge.lastIndex = start;
	let depth = 0;
	for (let found = edge.exec(source); found !== null; found = edge.exec(source)) {
		depth += found[0] === '/*' ? 1 : -1;
		if (depth === 0) return edge.lastIndex;
	}
	return undefined;
}

function dollarEnd(source: string, at: number): number | undefined {
	const opened = endOf(dollar, source, at);
	if (opened === undefined) return undefined;
	const tag = source.slice(at, opened);
	const closes = source.indexOf(tag, opened);
	return closes < 0 ? undefined : closes + tag.length;
}

function unclosedAt(source: string, at: number): SyntaxFault | undefined {
	if (source.startsWith('/*', at)) return { kind: 'unclosedComment', about: '' };
	if (source[at] === '"' && endOf(quoted, source, at) === undefined)
		return { kind: 'unclosedName', about: '' };
	const tag = endOf(dollar, source, at);
	if (tag !== undefined && dollarEnd(source, at) === undefined)
		return { kind: 'unclosedDollar', about: source.slice(at, tag) };
	if (endOf(opensString, source, at) === undefined) return undefined;
	const closed = endOf(escapedString, source, at) ?? endOf(plainString, source, at);
	return closed === undefined ? { kind: 'unclosedString', about: '' } : undefined;
}

/** The patterns are sticky: they match at `at` or not at all. */
function endOf(pattern: RegExp, source: string, at: number): number | undefined {
	pattern.lastIndex = at;
	return pattern.test(source) ? pattern.lastIndex : undefined;
}
