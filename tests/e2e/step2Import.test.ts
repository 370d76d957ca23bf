import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { App } from '../support/app.ts';
import { smallFiles } from '../support/fly66Files.ts';

/** Drops files on the page as a person does: what is dragged is over it before it is let go. */
async function dropOn(page: Page, paths: readonly string[]) {
	const files = await Promise.all(
		paths.map(async (path) => ({ name: basename(path), base64: (await readFile(path)).toString('base64') }))
	);
	const dragged = await page.evaluateHandle((given) => {
		const transfer = new DataTransfer();
		for (const { name, base64 } of given) {
			const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
			transfer.items.add(new File([bytes], name));
		}
		return transfer;
	}, files);
	const target = page.getByRole('main');
	await target.dispatchEvent('dragenter', { dataTransfer: dragged });
	await expect(page.getByText('Slip filerne her for at læse dem.', { exact: false })).toBeVisible();
	await target.dispatchEvent('dragover', { dataTransfer: dragged });
	await target.dispatchEvent('drop', { dataTransfer: dragged });
}

const columnNames = (app: App) =>
	app.dialog
		.getByRole('textbox', { name: /^Navn på kolonne/ })
		.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

const firstRow = (app: App) =>
	app.dialog.getByRole('table').locator('tbody').getByRole('row').first().getByRole('cell').allInnerTexts();

const ages = Array.from({ length: 10 }, (_, year) => `0...${year + 5}`);

const files = smallFiles;

test.describe(files.title, () => {
	test('a dropped file is shown as it was understood before it is loaded', async ({ page }) => {
		const app = await App.open(page);
		await app.newNotebook();
		await dropOn(page, [(await files.paths())[2] ?? '']);
		const { dialog } = app;
		await expect(dialog.getByRole('heading', { name: 'Indlæs udtræk' })).toBeVisible();
		const chosen = (name: string) =>
			dialog.getByRole('combobox', { name }).locator('option:checked').innerText();
		expect([await chosen('Tegnsæt'), await chosen('Skilletegn'), await chosen('Decimaltegn')]).toEqual([
			'Windows-1252 (ANSI)',
			'semikolon ;',
			'komma 1,5'
		]);
		await expect(dialog.getByRole('checkbox', { name: 'Første linje er kolonnenavne' })).toBeChecked();
		expect(await columnNames(app)).toEqual(['Kvinder', '2024', 'dest', 'orig', ...ages]);
		const types = dialog.getByRole('combobox', { name: /^Type for/ }).locator('option:checked');
		expect(await types.allInnerTexts()).toEqual([
			'tekst',
			'heltal',
			'tekst',
			'tekst',
			...ages.map(() => 'heltal')
		]);
		expect((await firstRow(app)).slice(0, 4)).toEqual([
			'Kvinder',
			'2024',
			'Til København',
			'Fra Frederiksberg'
		]);
		await expect(dialog.getByRole('textbox', { name: 'Navn i SQL' })).toHaveValue('kvinder_20_29');
		await expect(app.extracts).toContainText('Ingen udtræk endnu');
		await app.answerImport();
		await expect(app.extracts.getByRole('listitem').filter({ hasText: 'kvinder_20_29' })).toContainText(
			/rækker · 14 kolonner · indlæst kl/
		);
	});

	test('a wrong guess is corrected before the load', async ({ page }) => {
		const app = await App.open(page);
		await app.newNotebook();
		await app.offer((await files.paths())[2] ?? '');
		const { dialog } = app;
		const destination = async () => (await firstRow(app))[2];

		await dialog.getByRole('combobox', { name: 'Tegnsæt' }).selectOption('UTF-8');
		await expect.poll(destination).toBe('Til K�benhavn');
		await dialog.getByRole('combobox', { name: 'Tegnsæt' }).selectOption('Windows-1252 (ANSI)');
		await expect.poll(destination).toBe('Til København');

		await dialog.getByRole('combobox', { name: 'Skilletegn' }).selectOption('komma ,');
		await expect.poll(async () => (await columnNames(app)).length).toBe(1);
		await dialog.getByRole('combobox', { name: 'Skilletegn' }).selectOption('semikolon ;');
		await expect.poll(async () => (await columnNames(app)).length).toBe(14);

		await dialog.getByRole('checkbox', { name: 'Første linje er kolonnenavne' }).uncheck();
		await expect.poll(destination).toBe('dest');
		await dialog.getByRole('checkbox', { name: 'Første linje er kolonnenavne' }).check();
		await expect.poll(destination).toBe('Til København');

		await dialog.getByRole('combobox', { name: 'Type for 2024' }).selectOption('tekst');
		const year = dialog.getByRole('textbox', { name: 'Navn på kolonne 2024' });
		await year.fill('aar');
		await year.press('Enter');
		await expect(dialog.getByRole('textbox', { name: 'Navn på kolonne aar' })).toHaveValue('aar');
		await expect(dialog.getByRole('combobox', { name: 'Type for aar' }).locator('option:checked')).toHaveText(
			'tekst'
		);
		await app.answerImport({ name: 'tyverne' });

		await app.addCell('sql', `SELECT DISTINCT aar || '!' AS aar FROM tyverne`, 'kontrol');
		expect((await app.cell('kontrol')).rows).toEqual([['2024!']]);
	});

	test('ten files of one shape become one extract with a column for the file', async ({ page }) => {
		const app = await App.open(page);
		await app.newNotebook();
		await dropOn(page, await files.paths());
		await expect(app.dialog.getByRole('heading', { name: 'Indlæs 10 filer' })).toBeVisible();
		await expect(app.dialog.getByRole('textbox', { name: 'Kolonne med filens navn' })).toHaveValue('fil');
		await app.answerImport({ as: 'one', name: 'fly66' });
		await app.addCell(
			'sql',
			'SELECT fil, count(DISTINCT orig) > 5 AS mange FROM fly66 GROUP BY ALL ORDER BY ALL',
			'filer'
		);
		const { rows } = await app.cell('filer');
		expect(rows).toEqual(
			(await files.paths())
				.map((path) => basename(path))
				.sort()
				.map((name) => [name, 'ja'])
		);
	});

	test('ten files of one shape become ten extracts where that is chosen', async ({ page }) => {
		const app = await App.open(page);
		await app.newNotebook();
		await app.addExtract(await files.paths(), { as: 'each' });
		const names = await app.extracts.getByRole('listitem').getByRole('code').allInnerTexts();
		expect(names).toEqual([
			...Array.from({ length: 10 }, (_, decade) => `kvinder_${decade * 10}_${decade * 10 + 9}`),
			'kommuner'
		]);
		await expect(app.extracts.getByText(/ rækker · 14 kolonner · indlæst kl/)).toHaveCount(10);
	});
});

test('a load that is thought better of leaves the notebook as it was', async ({ page }) => {
	const app = await App.open(page);
	await app.newNotebook();
	await app.offer((await smallFiles.paths())[0] ?? '');
	await app.dialog.getByRole('button', { name: 'Annuller' }).click();
	await expect(app.dialog).toBeHidden();
	await expect(app.extracts).toContainText('Ingen udtræk endnu');
});
