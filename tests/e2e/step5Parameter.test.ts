import { expect, test } from '@playwright/test';
import { App } from '../support/app.ts';
import { balanceOf, movesIn, smallFiles } from '../support/fly66Files.ts';
import { danish, tellToBalance } from '../support/fly66Story.ts';

/** Cells whose result is another one every time they run. */
const dice = {
	reads_kommune: ['sql', 'SELECT $kommune AS kommune, random() AS terning'],
	reads_moves: ['sql', 'SELECT count(*) AS antal, random() AS terning FROM moves'],
	reads_balance: ['ts', 'const kast = Math.random();\n[{ netto: [...balance][0].netto, kast }]'],
	reads_that: ['ts', 'const igen = kast + Math.random();\n[{ igen }]'],
	reads_nothing: ['ts', 'const alene = Math.random();\n[{ alene }]']
} as const;
const names = Object.keys(dice) as (keyof typeof dice)[];

async function throwDice(app: App) {
	for (const name of names) await app.addCell(dice[name][0], dice[name][1], name);
}

/** A cell that is done may not have drawn its rows yet. */
async function thrown(app: App) {
	for (const name of names) await expect.poll(async () => (await app.cell(name)).rows.length).toBe(1);
	const views = await Promise.all(names.map(async (name) => [name, (await app.cell(name)).rows] as const));
	return new Map(views.map(([name, rows]) => [name, JSON.stringify(rows)]));
}

const changedBetween = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
	names.filter((name) => before.get(name) !== after.get(name));

const files = smallFiles;

test.describe(files.title, () => {
	test('a turned parameter runs exactly the cells that depend on it', async ({ page }) => {
		test.slow();
		const paths = await files.paths();
		const moves = await movesIn(paths);
		const app = await App.open(page);
		await tellToBalance(app, paths);
		await throwDice(app);
		const before = await thrown(app);
		expect(await thrown(app)).toEqual(before);

		await app.setInput('kommune', 'København');
		expect((await app.cell('balance')).rows).toEqual([balanceOf(moves, 'København').map(danish)]);
		expect(changedBetween(before, await thrown(app))).toEqual([
			'reads_kommune',
			'reads_balance',
			'reads_that'
		]);
	});
});

test('where changes only mark cells stale, nothing runs until it is asked for, and each says why', async ({
	page
}) => {
	const app = await App.open(page);
	await tellToBalance(app, await smallFiles.paths());
	await throwDice(app);
	const before = await thrown(app);
	await app.banner.getByRole('combobox', { name: 'Ved ændringer' }).selectOption('Marker som forældet');

	await app.setInput('kommune', 'København');
	expect(changedBetween(before, await thrown(app))).toEqual([]);
	const states = await Promise.all(
		['moves', 'balance', ...names].map(async (name) => [name, (await app.cell(name)).status] as const)
	);
	expect(Object.fromEntries(states)).toEqual({
		moves: expect.stringContaining('færdig'),
		balance: expect.stringContaining('forældet: kommune er ændret'),
		reads_kommune: expect.stringContaining('forældet: kommune er ændret'),
		reads_moves: expect.stringContaining('færdig'),
		reads_balance: expect.stringContaining('forældet: kommune er ændret'),
		reads_that: expect.stringContaining('forældet: kommune er ændret'),
		reads_nothing: expect.stringContaining('færdig')
	});

	await app.banner.getByRole('button', { name: 'Kør forældede' }).click();
	await app.settled();
	expect(changedBetween(before, await thrown(app))).toEqual(['reads_kommune', 'reads_balance', 'reads_that']);
});
