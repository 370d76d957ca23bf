import { expect, test, type Page } from '@playwright/test';
import { App } from '../support/app.ts';

const hour = 3_600_000;

/** Sets the clock on the wall by so many milliseconds. */
const setClock = (page: Page, by: number) =>
	page.evaluate((by) => Object.assign(window, { clockIsSetBy: by }), by);

/** The texts of all drafts, as the browser has them. */
const draftsIn = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<string>((resolve, reject) => {
				const opening = indexedDB.open('kladde');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
					all.onsuccess = () => {
						opening.result.close();
						resolve((all.result as readonly { text: string }[]).map(({ text }) => text).join('\n'));
					};
				};
			})
	);

test('a clock that is set back an hour, or a year ahead, keeps no draft waiting', async ({ page }) => {
	await page.addInitScript(() => {
		const own = Date.now;
		Date.now = () => own() + ((window as unknown as { clockIsSetBy?: number }).clockIsSetBy ?? 0);
	});
	const app = await App.open(page);
	await app.newNotebook();
	await app.addCell('sql', 'SELECT 1 AS trin', 'trin');
	await expect.poll(() => draftsIn(page)).toContain('SELECT 1 AS trin');
	await setClock(page, -hour);
	await app.setSource('trin', 'SELECT 2 AS trin');
	await expect.poll(() => draftsIn(page)).toContain('SELECT 2 AS trin');
	await setClock(page, 365 * 24 * hour);
	await app.setSource('trin', 'SELECT 3 AS trin');
	await expect.poll(() => draftsIn(page)).toContain('SELECT 3 AS trin');
	await page.reload();
	await page
		.getByRole('region', { name: 'Kladder, der ikke blev gemt' })
		.getByRole('button', { name: /^Hent kladden/ })
		.click();
	await expect(app.locate('trin').locator('.source')).toContainText(/SELECT\s3/);
});

test.describe('before the service worker has the whole app', () => {
	test.use({ serviceWorkers: 'block' });

	test('a part of it that is gone from the server is told of, and the text is whole', async ({ page }) => {
		const app = await App.open(page);
		await app.newNotebook();
		await app.addCell('sql', 'SELECT 1 AS trin', 'trin');
		await expect.poll(() => draftsIn(page)).toContain('SELECT 1 AS trin');
		// Another version lies there now, and of this one not all has been fetched.
		await page.context().route('**/_app/immutable/**', (route) => route.fulfill({ status: 404 }));
		await app.command('Kvittering for databeskyttelse');
		const told = page.getByRole('status').filter({ hasText: 'En del af Kladde kunne ikke hentes' });
		await expect(told).toBeVisible();
		await expect(app.locate('trin').locator('.source')).toContainText(/SELECT\s1/);
		await page.context().unroute('**/_app/immutable/**');
		await app.command('Kvittering for databeskyttelse');
		await expect(page.getByRole('dialog', { name: 'Kvittering for databeskyttelse' })).toBeVisible();
	});
});
