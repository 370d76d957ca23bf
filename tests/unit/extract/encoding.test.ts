import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encodingOf } from '#lib/extract/encoding.ts';
import type { Piece } from '#lib/extract/sample.ts';

const piece = (bytes: readonly number[], edges: Partial<Piece> = {}): Piece => ({
	bytes: new Uint8Array(bytes),
	first: true,
	last: true,
	...edges
});

describe('the encoding of a file', () => {
	it.each([
		['ASCII is UTF-8', [0x61, 0x3b, 0x62], 'utf-8', 'a;b'],
		['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0xc3, 0xa6], 'utf-8', 'æ'],
		['UTF-8 without a mark', [0xc3, 0xb8], 'utf-8', 'ø'],
		['windows-1252 where UTF-8 is broken', [0x61, 0xe5], 'windows-1252', 'aå'],
		['UTF-16 with a mark', [0xff, 0xfe, 0xe6, 0x00], 'utf-16le', 'æ'],
		['UTF-16, the large byte first', [0xfe, 0xff, 0x00, 0xe6], 'utf-16be', 'æ'],
		['UTF-16 without a mark', [0x61, 0x00, 0x3b, 0x00], 'utf-16le', 'a;']
	])('%s', (_, bytes, encoding, text) => {
		expect(encodingOf([piece(bytes)])).toBe(encoding);
		expect(decode(piece(bytes), encoding as 'utf-8')).toBe(text);
	});

	it('is not misled by a letter that the sample’s edge cuts in two', () => {
		const head = piece([0x61, 0xc3], { last: false });
		const tail = piece([0xa6, 0x62], { first: false });
		expect(encodingOf([head, tail])).toBe('utf-8');
		expect([decode(head, 'utf-8'), decode(tail, 'utf-8')]).toEqual(['a', 'b']);
	});

	it('is windows-1252 where only a later stretch shows it', () => {
		const later = piece([0x61, 0xf8, 0x62], { first: false });
		expect(encodingOf([piece([0x61], { last: false }), later])).toBe('windows-1252');
	});

	it('is UTF-8 for any text that is cut anywhere', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), (text, at) => {
				const bytes = [...new TextEncoder().encode(`æ${text.replaceAll('\0', '')}`)];
				const cut = at % (bytes.length + 1);
				const pieces = [
					piece(bytes.slice(0, cut), { last: false }),
					piece(bytes.slice(cut), { first: false })
				];
				expect(encodingOf(pieces)).toBe('utf-8');
			}),
			{ seed: 2024, numRuns: 500 }
		);
	});
});
