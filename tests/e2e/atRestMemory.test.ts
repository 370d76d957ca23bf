import { writeFile } from 'node:fs/promises';
import { chromium, expect, test } from '@playwright/test';
import { chromiumArguments, chromiumPath } from '../../tools/chromium.js';
import { App } from '../support/app.ts';
import { lookable, lookInMemory, rememberEngineMemory, type Looked } from '../support/reachableMemory.ts';

/** In every row; it stands nowhere else, in no path and in no text of the notebook. */
const marker = 'qv7k3zr9xw2m8tpd';

const rows = Array.from(
	{ length: 3000 },
	(_, at) => `${at};${marker}x${at};${at % 7 === 0 ? `${marker} `.repeat(40) : 'kort'};${at % 5}`
);

const where = ({ found }: Looked) => [...new Set(found.map((one) => `${one.realm}, ${one.in}`))].toSorted();

test('no row can be reached in any memory once all is wiped, or another notebook is open', async ({
	baseURL
}, info) => {
	const [profile, file] = [info.outputPath('profile'), info.outputPath('borgere.csv')];
	await writeFile(file, ['nr;navnet;lang;gruppe', ...rows, ''].join('\n'));
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: chromiumPath(),
		args: [...chromiumArguments, lookable],
		locale: 'da-DK',
		viewport: { width: 1280, height: 900 }
	});
	await rememberEngineMemory(context);
	const address = baseURL ?? '';
	const app = await App.open(context.pages()[0]!, address);
	await app.newNotebook();
	await app.addExtract(file, { name: 'borgere' });
	await app.addCell('sql', 'SELECT * FROM borgere', 'alle');
	await app.addCell(
		'sql',
		'SELECT gruppe, max(navnet) AS m, count(*) AS n FROM alle GROUP BY ALL',
		'grupper'
	);
	await app.addCell('ts', 'const liste = alle.map((d) => d.navnet);\nconsole.log(liste[0]);\nliste', 'liste');
	await app.addCell(
		'ts',
		'Plot.plot({ marks: [Plot.barX(grupper, { x: "n", y: "m", tip: true })] })',
		'figur'
	);
	const seeColumns = async () => {
		await app.extracts.getByRole('button', { name: 'Kolonner i borgere' }).click();
		const columns = app.page.getByRole('region', { name: 'Kolonner i borgere' });
		await expect(columns.getByRole('status')).toHaveText('Alle 4 kolonner er set igennem');
		await app.page.keyboard.press('Escape');
		await expect(columns).toBeHidden();
	};

	await test.step('while rows are in memory the search finds them, in the page, the cage and the engine', async () => {
		await seeColumns();
		expect(where(await lookInMemory(profile, marker))).toEqual([
			'Kladde: cage, strings',
			'Kladde: engine, buffers',
			`${address}, document`,
			`${address}, strings`
		]);
	});

	await test.step('after Wipe none is left, and every realm was looked into', async () => {
		await app.command('Tøm hukommelsen: udtræk, resultater, værdier og nøgle');
		await app.page.getByRole('alertdialog').getByRole('button', { name: 'Tøm hukommelsen' }).click();
		await expect(app.extracts.getByRole('meter')).toHaveAttribute('aria-valuenow', '0');
		const looked = await lookInMemory(profile, marker);
		expect(looked.found).toEqual([]);
		for (const realm of [address, 'Kladde: engine', 'Kladde: cage']) expect(looked.realms).toContain(realm);
	});

	await test.step('the same once another notebook is open', async () => {
		await app.choose([file], () =>
			app.extracts
				.getByRole('button', { name: 'Find filen …' })
				.click()
				.then(() => app.dialog.getByRole('button', { name: 'Find filen til borgere …' }).click())
		);
		await app.loaded();
		await app.page.keyboard.press('Escape');
		await app.runAll();
		expect((await app.cell('grupper')).rows).toHaveLength(5);
		await app.newNotebook();
		// By then its engine is there.
		await app.addCell('sql', 'SELECT 42 AS svar', 'svar');
		expect((await app.cell('svar')).rows).toEqual([['42']]);
		const looked = await lookInMemory(profile, marker);
		expect(looked.found).toEqual([]);
		expect(looked.realms).toContain('Kladde: engine');
	});
	await context.close();
});
