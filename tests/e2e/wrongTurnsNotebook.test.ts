import { writeFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { App } from '../support/app.ts';

const good = '---\nkladde: 1\ntitle: Priser\n---\n\n```sql svar\nSELECT 20 + 22 AS svar\n```\n';

const broken = [
	{
		about: 'a cell that is not closed',
		text: good.replace(/```\n$/, ''),
		line: 6,
		sentence: 'Cellen, der begynder her, er ikke lukket. Sæt ``` på en linje for sig efter dens sidste.',
		selected: '```sql svar'
	},
	{
		about: 'a head that is no YAML',
		text: good.replace('title: Priser', 'title: "Priser'),
		line: 3,
		sentence: 'Hovedet kan ikke læses som YAML',
		selected: 'title: "Priser'
	},
	{
		about: 'a head without a version',
		text: good.replace('kladde: 1\n', ''),
		line: 1,
		sentence: 'Hovedet mangler formatets version. Tilføj linjen kladde: 1.',
		selected: '---'
	}
];

test('a notebook that cannot be read is opened as text with its line named, mended there and opened', async ({
	page
}, info) => {
	test.slow();
	const app = await App.open(page);
	for (const { about, text, line, sentence, selected } of broken) {
		await test.step(about, async () => {
			const file = info.outputPath('priser.kladde.md');
			await writeFile(file, text);
			await app.openNotebook(file);
			await expect(
				page.getByRole('heading', { name: 'priser.kladde.md kan ikke læses som notesbog' })
			).toBeVisible();
			await expect(page.getByRole('main').getByRole('alert')).toContainText(`Linje ${line}: ${sentence}`);
			const area = page.getByRole('textbox', { name: 'Teksten i priser.kladde.md' });
			await expect(area).toHaveValue(text);
			expect(await area.evaluate(selectionOf)).toBe(selected);
			await area.fill(good);
			await page.getByRole('button', { name: 'Prøv igen' }).click();
			await app.runAll();
			expect((await app.cell('svar')).rows).toEqual([['42']]);
		});
	}
});

const selectionOf = (area: HTMLElement) => {
	const { value, selectionStart, selectionEnd } = area as HTMLTextAreaElement;
	return value.slice(selectionStart, selectionEnd);
};

test('a text that cannot be read is left for the notebook that was open, which is as it was', async ({
	page
}, info) => {
	const file = info.outputPath('priser.kladde.md');
	await writeFile(file, broken[0]!.text);
	const app = await App.open(page);
	await app.newNotebook();
	await app.addCell('sql', 'SELECT 20 + 22 AS svar', 'god');
	await app.openNotebook(file);
	await page.getByRole('button', { name: 'Luk teksten' }).click();
	expect((await app.cell('god')).rows).toEqual([['42']]);
});

test('a notebook that was not saved is not left without being asked for', async ({ page }, info) => {
	const file = info.outputPath('priser.kladde.md');
	await writeFile(file, good);
	const app = await App.open(page);
	await app.newNotebook();
	await app.addCell('sql', 'SELECT 20 + 22 AS svar', 'god');
	await app.command('Ny notesbog');
	const asks = page.getByRole('alertdialog');
	await expect(asks).toContainText(
		'Notesbogen er ændret siden sidst, den blev gemt. Vil du lukke den alligevel?'
	);
	await asks.getByRole('button', { name: 'Annuller' }).click();
	expect((await app.cell('god')).rows).toEqual([['42']]);

	const asked = page.waitForEvent('dialog');
	await page.evaluate(() => void setTimeout(() => location.reload()));
	const question = await asked;
	expect(question.type()).toBe('beforeunload');
	await question.dismiss();
	expect((await app.cell('god')).rows).toEqual([['42']]);
	await app.command('Ny notesbog');
	await asks.getByRole('button', { name: 'Luk uden at gemme' }).click();
	await expect(app.locate('god')).toHaveCount(0);
});

test('a file that another changed is not written over unless it is asked for', async ({ page }) => {
	const app = await App.open(page);
	await saveIntoBrowser(page);
	await expect(app.notebook).toBeVisible();
	await app.newNotebook();
	await app.addCell('sql', 'SELECT 20 + 22 AS svar', 'god');
	await page.keyboard.press('ControlOrMeta+s');
	await expect.poll(() => fileIn(page)).toContain('SELECT 20 + 22 AS svar');
	await writeIn(page, 'en andens ord');
	await app.setSource('god', 'SELECT 43 AS svar');
	await page.keyboard.press('ControlOrMeta+s');
	const asks = page.getByRole('alertdialog');
	await expect(asks).toContainText('er ændret et andet sted, siden du åbnede den.');
	await page.keyboard.press('Escape');
	await expect(asks).toBeHidden();
	await expect(app.locate('god')).toBeFocused();
	expect(await fileIn(page)).toBe('en andens ord');
	await page.keyboard.press('ControlOrMeta+s');
	await asks.getByRole('button', { name: 'Skriv hen over' }).click();
	await expect.poll(() => fileIn(page)).toContain('SELECT 43 AS svar');
});

/** Gives the page a save dialog that chooses a real file, in the browser's own file system. */
const saveIntoBrowser = async (page: Page) => {
	await page.addInitScript(() => {
		Object.assign(window, {
			showSaveFilePicker: async () =>
				(await navigator.storage.getDirectory()).getFileHandle('priser.kladde.md', { create: true })
		});
	});
	await page.reload();
};

/** What the file holds. A look that meets the app's own writing is refused by the browser, and taken again. */
const fileIn = (page: Page) =>
	page.evaluate(async () => {
		const folder = await navigator.storage.getDirectory();
		// Before the app has made it, it holds nothing.
		const handle = await folder.getFileHandle('priser.kladde.md').catch(() => undefined);
		if (handle === undefined) return '';
		for (;;) {
			try {
				return await (await handle.getFile()).text();
			} catch (thrown) {
				if (!(thrown instanceof DOMException) || thrown.name !== 'NotReadableError') throw thrown;
			}
		}
	});

const writeIn = (page: Page, text: string) =>
	page.evaluate(async (text) => {
		const handle = await (await navigator.storage.getDirectory()).getFileHandle('priser.kladde.md');
		const writer = await handle.createWritable();
		await writer.write(text);
		await writer.close();
	}, text);
