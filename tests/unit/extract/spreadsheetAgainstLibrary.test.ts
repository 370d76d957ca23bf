import { read, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seeded } from '../../support/notebooks.ts';
import { readSheet } from '../../support/spreadsheetReading.ts';

const word = fc
	.string({ unit: fc.constantFrom(...'aæøåÆ Øz0159=<>&"\';,.-\n\tüß🏠'), minLength: 1, maxLength: 20 })
	// Blanks beside blanks are for the writer to keep: ODF lets a reader drop them.
	.map(
		(text) =>
			`x${text
				.replace(/\s*\n\s*/g, '\n')
				.replace(/[ \t]+/g, ' ')
				.trim()}`
	);

const numbers = fc.oneof(
	fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
	fc.double({ min: -1e12, max: 1e12, noNaN: true, noDefaultInfinity: true })
);

/** A column of words and two of numbers, with gaps; the first column has none, so that each row holds something. */
const table = fc.array(
	fc.tuple(word, fc.option(numbers, { nil: undefined }), fc.option(fc.integer(), { nil: undefined })),
	{ minLength: 4, maxLength: 60 }
);

it.each(['xlsx', 'ods'] as const)('rows of %s are what the library reads of the same file', async (kind) => {
	await fc.assert(
		fc.asyncProperty(table, async (rows) => {
			const book = utils.book_new();
			utils.book_append_sheet(book, utils.aoa_to_sheet([['tekst', 'tal', 'antal'], ...rows]), 'Ark');
			const bytes = write(book, { bookType: kind, type: 'array', compression: true }) as ArrayBuffer;
			const sheet = read(bytes, { dense: true }).Sheets['Ark']!;
			const theirs = utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1, raw: true }).slice(1);
			const chosen = { columns: [{ from: 0, type: 'text' as const }] };
			const { table: told, loaded } = await readSheet(new File([bytes], `ark.${kind}`), chosen);
			const decimal = told.columns[1]?.form?.decimal ?? told.dialect.decimal;
			const plain = (field = '') => (field === '' ? undefined : Number(field.replace(decimal, '.')));
			expect(loaded.map(([, text, number, count]) => [text, plain(number), plain(count)])).toEqual(
				theirs.map(([text, number, count]) => [text, number, count])
			);
		}),
		seeded(60)
	);
});
