import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { contractOf } from '#lib/extract/contract.ts';
import { compareWithContract } from '#lib/extract/compareWithContract.ts';
import { noPieces, utf16, windows1252 } from '../../support/extractText.ts';
import { importOf } from '#lib/extract/importOf.ts';
import { readFile } from '#lib/extract/readFile.ts';
import { tableFoundSchema } from '#lib/extract/readingSchema.ts';
import type { Corrections } from '#lib/extract/reading.ts';

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
		'202401010830',
		'01-02-03',
		'Kilde: x',
		'\u0000'
	),
	fc.constantFrom('5,1 %', 'kr. 1.234,50', '12-', '\u221212', '100,-', '7.07614E+08', '00010101', 'sep=;'),
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
	fc
		.tuple(text, fc.boolean(), fc.constantFrom('', '\ufeff'))
		.map(([written, little, mark]) => utf16(mark + written, little)),
	// Two files in two encodings, one after the other, and one that is cut.
	fc.tuple(text, text, fc.nat({ max: 3 })).map(([one, other, cut]) => {
		const [head, tail] = [new TextEncoder().encode(one), windows1252(other)];
		return new Uint8Array([...head, ...tail].slice(0, head.length + tail.length - cut));
	}),
	fc.uint8Array({ maxLength: 400 })
);

/** What a person may say of a file that it does not bear out. */
const said: fc.Arbitrary<Corrections> = fc.oneof(
	{ weight: 3, arbitrary: fc.constant({}) },
	{
		weight: 1,
		arbitrary: fc.record(
			{
				encoding: fc.constantFrom('utf-8', 'windows-1252', 'utf-16le', 'utf-16be'),
				separator: fc.constantFrom(';', ',', '\t', '|'),
				quote: fc.constantFrom('"', ''),
				decimal: fc.constantFrom(',', '.'),
				thousands: fc.constantFrom('.', ',', ' ', ''),
				date: fc.constantFrom('', 'dd-mm-yyyy', 'yyyymmddHHMM', 'yyyy', 'x(', '\\d'),
				header: fc.boolean(),
				skip: fc.nat({ max: 40 }),
				missing: fc.array(fc.constantFrom('..', '-', 'a', '')),
				zero: fc.array(fc.constantFrom('..', '-', 'a')),
				columns: fc.array(
					fc.record(
						{
							from: fc.oneof(fc.nat({ max: 8 }), fc.constantFrom('kolonne_1', 'æøå')),
							type: fc.constantFrom('text', 'integer', 'decimal', 'date', 'timestamp', 'boolean'),
							form: fc.record(
								{
									decimal: fc.constantFrom(',', '.'),
									thousands: fc.constantFrom('.', ',', ' ', ''),
									date: fc.constantFrom('dd-mm-yyyy', 'mm/dd/yyyy', '(?<x'),
									marked: fc.constant(true as const)
								},
								{ requiredKeys: [] }
							)
						},
						{ requiredKeys: ['from'] }
					),
					{ maxLength: 4 }
				)
			},
			{ requiredKeys: [] }
		) as fc.Arbitrary<Corrections>
	}
);

it('ends in a table whose parts agree or in a problem with a name, whatever the bytes', async () => {
	await fc.assert(
		fc.asyncProperty(bytes, said, async (given, corrections) => {
			const result = await readFile(new File([given], 'fil.csv'), corrections);
			expect(v.safeParse(tableFoundSchema, result).issues).toBeUndefined();
			if (!result.ok) {
				expect(result.error.file).toBe('fil.csv');
				return;
			}
			const { columns, rows } = result.value;
			const names = columns.map(({ name }) => name.toLowerCase());
			expect(new Set(names).size).toBe(names.length);
			expect(rows.filter((row) => row.length !== columns.length)).toEqual([]);
			const contract = contractOf(result.value, 'x');
			if (corrections.columns === undefined) expect(compareWithContract(contract, result.value)).toEqual([]);
			expect(importOf(contract, [result.value], noPieces).columns).toHaveLength(contract.columns.length);
		}),
		{ seed: 2024, numRuns: 3000 }
	);
}, 60_000);

it.each([
	['a hundred thousand columns without a name', `${';'.repeat(99_999)}\n`.repeat(3)],
	['a hundred thousand columns of one name', `${'a;'.repeat(99_999)}a\n${'1;'.repeat(99_999)}1\n`]
])('says how many columns there are where there are %s', async (_, content) => {
	expect(await readFile(new File([content], 'fil.csv'))).toEqual({
		ok: false,
		error: { kind: 'too-many-columns', file: 'fil.csv', columns: 100_000, limit: 4096 }
	});
});

it('reads as many columns as it may, each with a name and a type of its own', async () => {
	const row = (field: string) => Array.from({ length: 4096 }, () => field).join(';');
	const result = await readFile(new File([`${row('a')}\n${row('1.234')}\n${row('-')}\n`], 'fil.csv'));
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	const { columns } = result.value;
	expect(new Set(columns.map(({ name }) => name)).size).toBe(4096);
	expect(new Set(columns.map(({ type }) => type))).toEqual(new Set(['integer']));
});

it.each([
	['digits', '1'.repeat(100_000)],
	['thousands', `1${'.123'.repeat(25_000)}`],
	['spaces', `1${' '.repeat(100_000)}x`],
	['a number and a word', `${'1 '.repeat(50_000)}kr`],
	['dashes', '-'.repeat(100_000)],
	['words', 'a '.repeat(50_000)],
	['quotes', `"${'""'.repeat(50_000)}"`]
])('comes to an end with values of a hundred thousand %s', async (_, value) => {
	const result = await readFile(new File([`a;b\n${value};${value}\n1;2\n`], 'fil.csv'));
	expect(result.ok).toBe(true);
});
