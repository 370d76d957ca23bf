import { expect, type Locator } from '@playwright/test';
import type { App } from './app.ts';

/** The service worker takes over once it has fetched the site; one of the walls is its answer. */
export async function serviceWorkerAnswers({ page }: App): Promise<void> {
	await expect
		.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 120_000 })
		.toBe(true);
}

/** Runs the self-test from the notebook's menu and gives its dialog, with every place opened. */
export async function selfTest(app: App): Promise<Locator> {
	const dialog = app.page.getByRole('dialog', { name: 'Selvtest: kan noget slippe ud?' });
	await app.banner.getByRole('button', { name: 'Notesbog' }).click();
	await app.page.getByRole('menuitem', { name: 'Selvtest: kan noget slippe ud?' }).click();
	await expect(dialog.getByRole('button', { name: 'Kør testen igen' })).toBeVisible({ timeout: 120_000 });
	for (const summary of await dialog.locator('summary').all()) await summary.click();
	return dialog;
}

/** What each way's row says. */
export const rowsOf = (dialog: Locator): Promise<readonly string[]> =>
	dialog.locator('tbody tr').evaluateAll((rows) => rows.map((row) => (row.textContent ?? '').trim()));
