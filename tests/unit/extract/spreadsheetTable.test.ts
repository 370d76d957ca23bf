import { describe, expect, it } from 'vitest';
import { xlsxOf } from '../../support/spreadsheetPackage.ts';
import { number, problemWith, readSheet, text, xlsxRows } from '../../support/spreadsheetReading.ts';

describe('the table in a sheet', () => {
	const titled =
		xlsxRows([[text('Flyttede efter område')], [text('Enhed: antal')]]) +
		xlsxRows(
			[
				[undefined, text('2023'), text('2024')],
				[text('Ærø'), number(5), number(6)],
				[text('Fanø'), number(7), number(8)]
			],
			4
		) +
		xlsxRows([[text('I alt'), number(12), number(14)]], 8) +
		xlsxRows([[text('Kilde: Danmarks Statistik')]], 10);

	it('is found between titles and notes, and its lines are the rows of the sheet', async () => {
		const { table, loaded } = await readSheet(await xlsxOf({ sheets: { Ark1: titled } }));
		expect(table.skipped).toEqual(['Flyttede efter område', 'Enhed: antal']);
		expect(table.footer).toEqual(['Kilde: Danmarks Statistik']);
		expect(table.dialect).toMatchObject({ skip: 3, header: true });
		expect(table.columns.map(({ header }) => header)).toEqual(['', '2023', '2024']);
		expect(loaded).toEqual([
			[5, 'Ærø', '5', '6'],
			[6, 'Fanø', '7', '8'],
			[8, 'I alt', '12', '14']
		]);
	});

	it('is what a range says, where one is named', async () => {
		const { table, loaded } = await readSheet(await xlsxOf({ sheets: { Ark1: titled } }), {
			part: { sheet: 'Ark1', range: 'B4:C6' }
		});
		expect(table.part).toEqual({ sheet: 'Ark1', range: 'B4:C6' });
		expect(table.columns.map(({ name }) => name)).toEqual(['2023', '2024']);
		expect(loaded).toEqual([
			[5, '5', '6'],
			[6, '7', '8']
		]);
	});

	it('comes with only the columns that are wanted, the others empty', async () => {
		const { loaded } = await readSheet(await xlsxOf({ sheets: { Ark1: titled } }), {}, [2]);
		expect(loaded.map(([, ...fields]) => fields)).toEqual([
			['', '', '6'],
			['', '', '8'],
			['', '', '14']
		]);
	});

	it('is that of the first sheet that holds anything and is not hidden, unless another is named', async () => {
		const one = xlsxRows([['a', 'b'].map(text), [number(1), number(2)]]);
		const other = xlsxRows([['c', 'd'].map(text), [number(3), number(4)], [number(5), number(6)]]);
		const file = await xlsxOf({
			sheets: {
				Skjult: other,
				Tom: '',
				Data: one,
				Mere: `<worksheet><dimension ref="A1:B3"/><sheetData>${other}</sheetData></worksheet>`
			},
			states: { Skjult: 'hidden' }
		});
		const first = await readSheet(file);
		expect(first.table.part).toEqual({ sheet: 'Data' });
		expect(first.table.parts).toEqual([
			{ part: { sheet: 'Skjult' } },
			{ part: { sheet: 'Tom' } },
			{ part: { sheet: 'Data' }, rows: 2, columns: 2 },
			{ part: { sheet: 'Mere' }, rows: 3, columns: 2 }
		]);
		expect((await readSheet(file, { part: { sheet: 'Mere' } })).loaded).toEqual([
			[2, '3', '4'],
			[3, '5', '6']
		]);
		expect(await problemWith(file, { part: { sheet: 'Ark9' } })).toEqual({
			kind: 'no-such-part',
			file: 'test.xlsx',
			wanted: 'Ark9',
			found: ['Skjult', 'Tom', 'Data', 'Mere']
		});
		expect(await problemWith(file, { part: { sheet: 'Tom' } })).toEqual({ kind: 'empty', file: 'test.xlsx' });
	});

	it('is written the way in which the engine will read it, whatever a person said of that', async () => {
		const rows = xlsxRows([
			['a', 'b'].map(text),
			[number('1234.5'), number(45292, 1)],
			[number('0.25'), number(45293, 1)]
		]);
		const file = await xlsxOf({ sheets: { Ark1: rows }, formats: ['dd-mm-yyyy'] });
		const { table, loaded } = await readSheet(file, {
			columns: [
				{ from: 0, form: { decimal: ',' } },
				{ from: 1, form: { date: 'dd.mm.yyyy' } }
			]
		});
		expect(table.rows).toEqual(loaded.map(([, ...fields]) => fields));
		expect(loaded).toEqual([
			[2, '1234,5', '01.01.2024'],
			[3, '0,25', '02.01.2024']
		]);
	});

	it('loses no cell that stands beside it further down: its row is too wide, and the engine tells', async () => {
		const rows = [['a', 'b'].map(text), ...Array.from({ length: 6_000 }, (_, at) => [number(at), number(1)])];
		rows.push([number(1), number(2), text('OBS')]);
		const { loaded } = await readSheet(await xlsxOf({ sheets: { Ark1: xlsxRows(rows) } }));
		expect(loaded.length).toBe(6_001);
		expect(loaded.at(-1)).toEqual([6_002, '1', '2', 'OBS']);
	});
});
