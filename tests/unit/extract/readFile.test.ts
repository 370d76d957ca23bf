import { describe, expect, it } from 'vitest';
import { readFile } from '#lib/extract/readFile.ts';
import type { Corrections, Reading } from '#lib/extract/reading.ts';

const usual = {
	encoding: 'utf-8',
	separator: ';',
	quote: '"',
	decimal: ',',
	header: true,
	skip: 0,
	missing: []
};

describe('reading a file', () => {
	it('shows title lines and footer and reads the table between them', async () => {
		const reading = await read(
			'Flytninger i kommunen\r\nUdtrukket 03-02-2025\r\n\r\nKommune;Antal;Beløb\r\n0101;12;1.200,50\r\n0159;7;99,00\r\n\r\nKilde: Danmarks Statistik\r\n'
		);
		expect(reading.dialect).toEqual({ ...usual, thousands: '.', skip: 3 });
		expect(reading.skipped).toEqual(['Flytninger i kommunen', 'Udtrukket 03-02-2025', '']);
		expect(reading.footer).toEqual(['Kilde: Danmarks Statistik']);
		expect(types(reading)).toEqual({ Kommune: 'text', Antal: 'integer', Beløb: 'decimal' });
		expect(reading.rows).toEqual([
			['0101', '12', '1.200,50'],
			['0159', '7', '99,00']
		]);
	});

	it('obeys a first line sep= and counts it among the lines before the table', async () => {
		const reading = await read('sep=,\na,b\n1,2\n');
		expect([reading.dialect.separator, reading.dialect.skip, reading.rows]).toEqual([',', 1, [['1', '2']]]);
	});

	it('keeps codes as text: leading zeros, CPR numbers, and digits under a code’s header', async () => {
		const reading = await read(
			'kommune;personnr;KOMKODE;postnr;antal\n0101;6101014285;101;2860;10\n0159;7112991118;159;2880;20\n'
		);
		expect(types(reading)).toEqual({
			kommune: 'text',
			personnr: 'text',
			KOMKODE: 'text',
			postnr: 'text',
			antal: 'integer'
		});
	});

	it('takes 1.234 for a thousand where every dotted value has three digits after the dot, and asks', async () => {
		const reading = await read('by;indbyggere\nA;1.234\nB;987\nC;12.345\n');
		expect([reading.dialect.decimal, reading.dialect.thousands, types(reading)]).toEqual([
			',',
			'.',
			{ by: 'text', indbyggere: 'integer' }
		]);
		expect(reading.doubts).toEqual([
			{
				kind: 'number',
				column: 'indbyggere',
				values: [
					{ text: '1.234', readings: ['1234', '1.234'] },
					{ text: '12.345', readings: ['12345', '12.345'] }
				],
				answers: [
					{ decimal: ',', thousands: '.' },
					{ decimal: '.', thousands: '' }
				]
			}
		]);
	});

	it('takes 1.234 for one and a bit where another value of the column has two decimals', async () => {
		const reading = await read('by;tal\nA;1.234\nB;9.87\n');
		expect([reading.dialect.decimal, reading.dialect.thousands, types(reading), reading.doubts]).toEqual([
			'.',
			undefined,
			{ by: 'text', tal: 'decimal' },
			[]
		]);
	});

	it('has no doubt about 1.234 where the file writes decimals with a comma', async () => {
		const reading = await read('antal;andel\n1.234;0,5\n2.345;0,25\n');
		expect([types(reading), reading.doubts]).toEqual([{ antal: 'integer', andel: 'decimal' }, []]);
	});

	it('reads an English file by its own signs', async () => {
		const reading = await read('name,amount,day\n"Smith, J",1234.5,2024-01-31\n"Doe, A",0.5,2024-02-29\n');
		expect(reading.dialect).toEqual({ ...usual, separator: ',', decimal: '.', date: 'yyyy-mm-dd' });
		expect(types(reading)).toEqual({ name: 'text', amount: 'decimal', day: 'date' });
		expect(reading.rows[0]).toEqual(['Smith, J', '1234.5', '2024-01-31']);
	});

	it('notes the words that stand for a missing number, and asks about the dash', async () => {
		const reading = await read('by;antal;note\nA;12;-\nB;..;ok\nC;-;ok\n');
		expect([reading.dialect.missing, types(reading), reading.doubts]).toEqual([
			['..', '-'],
			{ by: 'text', antal: 'integer', note: 'text' },
			[
				{
					kind: 'dash',
					column: 'antal',
					values: [{ text: '-', readings: ['', '0'] }],
					answers: [{ missing: ['..', '-'] }, { missing: ['..'], zero: ['-'] }]
				}
			]
		]);
	});

	it('asks whether 03/04/2024 is in April or in March, and does not where a 31 tells', async () => {
		expect((await read('id;dag\n1;03/04/2024\n2;05/06/2024\n')).doubts).toEqual([
			{
				kind: 'date',
				column: 'dag',
				values: [
					{ text: '03/04/2024', readings: ['2024-04-03', '2024-03-04'] },
					{ text: '05/06/2024', readings: ['2024-06-05', '2024-05-06'] }
				],
				answers: [{ date: 'dd/mm/yyyy' }, { date: 'mm/dd/yyyy' }]
			}
		]);
		const american = await read('id;dag\n1;03/31/2024\n2;05/06/2024\n');
		expect([american.dialect.date, american.doubts]).toEqual(['mm/dd/yyyy', []]);
	});

	it('tells days from times, and both words of a pair from one', async () => {
		const reading = await read(
			'dag;tid;aktiv;retning\n01.02.2024;01.02.2024 08:30;Ja;N\n28.02.2024;02.02.2024 23:59:59;Nej;N\n'
		);
		expect(types(reading)).toEqual({ dag: 'date', tid: 'timestamp', aktiv: 'boolean', retning: 'text' });
	});

	it('names columns without a header and leaves the empty one at the lines’ end recognisable', async () => {
		const reading = await read('0101;12;\n0159;7;\n0101;9;\n');
		expect(reading.dialect.header).toBe(false);
		expect(reading.columns).toEqual([
			{ name: 'kolonne_1', header: '', type: 'text', misfits: [] },
			{ name: 'kolonne_2', header: '', type: 'integer', misfits: [] },
			{ name: 'kolonne_3', header: '', type: 'text', misfits: [], empty: true }
		]);
	});

	it('keeps a type that one value in twenty breaks, and shows the value', async () => {
		const ages = Array.from({ length: 40 }, (_, age) => `${age}`);
		const reading = await read(`alder\n${[...ages, 'ukendt'].join('\n')}\n`);
		expect(reading.columns).toEqual([
			{ name: 'alder', header: 'alder', type: 'integer', misfits: ['ukendt'] }
		]);
	});

	it('sees in a long file what only its last lines show', async () => {
		const many = Array.from({ length: 60_000 }, (_, row) => `${row};x\n`).join('');
		const reading = await read(`tal;navn\n${many}1,5;S\u00f8ren\nKilde: registret\n`);
		expect([types(reading), reading.footer]).toEqual([
			{ tal: 'decimal', navn: 'text' },
			['Kilde: registret']
		]);
	});

	it('lets every answer of a person stand', async () => {
		const reading = await read('a;b\n1.234;01-02-2024\n2.345;03-04-2024\n', {
			decimal: '.',
			thousands: '',
			date: '',
			header: false,
			missing: ['b'],
			columns: [{ from: 0, name: 'vægt', type: 'decimal' }]
		});
		expect(reading.dialect).toEqual({ ...usual, decimal: '.', header: false, missing: ['b'] });
		expect(reading.columns).toEqual([
			{ name: 'vægt', header: '', type: 'decimal', found: 'text', misfits: ['a'] },
			{ name: 'kolonne_2', header: '', type: 'text', misfits: [] }
		]);
		expect(reading.doubts).toEqual([]);
	});

	it.each([
		['an empty file', '', { kind: 'empty' }],
		['a file of nothing but blanks', ' \r\n\r\n', { kind: 'empty' }],
		['a web page', '<!DOCTYPE html>\n<html></html>', { kind: 'not-a-table', detail: 'HTML' }],
		['JSON', '[{"a": 1}]', { kind: 'not-a-table', detail: 'JSON' }],
		['a PDF', '%PDF-1.7\n%âãÏÓ', { kind: 'not-text', looksLike: 'PDF' }],
		['a workbook', 'PK\u0003\u0004....[Content_Types].xml', { kind: 'not-text', looksLike: 'XLSX' }],
		['bytes of no known kind', 'a\0b\0\0\0c\u0001', { kind: 'not-text' }],
		['a line without an end', 'x'.repeat(300_000), { kind: 'not-a-table', detail: 'line' }]
	])('refuses %s and says what it is', async (_, text, problem) => {
		const result = await readFile(new File([text], 'fil.csv'));
		expect(result).toEqual({ ok: false, error: { ...problem, file: 'fil.csv' } });
	});
});

async function read(text: string, corrections?: Corrections): Promise<Reading> {
	const result = await readFile(new File([text], 'fil.csv'), corrections);
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

const types = ({ columns }: Reading) => Object.fromEntries(columns.map(({ name, type }) => [name, type]));
