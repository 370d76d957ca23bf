import { describe, expect, it } from 'vitest';
import type { ColumnType } from '#lib/notebook/notebook.ts';
import { readText, valuesOf } from '../../support/readText.ts';

/** `text → value | text`: what stands in a column beside one of running numbers, and what each is to become. */
type Case = readonly [
	title: string,
	type: ColumnType,
	values: string,
	more?: { readonly header?: string; readonly asks?: 'number' | 'date' | 'dash' }
];

const numbers: readonly Case[] = [
	['whole numbers', 'integer', '1 | 20 | -3'],
	['a plus in front', 'integer', '+5 → 5 | 7'],
	['nought alone', 'integer', '0 | 10'],
	['decimal comma', 'decimal', '0,5 → 0.5 | 12,25 → 12.25'],
	['decimal point', 'decimal', '0.5 | 12.25'],
	['points between thousands and a decimal comma', 'decimal', '1.234,50 → 1234.50 | 7'],
	['commas between thousands and a decimal point', 'decimal', '1,234.50 → 1234.50 | 7'],
	['two points between thousands', 'integer', '1.234.567 → 1234567 | 12'],
	['two commas between thousands', 'integer', '1,234,567 → 1234567 | 12'],
	['one point before three digits', 'integer', '1.234 → 1234 | 987', { asks: 'number' }],
	['one comma before three digits', 'decimal', '1,234 → 1.234 | 987', { asks: 'number' }],
	['a point before three digits and one before two', 'decimal', '1.234 | 9.87'],
	['a point after nought', 'decimal', '0.123 | 1.234'],
	['spaces between thousands', 'integer', '1 234 → 1234 | 12'],
	['hard spaces between thousands', 'integer', '1\u00a0234\u00a0567 → 1234567 | 12'],
	['narrow spaces and a decimal comma', 'decimal', '1\u202f234,5 → 1234.5 | 12'],
	['thousands signs in some numbers only', 'integer', '1.234.567 → 1234567 | 1234567'],
	['a sign at the wrong digit', 'text', '1.23.456 | 12'],
	['two decimal signs', 'text', '1,5,5 | 12'],
	['a decimal sign without decimals', 'text', '5, | 12'],
	['decimals without a nought', 'text', ',5 | 12'],
	['numbers with an exponent', 'text', '1.5E+03 | 2'],
	['hexadecimal', 'text', '0x1F | 2'],
	['nineteen digits', 'decimal', '1234567890123456789 | 1'],
	['decimals of amounts with a zero in front', 'decimal', '00012,50 → 12.50 | 7,25 → 7.25']
];

const marks: readonly Case[] = [
	['per cent', 'decimal', '5,1 % → 5.1 | 100 % → 100'],
	['per cent without a space', 'integer', '5% → 5 | 12% → 12'],
	['per cent after a hard space', 'decimal', '5,1\u00a0% → 5.1 | 7'],
	['kroner behind', 'decimal', '-1.234,50 kr. → -1234.50 | 12,00 kr. → 12.00'],
	['kroner without a point', 'integer', '100 kr → 100 | 50 KR → 50'],
	['kroner in front', 'decimal', 'kr. 1.234,50 → 1234.50 | Kr 7 → 7'],
	['DKK behind', 'integer', '100 DKK → 100 | 50 dkk → 50'],
	['DKK in front', 'integer', 'DKK 100 → 100 | DKK 50 → 50'],
	['euro in front of English numbers', 'decimal', '€1,234.50 → 1234.50 | €7.25 → 7.25'],
	['euro behind', 'decimal', '12,50 € → 12.50 | 7,25€ → 7.25'],
	['whole kroner', 'integer', '100,- → 100 | 1.250,- → 1250'],
	['a minus behind some', 'decimal', '12,50- → -12.50 | 7,25 → 7.25'],
	['a minus of its own kind', 'integer', '\u221212 → -12 | 7'],
	['that minus behind', 'integer', '12\u2212 → -12 | 7'],
	['a minus before and after kr.', 'integer', '-kr. 12 → -12 | kr. -7 → -7 | kr. 3 → 3'],
	['two minuses', 'text', '-12- | 7'],
	['a minus behind every number is a word', 'text', '80- | 90-'],
	['another unit', 'text', '5 kg | 7 kg'],
	['a spread', 'text', '5-10 | 10-15']
];

const dates: readonly Case[] = [
	['dd-mm-yyyy', 'date', '31-01-2024 → 2024-01-31 | 01-12-2024 → 2024-12-01'],
	['d-m-yyyy', 'date', '1-2-2024 → 2024-02-01 | 31-12-2024 → 2024-12-31'],
	['dd.mm.yyyy', 'date', '31.01.2024 → 2024-01-31 | 01.12.2024 → 2024-12-01'],
	['dd/mm/yyyy that a 31 tells', 'date', '31/01/2024 → 2024-01-31 | 03/04/2024 → 2024-04-03'],
	['dd/mm/yyyy that nothing tells', 'date', '03/04/2024 → 2024-04-03', { asks: 'date' }],
	['day and month alike ask nothing', 'date', '03/03/2024 → 2024-03-03'],
	['mm/dd/yyyy that a 31 tells', 'date', '01/31/2024 → 2024-01-31 | 03/04/2024 → 2024-03-04'],
	['yyyy-mm-dd', 'date', '2024-01-31 | 2024-12-01'],
	['yyyy/mm/dd', 'date', '2024/01/31 → 2024-01-31 | 2024/12/01 → 2024-12-01'],
	['yyyymmdd in three rows', 'date', '20240131 → 2024-01-31 | 20240201 → 2024-02-01 | 19991231 → 1999-12-31'],
	['yyyymmdd in one row', 'integer', '20240131'],
	['yyyymmdd in one row under its header', 'date', '20240131 → 2024-01-31', { header: 'Fraflytningsdato' }],
	['eight digits that are no days', 'integer', '20241331 | 20240201 | 19991231'],
	[
		'yyyymmddHHMM',
		'timestamp',
		'202401310830 → 2024-01-31 | 202402012359 → 2024-02-01 | 199912310000 → 1999-12-31'
	],
	[
		'yyyymmddHHMMSS',
		'timestamp',
		'20240131083059 → 2024-01-31 | 20240201235959 → 2024-02-01 | 19991231000000 → 1999-12-31'
	],
	['twelve digits with a 61st minute', 'integer', '202401310861 | 202402012359 | 199912310000'],
	[
		'the last day of all as digits',
		'timestamp',
		'202401310830 → 2024-01-31 | 202402012359 → 2024-02-01 | 999912312359 → 9999-12-31'
	],
	['dd-mm-yy that a 31 tells', 'date', '31-01-24 → 2024-01-31 | 01-12-75 → 1975-12-01'],
	['yy-mm-dd that a 75 tells', 'date', '75-01-31 → 1975-01-31 | 01-12-24 → 2001-12-24'],
	['two digits that nothing tells', 'date', '01-02-03 → 2003-02-01', { asks: 'date' }],
	['dd.mm.yy', 'date', '31.01.24 → 2024-01-31'],
	['dd/mm/yy that nothing tells', 'date', '03/04/24 → 2024-04-03', { asks: 'date' }],
	['a clock', 'timestamp', '31-01-2024 08:30 → 2024-01-31 | 01-12-2024 23:59:59 → 2024-12-01'],
	[
		'a T before the clock',
		'timestamp',
		'2024-01-31T08:30:00 → 2024-01-31 | 2024-12-01T00:00:00.123 → 2024-12-01'
	],
	['a clock in some rows', 'timestamp', '31-01-2024 → 2024-01-31 | 01-12-2024 23:59 → 2024-12-01'],
	['a clock after ambiguous days', 'timestamp', '03/04/2024 10:00 → 2024-04-03', { asks: 'date' }],
	['no such day', 'text', '31-02-2024 | 01-01-2024'],
	['no such hour', 'text', '01-01-2024 25:00 | 02-01-2024 10:00'],
	['29 February of a leap year', 'date', '29-02-2024 → 2024-02-29 | 29-02-2000 → 2000-02-29'],
	['29 February of 1900', 'text', '29-02-1900 | 01-01-1900'],
	[
		'days that stand for none',
		'date',
		'31-12-9999 → 9999-12-31 | 01-01-0001 → 0001-01-01 | 01-01-1900 → 1900-01-01'
	],
	['ISO days that stand for none', 'date', '9999-12-31 | 0001-01-01 | 2024-05-06'],
	[
		'the first day of all as digits',
		'date',
		'00010101 → 0001-01-01 | 20240131 → 2024-01-31 | 99991231 → 9999-12-31'
	],
	['years', 'integer', '2023 | 2024'],
	['months', 'integer', '202401 | 202402'],
	['hours with a point', 'text', '08.30 | 12.15 | 00.05']
];

const words: readonly Case[] = [
	['two dots are no value', 'integer', '.. →  | 12'],
	['a dash is no value, and asked about', 'integer', '- →  | 12', { asks: 'dash' }],
	['a long dash likewise', 'integer', '– →  | 12', { asks: 'dash' }],
	['a dash among dates is no value', 'date', '- →  | 31-01-2024 → 2024-01-31'],
	['NULL is no value', 'decimal', 'NULL →  | 1,5 → 1.5'],
	['Excel’s errors are no values', 'integer', '#N/A →  | #DIV/0! →  | #VÆRDI! →  | 12'],
	['a dash among words is a word', 'text', '- | Ja tak'],
	['nothing but missing words', 'text', '.. | -'],
	['a stray word', 'text', 'ukendt | 12']
];

const booleans: readonly Case[] = [
	['Ja and Nej', 'boolean', 'Ja | Nej'],
	['in any case', 'boolean', 'JA | nej | ja'],
	['J and N', 'boolean', 'J | N'],
	['true and false', 'boolean', 'TRUE | FALSE'],
	['SAND and FALSK', 'boolean', 'SAND | FALSK'],
	['with a missing word', 'boolean', 'Ja | Nej | .. → '],
	['one word of a pair', 'text', 'N'],
	['words of two pairs', 'text', 'Ja | N'],
	['a third word', 'text', 'Ja | Nej | Måske'],
	['1 and 0', 'integer', '1 | 0'],
	['1 and 0 under a question', 'boolean', '1 | 0', { header: 'er_aktiv' }],
	['1 and 0 under a question in one word', 'boolean', '1 | 0', { header: 'HarBørn' }],
	['1 and 0 under a flag', 'boolean', '1 | 0', { header: 'slettet_flag' }],
	['1, 0 and 2 under a question', 'integer', '1 | 0 | 2', { header: 'er_aktiv' }],
	['a cross', 'text', 'X']
];

const codes: readonly Case[] = [
	['leading zeros', 'text', '0101 | 0159'],
	['a leading zero in one', 'text', '12 | 034 | 56'],
	['CPR numbers', 'text', '6101014285 | 7112991118'],
	['CPR numbers with a hyphen', 'text', '610101-4285 | 711299-1118'],
	['digits under a code’s header', 'text', '101 | 159', { header: 'KOMKODE' }],
	['KLE numbers', 'text', '27.35 | 85.02', { header: 'KLE' }]
];

const all: { readonly [group: string]: readonly Case[] } = {
	numbers,
	'marks around numbers': marks,
	dates,
	'words for nothing': words,
	'yes and no': booleans,
	codes
};

describe.each(Object.keys(all))('%s', (group) => {
	for (const [title, type, values, { header = 'værdi', asks } = {}] of all[group] ?? []) {
		it(title, async () => {
			const pairs = values.split(' | ').map((pair) => pair.split(' → '));
			const texts = pairs.map(([text = '']) => text);
			const rows = texts.map((text, row) => `${row + 1};${text};x\n`);
			const reading = await readText(`løbenr;${header};bem\n${rows.join('')}`);
			const column = reading.columns[1]!;
			const read = valuesOf(reading, column, texts);
			expect({ type: column.type, values: read, misfits: column.misfits }).toEqual({
				type,
				values: pairs.map(([text, value = text]) => value),
				misfits: []
			});
			expect((reading.doubts ?? []).map(({ kind }) => kind)).toEqual(asks === undefined ? [] : [asks]);
		});
	}
});
