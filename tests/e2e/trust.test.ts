import { readFile, writeFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { App } from '../support/app.ts';
import { faultsOf } from '../support/axe.ts';
import { compareWith, differenceOf } from '../support/comparing.ts';
import { stateOf } from '../support/states.ts';

const strange = `---
kladde: 1
title: Fra en kollega
run: auto
extracts:
  borgere:
    file: borgere_*.csv
    dialect: { encoding: utf-8, separator: ";", decimal: "," }
    columns: { navn: text, alder: integer }
---

Hej <img src=x alt="" onerror="document.title='ramt'"> \${tal}

\`\`\`input n
type: number
label: Antal
value: 1
\`\`\`

\`\`\`sql unge
CREATE MACRO trim(x) AS x || 'mere';
SELECT alder, $n AS n FROM borgere WHERE alder < 18
\`\`\`

\`\`\`sql kopi
SELECT $n AS n, * FROM kommuner -- slut \u202E} skjult
\`\`\`

\`\`\`ts tal
const hentet = () => fetch('https://example.com');
html\`<b>\${n}</b>\`
\`\`\`
`;

const fileOf = async (name: string, text: string) => {
	const path = test.info().outputPath(`${name}.kladde.md`);
	await writeFile(path, text);
	return path;
};

const statesOf = async (app: App) =>
	(await app.cells.getByRole('group', { name: 'Tilstand', includeHidden: true }).allInnerTexts()).map(
		(state) => state.replace(/\s+/g, ' ').trim()
	);

test('a notebook from elsewhere says what it will read and do, and nothing of it acts before it is let', async ({
	page
}) => {
	const app = await App.open(page);
	await app.openUntrusted(await fileOf('fra-en-kollega', strange));
	const { preview } = app;
	for (const fact of [
		'borgere: en fil som borgere_*.csv, som du selv finder. SQL læser højst disse kolonner: alder.',
		'Celler: 2 SQL, 1 TypeScript, 1 parameter, 1 tekst.',
		'i stedet for den indbyggede trim',
		'Nævner fetch. Det afvises',
		'Laver HTML eller SVG (html)',
		'vender rækkefølgen af andre (U+202E)',
		'Sende noget ud af denne maskine'
	])
		await expect(preview).toContainText(fact);
	await expect(preview.locator('mark').last()).toHaveText('U+202E');
	await expect(app.dialog).toBeHidden();
	expect(await faultsOf(page)).toEqual([]);

	await test.step('an edit, a parameter and prose that is left start nothing', async () => {
		await preview.getByRole('button', { name: 'Se cellerne først' }).click();
		await app.setSource('kopi', 'SELECT $n AS n');
		await app.setInput('n', '2');
		const prose = app.cells.first();
		await prose.focus();
		await prose.press('Enter');
		await expect(prose.getByRole('textbox', { name: /^Kode i/ })).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(prose).toContainText('Hej');
		await app.settled();
		expect(await statesOf(app)).toEqual(Array.from({ length: 4 }, () => 'udefra ○ ikke kørt'));
		await expect(page).toHaveTitle('Fra en kollega – Kladde');
	});

	await test.step('a cell that is run brings what it reads along, and nothing else', async () => {
		await app.run('kopi');
		await expect(stateOf(app, 'kopi')).toContainText('færdig');
		await expect(stateOf(app, 'n')).not.toContainText('udefra');
		expect((await statesOf(app)).filter((state) => state.startsWith('udefra'))).toHaveLength(2);
	});

	await test.step('and all of it runs when it is asked for', async () => {
		await preview.getByRole('button', { name: 'Lad dem køre' }).click();
		await expect(app.dialog.getByRole('heading', { name: 'Notesbogen beder om sine udtræk' })).toBeVisible();
		await page.keyboard.press('Escape');
		await app.settled();
		await expect(preview).toBeHidden();
		await expect(stateOf(app, 'tal')).toContainText('færdig');
		await expect(stateOf(app, 'unge')).toContainText('udtrækket borgere mangler');
	});
});

const cells = (sum: string) => `---
kladde: 1
title: Mine tal
run: auto
---

\`\`\`input n
type: number
label: Antal
value: 3
\`\`\`

\`\`\`sql sum
SELECT $n + ${sum} AS sum
\`\`\`
`;

/** Saves, and gives the file. */
async function saved(app: App, page: Page): Promise<string> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.keyboard.press('ControlOrMeta+s')
	]);
	const path = test.info().outputPath(download.suggestedFilename());
	await download.saveAs(path);
	return path;
}

test('what was saved here is known again; changed by another it waits, and so does what is taken from a colleague', async ({
	page
}) => {
	const app = await App.open(page);
	await app.openNotebook(await fileOf('mine', cells('1')));
	await app.setSource('sum', 'SELECT $n + 2 AS sum');
	const mine = await saved(app, page);
	await expect(app.banner.getByText('Gemt', { exact: true })).toBeVisible();

	await app.newNotebook();
	await app.openUntrusted(mine);
	await expect(app.locate('sum')).toBeVisible();
	await expect(app.preview).toBeHidden();
	await app.setInput('n', '4');
	await expect(stateOf(app, 'sum')).toContainText('færdig');
	expect((await app.cell('sum')).rows).toEqual([['6']]);

	await test.step('a colleague’s cell that is taken does not run with the parameter that it reads', async () => {
		await compareWith(app, await fileOf('kollega', cells('100').replace('value: 3', 'value: 4')));
		await differenceOf(app, 'Ændret: SQL-celle sum').getByRole('radio', { name: 'Tag deres' }).check();
		await app.dialog.getByRole('button', { name: 'Brug valgene' }).click();
		await expect(app.preview).toContainText('Én celle kom udefra og venter');
		await app.setInput('n', '5');
		await expect(stateOf(app, 'n')).toContainText('færdig');
		await expect(stateOf(app, 'sum')).toContainText(/udefra.*forældet/);
		await app.preview.getByRole('button', { name: 'Lad dem køre' }).click();
		await expect.poll(async () => (await app.cell('sum')).rows).toEqual([['105']]);
	});

	await test.step('the file with another’s change says that it differs from what was saved here', async () => {
		await writeFile(mine, (await readFile(mine, 'utf8')).replace('+ 2', '+ 3'));
		await app.newNotebook();
		await app.openUntrusted(mine);
		await expect(app.preview).toContainText('Den er ændret, siden du gemte den her');
		await app.preview.getByRole('button', { name: 'Vis forskellene' }).click();
		await expect(differenceOf(app, 'Ændret: SQL-celle sum')).toBeVisible();
	});
});

test('a CPR number in the text is told of before it is saved: where it stands, and saved only if that is wanted', async ({
	page
}) => {
	const app = await App.open(page);
	await app.newNotebook();
	await app.addCell('sql', "SELECT 1 AS x\nWHERE 'a' <> '610101-1234'", 'opslag');
	const asks = page.getByRole('alertdialog', { name: 'Teksten ligner noget med CPR-numre' });
	await page.keyboard.press('ControlOrMeta+s');
	await expect(asks.getByRole('listitem')).toContainText('SQL-celle opslag, linje 2');
	await expect(asks.locator('mark')).toHaveText('610101-1234');
	expect(await faultsOf(page)).toEqual([]);
	await asks.getByRole('button', { name: /^Gå til/ }).click();
	await expect(asks).toBeHidden();
	await expect(app.locate('opslag').getByRole('textbox', { name: /^Kode i/ })).toBeFocused();
	await expect(app.banner.getByText('Ikke gemt')).toBeVisible();

	await page.keyboard.press('Escape');
	await expect(app.locate('opslag')).toBeFocused();
	await page.keyboard.press('ControlOrMeta+s');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		asks.getByRole('button', { name: 'Gem alligevel' }).click()
	]);
	expect(await readFile(await download.path(), 'utf8')).toContain('610101-1234');
});
