import { expect, test } from '@playwright/test';
import { App } from '../support/app.ts';
import { GridWork } from '../support/gridWork.ts';
import { askToTakeOut, takeOut } from '../support/takingOut.ts';

test('a filtered table leaves as it is seen, and whole for one time where a person asks for it', async ({
	page
}) => {
	const app = await App.open(page);
	await app.newNotebook();
	await app.addCell('sql', 'SELECT region, navn, kode FROM kommuner ORDER BY kode', 'steder');
	const grid = new GridWork(app.locate('steder'));
	await grid.take('navn', 'Sortér faldende');
	await grid.shows(1, ['Aarhus', 'Aalborg']);
	await grid.filterByText('navn', 'aa', '6 af 98 rækker');
	await grid.take('region', 'Skjul kolonnen');
	await expect(grid.header('region')).toHaveCount(0);

	const seen =
		'\uFEFFnavn;kode\r\nAarhus;0751\r\nAalborg;0851\r\nAabenraa;0580\r\n' +
		'Lyngby-Taarbæk;0173\r\nHøje-Taastrup;0169\r\nFaaborg-Midtfyn;0430\r\n';
	const csv = await takeOut(app, 'steder', 'CSV til dansk Excel (;)');
	expect(csv.bytes.toString('utf8')).toBe(seen);
	expect(csv.said).toContain('6 rækker, 2 kolonner.');

	await app
		.locate('steder')
		.getByRole('button', { name: /^Tag med ud …/ })
		.click();
	const choice = page.getByRole('menuitemradio');
	await expect(choice).toHaveText([
		'6 af 98 rækker og 2 af 3 kolonner, som de står her',
		'Hele tabellen: 98 rækker'
	]);
	await choice.last().click();
	await expect(choice.last()).toHaveAttribute('aria-checked', 'true');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('menuitem', { name: 'Parquet' }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/\.parquet$/);
	await expect(page.getByText('98 rækker, 3 kolonner.')).toBeVisible();

	// The choice of the whole holds for one time.
	await askToTakeOut(app.locate('steder'), 'Parquet');
	await expect(page.getByText('6 rækker, 2 kolonner.')).toBeVisible();
});
