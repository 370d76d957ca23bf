import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { expect, test, type Page } from '@playwright/test';
import { serve } from '../../tools/serve.js';
import { App } from '../support/app.ts';
import { openSample } from '../support/samples.ts';
import { stopTook } from '../support/stopTook.ts';

const built = new URL('../../build/', import.meta.url).pathname;

/** Waits until the service worker answers for the page, so that nothing is left to ask the server for. */
const served = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

/** Takes the server's place and hears what is asked for; nothing is answered. */
function listenAt(address: string) {
	const heard: string[] = [];
	const ear = createServer(({ url, headers }, response) => {
		heard.push(`${url} for ${headers['sec-fetch-dest'] ?? '?'}`);
		response.destroy();
	}).listen(Number(new URL(address).port), '127.0.0.1');
	return { heard, close: () => ear.close() };
}

test('after boot the whole notebook works without its server, and asks it for nothing', async ({
	page
}, info) => {
	test.setTimeout(150_000);
	const file = info.outputPath('priser.csv');
	await writeFile(file, 'vare;pris\nbrød;12\nmælk;9\n');
	const site = await serve({ folder: built });
	const app = await App.open(page, site.address);
	await app.settled();
	await served(page);
	site.close();
	const server = listenAt(site.address);
	try {
		await app.newNotebook();
		await app.addExtract(file, { name: 'priser' });
		await app.addCell('sql', 'SELECT sum(pris) AS i_alt FROM priser', 'sum');
		await app.addCell('ts', 'const dobbelt = 2 * 21;\ndobbelt', 'dobbelt');
		expect((await app.cell('sum')).rows).toEqual([['21']]);
		await app.addCell('ts', '1', 'løkke');
		await app.setSource('løkke', 'for (;;);');
		await app.locate('løkke').press('ControlOrMeta+Enter');
		await expect(app.locate('løkke').getByRole('group', { name: 'Tilstand' })).toContainText('Kører');
		expect(await stopTook(app)).toBeLessThan(1_000);
		await app.run('dobbelt');
		await expect(app.locate('dobbelt')).toContainText('42');
		await openSample(app, 'Hvem bytter med hvem i hovedstaden?');
		await expect(app.locate('matrix').getByRole('figure').locator('svg').first()).toBeVisible();
		expect(server.heard).toEqual([]);
	} finally {
		server.close();
	}
});

test('a page that is loaded again without its server stands, and says what is missing', async ({ page }) => {
	const site = await serve({ folder: built });
	const app = await App.open(page, site.address);
	await app.settled();
	await served(page);
	site.close();
	await page.reload();
	await expect(app.notebook).toBeVisible();
	await expect(page.getByRole('status').first()).toContainText('Databasemotoren kunne ikke starte', {
		timeout: 40_000
	});
	await expect(app.locate('kommune')).toBeVisible();
});

test('no document but the two realms’ may stand in a frame of the page', async ({ page, baseURL }) => {
	const app = await App.open(page);
	await app.settled();
	const frames = page.frames().map((frame) => new URL(frame.url()).pathname);
	expect(frames.toSorted()).toEqual(['/', '/realm/cage.html', '/realm/engine.html']);
	const refused = await page.evaluate(
		(address) =>
			new Promise<string>((resolve) => {
				addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
					resolve(`${effectiveDirective} refuses ${blockedURI}`)
				);
				const frame = document.createElement('iframe');
				frame.src = address;
				document.body.append(frame);
			}),
		`${baseURL}icon.svg`
	);
	expect(refused).toBe(`frame-src refuses ${baseURL}icon.svg`);
});
