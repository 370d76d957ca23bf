import { writeFile } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import * as xlsx from '@e965/xlsx';
import { expect, test } from '@playwright/test';
import { App } from '../support/app.ts';
import { askToTakeOut, copiedTable, saidOf, takeOut } from '../support/takingOut.ts';

const notebook = `---
kladde: 1
title: Ud/ind
purpose: Statistik om flytninger
---

\`\`\`sql flytninger
SELECT printf('%04d', 101 + i) AS kode, i * 1234.25 AS beløb, DATE '2024-02-28' + CAST(i AS INTEGER) AS dag,
  CASE WHEN i = 2 THEN '=1+1' ELSE 'Ærø; "ø"' END AS tekst
FROM range(3) AS r(i)
\`\`\`

\`\`\`ts kurve
Plot.plot({ title: 'Beløb', marks: [Plot.barY(flytninger, { x: 'kode', y: 'beløb', fill: 'kode' })] })
\`\`\`
`;

/** What native DuckDB reads in a file. */
async function nativeRows(path: string) {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	const rows = await connection.runAndReadAll(`SELECT CAST(COLUMNS(*) AS VARCHAR) FROM '${path}'`);
	connection.closeSync();
	return rows.getRows();
}

test('what a person asks for leaves as files that other programs read, and what may not is asked about first', async ({
	page
}) => {
	const path = test.info().outputPath('ud.kladde.md');
	await writeFile(path, notebook);
	const app = await App.open(page);
	await app.openNotebook(path);
	await app.runAll();
	await app.cell('flytninger');

	const csv = await takeOut(app, 'flytninger', 'CSV til dansk Excel (;)', { confirm: true });
	expect(csv.name).toBe('Ud-ind-flytninger.csv');
	expect(csv.bytes.toString('utf8')).toBe(
		'\uFEFFkode;beløb;dag;tekst\r\n' +
			'0101;0;28-02-2024;"Ærø; ""ø"""\r\n' +
			'0102;1234,25;29-02-2024;"Ærø; ""ø"""\r\n' +
			"0103;2468,5;01-03-2024;'=1+1\r\n"
	);
	expect(csv.said).toMatch(/^Ud-ind-flytninger\.csv er taget med ud\. 3 rækker, 4 kolonner\. .*§ 10/);

	const sheet = await takeOut(app, 'flytninger', 'Excel (XLSX)');
	const book = xlsx.read(sheet.bytes);
	const data = xlsx.utils.sheet_to_json(book.Sheets['Data']!, {
		header: 1,
		raw: false,
		dateNF: 'dd-mm-yyyy'
	});
	expect(data).toEqual([
		['kode', 'beløb', 'dag', 'tekst'],
		['0101', '0', '28-02-2024', 'Ærø; "ø"'],
		['0102', '1234.25', '29-02-2024', 'Ærø; "ø"'],
		['0103', '2468.5', '01-03-2024', '=1+1']
	]);
	expect(JSON.stringify(book.Sheets['Noter'])).toContain('Statistik om flytninger');

	const parquet = await takeOut(app, 'flytninger', 'Parquet');
	const parquetPath = test.info().outputPath('ud.parquet');
	await writeFile(parquetPath, parquet.bytes);
	expect(await nativeRows(parquetPath)).toEqual([
		['0101', '0.00', '2024-02-28', 'Ærø; "ø"'],
		['0102', '1234.25', '2024-02-29', 'Ærø; "ø"'],
		['0103', '2468.50', '2024-03-01', '=1+1']
	]);

	// Whatever the page looks like, a picture leaves on white paper.
	await page.emulateMedia({ colorScheme: 'dark' });
	await expect(app.locate('kurve').getByRole('img')).toBeVisible();
	const svg = await takeOut(app, 'kurve', 'Tegning (SVG)');
	const text = svg.bytes.toString('utf8');
	expect(svg.name).toBe('Ud-ind-kurve.svg');
	expect(text).toMatch(/^<svg [^>]*><title[^>]*>Beløb<\/title><desc[^>]*>Diagram med søjler over 3 rækker/);
	expect(text).not.toMatch(/var\(|currentcolor|<style|class=/i);
	expect(text).toContain('fill="#1c2326"');
	expect(text).not.toContain('#e7eae9');
	expect(text.match(/fill="#(4269d0|efb118|ff725c)"/g)).toHaveLength(3);

	const png = await takeOut(app, 'kurve', 'Billede (PNG)');
	expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
	const [, width, height] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(text) ?? [];
	expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([
		2 * Number(width),
		2 * Number(height)
	]);
	expect(png.bytes.length).toBeGreaterThan(4_000);

	// Long after the click a browser takes a copy only as it writes it itself: what says that a text is one must survive.
	await askToTakeOut(app.locate('flytninger'), 'Kopiér tabellen');
	await expect(saidOf(app)).toHaveText(/^Kopieret til udklipsholderen/);
	const isText = 'style="mso-number-format:\\@" sdnum="1030;0;@"';
	expect(await copiedTable(app)).toContain(
		`<tr><td ${isText}>0103</td><td>2468,5</td><td>01-03-2024</td><td ${isText}>'=1+1</td></tr>`
	);

	// A result that may no longer hold stays.
	await app.setSource('flytninger', 'SELECT 1 AS n');
	await askToTakeOut(app.locate('flytninger'), 'Kopiér tabellen');
	await expect(saidOf(app)).toHaveText(/^Intet blev taget med ud: resultatet er forældet/);
});
