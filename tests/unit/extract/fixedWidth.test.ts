import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corrections } from '#lib/extract/reading.ts';
import { windows1252 } from '../../support/extractText.ts';
import { drained, drainedOrThrow } from '../../support/drained.ts';

const read = (text: string | Uint8Array<ArrayBuffer>, corrections: Corrections = {}) =>
	drainedOrThrow(new File([text], 'fast.txt'), corrections);
const shape = ({ reading }: Awaited<ReturnType<typeof read>>) =>
	reading.columns.map(({ name, type }) => [name, type]);

const lines = [
	'kom  navn             antal   beløb',
	'0492 Ærø                 12    1,50',
	'0563 Fanø                 7   12,00',
	'0151 Ballerup         48231 -103,25',
	''
];

describe('text at fixed places', () => {
	it('is parted where all lines have blanks, and a number may be longer than any seen', async () => {
		const table = await read(lines.join('\r\n'));
		expect(table.reading.dialect).toMatchObject({
			cuts: [0, 5, 13, 27],
			header: true,
			skip: 0,
			decimal: ','
		});
		expect(shape(table)).toEqual([
			['kom', 'text'],
			['navn', 'text'],
			['antal', 'integer'],
			['beløb', 'decimal']
		]);
		expect(table.rows).toEqual([
			['0492', 'Ærø', '12', '1,50'],
			['0563', 'Fanø', '7', '12,00'],
			['0151', 'Ballerup', '48231', '-103,25']
		]);
		expect(table.lines).toEqual([2]);
	});

	it('counts a Danish letter as one sign in every encoding', async () => {
		const table = await read(windows1252(lines.join('\n')));
		expect([table.reading.dialect.encoding, table.rows[1]]).toEqual([
			'windows-1252',
			['0563', 'Fanø', '7', '12,00']
		]);
		const high = await read('a 1\n\u{1f600} 2\nb 3\n');
		expect(high.rows).toEqual([
			['a', '1'],
			['\u{1f600}', '2'],
			['b', '3']
		]);
	});

	it('is cut where a person says', async () => {
		const table = await read('0101København\n0147Frb      \n', {
			format: 'fixed-width',
			cuts: [0, 4],
			header: false
		});
		expect(table.rows).toEqual([
			['0101', 'København'],
			['0147', 'Frb']
		]);
		expect(table.reading.dialect.cuts).toEqual([0, 4]);
	});

	it('leaves out title lines and the line of dashes under the header', async () => {
		const table = await read(
			'Et udtræk af registret med en lang titel\n\nby       n\n------- --\nAarhus  12\nVejle    7\nOdense   9\n',
			{ format: 'fixed-width' }
		);
		expect([table.reading.dialect.skip, table.rows, table.texts]).toEqual([
			2,
			[
				['Aarhus', '12'],
				['Vejle', '7'],
				['Odense', '9']
			],
			['Aarhus;12\nVejle;7\nOdense;9\n']
		]);
	});

	it('keeps a line aside where a value stands across a cut, and counts lines that are blank', async () => {
		const many = Array.from({ length: 20_000 }, (_, at) => `${String(at).padEnd(8)}abc`);
		const table = await read([...many, '', '123456789abc', 'sidst   abc'].join('\n'), { header: false });
		expect([table.rows.length, table.rows.slice(-2)]).toEqual([20_002, [['123456789abc'], ['sidst', 'abc']]]);
		expect(table.texts.at(-1)?.endsWith('19999;abc\n\n123456789abc\nsidst;abc\n')).toBe(true);
		const chosen = await drainedOrThrow(
			new File([[...many, '', '123456789abc', 'x'].join('\n')], 'x'),
			{ header: false, format: 'fixed-width' },
			[1]
		);
		expect(chosen.texts.at(-1)?.endsWith(';abc\n\n""\n;\n')).toBe(true);
	});
});

it('gives back the values of any table that was printed at fixed places', async () => {
	const word = fc.string({
		unit: fc.constantFrom('a', 'b', 'æ', 'Å', 'x', '1', '.'),
		minLength: 1,
		maxLength: 8
	});
	const rows = fc
		.integer({ min: 2, max: 4 })
		.chain((width) =>
			fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 4, maxLength: 20 })
		);
	await fc.assert(
		fc.asyncProperty(rows, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), async (written, right) => {
			const widths = written[0]!.map((_, at) => Math.max(...written.map((row) => row[at]!.length)));
			const line = (row: readonly string[]) =>
				row
					.map((value, at) => (right[at] ? value.padStart(widths[at]!) : value.padEnd(widths[at]!)))
					.join('  ');
			const table = await read(`${written.map(line).join('\n')}\n`, { format: 'fixed-width', header: false });
			// A line of dots or dashes alone is none here: words have letters.
			expect(table.rows).toEqual(written);
		}),
		{ seed: 2024, numRuns: 300 }
	);
});

it('ends in a table or a problem whatever the lines', async () => {
	const anything = fc.string({
		unit: fc.constantFrom('a', ' ', '  ', '\n', '\r', '\t', 'ø', '\u{1f600}', '-', '\0')
	});
	await fc.assert(
		fc.asyncProperty(anything, fc.array(fc.nat(30), { maxLength: 4 }), async (text, places) => {
			const cuts = [...new Set([0, ...places])].sort((one, other) => one - other);
			for (const said of [{}, { cuts }]) {
				const result = await drained(new File([text], 'x'), { format: 'fixed-width', ...said });
				expect(result.ok ? result.value.reading.columns.length : result.error.file).toBeTruthy();
			}
		}),
		{ seed: 2024, numRuns: 400 }
	);
});
