import { expect, test } from '@playwright/test';
import { App } from '../support/app.ts';
import { markedIn, squiggledIn } from '../support/faults.ts';

/** A new notebook with one good cell, which must go on working whatever else is wrong. */
async function openWithGood(app: App) {
	await app.newNotebook();
	await app.addCell('sql', 'SELECT 20 + 22 AS svar', 'god');
}

async function expectGoodRuns(app: App) {
	await app.run('god');
	expect((await app.cell('god')).rows).toEqual([['42']]);
}

const cases = [
	{
		about: 'a word out of place',
		source: 'SELECT svar\nFROM god\nWHERE WHERE svar > 1',
		marked: 'WHERE',
		error: 'SQL-teksten går galt ved “WHERE”'
	},
	{
		about: 'a column that is not there',
		source: 'SELECT svar,\n  savr * 2 AS dobbelt\nFROM god',
		marked: 'savr',
		error: 'Mente du svar?'
	},
	{
		about: 'a table that is not there',
		source: 'SELECT *\nFROM gode',
		marked: 'gode',
		error:
			'Der er ingen tabel, der hedder gode\n\nMente du god? Ret navnet, eller tilføj en celle eller et udtræk med det navn.'
	},
	{
		about: 'a parameter that is not there',
		source: 'SELECT *\nFROM god WHERE svar > $mindst',
		marked: '$mindst',
		error:
			'Der er ingen parameter, der hedder $mindst\n\nTilføj en parametercelle med navnet mindst, eller ret navnet.'
	}
];

test('what goes wrong in SQL is told at its place, and everything else stays', async ({ page }) => {
	test.slow();
	const app = await App.open(page);
	await openWithGood(app);
	for (const [index, { about, source, marked, error }] of cases.entries()) {
		await test.step(about, async () => {
			const name = `fejl_${index}`;
			await app.addCell('sql', source, name);
			const cell = app.locate(name);
			await expect(cell.getByRole('alert')).toContainText(error);
			expect(await markedIn(cell)).toBe(marked);
			expect(await squiggledIn(cell)).toBe(marked);
			expect(await app.save()).toContain(source);
			await expectGoodRuns(app);
			await app.setSource(name, 'SELECT svar + 1 AS næste FROM god');
			await app.run(name);
			expect((await app.cell(name)).rows).toEqual([['43']]);
		});
	}
});

const closed = 'Forespørgslen rækker ud efter noget, motoren er låst for';
const absent = [
	{ source: `SELECT * FROM read_parquet('flytninger.parquet')`, error: 'Slip filen på siden som et udtræk' },
	{ source: `SELECT '{"a": 1}'::json AS j`, error: 'Læs JSON i en TypeScript-celle' },
	{
		source: `SELECT svar FROM god ORDER BY svar::text COLLATE da`,
		error: 'Brug dansk sortering i resultattabellen'
	},
	{ source: `SELECT * FROM read_csv('https://data.example/a.csv')`, error: closed },
	{ source: `COPY god TO 'ud.csv'`, error: closed },
	{ source: `SET memory_limit = '1GB'`, error: closed }
];

test('what the engine lacks or is locked against is told with another way', async ({ page }) => {
	const app = await App.open(page);
	await openWithGood(app);
	for (const [index, { source, error }] of absent.entries()) {
		const name = `lukket_${index}`;
		await app.addCell('sql', source, name);
		await expect.soft(app.locate(name).getByRole('alert'), source).toContainText(error);
	}
	await expectGoodRuns(app);
});

test('in English the sentence is English', async ({ page }) => {
	const app = await App.open(page);
	await openWithGood(app);
	await app.addCell('sql', 'SELECT * FROM gode', 'fejl');
	await page.getByRole('combobox', { name: 'Sprog' }).selectOption('English');
	await expect(page.getByRole('region', { name: 'SQL cell fejl' }).getByRole('alert')).toHaveText(
		'There is no table called gode Did you mean god? Mend the name, or add a cell or an extract of that name.'
	);
});
