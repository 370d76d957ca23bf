import { writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { faultsOf } from '../support/axe.ts';
import { openCells, openOutline, outlineOf, stateOf } from '../support/states.ts';

const clock = /kl\. \d\d\.\d\d/;

const chain = `\`\`\`sql a
SELECT 1 AS x
\`\`\`

\`\`\`sql b
SELECT x + 1 AS x FROM a
\`\`\`

\`\`\`sql c
SELECT x + 1 AS x FROM b
\`\`\`
`;

test('each cell says why it has no result or an old one, and leads to where it began', async ({ page }) => {
	const app = await openCells(page, chain.replace('SELECT 1 AS x', 'SELECT 1 AS x,\n  1 + nej AS y'));
	await app.runAll();
	await expect(stateOf(app, 'a')).toContainText('fejlede i linje 2');
	await expect(stateOf(app, 'b')).toContainText('blokeret af a');
	await expect(stateOf(app, 'c')).toContainText('blokeret af a');
	await expect(app.locate('c').getByRole('alert')).toContainText('Det begyndte i SQL-celle a.');
	await stateOf(app, 'c').getByRole('button').click();
	await expect(app.locate('a')).toBeFocused();
	await stateOf(app, 'a').getByRole('button').click();
	await expect(app.locate('a').getByRole('textbox', { name: /^Kode i/ })).toBeFocused();
	await page.keyboard.press('Escape');

	await app.setSource('a', 'SELECT 1 AS x');
	await app.run('c');
	expect((await app.cell('c')).rows).toEqual([['3']]);
	await expect(stateOf(app, 'a')).toContainText(/færdig på .* · 1 række/);
	await app.setSource('a', 'SELECT 5 AS x');
	await expect(stateOf(app, 'a')).toContainText(
		/forældet: Ændret siden sidste kørsel kl\. .*sidst på .*1 række/
	);
	await expect(stateOf(app, 'c')).toContainText(clock);
	await expect(stateOf(app, 'c')).toContainText('forældet: a er ændret');
	await app.setSource('b', "SELECT x + 'nej FROM a");
	await expect(stateOf(app, 'b')).toContainText('forbindelserne er dem, den havde før');
	await stateOf(app, 'c').getByRole('button').click();
	await expect(app.locate('a')).toBeFocused();
	expect(await faultsOf(page)).toEqual([]);
});

test('a paused cell keeps its result, its readers rest on it, and it runs when it is asked for', async ({
	page
}) => {
	const app = await openCells(page, chain);
	await app.runAll();
	await app.locate('b').focus();
	await page.keyboard.press('s');
	await expect(stateOf(app, 'b')).toContainText('på pause');
	await expect(stateOf(app, 'c')).toContainText('hviler på b, som er på pause');
	await app.setSource('a', 'SELECT 10 AS x');
	await app.run('a');
	await expect(stateOf(app, 'b')).toContainText('forældet: a er ændret');
	await app.runAll();
	const rows = async () => [
		(await app.cell('a')).rows,
		(await app.cell('b')).rows,
		(await app.cell('c')).rows
	];
	expect(await rows()).toEqual([[['10']], [['2']], [['3']]]);
	expect(await app.save()).toContain('```sql b paused\n');

	await app.locate('c').focus();
	await page.keyboard.press('u');
	await app.settled();
	expect(await rows()).toEqual([[['10']], [['11']], [['12']]]);

	await app.setSource('a', 'SELECT 20 AS x');
	await app.run('a');
	await app
		.locate('b')
		.getByRole('button', { name: /^Mere om cellen/ })
		.click();
	await page.getByRole('menuitem', { name: 'Ophæv pausen' }).click();
	await app.settled();
	expect(await rows()).toEqual([[['20']], [['21']], [['22']]]);
});

test('turning on ends the query under way, the last value wins, and what was shown stays dimmed meanwhile', async ({
	page
}) => {
	const app = await openCells(
		page,
		`\`\`\`input n
type: number
label: Antal
value: 1
\`\`\`

\`\`\`sql tal
SELECT $n AS n, count(*) AS antal FROM range(CASE WHEN $n IN (2, 3) THEN 9000000000000 ELSE 10 END) r(i) WHERE i % 7 < 9
\`\`\`

\`\`\`ts tegning
Plot.plot({ marks: [Plot.barY(tal, { x: 'n', y: 'antal' })] })
\`\`\`
`
	);
	await app.runAll();
	const drawing = app.locate('tegning').locator('svg').first();
	await expect(drawing).toBeVisible();
	const field = app.locate('n').getByRole('textbox').or(app.locate('n').getByRole('spinbutton')).last();
	for (const endless of ['2', '3']) {
		await field.fill(endless);
		await field.press('Enter');
		await expect(stateOf(app, 'tal')).toContainText('Kører');
		await expect(stateOf(app, 'tegning')).toContainText('i kø bag tal');
		await expect(drawing).toBeVisible();
		await expect(app.locate('tal').locator('[aria-busy="true"]').getByRole('grid')).toBeVisible();
	}
	await field.fill('4');
	await field.press('Enter');
	await app.settled();
	expect((await app.cell('tal')).rows).toEqual([['4', '10']]);
	await expect(stateOf(app, 'tegning')).toContainText('færdig');
});

test('an extract that comes in runs what waited for it, where a notebook runs automatically', async ({
	page
}, info) => {
	const file = info.outputPath('tal.csv');
	await writeFile(file, 'kode;antal\n0101;1\n0159;2\n');
	const app = await openCells(
		page,
		'```sql sum\nSELECT sum(antal) AS sum FROM tal\n```\n',
		`extracts:
  tal:
    file: tal.csv
    dialect: { encoding: utf-8, separator: ";", decimal: "," }
    columns: { kode: text, antal: integer }
`
	);
	await page.keyboard.press('Escape');
	await app.runAll();
	await expect(stateOf(app, 'sum')).toContainText('blokeret: udtrækket tal mangler');
	await stateOf(app, 'sum').getByRole('button').click();
	await expect(app.extracts.getByRole('listitem').filter({ hasText: 'tal' }).first()).toBeFocused();
	await app.extracts.getByRole('button', { name: /^Find/ }).first().click();
	await app.findExtract('tal', file);
	await app.loaded();
	await expect(stateOf(app, 'sum')).toContainText('færdig');
	expect((await app.cell('sum')).rows).toEqual([['3']]);
});

test('the outline finds a cell, tells what reads what, and its graph is walked by keys', async ({ page }) => {
	const app = await openCells(
		page,
		`# Begyndelsen\n\n${chain}\n# Slutningen\n\n\`\`\`ts d\nc.numRows + nej_tak()\n\`\`\`\n\n\`\`\`sql e\nFROM d, kommuner, nowhere\n\`\`\`\n`
	);
	const outline = await openOutline(page);
	await expect(outline.getByRole('heading', { name: 'Slutningen' })).toBeVisible();
	await page.keyboard.type('b');
	await expect(outline.getByRole('status')).toHaveText('4 fundet');
	await outline.getByRole('searchbox').fill('SQL b');
	await outline
		.getByRole('button', { name: /^SQL b, ikke kørt/ })
		.first()
		.click();
	await expect(app.locate('b')).toBeFocused();
	const reads = (name: string) => outline.getByRole('region', { name: `${name} læser` });
	await expect(reads('b').getByRole('button')).toHaveText([/a/]);
	await expect(outline.getByRole('region', { name: 'b læses af' }).getByRole('button')).toHaveText([/c/]);
	await app.locate('e').focus();
	await expect(reads('e').getByRole('listitem')).toHaveText([
		/TypeScript\s*d/,
		'Tabel kommuner',
		'nowhere: ukendt navn'
	]);

	await outline.getByRole('button', { name: 'Sammenhæng' }).click();
	const node = (name: string) =>
		outline
			.getByRole('group', { name: 'Cellernes sammenhæng' })
			.getByRole('button', { name: new RegExp(`-celle ${name},`) });
	await expect(node('e')).toHaveAttribute('tabindex', '0');
	await node('e').focus();
	for (const name of ['d', 'c', 'b']) {
		await page.keyboard.press('ArrowUp');
		await expect(node(name)).toBeFocused();
	}
	await page.keyboard.press('ArrowDown');
	await expect(node('c')).toBeFocused();
	await expect(node('c')).toHaveAccessibleName('SQL-celle c, ikke kørt, læser 1, læses af 1');
	expect(await faultsOf(page)).toEqual([]);
	await page.keyboard.press('Enter');
	await expect(app.locate('c')).toBeFocused();
	await outline
		.getByRole('searchbox')
		.or(outline.getByRole('button', { name: 'Indhold' }))
		.first()
		.focus();
	await page.keyboard.press('Escape');
	await expect(outlineOf(page)).toBeHidden();
	await expect(app.locate('c')).toBeFocused();
});
