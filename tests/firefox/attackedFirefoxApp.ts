import type { Browser, Page } from 'puppeteer-core';
import type { AttackedApp, Sign } from '../e2e/attack/attackedApp.ts';
import { lookAtCells, lookAtPage } from '../e2e/attack/lookAtCells.ts';
import { signsIn } from '../e2e/attack/signsIn.ts';
import type { Secret } from '../e2e/attack/secret.ts';
import { FirefoxApp } from './firefoxApp.ts';
import { hearNoCancel } from './openFirefox.ts';
import { until } from './until.ts';

type Opening = { readonly browser: Browser; readonly address: string; readonly secret: Secret };

/** Opens the built app in a tab of its own and listens to everything that it lets be seen. */
export async function openAttackedFirefoxApp({ browser, address, secret }: Opening): Promise<AttackedApp> {
	const page = await browser.newPage();
	const before = await browser.pages();
	await page.setViewport({ width: 1280, height: 900 });
	await page.evaluateOnNewDocument(hearNoCancel);
	const said: string[] = [];
	const signs: Sign[] = [];
	listen(page, said, signs);
	const app = await FirefoxApp.open(page, address);
	return {
		said,
		async served() {
			await page.waitForFunction(() => navigator.serviceWorker.controller !== null, { timeout: 60_000 });
		},
		async load(notebook, extracts) {
			await app.openNotebook(notebook);
			for (const [index, extract] of extracts.entries()) await addExtract(app, extract, index + 1);
		},
		async runAll() {
			await app.press('header button', 'Kør alle');
			await ended(app);
		},
		cells: () => page.evaluate(lookAtCells),
		press: (cell, selector) => press(page, cell, selector),
		async signs() {
			const strangers = (await browser.pages()).filter((one) => !before.includes(one));
			return [
				...signs,
				...strangers.map((one): Sign => ({ kind: 'new page', detail: one.url() })),
				...signsIn(await page.evaluate(lookAtPage), said, secret)
			];
		},
		close: () => page.close()
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

async function addExtract(app: FirefoxApp, path: string, count: number): Promise<void> {
	const [chooser] = await Promise.all([
		app.page.waitForFileChooser({ timeout: 60_000 }),
		app.press('aside button', 'Tilføj filer …')
	]);
	await chooser.accept([path]);
	await app.press('dialog[open] button:not(:disabled)', 'Indlæs');
	await app.gone('dialog[open]');
	await until('the extract', async () => {
		const loaded = await app.page.$$eval('aside li', (items) =>
			items.filter((item) => (item as HTMLElement).innerText.includes('indlæst kl'))
		);
		return loaded.length >= count ? true : undefined;
	});
}

/** Nothing is queued or running once there is no Stop; what never ends is stopped, as a person would. */
async function ended({ page }: FirefoxApp): Promise<void> {
	const start = performance.now();
	await until('the end of the run', async () => {
		const stop = await page.$$eval('header button', (buttons) => {
			const found = buttons.find(({ innerText }) => innerText.includes('Stop'));
			return found !== undefined && found.checkVisibility();
		});
		if (stop && performance.now() - start > 30_000)
			await page.$$eval('header button', (buttons) =>
				buttons.find(({ innerText }) => innerText.includes('Stop'))?.click()
			);
		return stop ? undefined : true;
	});
}

async function press(page: Page, cell: number, selector: string): Promise<boolean> {
	const cells = await page.$$('main section[aria-label*="-celle"]');
	const target = await cells[cell]?.$(selector);
	if (target === null || target === undefined) return false;
	await target.click().catch(() => target.evaluate((element) => (element as HTMLElement).click()));
	return true;
}
