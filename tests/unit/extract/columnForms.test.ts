import { describe, expect, it } from 'vitest';
import { contractOf, correctionsOf } from '#lib/extract/contract.ts';
import type { Corrections, Reading } from '#lib/extract/reading.ts';
import { tableReading, type TableSample } from '#lib/extract/tableReading.ts';
import { readText } from '../../support/readText.ts';

const formsOf = ({ columns }: Pick<Reading, 'columns'>) =>
	Object.fromEntries(columns.map(({ name, type, form }) => [name, form === undefined ? type : [type, form]]));

describe('a column that is written otherwise than the rest', () => {
	const mixed =
		'beløb;andel;vægt;dag;oprettet;moms\n' +
		'1.234,50;0,5;70.25;31-01-2024;20240131;25 %\n' +
		'7,25;0,25;68.5;01-02-2024;20240201;0 %\n' +
		'12,00;1,0;80.125;02-02-2024;20240202;12,5 %\n';

	it('has a form of its own, and leaves the file its form', async () => {
		const reading = await readText(mixed);
		expect([reading.dialect.decimal, reading.dialect.thousands, reading.dialect.date]).toEqual([
			',',
			'.',
			'dd-mm-yyyy'
		]);
		expect(formsOf(reading)).toEqual({
			beløb: 'decimal',
			andel: 'decimal',
			vægt: ['decimal', { decimal: '.', thousands: '' }],
			dag: 'date',
			oprettet: ['date', { date: 'yyyymmdd' }],
			moms: ['decimal', { marked: true }]
		});
		expect(reading.doubts).toEqual([]);
	});

	it('keeps it in the notebook, so that nothing is guessed a second time', async () => {
		const reading = await readText(mixed);
		const again = await readText(mixed, correctionsOf(contractOf(reading, 'x')));
		expect(again.columns).toEqual(reading.columns);
		expect(again.dialect).toEqual(reading.dialect);
	});

	it('takes the form and the type that a person gives it', async () => {
		const text = 'a;b;c\n1.234;03/04/2024;x\n2.345;05/06/2024;7\n0,5;31-12-2024;8\n';
		const reading = await readText(text, {
			columns: [
				{ from: 0, form: { decimal: '.', thousands: '' } },
				{ from: 1, type: 'date', form: { date: 'mm/dd/yyyy' } },
				{ from: 2, type: 'integer' }
			]
		});
		expect(formsOf(reading)).toEqual({
			a: 'text',
			b: ['date', { date: 'mm/dd/yyyy' }],
			c: 'integer'
		});
		expect(reading.columns.map(({ misfits }) => misfits)).toEqual([[], ['31-12-2024'], ['x']]);
	});

	it('is read in the form that explains most of it where a person gives the type alone', async () => {
		const text = 'a;b;c\n1,5;03.04.2024;20 %\n2,5;05.06.2024;30 %\nom;sidst;mange\n';
		const reading = await readText(text, {
			columns: [
				{ from: 0, type: 'decimal' },
				{ from: 1, type: 'date' },
				{ from: 2, type: 'integer' }
			]
		});
		expect(formsOf(reading)).toEqual({
			a: 'decimal',
			b: ['date', { date: 'dd.mm.yyyy' }],
			c: ['integer', { marked: true }]
		});
		expect(reading.columns.map(({ misfits }) => misfits)).toEqual([['om'], ['sidst'], ['mange']]);
	});

	it('is read by a person’s own words for nothing and for zero', async () => {
		const text = 'antal;dag\n12;31-01-2024\nukendt;ukendt\nintet;01-02-2024\n';
		const reading = await readText(text, { missing: ['ukendt'], zero: ['intet'] });
		expect([formsOf(reading), reading.dialect.missing, reading.dialect.zero]).toEqual([
			{ antal: 'integer', dag: 'date' },
			['ukendt'],
			['intet']
		]);
		expect(reading.columns.map(({ misfits }) => misfits)).toEqual([[], []]);
	});
});

describe('a doubt', () => {
	it('shows up to four real values in both readings', async () => {
		const reading = await readText('a;b\n1.001;x\n2.002;x\n3.003;x\n4.004;x\n5.005;x\n');
		expect(reading.doubts?.[0]?.values).toEqual([
			{ text: '1.001', readings: ['1001', '1.001'] },
			{ text: '2.002', readings: ['2002', '2.002'] },
			{ text: '3.003', readings: ['3003', '3.003'] },
			{ text: '4.004', readings: ['4004', '4.004'] }
		]);
	});

	it('of days and years in two digits gives both orders', async () => {
		const [doubt] = (await readText('a;dag\nx;01-02-03\ny;04-05-06\n')).doubts ?? [];
		expect(doubt).toEqual({
			kind: 'date',
			column: 'dag',
			values: [
				{ text: '01-02-03', readings: ['2003-02-01', '2001-02-03'] },
				{ text: '04-05-06', readings: ['2006-05-04', '2004-05-06'] }
			],
			answers: [{ date: 'dd-mm-yy' }, { date: 'yy-mm-dd' }]
		});
	});

	it('of a column that is written otherwise than the rest is answered for that column', async () => {
		const text = 'dag;dato;set\n31-01-2024;01-02-2024;03/04/2024\n01-02-2024;28-02-2024;05/06/2024\n';
		const reading = await readText(text);
		expect(reading.doubts).toEqual([
			{
				kind: 'date',
				column: 'set',
				values: [
					{ text: '03/04/2024', readings: ['2024-04-03', '2024-03-04'] },
					{ text: '05/06/2024', readings: ['2024-06-05', '2024-05-06'] }
				],
				answers: [
					{ columns: [{ from: 2, form: { date: 'dd/mm/yyyy' } }] },
					{ columns: [{ from: 2, form: { date: 'mm/dd/yyyy' } }] }
				]
			}
		]);
		const answered = await readText(text, reading.doubts?.[0]?.answers[1]);
		expect([formsOf(answered), answered.doubts]).toEqual([
			{ dag: 'date', dato: 'date', set: ['date', { date: 'mm/dd/yyyy' }] },
			[]
		]);
	});

	it('is raised where one slip makes a column of thousands one of decimals', async () => {
		const rows = Array.from({ length: 30 }, (_, row) => `0,${row + 1};${row + 1}.${100 + row}\n`);
		const text = `andel;antal\n${rows.join('')}0,5;12.5\n`;
		const reading = await readText(text);
		expect(formsOf(reading)).toEqual({
			andel: 'decimal',
			antal: ['decimal', { decimal: '.' }]
		});
		const [doubt] = reading.doubts ?? [];
		expect(doubt?.values[0]).toEqual({ text: '1.100', readings: ['1.100', '1100'] });
		const answered = await readText(text, doubt?.answers[1]);
		expect([formsOf(answered).antal, answered.columns[1]?.misfits, answered.doubts]).toEqual([
			['integer', { thousands: '.' }],
			['12.5'],
			[]
		]);
	});

	it('of a dash makes it a zero in columns of numbers, and nothing in others', async () => {
		const text = 'antal;dag;note\n-;-;-\n12;31-01-2024;ok\n';
		const [doubt] = (await readText(text)).doubts ?? [];
		const zero = await readText(text, doubt?.answers[1]);
		expect([zero.dialect.missing, zero.dialect.zero, formsOf(zero), zero.doubts]).toEqual([
			[],
			['-'],
			{ antal: 'integer', dag: 'date', note: 'text' },
			[]
		]);
		expect(zero.columns.map(({ misfits }) => misfits)).toEqual([[], [], []]);
	});

	it.each([
		['1.234', 'a;b\n1.234;x\n2.345;y\n'],
		['1,234', 'a;b\n1,234;x\n2,345;y\n'],
		['03/04/2024', 'a;b\n03/04/2024;x\n05/06/2024;y\n'],
		['01-02-03', 'a;b\n01-02-03;x\n04-05-06;y\n'],
		['a dash', 'a;b\n-;x\n12;y\n'],
		['two columns of different doubts', 'a;b\n1.234;03/04/2024\n-;05/06/2024\n'],
		[
			'a column unlike the rest',
			'a;b;c\n31-01-2024;31-01-2024;03/04/2024\n01-01-2024;01-01-2024;05/06/2024\n'
		]
	])('about %s is not raised again once it is answered, either way, nor by the notebook', async (_, text) => {
		const reading = await readText(text);
		expect(reading.doubts).not.toEqual([]);
		for (const which of [0, 1] as const) {
			const said = (reading.doubts ?? []).reduce<Corrections>(
				(sum, { answers }) => ({ ...sum, ...answers[which] }),
				{}
			);
			const answered = await readText(text, said);
			expect(answered.doubts).toEqual([]);
			const contract = contractOf(answered, 'x');
			const later = await readText(text, correctionsOf(contract));
			expect([later.doubts, later.dialect, later.columns]).toEqual([[], answered.dialect, answered.columns]);
		}
	});
});

it('nothing is asked about a dash among codes', async () => {
	const reading = await readText('Bopælskommune;antal\n101;5\n-;6\n147;7\n751;8\n');
	expect([formsOf(reading), reading.doubts]).toEqual([{ Bopælskommune: 'text', antal: 'integer' }, []]);
});

describe('columns whose type the file declares', () => {
	const record = (fields: readonly string[], line: number) => ({ fields, line, text: fields.join(';') });
	const sample = (rows: readonly (readonly string[])[], declared: TableSample['declared']): TableSample => ({
		format: 'spreadsheet',
		records: rows.map(record),
		whole: true,
		...(declared && { declared })
	});
	const number = { type: 'decimal', form: { decimal: '.', thousands: '' } } as const;

	it('take it as it stands, are no evidence for the others and raise no doubts', () => {
		const reading = tableReading(
			sample(
				[
					['tal', 'skrevet', 'dag'],
					['1.234', '1.234,5', '2024-01-31'],
					['2.345', '7,25', '2024-02-01']
				],
				[number, undefined, { type: 'date', form: { date: 'yyyy-mm-dd' } }]
			),
			{}
		);
		expect([reading.dialect.decimal, reading.dialect.thousands, reading.doubts]).toEqual([',', '.', []]);
		expect(formsOf(reading as Reading)).toEqual({
			tal: ['decimal', { decimal: '.', thousands: '' }],
			skrevet: 'decimal',
			dag: 'date'
		});
	});

	it('give the file its form where no text tells, so that they need none of their own', () => {
		const reading = tableReading(
			sample(
				[
					['tal', 'navn'],
					['1.234', 'a'],
					['2.5', 'b']
				],
				[number, undefined]
			),
			{}
		);
		expect([reading.dialect.decimal, formsOf(reading as Reading)]).toEqual([
			'.',
			{ tal: 'decimal', navn: 'text' }
		]);
	});

	it('are text all the same where they are codes', () => {
		const rows = [['kommunekode', 'antal'], ...['101', '147', '159', '751'].map((code) => [code, '5'])];
		const whole = { type: 'integer' } as const;
		const reading = tableReading(sample(rows, [whole, whole]), {});
		expect(reading.columns.map(({ type, role, lostZeros }) => [type, role, lostZeros])).toEqual([
			['text', 'municipality', 4],
			['integer', undefined, undefined]
		]);
	});
});

it('codes that a spreadsheet spoiled stay text: zeros that the load puts back are counted, lost digits named', async () => {
	const reading = await readText('cpr;antal\n707614285;1\n7.07614E+08;2\n6101014285;3\n7112991118;4\n');
	expect(reading.columns[0]).toEqual({
		name: 'cpr',
		header: 'cpr',
		type: 'text',
		role: 'cpr',
		misfits: [],
		lostZeros: 1,
		lostDigits: ['7.07614E+08']
	});
});

it('codes of municipalities from before 2007 are named where a column holds municipalities, and nowhere else', async () => {
	const reading = await readText('kom;nr\n0101;0171\n0159;0189\n0751;0159\n171;0003\n');
	expect(reading.columns.map(({ role, formerCodes }) => [role, formerCodes])).toEqual([
		['municipality', ['171']],
		[undefined, undefined]
	]);
});

it('a footer that a spreadsheet padded with empty fields does not make text of the first column', async () => {
	const reading = await readText('år;mænd;kvinder\n2023;1;2\n2024;3;4\nKilde: registret;;\n');
	expect(formsOf(reading)).toEqual({ år: 'integer', mænd: 'integer', kvinder: 'integer' });
});
