import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { serve } from '../../tools/serve.js';
import { App } from '../support/app.ts';

const built = new URL('../../build/', import.meta.url).pathname;

/** Opens the site and waits until the service worker answers for it. */
async function openServed(page: Page, address: string) {
	await page.goto(address);
	await page.evaluate(async () => {
		await navigator.serviceWorker.register('./service-worker.js');
		await navigator.serviceWorker.ready;
	});
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Starts a realm in a frame without the attribute; answers with what its worker says, and whether we can look in. */
const startRealm = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<{ said: unknown; open: boolean }>((resolve) => {
				const frame = document.createElement('iframe');
				const [control, talk] = [new MessageChannel(), new MessageChannel()];
				const script = `onmessage = ({ ports: [port] }) => port.postMessage(origin)`;
				talk.port1.onmessage = ({ data }) => resolve({ said: data, open: frame.contentDocument !== null });
				frame.onload = () =>
					frame.contentWindow?.postMessage({ kladde: 'start', name: 'trial', script }, '*', [
						control.port2,
						talk.port2
					]);
				frame.src = './realm/engine.html';
				document.body.append(frame);
			})
	);

for (const base of ['/', '/some/base/']) {
	test(`under ${base} the page and its realms load again when the server is gone`, async ({ page }) => {
		const site = await serve({ folder: built, base });
		await openServed(page, site.address);
		site.close();
		const again = await page.reload();
		expect([again?.status(), again?.fromServiceWorker()]).toEqual([200, true]);
		await expect(page.locator('h1').first()).toBeVisible();
		expect(await startRealm(page)).toEqual({ said: 'null', open: false });
	});
}

test('a request for anything but the app’s own files reaches no server, not even its own', async ({
	page
}) => {
	const site = await serve({ folder: built });
	await openServed(page, site.address);
	site.close();
	const heard: (string | undefined)[] = [];
	const canary = createServer(({ url }, response) => {
		heard.push(url);
		response.end();
	}).listen(Number(new URL(site.address).port), '127.0.0.1');
	const answers = await page.evaluate(() => {
		const ask = (path: string, method = 'GET') =>
			fetch(path, { method }).then(
				({ status }) => status,
				() => 'refused'
			);
		return Promise.all([ask('./nowhere?secret'), ask('./icon.svg?secret'), ask('./secret', 'POST')]);
	});
	canary.close();
	expect({ answers, heard }).toEqual({ answers: [404, 200, 'refused'], heard: [] });
});

test('a new version while a notebook is open changes nothing until the page is loaded again, and its text goes along', async ({
	page
}) => {
	const folder = mkdtempSync(join(tmpdir(), 'kladde-site-'));
	cpSync(built, folder, { recursive: true });
	const site = await serve({ folder });
	try {
		const app = await App.open(page, site.address);
		await app.settled();
		await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
		await app.newNotebook();
		await app.addCell('sql', 'SELECT 1 AS tal', 'svar');
		rewrite(join(folder, 'icon.svg'), (icon) => `${icon}<!-- newer -->`);
		const { version } = JSON.parse(readFileSync(join(folder, '_app/version.json'), 'utf8'));
		rewrite(join(folder, 'service-worker.js'), (worker) => worker.replaceAll(version, 'newer'));
		await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
		await expect.poll(() => page.evaluate(waits)).toBe(true);
		await app.addCell('md', '# Skrevet bagefter');
		await app.setSource('svar', 'SELECT 6 * 7 AS tal');
		await app.run('svar');
		expect((await app.cell('svar')).rows).toEqual([['42']]);
		expect(await iconOf(page)).not.toContain('newer');
		page.once('dialog', (leaving) => void leaving.accept());
		await page.reload();
		await expect.poll(() => iconOf(page)).toContain('newer');
		const drafts = page.getByRole('region', { name: 'Kladder, der ikke blev gemt' });
		await drafts.getByRole('button', { name: /^Hent/ }).click();
		await expect(app.locate('svar').locator('.source')).toContainText(/SELECT\s6\s\*\s7/);
		await expect(app.notebook.getByRole('heading', { name: 'Skrevet bagefter' })).toBeVisible();
	} finally {
		site.close();
		rmSync(folder, { recursive: true });
	}
});

const waits = async () => (await navigator.serviceWorker.ready).waiting !== null;

/** In the middle of a reload there is no page to ask. */
const iconOf = (page: Page) =>
	page.evaluate(() => fetch('./icon.svg').then((response) => response.text())).catch(() => '');

function rewrite(file: string, change: (text: string) => string) {
	writeFileSync(file, change(readFileSync(file, 'utf8')));
}
