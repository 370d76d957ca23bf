import { expect, test } from '@playwright/test';
import { App } from '../support/app.ts';
import { pagePauses } from '../support/pagePauses.ts';
import { stopTook } from '../support/stopTook.ts';
import { markedIn, squiggledIn } from '../support/faults.ts';

const cases = [
	{
		about: 'an exception',
		source: 'const person: { navn?: string } = {};\n\nperson.navn.length',
		marked: 'length',
		error:
			"TypeError i linje 3 Cannot read properties of undefined (reading 'length') Ret linjen, og kør cellen igen."
	},
	{
		about: 'an error that the author throws',
		source: 'const priser = [1, 2];\nif (priser.length < 3) throw new Error("for få priser");\npriser',
		marked: 'new Error("for få priser");',
		error: 'Error i linje 2 for få priser Ret linjen, og kør cellen igen.'
	},
	{
		about: 'code that is no TypeScript',
		source: 'const a = 1;\nconst b = = 2;\na + b',
		marked: '=',
		error: 'Koden i cellen kan ikke læses'
	},
	{
		about: 'a promise that nobody waits for',
		source:
			'Promise.reject(new Error("intet svar"));\nawait new Promise((videre) => setTimeout(videre, 50));\n1',
		marked: 'new Error("intet svar"));',
		error: 'Error i linje 1 intet svar Ret linjen, og kør cellen igen.'
	},
	{
		about: 'a name that nobody gives',
		source: 'const dobbelt = 2;\ndobbelt * halvt',
		marked: 'halvt',
		error: 'ReferenceError i linje 2 halvt is not defined Ret linjen, og kør cellen igen.'
	}
];

test('what goes wrong in TypeScript is told with its line marked, and everything else stays', async ({
	page
}) => {
	test.slow();
	const app = await App.open(page);
	await app.newNotebook();
	await app.addCell('ts', 'const svar = 42;\nsvar', 'god');
	for (const [index, { about, source, marked, error }] of cases.entries()) {
		await test.step(about, async () => {
			const name = `fejl_${index}`;
			await app.addCell('ts', source, name);
			const cell = app.locate(name);
			await expect(cell.getByRole('alert')).toContainText(error);
			expect.soft(await markedIn(cell), about).toBe(marked);
			expect.soft(await squiggledIn(cell), about).toBe(marked);
			expect(await app.save()).toContain(source);
			await app.setSource(name, 'svar + 1');
			await app.run(name);
			await expect(cell).toContainText('43');
		});
	}
});

test('SQL that reads a value which is no table says what it is instead', async ({ page }) => {
	const app = await App.open(page);
	await app.newNotebook();
	await app.addCell('ts', 'const svar = 42;\nsvar', 'værdi');
	await app.addCell('sql', 'SELECT * FROM svar', 'læser');
	await expect(app.locate('læser').getByRole('alert')).toHaveText(
		'svar kan ikke læses som tabel: det er et tal SQL kan læse en liste af poster eller en Arrow-tabel. Lad svar være en af dem.'
	);
	await app.setSource('værdi', 'const svar = [{ x: 42 }];\nsvar');
	await app.runAll();
	expect((await app.cell('læser')).rows).toEqual([['42']]);
});

test('an endless loop stops within a second, the page live all along, and its neighbours run again', async ({
	page
}) => {
	const app = await App.open(page);
	await app.newNotebook();
	await app.addCell('ts', 'const svar = 42;\nsvar', 'god');
	await app.addCell('ts', 'const dobbelt = svar * 2;\ndobbelt', 'læser');
	await app.addCell('sql', 'SELECT 1 AS x', 'tabel');
	await app.addCell('ts', '1', 'løkke');
	await app.setSource('løkke', 'while (true) {}');
	const longestPause = await pagePauses(page);
	await app.locate('løkke').press('ControlOrMeta+Enter');
	await expect(app.locate('løkke').getByRole('group', { name: 'Tilstand' })).toContainText('Kører');

	await app.setSource('tabel', 'SELECT 2 AS x');
	await app.locate('tabel').press('ControlOrMeta+Enter');
	await expect.poll(async () => (await app.cell('tabel')).rows).toEqual([['2']]);
	await page.waitForTimeout(1_000);
	const took = await stopTook(app);
	expect(took).toBeLessThan(1_000);
	expect(await longestPause()).toBeLessThan(500);

	await expect(app.locate('løkke').getByRole('alert')).toHaveText(
		'Cellen blev stoppet Kør den igen, når du er klar. Intet er ændret.'
	);
	for (const name of ['god', 'læser'])
		await expect(app.locate(name).getByRole('group', { name: 'Tilstand' })).toContainText('forældet: ');
	await expect(app.locate('god').getByRole('group', { name: 'Tilstand' })).toContainText(
		'Værdien gik tabt ved en genstart; kør igen'
	);
	await app.run('læser');
	await expect(app.locate('læser')).toContainText('84');
	await expect(app.locate('læser').getByRole('group', { name: 'Tilstand' })).toContainText('færdig');
});
