import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { App } from '../support/app.ts';
import { faultsOf } from '../support/axe.ts';
import { rowsOf, selfTest, serviceWorkerAnswers } from '../support/evidence.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Persons who do not exist: their days of birth are 60 too high. */
const text = [
	'cpr;navn;kommune;alder',
	'6101501234;Hemmelig Hansen;0101;74',
	'6202512345;Hemmelig Jensen;0103;73',
	'6303523456;Hemmelig Nielsen;0105;72',
	''
].join('\n');

test('a person sees in their own browser that everything is refused, and prints a receipt without a row', async ({
	page,
	context
}, info) => {
	const file = info.outputPath('borgere.csv');
	await writeFile(file, text);
	const app = await App.open(page);
	await serviceWorkerAnswers(app);
	await app.newNotebook();
	await app.addExtract(file, { name: 'borgere', make: ['pseudonym', 'køn'] });
	await app.addCell('ts', 'const beholdt = 42;\nbeholdt', 'vaerdi');
	await app.extracts.getByLabel('Skal slettes senest').fill('2031-12-31');
	const sent: string[] = [];
	page.on('requestfinished', (request) => sent.push(request.url()));
	page.on('requestfailed', (request) => {
		// Those never left: the policy refused them before they did.
		if (request.failure()?.errorText !== 'csp') sent.push(request.url());
	});

	await test.step('without a network every attempt is refused, each by its own wall', async () => {
		await context.setOffline(true);
		const dialog = await selfTest(app);
		await context.setOffline(false);
		await expect(dialog.getByRole('status')).toContainText(
			/Intet slap ud: alle \d+ forsøg fra 8 steder blev afvist/
		);
		const rows = await rowsOf(dialog);
		expect(rows.length).toBeGreaterThan(100);
		expect(rows.filter((row) => !row.includes('✓ Afvist: '))).toEqual([]);
		for (const [way, wall] of [
			['vise et billede fra en adresse', 'sikkerhedspolitikken, img-src'],
			['indlejre et objekt', 'sikkerhedspolitikken, object-src'],
			['sende en formular', 'sikkerhedspolitikken, form-action'],
			['spørge Kladdes eget websted', 'service workeren'],
			['en del af en anden SVG (use)', 'rensningen'],
			['slå adgang ud til', 'motorens lås'],
			['hente kode (import)', 'sikkerhedspolitikken, script-src-elem'],
			['tale til rammen uden om buret', 'postMessage findes ikke her']
		])
			expect(
				rows.some((row) => row.startsWith(`${way}`) && row.includes(`${wall}`)),
				way
			).toBe(true);
		// A plain host sends no headers, and nothing else is missing.
		await expect(dialog.locator('.lacks li')).toHaveText([/^Værten sender ikke de ekstra headere/]);
		expect(await faultsOf(page)).toEqual([]);
	});

	await test.step('nothing was sent to anybody, and the notebook’s cage was not disturbed', async () => {
		const { origin } = new URL(page.url());
		// What a page made itself has no server.
		const elsewhere = sent.filter((address) => !address.startsWith(origin) && !address.startsWith('blob:'));
		expect(elsewhere).toEqual([]);
		expect((await app.cell('vaerdi')).text).toContain('42');
	});

	const receipt = page.getByRole('dialog', { name: 'Kvittering for databeskyttelse' });
	await test.step('the receipt names the file, its hash, what was kept, and no content of a row', async () => {
		await app.dialog.getByRole('button', { name: 'Lav kvittering …' }).click();
		await expect(receipt.getByRole('button', { name: 'Udskriv …' })).toBeEnabled();
		const hash = createHash('sha256')
			.update(await readFile(file))
			.digest('hex');
		await expect(receipt.getByRole('table', { name: 'Filer' })).toContainText(`borgere.csv`);
		await expect(receipt.getByRole('table', { name: 'Filer' })).toContainText(hash);
		await expect(receipt).toContainText('2031-12-31');
		await expect(receipt).toContainText('Rækker: 3');
		await expect(receipt).toContainText('pseudonym i stedet for nummeret');
		await expect(receipt).toContainText('Udeladt med vilje: navn');
		await expect(receipt).toContainText("connect-src 'self'");
		await expect(receipt).toContainText('Intet slap ud');
		expect(await receipt.innerText()).not.toMatch(/Hemmelig|6101501234|0103/);
		expect(await faultsOf(page)).toEqual([]);
	});

	await test.step('printed, it stands alone on the paper', async () => {
		await page.emulateMedia({ media: 'print' });
		await expect(receipt).toBeVisible();
		await expect(app.notebook).toBeHidden();
		await expect(app.banner).toBeHidden();
		await expect(receipt.getByRole('button', { name: 'Udskriv …' })).toBeHidden();
		await page.emulateMedia({ media: null });
	});

	await test.step('a file that is gone says so', async () => {
		await receipt.getByRole('button', { name: 'Luk' }).click();
		await rm(file);
		await app.command('Kvittering for databeskyttelse');
		await expect(receipt).toContainText('Filen er ikke længere, hvor den lå');
	});
});
