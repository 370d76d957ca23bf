import { writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { App } from '../support/app.ts';

const alertOf = (app: App, name: string, at = 0) => app.locate(name).nth(at).getByRole('alert');

test('two cells of one name say so, each by name, and one that is renamed runs', async ({ page }) => {
	const app = await App.open(page);
	await app.newNotebook();
	await app.addCell('sql', 'SELECT 20 + 22 AS svar', 'god');
	await app.addCell('sql', 'SELECT 1 AS x', 'pris');
	await app.addCell('sql', 'SELECT 2 AS x', 'pris');
	const sentence = 'Navnet pris står på flere celler: SQL-celle pris og SQL-celle pris Omdøb den ene.';
	await expect(alertOf(app, 'pris')).toHaveText(sentence);
	await expect(alertOf(app, 'pris', 1)).toHaveText(sentence);
	await app.run('god');
	expect((await app.cell('god')).rows).toEqual([['42']]);

	const name = app.locate('pris').nth(1).getByRole('textbox', { name: /^Navn/ });
	await name.fill('pris_2');
	await name.press('Enter');
	await app.runAll();
	expect([(await app.cell('pris')).rows, (await app.cell('pris_2')).rows]).toEqual([[['1']], [['2']]]);
});

test('a name that belongs to an extract or to the app is refused with the way out', async ({
	page
}, info) => {
	const file = info.outputPath('priser.csv');
	await writeFile(file, 'vare;pris\nbrød;12\nmælk;9\n');
	const app = await App.open(page);
	await app.newNotebook();
	await app.addExtract(file, { name: 'priser' });
	await app.addCell('sql', 'SELECT 1 AS x', 'priser');
	await expect(alertOf(app, 'priser')).toHaveText('Navnet priser tilhører et udtræk Omdøb cellen.');
	await app.addCell('sql', 'SELECT 1 AS x', 'kommuner');
	await expect(alertOf(app, 'kommuner')).toHaveText(
		'Navnet kommuner tilhører en tabel, som alle notesbøger har Omdøb cellen.'
	);
	await app.addCell(
		'sql',
		'SELECT sum(pris) AS i_alt, (SELECT count(*) FROM kommuner) AS antal FROM priser',
		'sum'
	);
	expect((await app.cell('sum')).rows).toEqual([['21', '98']]);
});

test('a ring of cells is told as the way around, and opens where one reads something else', async ({
	page
}) => {
	const app = await App.open(page);
	await app.newNotebook();
	await app.addCell('sql', 'SELECT * FROM b', 'a');
	await app.addCell('sql', 'SELECT * FROM c', 'b');
	await app.addCell('sql', 'SELECT * FROM a', 'c');
	await app.addCell('sql', 'SELECT 20 + 22 AS svar', 'god');
	for (const name of ['a', 'b', 'c'])
		await expect(alertOf(app, name)).toContainText(
			/^Cellerne venter på hinanden i ring: (SQL-celle \w → ){3}SQL-celle \w\s+Lad en af dem læse noget andet\./
		);
	expect((await app.cell('god')).rows).toEqual([['42']]);
	await app.setSource('c', 'SELECT * FROM god');
	await app.runAll();
	expect((await app.cell('a')).rows).toEqual([['42']]);
});
