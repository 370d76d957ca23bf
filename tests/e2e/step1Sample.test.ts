import { expect, test } from '@playwright/test';
import { App } from '../support/app.ts';
import { watchPage } from '../support/watchPage.ts';

test('the app opens with Flyttemønstre, made of synthetic data and already run', async ({
	page,
	baseURL
}) => {
	const watched = watchPage(page, baseURL ?? '');
	const app = await App.open(page);
	await expect(page).toHaveTitle('Flyttemønstre – Kladde');
	await expect(app.locate('flytninger').getByRole('group', { name: 'Tilstand' })).toHaveText(
		/færdig på .* · 37\.705 rækker/
	);
	await expect(app.locate('matrix').getByRole('img', { name: /^Diagram/ })).toBeVisible();
	await app.settled();

	await expect(app.notebook.getByRole('alert')).toHaveCount(0);
	const statuses = await app.notebook.getByRole('group', { name: 'Tilstand' }).allInnerTexts();
	expect(statuses.filter((status) => !status.includes('færdig på'))).toEqual([]);
	expect(statuses.length).toBeGreaterThan(6);
	await expect(app.extracts).toContainText('Syntetiske data, som appen selv laver');

	await expect(app.notebook.getByText('Personerne findes ikke.')).toBeVisible();
	await expect(app.locate('kommune').getByRole('combobox', { name: 'Kommune', exact: true })).toHaveValue(
		'Gladsaxe'
	);
	const years = await app.cell('flytninger_pr_aar');
	expect([years.columns, years.rowCount]).toEqual([
		['aar', 'tilflyttere', 'fraflyttere', 'netto', 'brutto'],
		10
	]);
	await expect(app.locate('kurve').getByRole('img', { name: /^Diagram/ })).toBeVisible();
	expect(watched).toEqual({ complaints: [], strangers: [] });
});

test('another municipality changes the curve and the text, not the matrix', async ({ page }) => {
	const app = await App.open(page);
	await expect(app.locate('matrix').getByRole('img', { name: /^Diagram/ })).toBeVisible();
	await app.settled();
	const sentence = app.notebook.getByRole('listitem').filter({ hasText: 'I de ti år kom' });
	const before = {
		years: (await app.cell('flytninger_pr_aar')).rows,
		sentence: await sentence.innerText(),
		matrix: (await app.cell('hovedstaden')).status
	};
	await app.setInput('kommune', 'Aarhus');
	expect((await app.cell('flytninger_pr_aar')).rows).not.toEqual(before.years);
	await expect(sentence).not.toHaveText(before.sentence);
	expect((await app.cell('hovedstaden')).status).toBe(before.matrix);
});

test('the language is switched by the person, and remembered', async ({ page }) => {
	const app = await App.open(page);
	await app.banner.getByRole('combobox', { name: 'Sprog' }).selectOption('English');
	await expect(page.getByRole('main', { name: 'Notebook' })).toBeVisible();
	await expect(page.getByRole('banner').getByRole('button', { name: 'Run all' })).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await page.reload();
	await expect(page.getByRole('main', { name: 'Notebook' })).toBeVisible();
	await page.getByRole('combobox', { name: 'Language' }).selectOption('Dansk');
	await expect(app.notebook).toBeVisible();
});

for (const [locale, name] of [
	['en-GB', 'Notebook'],
	['da-DK', 'Notesbog'],
	['de-DE', 'Notesbog']
] as const) {
	test.describe(`a browser that asks for ${locale}`, () => {
		test.use({ locale });
		test(`is answered with ${name}`, async ({ page }) => {
			await page.goto('./');
			await expect(page.getByRole('main', { name, exact: true })).toBeVisible();
		});
	});
}

test('the colours follow the system until the person chooses, and the choice is remembered', async ({
	page
}) => {
	const surface = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	await page.emulateMedia({ colorScheme: 'light' });
	const app = await App.open(page);
	const light = await surface();
	await page.emulateMedia({ colorScheme: 'dark' });
	const dark = await surface();
	expect(dark).not.toBe(light);
	await app.banner.getByRole('combobox', { name: 'Farver' }).selectOption('Lyse');
	expect(await surface()).toBe(light);
	await page.reload();
	await expect(app.notebook).toBeVisible();
	expect(await surface()).toBe(light);
	await page.emulateMedia({ colorScheme: 'light' });
	await app.banner.getByRole('combobox', { name: 'Farver' }).selectOption('Mørke');
	expect(await surface()).toBe(dark);
});
