import { utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectReader } from '#lib/extract/connectReader.ts';
import type { Reader } from '#lib/extract/reader.ts';
import type { Corrections } from '#lib/extract/reading.ts';
import { inFrame } from '../../support/inFrame.ts';
import { odsOf, xlsxOf } from '../../support/spreadsheetPackage.ts';
import { number, text, xlsxRows } from '../../support/spreadsheetReading.ts';

describe('a spreadsheet in the realm of readers', () => {
	let reader: Reader;

	beforeAll(async () => {
		reader = await connectReader({ start: inFrame('engine') });
	});
	afterAll(() => reader.close());

	async function loaded(file: File, corrections: Corrections = {}): Promise<string> {
		const read = await reader.read(file, { format: 'spreadsheet', ...corrections });
		if (!read.ok) throw new Error(JSON.stringify(read.error));
		const pieces = reader.pieces(
			read.value,
			read.value.columns.map((_, at) => at)
		);
		const texts: string[] = [];
		for (let next = await pieces.next(); next.ok && next.value; next = await pieces.next()) {
			if (next.value.as === 'text') texts.push(new TextDecoder().decode(next.value.bytes));
		}
		pieces.close();
		return texts.join('');
	}

	it('as XLSX is unpacked and read, one sheet after the other', async () => {
		const rows = (name: string) =>
			xlsxRows([['navn', 'dag'].map(text), [text(name), number(45292, 1)], [text('Fanø'), number(59, 1)]]);
		const file = await xlsxOf({ sheets: { Ark1: rows('Ærø'), Ark2: rows('Læsø') }, formats: ['dd-mm-yyyy'] });
		expect(await loaded(file)).toBe('Ærø;2024-01-01\nFanø;1900-02-28\n');
		expect(await loaded(file, { part: { sheet: 'Ark2' } })).toBe('Læsø;2024-01-01\nFanø;1900-02-28\n');
	});

	it('as ODS too', async () => {
		const cell = (attributes: string, shown: string) =>
			`<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
		const row = (name: string, value: string) =>
			`<table:table-row>${cell('office:value-type="string"', name)}${value}</table:table-row>`;
		const head = row('navn', cell('office:value-type="string"', 'andel'));
		const body = row('Ærø', cell('office:value-type="percentage" office:value="0.051"', '5 %'));
		expect(await loaded(await odsOf({ sheets: { Ark1: head + body } }))).toBe('Ærø;0.051\n');
	});

	it('as XLS is read by the library without a word of code made from text', async () => {
		const book = utils.book_new();
		const sheet = utils.aoa_to_sheet([
			['navn', 'antal'],
			['Ærø', 12.5],
			['Fanø', 7]
		]);
		utils.book_append_sheet(book, sheet, 'Ark1');
		const bytes = write(book, { bookType: 'xls', type: 'array' }) as ArrayBuffer;
		expect(await loaded(new File([bytes], 'data.xls'))).toBe('Ærø;12.5\nFanø;7\n');
	});

	it('that is cut short is a problem by its name', async () => {
		const whole = await xlsxOf({ sheets: { Ark1: xlsxRows([[text('a'), text('b')]]) } });
		const read = await reader.read(new File([whole.slice(0, -60)], 'cut.xlsx'), { format: 'spreadsheet' });
		expect(read).toMatchObject({
			ok: false,
			error: { kind: 'broken', file: 'cut.xlsx', format: 'spreadsheet' }
		});
	});

	it('with more texts than one stretch holds reads as many as it needs, for several sheets at once', async () => {
		const strings = Array.from({ length: 60_000 }, (_, at) => `<si><t>tekst nummer ${at}</t></si>`).join('');
		const sheet = (first: number) =>
			xlsxRows([
				[text('navn'), text('antal')],
				...Array.from({ length: 50 }, (_, at) => [`<c t="s"><v>${first + at * 600}</v></c>`, number(at)])
			]);
		const file = await xlsxOf({ sheets: { Ark1: sheet(0), Ark2: sheet(30_000) }, strings });
		const [one, other] = await Promise.all([
			reader.read(file, { format: 'spreadsheet', part: { sheet: 'Ark1' } }),
			reader.read(file, { format: 'spreadsheet', part: { sheet: 'Ark2' } })
		]);
		expect(one?.ok && one.value.rows.at(-1)).toEqual(['tekst nummer 29400', '49']);
		expect(other?.ok && other.value.rows.at(-1)).toEqual(['tekst nummer 59400', '49']);
	});
});
