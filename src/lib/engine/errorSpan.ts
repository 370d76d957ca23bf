import type { Span } from '#lib/language/analysis.ts';
import { lex } from '#lib/language/sql/lex.ts';

/** The token at a position of DuckDB's, which counts bytes of UTF-8, as a span of UTF-16 units. */
export function spanAt(sql: string, bytes: number): Span {
	const at = Math.min(unitsOf(sql, bytes), sql.length);
	const { tokens } = lex(sql);
	// A position past the last token means that the text ended too early: the last token is shown.
	return tokens.find(({ end }) => end > at) ?? tokens.at(-1) ?? { start: at, end: at };
}

function unitsOf(text: string, bytes: number): number {
	let left = bytes;
	let units = 0;
	for (const character of text) {
		if (left <= 0) break;
		left -= bytesOf(character.codePointAt(0)!);
		units += character.length;
	}
	return units;
}

const bytesOf = (code: number) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
