import { csvFormatRows } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordsOf } from '#lib/extract/records.ts';

const form = { separator: ';', quote: '"' } as const;
const fieldsOf = (text: string, whole = true) => recordsOf(text, form, { whole }).map(({ fields }) => fields);

describe('records of a text', () => {
	it.each([
		[
			'all three line ends',
			'a;b\r\nc;d\ne;f\rg;h',
			[
				['a', 'b'],
				['c', 'd'],
				['e', 'f'],
				['g', 'h']
			]
		],
		[
			'quotes around separators, line ends and doubled quotes',
			'"a;b";"c\nd";"e""f"\n',
			[['a;b', 'c\nd', 'e"f']]
		],
		['a quote within a field as a letter', '5" rør;x\n', [['5" rør', 'x']]],
		[
			'a quote that is never closed as a letter',
			'"a;b\nc;d\n',
			[
				['"a', 'b'],
				['c', 'd']
			]
		],
		['letters after a closing quote', '"a"b;c\n', [['ab', 'c']]],
		['empty fields and empty lines', ';\n\n', [['', ''], ['']]]
	])('know %s', (_, text, expected) => {
		expect(fieldsOf(text)).toEqual(expected);
	});

	it('leave out the last record of a text that is cut', () => {
		expect(fieldsOf('a;b\nc;d\ne;', false)).toEqual([
			['a', 'b'],
			['c', 'd']
		]);
	});

	it('know the line they begin on', () => {
		const lines = recordsOf('a\r\n"b\nc"\nd\n', form, { whole: true }).map(({ line }) => line);
		expect(lines).toEqual([0, 1, 3]);
	});

	it('are what d3 wrote, for any fields', () => {
		const field = fc.string({ unit: fc.constantFrom('a', 'æ', '"', ',', '\n', '\r', ' ', ';') });
		const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(rows, (written) => {
				const text = csvFormatRows(written);
				const read = recordsOf(text, { separator: ',', quote: '"' }, { whole: true });
				expect(read.map(({ fields }) => fields)).toEqual(written);
			}),
			{ seed: 2024, numRuns: 1000 }
		);
	});
});
