import { describe, expect, it } from 'vitest';
import { odsOf, odsParts, zipOf } from '../../support/spreadsheetPackage.ts';
import { problemWith, readSheet } from '../../support/spreadsheetReading.ts';

const kinds = (columns: readonly { readonly name: string; readonly type: string }[]) =>
	columns.map(({ name, type }) => [name, type]);

describe('an ODS file', () => {
	const cell = (attributes: string, shown: string) =>
		`<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
	const words = (...values: string[]) =>
		values.map((value) => cell('office:value-type="string"', value)).join('');
	const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`;

	it('holds values of its own types, repeated rows and cells, and what is no text of a cell', async () => {
		const sheet =
			'<table:table-column table:number-columns-repeated="16384"/>' +
			row(words('by', 'antal', 'dag', 'kl', 'kode', 'ja')) +
			row(
				cell('office:value-type="string"', 'Nykøbing<text:s text:c="2"/>Mors</text:p><text:p>og &gt; by') +
					cell('office:value-type="float" office:value="12.5"', '13') +
					cell('office:value-type="date" office:date-value="1899-12-24"', '24-12-99') +
					cell('office:value-type="time" office:time-value="PT07H05M00S"', '07:05') +
					cell('office:value-type="float" office:value="159"', '0159') +
					'<table:table-cell office:value-type="boolean" office:boolean-value="true"><office:annotation><text:p>husk</text:p></office:annotation><text:p>SAND</text:p></table:table-cell>'
			) +
			row(
				words('Køge') +
					cell('office:value-type="percentage" office:value="0.051"', '5 %') +
					cell('office:value-type="date" office:date-value="2024-02-29T00:00:00"', '') +
					'<table:table-cell/>' +
					cell('office:value-type="float" office:value="101"', '0101') +
					cell('office:value-type="boolean" office:boolean-value="false"', 'FALSK'),
				'table:number-rows-repeated="2"'
			) +
			row(
				'<table:table-cell table:number-columns-repeated="16384"/>',
				'table:number-rows-repeated="1048000"'
			);
		const { table, loaded } = await readSheet(await odsOf({ sheets: { Ark1: sheet, Ark2: '' } }));
		expect(kinds(table.columns)).toEqual([
			['by', 'text'],
			['antal', 'decimal'],
			['dag', 'date'],
			['kl', 'text'],
			['kode', 'text'],
			['ja', 'boolean']
		]);
		expect(loaded).toEqual([
			[2, 'Nykøbing  Mors\nog > by', '12.5', '1899-12-24', '07:05:00', '0159', 'true'],
			[3, 'Køge', '0.051', '2024-02-29', '', '0101', 'false'],
			[4, 'Køge', '0.051', '2024-02-29', '', '0101', 'false']
		]);
		expect(table.parts?.map(({ part }) => part.sheet)).toEqual(['Ark1', 'Ark2']);
		expect(table.remarks).toBeUndefined();
	});

	it('tells of errors, missing results, merged cells and hidden rows', async () => {
		const sheet =
			row(words('a', 'b')) +
			row(
				cell('office:value-type="string" calcext:value-type="error" table:formula="of:=1/0>2"', '#DIV/0!') +
					'<table:table-cell table:formula="of:=[.A1]"/>',
				'table:visibility="collapse"'
			) +
			row(
				cell('table:number-columns-spanned="2" office:value-type="float" office:value="3"', '3') +
					'<table:covered-table-cell/>'
			);
		const { table, loaded } = await readSheet(await odsOf({ sheets: { Ark1: sheet } }));
		expect(table.remarks).toEqual([
			{ kind: 'sheet-errors', count: 1 },
			{ kind: 'no-results', count: 1 },
			{ kind: 'merged-cells', count: 1 }
		]);
		expect(loaded).toEqual([[3, '3', '']]);
	});

	it('is not looked through for more sheets than it says that it has', async () => {
		const head = row(words('a', 'b')) + row(words('c', 'd'));
		const parts = odsParts({ sheets: { Ark1: head, Ark2: head } });
		const meta = (count: number) =>
			`<office:document-meta><meta:document-statistic meta:table-count="${count}"/></office:document-meta>`;
		const { table } = await readSheet(await zipOf({ ...parts, 'meta.xml': meta(2) }, 'x.ods'));
		expect(table.parts?.map(({ part }) => part.sheet)).toEqual(['Ark1', 'Ark2']);
		const other = await readSheet(await zipOf({ ...parts, 'meta.xml': meta(0) }, 'x.ods'), {
			part: { sheet: 'Ark2' }
		});
		expect(other.table.part).toEqual({ sheet: 'Ark2' });
	});

	it('with a password says so', async () => {
		const file = await odsOf({
			sheets: { Ark1: '' },
			manifest: '<manifest:encryption-data manifest:checksum="x"/>'
		});
		expect(await problemWith(file)).toEqual({ kind: 'protected', file: 'test.ods' });
	});
});
