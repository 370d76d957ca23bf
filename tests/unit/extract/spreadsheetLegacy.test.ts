import { utils, write, type BookType } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { problemWith, readSheet } from '../../support/spreadsheetReading.ts';

/** The library's own writer: what it writes is not proof of much, but formats nobody else writes here. */
function written(bookType: BookType): File {
	const sheet = utils.aoa_to_sheet([
		['navn', 'beløb', 'dag', 'kode', 'ja'],
		['Ærø', 12.5, 45292, 159, true],
		['Fanø', 1234567.25, 45351, 101, false]
	]);
	for (const cell of ['C2', 'C3']) sheet[cell].z = 'dd-mm-yyyy';
	for (const cell of ['D2', 'D3']) sheet[cell].z = '0000';
	const book = utils.book_new();
	utils.book_append_sheet(book, utils.aoa_to_sheet([]), 'Tom');
	utils.book_append_sheet(book, sheet, 'Data');
	return new File([write(book, { bookType, type: 'array' }) as ArrayBuffer], `data.${bookType}`);
}

describe('what the library writes', () => {
	it.each(['xlsx', 'xls', 'xlsb'] as const)('as %s is read with its types', async (kind) => {
		const { table, loaded } = await readSheet(written(kind));
		expect(table.part).toEqual({ sheet: 'Data' });
		expect(table.columns.map(({ name, type }) => [name, type])).toEqual([
			['navn', 'text'],
			['beløb', 'decimal'],
			['dag', 'date'],
			['kode', 'text'],
			['ja', 'boolean']
		]);
		expect(loaded).toEqual([
			[2, 'Ærø', '12.5', '2024-01-01', '0159', 'true'],
			[3, 'Fanø', '1234567.25', '2024-02-29', '0101', 'false']
		]);
	});

	it('as ODS is read too, dates and zeros apart, which it does not write as such', async () => {
		const { loaded } = await readSheet(written('ods'));
		expect(loaded.map(([, name, sum, , , yes]) => [name, sum, yes])).toEqual([
			['Ærø', '12.5', 'true'],
			['Fanø', '1234567.25', 'false']
		]);
	});
});

it('a file of Office with a password says so', async () => {
	const { CFB } = await import('@e965/xlsx');
	const box = CFB.utils.cfb_new();
	CFB.utils.cfb_add(box, '/EncryptionInfo', new Uint8Array([4, 0, 4, 0, 64, 0, 0, 0]));
	CFB.utils.cfb_add(box, '/EncryptedPackage', new Uint8Array(64));
	const bytes = CFB.write(box, { type: 'array' }) as unknown as ArrayBuffer;
	expect(await problemWith(new File([new Uint8Array(bytes)], 'hemmelig.xlsx'))).toEqual({
		kind: 'protected',
		file: 'hemmelig.xlsx'
	});
});
