import { writeFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { App } from '../support/app.ts';
import { stopTook } from '../support/stopTook.ts';

/** The engine's worker; the reader's, beside it, is another. */
const engineOf = async (page: Page) => {
	for (const worker of page.workers())
		if ((await worker.evaluate(() => self.name)) === 'Kladde: engine') return worker;
	throw new Error('There is no engine.');
};

test('a query that would take minutes shows that it runs, and stops within a second', async ({ page }) => {
	const app = await App.open(page);
	await app.newNotebook();
	await app.addCell('sql', 'SELECT 20 + 22 AS svar', 'god');
	await app.addCell('sql', 'SELECT 1', 'langsom');
	await app.setSource('langsom', 'SELECT count(*) AS n FROM range(300000000000) t(i) WHERE i % 7 = 3');
	await app.locate('langsom').press('ControlOrMeta+Enter');
	const state = app.locate('langsom').getByRole('group', { name: 'Tilstand' });
	await expect(state).toContainText(/Kører, [1-9]\d* s · \d+ %/);
	expect(await stopTook(app)).toBeLessThan(1_000);
	await expect(app.locate('langsom').getByRole('alert')).toContainText('Cellen blev stoppet');
	await app.run('god');
	expect((await app.cell('god')).rows).toEqual([['42']]);
});

test('a query beyond the memory says so, and the notebook goes on', async ({ page }) => {
	test.setTimeout(180_000);
	const app = await App.open(page);
	await app.newNotebook();
	await app.addCell('sql', 'SELECT 20 + 22 AS svar', 'god');
	await app.addCell(
		'sql',
		"SELECT list(i::text || repeat('x', 900)) AS alle FROM range(6000000) t(i)",
		'stor'
	);
	await expect(app.locate('stor').getByRole('alert')).toContainText(
		/Der er ikke hukommelse nok til resultatet|Databasemotoren gik ned og er startet igen/
	);
	await app.runAll();
	expect((await app.cell('god')).rows).toEqual([['42']]);
});

test('an engine that dies is replaced, its extracts are loaded again, and a notice says so', async ({
	page
}, info) => {
	const file = info.outputPath('priser.csv');
	await writeFile(file, 'vare;pris\nbrød;12\nmælk;9\n');
	const app = await App.open(page);
	await app.newNotebook();
	await app.addExtract(file, { name: 'priser' });
	await app.addCell('sql', 'SELECT sum(pris) AS i_alt FROM priser', 'sum');
	const text = await app.save();
	const engine = await engineOf(page);
	await engine.evaluate(
		() =>
			void setTimeout(() => {
				throw new RangeError('Out of memory');
			})
	);
	await expect(page.getByRole('status').first()).toContainText(
		'Databasemotoren gik ned, oftest fordi hukommelsen slap op, og er startet igen. Udtræk hentes ind på ny; notesbogen er urørt.'
	);
	await app.loaded();
	await expect(app.extracts).toContainText('2 rækker');
	await expect(app.locate('sum').getByRole('group', { name: 'Tilstand' })).toContainText('forældet: ');
	await app.run('sum');
	expect((await app.cell('sum')).rows).toEqual([['21']]);
	expect(await app.save()).toBe(text);
});

test('realms that the system ended are opened anew, for SQL and for TypeScript', async ({ page }) => {
	test.setTimeout(120_000);
	const app = await App.open(page);
	await app.newNotebook();
	await app.addCell('ts', 'const svar = 42;\nsvar', 'god');
	await app.addCell('sql', 'SELECT 20 + 22 AS svar_2', 'tabel');
	// What is left of a frame whose process was ended: nothing that answers.
	await page.evaluate(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));
	await expect(page.getByRole('status').first()).toContainText('er startet igen', { timeout: 30_000 });
	await app.runAll();
	expect((await app.cell('tabel')).rows).toEqual([['42']]);
	await expect(app.locate('god')).toContainText('42');
});
