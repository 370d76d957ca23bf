import { describe, expect, it } from 'vitest';
import { xlsxOf } from '../../support/spreadsheetPackage.ts';
import { number, readSheet, text, xlsxRows } from '../../support/spreadsheetReading.ts';

const kinds = (columns: readonly { readonly name: string; readonly type: string }[]) =>
	columns.map(({ name, type }) => [name, type]);

describe('the values of an XLSX sheet', () => {
	it('are numbers with all their digits, dates as ISO, truths as words, texts as they stand', async () => {
		const rows = xlsxRows([
			['navn', 'antal', 'andel', 'dag', 'tid', 'aktiv'].map(text),
			[
				text('Ærø &amp; Co'),
				number(7),
				number('5.0999999999999997E-2', 2),
				number(45292, 1),
				number('45292.5', 3),
				'<c t="b"><v>1</v></c>'
			],
			[text('=1+1'), number(-12), number('1E-7'), number(1, 1), number('45293', 3), '<c t="b"><v>0</v></c>']
		]);
		const { table, loaded } = await readSheet(
			await xlsxOf({ sheets: { Ark1: rows }, formats: ['dd-mm-yyyy', '0.0%', 'dd-mm-yyyy hh:mm'] })
		);
		expect(kinds(table.columns)).toEqual([
			['navn', 'text'],
			['antal', 'integer'],
			['andel', 'decimal'],
			['dag', 'date'],
			['tid', 'timestamp'],
			['aktiv', 'boolean']
		]);
		expect(loaded).toEqual([
			[2, 'Ærø & Co', '7', '0.051', '2024-01-01', '2024-01-01 12:00:00', 'true'],
			[3, '=1+1', '-12', '0.0000001', '1900-01-01', '2024-01-02 00:00:00', 'false']
		]);
		expect(table.rows).toEqual(loaded.map(([, ...fields]) => fields));
		expect(table).toMatchObject({ format: 'spreadsheet', part: { sheet: 'Ark1' }, rowCount: 2 });
	});

	it('may be shared texts, formatted in part, spoken, escaped, or results of formulas', async () => {
		const strings =
			'<si><t>by</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">Nykøbing </t></r><r><t>Mors</t></r><rPh sb="0" eb="1"><t>nyt</t></rPh></si>' +
			'<si><t>to_x000A_linjer</t></si><si><t><![CDATA[a<b & c]]></t></si>';
		const rows = xlsxRows([
			['<c t="s"><v>0</v></c>', text('værdi')],
			['<c t="s"><v>1</v></c>', '<c t="str"><f>A1&amp;"x"</f><v>regnet &lt;ud&gt;</v></c>'],
			['<c t="s"><v>2</v></c>', '<c t="str"><f>""</f><v></v></c>'],
			['<c t="s"><v>3</v></c>', text('sidste')]
		]);
		const { table, loaded } = await readSheet(await xlsxOf({ sheets: { Ark1: rows }, strings }));
		expect(loaded).toEqual([
			[2, 'Nykøbing Mors', 'regnet <ud>'],
			[3, 'to\nlinjer', ''],
			[4, 'a<b & c', 'sidste']
		]);
		expect(table.remarks).toBeUndefined();
	});

	it('keep the zeros that stand in a text, or in a number format', async () => {
		const rows = xlsxRows([
			['kommune', 'konto', 'cpr', 'kommunekode'].map(text),
			[text('0159'), number(42, 1), number(707614285, 2), number(101)],
			[text('0101'), number(1234, 1), number(1111111118, 2), number(159)]
		]);
		const { table, loaded } = await readSheet(
			await xlsxOf({ sheets: { Ark1: rows }, formats: ['0000', '000000\\-0000'] })
		);
		expect(loaded.map(([, ...fields]) => fields)).toEqual([
			['0159', '0042', '070761-4285', '101'],
			['0101', '1234', '111111-1118', '159']
		]);
		expect(table.columns.map(({ type }) => type)).toEqual(['text', 'text', 'text', 'text']);
	});

	it('come in the Danish way where a column mixes numbers and texts', async () => {
		const rows = xlsxRows([
			['område', 'beløb', 'dag'].map(text),
			[text('A'), number('1234.5'), number(45292, 1)],
			[text('B'), text('..'), text('31-12-2024')],
			[text('C'), number('0.25'), number(45293, 1)]
		]);
		const { table, loaded } = await readSheet(
			await xlsxOf({ sheets: { Ark1: rows }, formats: ['d/m/yyyy'] })
		);
		expect(loaded).toEqual([
			[2, 'A', '1234,5', '01-01-2024'],
			[3, 'B', '..', '31-12-2024'],
			[4, 'C', '0,25', '02-01-2024']
		]);
		expect(table.columns.map(({ type }) => type)).toEqual(['text', 'decimal', 'date']);
		expect(table.dialect).toMatchObject({ decimal: ',', missing: ['..'], date: 'dd-mm-yyyy' });
	});

	it('are days of their own calendar in a workbook from 1904', async () => {
		const rows = xlsxRows([['dag', 'n'].map(text), [number(0, 1), number(1)], [number(43830, 1), number(2)]]);
		const { loaded } = await readSheet(
			await xlsxOf({ sheets: { Ark1: rows }, formats: ['yyyy-mm-dd'], book: 'date1904="1"' })
		);
		expect(loaded.map(([, day]) => day)).toEqual(['1904-01-01', '2024-01-01']);
	});

	it('are none where a cell holds an error or a formula without a result, and that is told', async () => {
		const rows = xlsxRows([
			['a', 'b'].map(text),
			['<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '<c><f>SUM(A1)</f></c>'],
			[number(1), '<c><f>A3</f><v></v></c>'],
			[number(2), '<c><f>A4</f><v>2</v></c>']
		]);
		const { table, loaded } = await readSheet(await xlsxOf({ sheets: { Ark1: rows } }));
		expect(table.remarks).toEqual([
			{ kind: 'sheet-errors', count: 1 },
			{ kind: 'no-results', count: 2 }
		]);
		expect(loaded).toEqual([
			[3, '1', ''],
			[4, '2', '2']
		]);
	});

	it('are read where rows and columns are hidden or cells are merged, and that is told', async () => {
		const sheet =
			'<worksheet><cols><col min="2" max="2" hidden="1"/></cols><sheetData>' +
			xlsxRows([['a', 'b'].map(text), [number(1), number(2)]]) +
			`<row r="3" hidden="1"><c r="A3"><v>3</v></c></row>` +
			'</sheetData><mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells></worksheet>';
		const { table, loaded } = await readSheet(await xlsxOf({ sheets: { Ark1: sheet } }));
		expect(table.remarks).toEqual([
			{ kind: 'merged-cells', count: 1 },
			{ kind: 'hidden-rows', count: 2 }
		]);
		expect(loaded).toEqual([
			[2, '1', '2'],
			[3, '3', '']
		]);
	});

	it('stand where they stand though neither rows nor cells say where', async () => {
		const rows =
			'<row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><t>b</t></is></c></row><row><c><v>1</v></c><c><v>2</v></c></row>';
		const { loaded } = await readSheet(await xlsxOf({ sheets: { Ark1: rows } }));
		expect(loaded).toEqual([[2, '1', '2']]);
	});
});
