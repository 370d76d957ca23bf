import { expect, test } from '@playwright/test';
import { App } from '../support/app.ts';
import { GridWork } from '../support/gridWork.ts';

test('sorts Danish names, filters, gets the view as SQL, and keeps the view when the cell runs anew', async ({
	page
}) => {
	const app = await App.open(page);
	await app.newNotebook();
	await app.addCell('sql', 'SELECT navn, kode, region FROM kommuner ORDER BY kode', 'steder');
	const grid = new GridWork(app.locate('steder'));

	await grid.header('navn').click();
	await expect(grid.header('navn')).toHaveAttribute('aria-sort', 'ascending');
	await grid.shows(0, ['Albertslund', 'Allerød', 'Assens']);
	await grid.take('navn', 'Sortér faldende');
	// å and aa last, among them as the rest of the name says.
	await grid.shows(0, ['Aarhus', 'Aalborg', 'Aabenraa', 'Ærø']);

	await grid.filterByText('navn', 'aa', '6 af 98 rækker');
	await grid.take('region', 'Skjul kolonnen');
	const { rows, columns } = await app.cell('steder');
	expect({ rows, columns }).toEqual({
		columns: ['navn', 'kode'],
		rows: [
			['Aarhus', '0751'],
			['Aalborg', '0851'],
			['Aabenraa', '0580'],
			['Lyngby-Taarbæk', '0173'],
			['Høje-Taastrup', '0169'],
			['Faaborg-Midtfyn', '0430']
		]
	});

	await app.locate('steder').getByRole('button', { name: 'Vis som SQL' }).click();
	await expect(app.locate('steder_visning')).toContainText('danishOrder');
	await app.settled();
	const made = await app.cell('steder_visning');
	expect({ rows: made.rows, columns: made.columns }).toEqual({ rows, columns });

	await app.run('steder');
	await grid.shows(0, ['Aarhus', 'Aalborg', 'Aabenraa']);
	expect(await app.save()).toContain(
		'```sql steder\nSELECT navn, kode, region FROM kommuner ORDER BY kode\n```'
	);

	const copies = app.extracts.getByRole('list', { name: /^Kopier/ }).getByRole('listitem');
	await test.step('the copy that the view is of is in the list of memory, once however often the cell runs', async () => {
		await expect(copies).toHaveText([/^filtreret og sorteret kopi af steder Slip\s*6 rækker/]);
		await app.run('steder');
		await grid.shows(0, ['Aarhus', 'Aalborg', 'Aabenraa']);
		await expect(copies).toHaveCount(1);
	});

	await test.step('let go there, the table shows all rows in its own order, which is said', async () => {
		await copies.getByRole('button', { name: 'Slip filtreret og sorteret kopi af steder: ' }).click();
		await expect(
			page.getByText('Kopien er sluppet. steder vises igen i sin egen orden med alle rækker.')
		).toBeAttached();
		await grid.shows(0, ['København', 'Frederiksberg', 'Ballerup']);
		await expect(grid.header('region')).toHaveCount(0);
		await expect(copies).toHaveCount(0);
	});

	await test.step('it goes with other columns, with its cell, and when memory is wiped', async () => {
		const made = new GridWork(app.locate('steder_visning'));
		await grid.header('navn').click();
		await expect(copies).toHaveText([/^sorteret kopi af steder /]);
		await made.header('kode').click();
		await expect(copies).toHaveCount(2);
		await app.setSource('steder', 'SELECT kode, navn FROM kommuner ORDER BY kode');
		await app.run('steder');
		await expect(copies).toHaveText([/^sorteret kopi af steder_visning /]);
		await grid.header('kode').click();
		await expect(copies).toHaveCount(2);
		await app.locate('steder_visning').focus();
		await page.keyboard.press('d');
		await page.keyboard.press('d');
		await expect(copies).toHaveText([/^sorteret kopi af steder /]);
		await app.command('Tøm hukommelsen: udtræk, resultater, værdier og nøgle');
		const dialog = page.getByRole('alertdialog', { name: 'Tøm hukommelsen?' });
		await dialog.getByRole('button', { name: 'Tøm hukommelsen' }).click();
		await expect(copies).toHaveCount(0);
	});
});
