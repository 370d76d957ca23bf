import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { printNotebook } from '#lib/notebook/print.ts';
import { fileText, notebook, said, seeded } from '../../support/notebooks.ts';

test('every text that parses is printed as it was, byte for byte', () => {
	let parsed = 0;
	fc.assert(
		fc.property(fileText, (text) => {
			const read = parseNotebook(text);
			if (!read.ok) return;
			parsed++;
			expect(printNotebook(read.value)).toBe(text);
		}),
		seeded(8_000)
	);
	expect(parsed).toBeGreaterThan(2_000);
}, 60_000);

test('every notebook is the same after it was printed and parsed', () => {
	fc.assert(
		fc.property(notebook, (made) => {
			const read = parseNotebook(printNotebook(made));
			expect(read.ok && said(read.value)).toEqual(said(made));
		}),
		seeded(4_000)
	);
}, 60_000);
