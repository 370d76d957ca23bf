import { duckdb, formatDialect } from 'sql-formatter';
import type { SyntaxProblem } from '#lib/language/analysis.ts';
import { lex, type SqlToken } from '#lib/language/sql/lex.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

/** Sets SQL in the usual way. A text that would come out with other tokens, or is not understood, stays as it is. */
export function formatSql(source: string): Result<string, SyntaxProblem> {
	const { unclosed } = lex(source);
	if (unclosed !== undefined) return refused(source, unclosed.fault);
	try {
		const formatted = formatDialect(source, {
			dialect: duckdb,
			keywordCase: 'upper',
			...(/^\t/m.test(source) ? { useTabs: true } : { tabWidth: 2 }),
			paramTypes: { custom: [{ regex: String.raw`\$[\p{L}\p{M}\p{N}_]+` }] }
		}).trim();
		const again = formatted.replace(/[^\S\n]+$/gm, '');
		return hasSameTokens(source, again) ? ok(again) : refused(source, { kind: 'parser', about: '' });
	} catch (error) {
		return refused(source, { kind: 'parser', about: wordsOf(error) });
	}
}

const refused = (source: string, fault: NonNullable<SyntaxProblem['fault']>): Result<string, SyntaxProblem> =>
	fail({ message: fault.about, at: { start: 0, end: source.length }, fault });

/** The formatter's own words, of which the first line says it. */
const wordsOf = (error: unknown): string =>
	error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';

function hasSameTokens(one: string, other: string): boolean {
	const [ours, theirs] = [lex(one).tokens, lex(other).tokens];
	const text = ({ kind, text: written }: SqlToken) => (kind === 'word' ? written.toLowerCase() : written);
	return (
		ours.length === theirs.length &&
		ours.every((token, index) => text(token) === text(theirs[index]!)) &&
		commentsIn(one) === commentsIn(other)
	);
}

/** All that is no token, without blanks: what the author remarked. */
function commentsIn(source: string): string {
	let left = '';
	let at = 0;
	for (const { start, end } of lex(source).tokens) {
		left += source.slice(at, start);
		at = end;
	}
	return (left + source.slice(at)).replace(/\s+/g, '');
}
