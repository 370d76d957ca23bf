import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { App } from '../support/app.ts';

/** A CPR number in any text: DOMAIN's expression for leaks. */
const cprNumber = /(?<!\d)(0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(0[1-9]|1[0-2])\d{2}[- ]?\d{4}(?!\d)/;

type Person = readonly [cpr: string, name: string, municipality: string, moved: string, amount: string];

/** Nobody who exists: days carry 60 more. Some codes lost their leading zero. */
const persons: readonly Person[] = [
	['711261-4286', 'Ane Ærøskøbing', '101', '09/01/2024', '1.250,50'],
	['620985-1113', 'Bo Åstrup', '0159', '01/02/2024', '75,00'],
	['900100-5002', 'Cecilie Østergård', '0159', '02/03/2024', '..'],
	['880455-2227', 'Dorte Lyngsø', '0147', '11/12/2024', '1.000,00'],
	['650870-3334', 'Erik Sørensen', '101', '05/06/2024', '0,75']
];

/** Ages on 1 January 2026 and sexes by the tenth digit, worked out by hand. */
const agesAndSexes = [
	['64', 'kvinde'],
	['40', 'mand'],
	['25', 'kvinde'],
	['70', 'mand'],
	['55', 'kvinde']
];

async function extractOf(people: readonly Person[], name = 'tilflyttere.csv'): Promise<string> {
	const path = join(await mkdtemp(join(tmpdir(), 'kladde-door-')), name);
	const head = ['Tilflyttere – udtræk', 'CPR;Navn;KOMKODE;Tilflytningsdato;Ydelse'];
	const lines = [...head, ...people.map((fields) => fields.join(';')), ''];
	// windows-1252: the dash of the title line is no letter of ISO-8859-1.
	await writeFile(path, Buffer.from(lines.join('\r\n').replace('–', '\u0096'), 'latin1'));
	return path;
}

const loadBox = (app: App, column: string) =>
	app.dialog.getByRole('checkbox', { name: `Indlæs ${column}`, exact: true });

/** Chooses as the story's participant does. */
async function chooseAgeAndSex(app: App) {
	const made = app.dialog.getByRole('group', { name: 'Af CPR laves:' });
	await made.getByRole('checkbox', { name: 'alder pr.' }).check();
	await made.getByLabel('Dato for alderen af CPR').fill('2026-01-01');
	await made.getByRole('checkbox', { name: 'køn' }).check();
}

test('a participant loads a Danish extract with ages and sexes in place of CPR numbers, and a colleague the same', async ({
	page,
	browser
}) => {
	const path = await extractOf(persons);
	const app = await App.open(page);
	await app.newNotebook();

	await test.step('the dialog leaves persons out, and says why', async () => {
		await app.offer(path);
		const { dialog } = app;
		await expect(loadBox(app, 'CPR')).not.toBeChecked();
		await expect(loadBox(app, 'Navn')).not.toBeChecked();
		await expect(loadBox(app, 'Ydelse')).toBeChecked();
		await expect(dialog.getByText('Navne indlæses kun, hvis du vælger dem.')).toBeVisible();
		await expect(dialog.getByRole('combobox', { name: 'Tegnsæt' })).toHaveValue('windows-1252');
		await expect(dialog.getByRole('combobox', { name: 'Rolle for KOMKODE' })).toHaveValue('municipality');
		await expect(dialog.getByText(/1 spørgsmål er ubesvaret: Tilflytningsdato/)).toBeVisible();
	});

	await test.step('a question is answered, one column corrected, the number dropped for age and sex', async () => {
		const { dialog } = app;
		await dialog.getByRole('radio', { name: /dd\/mm\/yyyy/ }).check();
		await expect(dialog.getByText(/ubesvaret/)).toBeHidden();
		const name = dialog.getByRole('textbox', { name: 'Navn på kolonne Ydelse' });
		await name.fill('beloeb');
		await name.press('Enter');
		await expect(dialog.getByRole('textbox', { name: 'Navn på kolonne beloeb' })).toBeFocused();
		await chooseAgeAndSex(app);
		await app.answerImport();
		await expect(app.extracts.getByText(/holdt ude/)).toHaveCount(0);
	});

	await test.step('it is drawn by a click, and nobody wrote code', async () => {
		await app.extracts.getByRole('button', { name: 'Kolonner i tilflyttere' }).click();
		const explorer = page.getByRole('region', { name: 'Kolonner i tilflyttere' });
		await explorer.getByRole('button', { name: 'Tegn CPR_koen i notesbogen' }).click();
		const drawn = app.cells.last().getByRole('figure').first();
		await expect(drawn).toContainText('Tilflyttere efter køn');
		await expect(drawn).toContainText('Størst er kvinde med 3 (60 %). Mindst er mand med 2 (40 %).');
		await explorer.getByRole('button', { name: 'Luk kolonnerne i tilflyttere' }).click();
	});

	const shown = persons.map(([, , code, moved]) => [code.padStart(4, '0'), moved.replaceAll('/', '-')]);

	await test.step('SQL sees what was chosen and no number', async () => {
		await app.addCell('sql', 'SELECT * FROM tilflyttere ORDER BY CPR_alder DESC', 'alle');
		const { columns, rows, error } = await app.cell('alle');
		expect(error).toBeUndefined();
		expect(columns).toEqual(['CPR_alder', 'CPR_koen', 'KOMKODE', 'Tilflytningsdato', 'beloeb']);
		const byAge = [3, 0, 4, 1, 2].map((at) => [...(agesAndSexes[at] ?? []), ...(shown[at] ?? [])]);
		expect(rows.map((row) => row.slice(0, 4))).toEqual(byAge);
		await app.addCell('sql', 'SELECT sum(beloeb) AS sum FROM tilflyttere', 'sum');
		expect((await app.cell('sum')).rows).toEqual([['2326,25']]);
		expect(await page.locator('body').innerText()).not.toMatch(cprNumber);
	});

	const text = await app.save();
	await test.step('the file carries the choices, and nobody', () => {
		expect(text).not.toMatch(cprNumber);
		for (const [, name] of persons) expect(text).not.toContain(name);
		expect(text).toMatch(/as: age/);
		expect(text).toMatch(/at: ['"]?2026-01-01/);
		expect(text).toMatch(/as: sex/);
		expect(text).toMatch(/left-out: \[ ?Navn ?\]/);
	});

	await test.step('a colleague’s load does the same', async () => {
		const notebook = join(await mkdtemp(join(tmpdir(), 'kladde-door-')), 'tilflytning.kladde.md');
		await writeFile(notebook, text);
		const context = await browser.newContext({ locale: 'da-DK' });
		const there = await App.open(await context.newPage(), page.url());
		await there.openNotebook(notebook);
		await there.findExtract('tilflyttere', path);
		await expect(there.dialog).toContainText(/✓\s*indlæst/);
		await there.dialog.getByRole('button', { name: 'Luk', exact: true }).click();
		await there.runAll();
		expect((await there.cell('alle')).rows).toEqual((await app.cell('alle')).rows);
		await expect(there.banner.getByText('Gemt', { exact: true })).toBeVisible();
		await context.close();
	});
});

test('two months have the same pseudonyms with one key, and another tab has them with the key file', async ({
	page,
	browser
}) => {
	const january = await extractOf(persons, 'januar.csv');
	const february = await extractOf(persons.slice(2).toReversed(), 'februar.csv');
	const app = await App.open(page);
	await app.newNotebook();
	for (const path of [january, february]) {
		await app.offer(path);
		await app.dialog.getByRole('checkbox', { name: 'pseudonym' }).check();
		await expect(app.dialog.getByRole('region', { name: 'Nøgle til pseudonymer' })).toBeVisible();
		await app.answerImport();
	}
	await app.addCell(
		'sql',
		'SELECT count(*) AS begge FROM januar JOIN februar USING (CPR_pseudonym)',
		'begge'
	);
	expect((await app.cell('begge')).rows).toEqual([['3']]);
	await app.addCell('sql', 'SELECT CPR_pseudonym FROM januar ORDER BY ALL', 'koder');
	const codes = (await app.cell('koder')).rows;

	await app.offer(january);
	await app.dialog.getByRole('checkbox', { name: 'pseudonym' }).check();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		app.dialog.getByRole('button', { name: 'Gem nøglefil …' }).click()
	]);
	const keyFile = await download.path();
	await app.dialog.getByRole('button', { name: 'Annuller' }).click();

	const notebook = join(await mkdtemp(join(tmpdir(), 'kladde-door-')), 'koder.kladde.md');
	await writeFile(notebook, await app.save());
	const context = await browser.newContext({ locale: 'da-DK' });
	const there = await App.open(await context.newPage(), page.url());
	await there.openNotebook(notebook);
	const box = there.dialog.getByRole('region', { name: 'Nøgle til pseudonymer' });
	await expect(box).toContainText('Med en ny nøgle passer pseudonymerne ikke');
	await there.findExtract('januar', january);
	await expect(there.dialog.getByRole('listitem').filter({ hasText: 'januar' }).first()).toContainText(
		'afviger'
	);
	await there.choose([keyFile], () => box.getByRole('button', { name: 'Brug nøglefil …' }).click());
	await expect(there.dialog.getByRole('listitem').filter({ hasText: 'januar' }).first()).toContainText(
		'indlæst'
	);
	await there.dialog.getByRole('button', { name: 'Senere' }).click();
	await there.run('koder');
	expect((await there.cell('koder')).rows).toEqual(codes);
	await context.close();
});

test('cells that were copied in Excel are pasted into the page as an extract', async ({ page }) => {
	const app = await App.open(page);
	await app.newNotebook();
	await app.pasteTable('Kommune\tAntal\tAndel\r\nÆrø\t1.234\t12,5\r\nLæsø\t2.500\t7,25\r\n');
	await expect(app.dialog.getByRole('textbox', { name: 'Navn i SQL' })).toHaveValue('indsat');
	await app.answerImport();
	await app.addCell('sql', 'SELECT sum(Antal) AS antal, sum(Andel) AS andel FROM indsat', 'sum');
	expect((await app.cell('sum')).rows).toEqual([['3734', '19,75']]);

	await app.command('Indsæt tabel fra Excel …');
	const here = app.dialog.getByRole('textbox', { name: 'Eller indsæt her' });
	await expect(here).toBeFocused();
	await page.evaluate(() => navigator.clipboard.writeText('kun prosa'));
	await here.press('ControlOrMeta+v');
	await expect(app.dialog.getByRole('alert')).toContainText('ingen tabel');
	await page.evaluate(() => navigator.clipboard.writeText('a\tb\n1\t2\n'));
	await here.press('ControlOrMeta+v');
	await expect(app.dialog.getByRole('textbox', { name: 'Navn i SQL' })).toHaveValue('indsat_2');
});

test('the files of a folder become one extract, with each row’s file', async ({ page }) => {
	const folder = await mkdtemp(join(tmpdir(), 'kladde-folder-'));
	for (const year of [2022, 2023, 2024])
		await writeFile(join(folder, `tal_${year}.csv`), `kode;antal\r\n0101;${year}\r\n0159;1\r\n`);
	await writeFile(join(folder, '.DS_Store'), 'x');
	const app = await App.open(page);
	await app.newNotebook();
	await app.choose([folder], () => app.command('Tilføj mappe …'));
	await expect(app.dialog.getByRole('heading', { name: 'Indlæs 3 filer' })).toBeVisible();
	await app.answerImport({ name: 'tal' });
	await app.addCell('sql', 'SELECT fil, max(antal) AS mest FROM tal GROUP BY ALL ORDER BY ALL', 'mest');
	expect((await app.cell('mest')).rows).toEqual([
		['tal_2022.csv', '2022'],
		['tal_2023.csv', '2023'],
		['tal_2024.csv', '2024']
	]);
});

/** Writes a file that the page's picker then gives, with a handle that sees later changes. */
async function keepOnDisk(page: Page, text: string) {
	await page.evaluate(async (content) => {
		const root = await navigator.storage.getDirectory();
		const handle = await root.getFileHandle('tal.csv', { create: true });
		const writer = await handle.createWritable();
		await writer.write(content);
		await writer.close();
		Object.assign(window, { showOpenFilePicker: async () => [handle] });
	}, text);
}

test('an extract is read anew after its file changed, and a column that is gone is told of first', async ({
	page
}) => {
	const app = await App.open(page);
	await app.newNotebook();
	await keepOnDisk(page, 'kode;antal\r\n0101;1\r\n0159;2\r\n');
	await app.extracts.getByRole('button', { name: 'Tilføj filer …' }).click();
	await app.answerImport();
	await app.addCell('sql', 'SELECT sum(antal) AS sum FROM tal', 'sum');
	expect((await app.cell('sum')).rows).toEqual([['3']]);

	await keepOnDisk(page, 'kode;antal\r\n0101;10\r\n0159;20\r\n');
	await app.extracts.getByRole('button', { name: 'Genindlæs tal' }).click();
	// The notebook runs automatically: what reads an extract runs when another one comes in.
	await expect.poll(async () => (await app.cell('sum')).rows).toEqual([['30']]);
	await app.loaded();

	await keepOnDisk(page, 'kode;mængde\r\n0101;10\r\n');
	await app.extracts.getByRole('button', { name: 'Genindlæs tal' }).click();
	await expect(
		app.dialog.getByRole('list', { name: 'Sådan afviger tal:' }).getByRole('listitem').first()
	).toContainText('Kolonnen antal mangler');
});

test('a file of another name is bound to the notebook’s extract by its columns', async ({ page }) => {
	const folder = await mkdtemp(join(tmpdir(), 'kladde-bind-'));
	const notebook = join(folder, 'tal.kladde.md');
	const app = await App.open(page);
	await app.newNotebook();
	const path = join(folder, 'tal.csv');
	await writeFile(path, 'kode;antal;note\r\n0101;1;a\r\n');
	await app.addExtract(path);
	await writeFile(notebook, await app.save());
	await app.openNotebook(notebook);
	await app.dialog.getByRole('button', { name: 'Senere' }).click();
	const other = join(folder, 'sidste_udgave.csv');
	await writeFile(other, 'kode;antal;note\r\n0101;7;a\r\n');
	await app.choose([other], () => app.extracts.getByRole('button', { name: 'Tilføj filer …' }).click());
	await expect(
		app.dialog.getByText('Filen hedder sidste_udgave.csv; notesbogen venter tal.csv.')
	).toBeVisible();
	await app.dialog.getByRole('button', { name: 'Indlæs tal alligevel' }).click();
	await expect(app.dialog).toContainText(/✓\s*indlæst/);
});
