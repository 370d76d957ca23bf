import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { App } from '../../support/app.ts';
import { cellsOf } from '../../support/cellView.ts';
import type { AttackedApp, Sign } from './attackedApp.ts';
import { lookAtCells, lookAtPage } from './lookAtCells.ts';
import type { Secret } from './secret.ts';
import { signsIn } from './signsIn.ts';

type Opening = { readonly context: BrowserContext; readonly address: string; readonly secret: Secret };

/** Opens the built app in a page of its own and listens to everything that it lets be seen. */
export async function openChromiumApp({ context, address, secret }: Opening): Promise<AttackedApp> {
	const page = await context.newPage();
	// The app comes, however long a busy machine takes; that it does not is what the test's own time is for.
	page.setDefaultTimeout(120_000);
	const said: string[] = [];
	const signs: Sign[] = [];
	listen(page, said, signs);
	const strangers = (stranger: Page) => void signs.push({ kind: 'new page', detail: stranger.url() });
	context.on('page', strangers);
	const app = await App.open(page, address);
	return {
		said,
		async served() {
			await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
		},
		async load(notebook, extracts) {
			await app.openNotebook(notebook);
			for (const extract of extracts) await app.addExtract(extract);
		},
		async runAll() {
			await app.banner.getByRole('button', { name: 'Kør alle' }).click();
			await ended(app);
		},
		cells: () => page.evaluate(lookAtCells),
		press: (cell, selector) => press(cellsOf(app.notebook).nth(cell).locator(selector).first()),
		signs: async () => [...signs, ...signsIn(await page.evaluate(lookAtPage), said, secret)],
		async close() {
			context.off('page', strangers);
			await page.close();
		}
	};
}

function listen(page: Page, said: string[], signs: Sign[]) {
	page.on('console', (message) => said.push(message.text()));
	page.on('pageerror', (problem) => said.push(String(problem)));
	page.on('dialog', (dialog) => {
		signs.push({ kind: 'dialog', detail: dialog.message() });
		void dialog.dismiss().catch(() => undefined);
	});
}

/** A payload that never ends is stopped, as a person would stop it. */
async function ended(app: App): Promise<void> {
	const stop = app.banner.getByRole('button', { name: 'Stop' });
	try {
		await expect(stop).toBeHidden({ timeout: 30_000 });
	} catch {
		await app.stop();
		await app.settled();
	}
}

async function press(target: Locator): Promise<boolean> {
	if ((await target.count()) === 0) return false;
	await target.click({ force: true, timeout: 3_000 }).catch(() => target.dispatchEvent('click'));
	return true;
}
