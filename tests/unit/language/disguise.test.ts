import { describe, expect, test } from 'vitest';
import { hiddenSigns } from '#lib/language/disguise/hiddenSigns.ts';
import { lookalikesIn } from '#lib/language/disguise/lookalikes.ts';

describe('signs that are not seen', () => {
	// The examples of Boucher and Anderson's "Trojan Source" (2021), in SQL and TypeScript.
	const hidden: readonly (readonly [text: string, codes: readonly string[]])[] = [
		["if (level != 'user\u202E \u2066// admin\u2069 \u2066') {", ['U+202E', 'U+2066', 'U+2069', 'U+2066']],
		['/*\u202E } \u2066if (isAdmin)\u2069 \u2066 begin */', ['U+202E', 'U+2066', 'U+2069', 'U+2066']],
		['const\u3164x = 1', ['U+3164']],
		['a\u200Bb', ['U+200B']],
		['ord\u00ADdeling', ['U+00AD']],
		['x\uFEFF', ['U+FEFF']],
		['tag\u{E0041}', ['U+E0041']],
		['\u0007', ['U+0007']]
	];

	test.each(hidden)('%j', (text, codes) => {
		expect(hiddenSigns(text).map(({ code }) => code)).toEqual(codes);
	});

	test.each([
		'Ærø på tværs',
		'a\tb\nc',
		'hård\u00A0blank',
		'👨\u200D👩\u200D👧 ✔\uFE0F',
		'\uFEFFkladde',
		'é',
		'ש'
	])('%j is what it is', (text) => {
		expect(hiddenSigns(text)).toEqual([]);
	});
});

describe('letters that look like others', () => {
	const alike: readonly (readonly [text: string, word: string, looksLike: string])[] = [
		['SELECT p\u0430ris FROM t', 'p\u0430ris', 'paris'],
		['\u0441\u043E\u0440\u0443', '\u0441\u043E\u0440\u0443', 'copy'],
		['\u0391BC', '\u0391BC', 'ABC'],
		['\uFF53um', '\uFF53um', 'sum'],
		['\u{1D5BA}bs', '\u{1D5BA}bs', 'abs']
	];

	test.each(alike)('%s', (text, word, looksLike) => {
		expect(lookalikesIn(text)).toMatchObject([{ word, looksLike }]);
	});

	test.each(['Ærø', 'größe', 'σ', 'αβγ', 'Δx', 'µg', 'Москва', 'Αθήνα', 'kommune_0101', 'x1'])(
		'%s is what it is',
		(text) => {
			expect(lookalikesIn(text)).toEqual([]);
		}
	);
});
