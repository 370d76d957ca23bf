import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lex } from '#lib/language/sql/lex.ts';

const piece = fc.constantFrom(
	'select',
	' ',
	'\n',
	"'",
	'"',
	'$',
	'$$',
	'$a$',
	'$a',
	'/*',
	'*/',
	'--',
	"e'",
	"''",
	'\\',
	';',
	'(',
	')',
	'æø',
	'1.5e3',
	'?',
	'::',
	'å',
	'\u00a0',
	'😀',
	'.',
	'->>'
);

describe('the lexer', () => {
	test('covers any text in order, with blanks and comments between, and never fails', () => {
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
				const source = pieces.join('');
				const { tokens, unclosed } = lex(source);
				let at = 0;
				for (const { start, end, text } of tokens) {
					expect(source.slice(start, end)).toBe(text);
					expect(text).not.toBe('');
					expect(source.slice(at, start).replace(/\/\*[^]*\*\/|--[^\n]*|\s/g, '')).toBe('');
					at = end;
				}
				const rest = source.slice(at, unclosed?.start ?? source.length);
				expect(rest.replace(/\/\*[^]*\*\/|--[^\n]*|\s/g, '')).toBe('');
			}),
			{ seed: 20_261_123, numRuns: 3_000 }
		);
	});

	test('tells words, names, strings, numbers, parameters and signs apart', () => {
		const kinds = lex("a$b \"c d\" x'00' E'\\'' 1_000 .5 0x1F $p ?1 ::").tokens.map(({ kind, text }) => [
			kind,
			text
		]);
		expect(kinds).toEqual([
			['word', 'a$b'],
			['quoted', '"c d"'],
			['string', "x'00'"],
			['string', "E'\\''"],
			['number', '1_000'],
			['number', '.5'],
			['number', '0x1F'],
			['parameter', '$p'],
			['parameter', '?1'],
			['sign', '::']
		]);
	});
});
