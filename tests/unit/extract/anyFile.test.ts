import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contractOf } from '#lib/extract/contract.ts';
import { compareWithContract } from '#lib/extract/compareWithContract.ts';
import { noPieces } from '../../support/extractText.ts';
import { importOf } from '#lib/extract/importOf.ts';
import { readFile } from '#lib/extract/readFile.ts';

const cell = fc.oneof(
	fc.constantFrom(
		'',
		' ',
		'0101',
		'1.234',
		'1.234,5',
		'12,5',
		'-7',
		'..',
		'-',
		'Ja',
		'Nej',
		'æøå',
		'a"b',
		'"'
	),
	fc.constantFrom(
		'31-12-2024',
		'2024-02-29',
		'01/02/2024',
		'20240229',
		'01-01-2024 12:00',
		'Kilde: x',
		'\u0000'
	),
	fc.string({ unit: 'grapheme', maxLength: 6 })
);
const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '');
const text = fc
	.tuple(
		fc.constantFrom(';', ',', '\t', '|', ';;'),
		lineEnd,
		fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 30 })
	)
	.map(([separator, end, rows]) => rows.map((row) => row.join(separator)).join(end));
const bytes = fc.oneof(
	text.map((written) => new TextEncoder().encode(written)),
	text.map((written) => Uint8Array.from(written, (letter) => letter.charCodeAt(0) % 256)),
	fc.uint8Array({ maxLength: 400 })
);

it('ends in a table whose parts agree or in a problem with a name, whatever the bytes', async () => {
	await fc.assert(
		fc.asyncProperty(bytes, async (given) => {
			const result = await readFile(new File([given], 'fil.csv'));
			if (!result.ok) {
				expect(result.error.file).toBe('fil.csv');
				return;
			}
			const { columns, rows } = result.value;
			const names = columns.map(({ name }) => name.toLowerCase());
			expect(new Set(names).size).toBe(names.length);
			expect(rows.filter((row) => row.length !== columns.length)).toEqual([]);
			const contract = contractOf(result.value, 'x');
			expect(compareWithContract(contract, result.value)).toEqual([]);
			expect(importOf(contract, [result.value], noPieces).columns).toHaveLength(contract.columns.length);
		}),
		{ seed: 2024, numRuns: 3000 }
	);
}, 60_000);
