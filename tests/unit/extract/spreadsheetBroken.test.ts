import { describe, expect, it } from 'vitest';
import { bytesOfFile } from '#lib/extract/bytes.ts';
import { TooLarge } from '#lib/extract/formats/spreadsheet/workbook.ts';
import { textOf, zipPartsOf } from '#lib/extract/formats/spreadsheet/zipParts.ts';
import { odsOf, odsParts, xlsxOf, xlsxParts, zipOf } from '../../support/spreadsheetPackage.ts';
import { number, problemWith, readSheet, text, xlsxRows } from '../../support/spreadsheetReading.ts';

describe('a file that is no whole spreadsheet', () => {
	const broken = { kind: 'broken', format: 'spreadsheet' };
	const small = xlsxParts({ sheets: { Ark1: xlsxRows([['a', 'b'].map(text), [number(1), number(2)]]) } });

	it('is broken where it is cut, no zip, or holds something else', async () => {
		const whole = await zipOf(small);
		const cut = new File([whole.slice(0, whole.size - 100)], 'cut.xlsx');
		expect(await problemWith(cut)).toMatchObject({ ...broken, file: 'cut.xlsx' });
		expect(await problemWith(new File(['a;b\n1;2\n'], 'a.xlsx'))).toMatchObject(broken);
		expect(await problemWith(await zipOf({ 'readme.txt': 'hej' }))).toMatchObject(broken);
		expect(await problemWith(await zipOf({ ...small, 'xl/workbook.xml': '<workbook>' }))).toMatchObject(
			broken
		);
		const sheet = small['xl/worksheets/sheet1.xml' as keyof typeof small]!;
		expect(
			await problemWith(await zipOf({ ...small, 'xl/worksheets/sheet1.xml': sheet.slice(0, -30) }))
		).toMatchObject(broken);
	});

	it('is damaged where its content does not fit its checksum', async () => {
		const bytes = new Uint8Array(
			await (await zipOf(odsParts({ sheets: { Ark1: '<table:table-row/>' } }))).arrayBuffer()
		);
		// The checksum of the last part in the directory, sixteen bytes into its entry.
		const entry = new TextDecoder('latin1').decode(bytes).lastIndexOf('PK\u0001\u0002');
		bytes[entry + 16]! ^= 1;
		expect(await problemWith(new File([bytes], 'x.ods'))).toMatchObject(broken);
	});

	it('is too large where it unpacks beyond a gigabyte, or a cell stands for millions', async () => {
		const cells =
			'<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>';
		const trap = `<table:table-row table:number-rows-repeated="1048576">${cells}</table:table-row>`;
		expect(await problemWith(await odsOf({ sheets: { Ark1: trap } }))).toMatchObject({ kind: 'too-large' });
	});

	it('is too large by what its directory says, and by what unpacks, whatever that says', async () => {
		const file = await zipOf(small);
		const bytes = new Uint8Array(await file.arrayBuffer());
		const entry = new TextDecoder('latin1').decode(bytes).lastIndexOf('PK\u0001\u0002');
		bytes.set([255, 255, 255, 127], entry + 24);
		expect(await problemWith(new File([bytes], 'x.xlsx'))).toEqual({
			kind: 'too-large',
			file: 'x.xlsx',
			limit: 1024 ** 3
		});
		const honest = await zipOf({ 'a.xml': 'x'.repeat(100_000) });
		const part = (await zipPartsOf(bytesOfFile(honest), honest.size)).get('a.xml');
		await expect(textOf(part!, 50_000)).rejects.toThrow(TooLarge);
	});

	it('may claim the largest of sheets for a few cells', async () => {
		const rows =
			'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row><row r="99999999"><c r="ZZZZ9"><v>1</v></c></row>';
		const sheet = `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`;
		const { table, loaded } = await readSheet(await xlsxOf({ sheets: { Ark1: sheet } }));
		expect(table.columns.length).toBe(16_384);
		expect(table.skipped).toEqual(['1']);
		expect(loaded.map(([line, ...fields]) => [line, fields.at(-1)])).toEqual([[1_048_576, '2']]);
	});
});
