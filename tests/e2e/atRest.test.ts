import { readFile, writeFile } from 'node:fs/promises';
import { chromium, expect, test } from '@playwright/test';
import { chromiumArguments, chromiumPath } from '../../tools/chromium.js';
import { App } from '../support/app.ts';
import { nativeParquet } from '../support/parquetFiles.ts';
import { searchProfile } from '../support/profileSearch.ts';
import { xlsxOf } from '../support/spreadsheetPackage.ts';

/** In every row of every extract, and nowhere else. */
const row = 'qv7k3zr9xw2m8tpd';
/** In headers and in the name of a file: the declared shape, which is part of the notebook's text. */
const shape = 'hb5n1yc4jg6s0fla';

const long = `${row} Sagsbehandleren noterer, at borgeren ${'har henvendt sig igen, og '.repeat(40)}${row}`;
const text = [
	`nr;navnet_${shape};lang;gruppe`,
	...Array.from(
		{ length: 400 },
		(_, at) => `${at};${row}x${at};${at % 3 === 0 ? long : 'kort'};${row}g${at % 3}`
	),
	''
].join('\n');

const sheet = `<row r="1"><c r="A1" t="inlineStr"><is><t>kode</t></is></c><c r="B1" t="inlineStr"><is><t>betegnelse</t></is></c></row>
<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="inlineStr"><is><t>${row}ark</t></is></c></row>`;

test('after a day’s work nothing of a row is in the browser’s profile, and the declared shape only with the texts', async ({
	baseURL
}, info) => {
	const at = (name: string) => info.outputPath(name);
	const [csv, xlsx, parquet] = [at(`borgere_${shape}.csv`), at('ark.xlsx'), at('tal.parquet')];
	const query = `SELECT range AS n, '${row}p' || range AS betegnelse FROM range(50)`;
	await writeFile(csv, text);
	await writeFile(xlsx, new Uint8Array(await (await xlsxOf({ sheets: { Ark1: sheet } })).arrayBuffer()));
	await writeFile(parquet, (await nativeParquet({ query })).bytes);
	const context = await chromium.launchPersistentContext(at('profile'), {
		executablePath: chromiumPath(),
		args: chromiumArguments,
		locale: 'da-DK',
		viewport: { width: 1280, height: 900 }
	});
	const app = await App.open(context.pages()[0]!, baseURL ?? '');
	const { page } = app;
	await app.newNotebook();
	await app.addExtract(csv, { name: 'borgere' });
	await app.addExtract(xlsx, { name: 'ark' });
	await app.addExtract(parquet, { name: 'tal' });

	await test.step('queries, values, logs, failures, prose, charts and parameters show rows', async () => {
		await app.addCell('sql', 'SELECT * FROM borgere ORDER BY nr', 'alle');
		await app.addCell(
			'sql',
			'SELECT gruppe, count(*) AS n FROM borgere GROUP BY ALL ORDER BY ALL',
			'grupper'
		);
		await app.addCell('sql', 'SELECT betegnelse FROM ark UNION ALL SELECT betegnelse FROM tal', 'navne');
		await app.addCell('sql', 'SELECT CAST(lang AS INTEGER) FROM borgere', 'fejl');
		await expect(app.locate('fejl').getByRole('alert')).toContainText(row);
		await app.addCell(
			'ts',
			'const første = navne.map((d) => d.betegnelse)[0];\nconsole.log(første);\nførste',
			'første'
		);
		await expect(app.locate('første')).toContainText(row);
		await app.addCell('md', '# Den første hedder ${første}');
		await app.addCell(
			'ts',
			'Plot.plot({ marks: [Plot.barX(grupper, { x: "n", y: "gruppe", tip: true })] })',
			'figur'
		);
		await expect(app.locate('figur').getByRole('img', { name: /^Diagram/ })).toBeVisible();
		// What is chosen becomes part of the text; what it is called does not.
		const named = 'SELECT row_number() OVER (ORDER BY gruppe) AS nr, gruppe FROM grupper ORDER BY ALL';
		await app.addCell('sql', named, 'valgene');
		await app.addCell('input', 'type: select\noptionsFrom: valgene\nvalue: 1\n', 'valg');
		await expect(app.locate('valg').getByRole('combobox')).toHaveCount(2);
		await app.setInput('valg', `${row}g1`);
		await app.addCell('input', 'type: select\nsearch: true\noptionsFrom: valgene\nvalue: 1\n', 'opslag');
		await expect(app.locate('opslag').getByRole('combobox')).toHaveCount(2);
		await app.setInput('opslag', `${row}g2`);
		await app.addCell('input', 'type: slider\nmin: 1\nmax: 9\nvalue: 3\n', 'skyder');
	});

	await test.step('a table is copied, its columns looked at, and a cell is edited', async () => {
		const grid = app.locate('alle').getByRole('grid');
		await grid.focus();
		await page.keyboard.press('ControlOrMeta+a');
		await page.keyboard.press('ControlOrMeta+c');
		await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(row);
		await app.extracts.getByRole('button', { name: 'Kolonner i borgere' }).click();
		const columns = page.getByRole('region', { name: 'Kolonner i borgere' });
		await expect(columns.getByRole('status')).toHaveText('Alle 4 kolonner er set igennem');
		await page.keyboard.press('Escape');
		await app.setSource('grupper', 'SELECT gruppe, 2 * count(*) AS n FROM borgere GROUP BY ALL ORDER BY ALL');
		await app.run('grupper');
	});

	await test.step('it is saved, written on, and the page is loaded again and left', async () => {
		const saved = await app.save();
		expect([saved.includes(row), saved.includes(shape)]).toEqual([false, true]);
		await app.setSource('navne', 'SELECT betegnelse FROM ark');
		await expect(app.banner).toContainText('Ikke gemt');
		await page.reload();
		const left = page.getByRole('region', { name: 'Kladder, der ikke blev gemt' });
		await left.getByRole('button', { name: /^Hent kladden/ }).click();
		await expect(app.locate('navne')).toBeVisible();
		expect(await page.title()).not.toContain(row);
	});
	await context.close();

	expect(searchProfile(at('profile'), row)).toEqual([]);
	const folders = searchProfile(at('profile'), shape).map(({ file }) =>
		file.split('/').slice(0, 2).join('/')
	);
	expect([...new Set(folders)]).toEqual(['Default/IndexedDB']);
	expect(await readFile(csv, 'utf8')).toBe(text);
});
