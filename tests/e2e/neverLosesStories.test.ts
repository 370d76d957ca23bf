import { expect, test, type Page } from '@playwright/test';
import { App } from '../support/app.ts';
import { faultsOf } from '../support/axe.ts';

// Several tabs, each with an engine of its own.
test.setTimeout(240_000);

const file = 'priser.kladde.md';
const text = '---\nkladde: 1\ntitle: Priser\n---\n\n```sql priser\nSELECT 12 AS pris\n```\n';

/** Gives pages file dialogs that choose a real file, in the browser's own file system. */
const withFile = (page: Page) =>
	page.addInitScript((name) => {
		const handle = async () => (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
		Object.assign(window, {
			showSaveFilePicker: handle,
			showOpenFilePicker: async () => [await handle()]
		});
	}, file);

const writeFile = (page: Page, content: string) =>
	page.evaluate(
		async ([name, content]) => {
			const handle = await (await navigator.storage.getDirectory()).getFileHandle(name!, { create: true });
			const writer = await handle.createWritable();
			await writer.write(content!);
			await writer.close();
		},
		[file, content]
	);

/** What the file holds. A look that meets the app's own writing is refused by the browser, and taken again. */
const inFile = (page: Page) =>
	page.evaluate(async (name) => {
		const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
		for (;;) {
			try {
				return await (await handle.getFile()).text();
			} catch (thrown) {
				if (!(thrown instanceof DOMException) || thrown.name !== 'NotReadableError') throw thrown;
			}
		}
	}, file);

const openTab = async (page: Page): Promise<App> => {
	const app = await App.open(page);
	await withFile(page);
	await page.reload();
	await expect(app.notebook).toBeVisible();
	return app;
};

const openFile = async (app: App) => {
	await app.command('Åbn notesbog …');
	await expect(app.locate('priser')).toBeVisible();
};

/** The cell holds a number in its text, in the editor or outside it. */
const says = (app: App, price: number) =>
	expect(app.locate('priser').locator('.source')).toContainText(new RegExp(`SELECT\\s${price}`));

test('Ctrl+Z goes back through what was typed, moved and deleted, in the editor and outside it', async ({
	page
}) => {
	const app = await App.open(page);
	await app.newNotebook();
	const texts = async () =>
		(
			await app.cells.evaluateAll((cells) =>
				cells.map((cell) =>
					(cell.querySelector('.view-lines, .text')?.textContent ?? '').replaceAll('\u00A0', ' ')
				)
			)
		).map((text) => text.trim());
	const keys = page.keyboard;
	const type = async (words: string) => {
		await keys.press('Enter');
		await page.waitForFunction(() => document.activeElement?.closest('.monaco-editor') != null);
		await keys.type(words);
		await keys.press('Escape');
		await page.waitForFunction(() => document.activeElement?.matches('[data-cell]') === true);
	};
	await app.cells.first().focus();
	await type('11 12');
	await keys.press('b');
	await expect(app.cells).toHaveCount(2);
	await type('21');
	await keys.press('Alt+ArrowUp');
	await keys.press('d');
	await keys.press('d');
	await expect.poll(texts).toEqual(['11 12']);
	await app.notebook.getByRole('textbox', { name: 'Notesbogens titel' }).fill('Nyt');

	const back = [['21', '11 12'], ['11 12', '21'], ['11 12', 'Tom celle'], ['11 12'], ['11'], ['Tom celle']];
	await keys.press('ControlOrMeta+z');
	await expect(app.notebook.getByRole('textbox', { name: 'Notesbogens titel' })).toHaveValue('Uden titel');
	for (const [index, expected] of back.entries()) {
		await keys.press('ControlOrMeta+z');
		const shown = expected.map((one) => (one === 'Tom celle' ? expect.stringMatching(/^(Tom|)/) : one));
		await expect.poll(texts, `step ${index}`).toEqual(shown);
	}
	// The last steps were in the text: the cursor stands where the change is, and what is typed goes there.
	await page.waitForFunction(() => document.activeElement?.closest('.monaco-editor') != null);
	for (let step = 0; step < 6; step++) await keys.press('ControlOrMeta+Shift+z');
	await keys.press('ControlOrMeta+y');
	await expect(app.notebook.getByRole('textbox', { name: 'Notesbogens titel' })).toHaveValue('Nyt');
	await expect.poll(texts).toEqual(['11 12']);
});

test('drafts of several tabs are offered to all and go to one; a draft of an open file is shown against it', async ({
	page,
	context
}) => {
	const app = await openTab(page);
	await writeFile(page, text);
	await openFile(app);
	await expect(app.banner).toContainText('Gemt');
	await app.setSource('priser', 'SELECT 13 AS pris');
	const second = await context.newPage();
	const other = await openTab(second);
	await other.newNotebook();
	await other.addCell('md', '# Det andet');
	await expect(other.banner).toContainText('Ikke gemt');
	await expect.poll(() => draftsIn(page)).toBe(2);
	await page.close({ runBeforeUnload: false });
	await second.close({ runBeforeUnload: false });

	const [one, two] = [await openTab(await context.newPage()), await openTab(await context.newPage())];
	const [here, there] = [one, two].map((tab) =>
		tab.page.getByRole('region', { name: 'Kladder, der ikke blev gemt' })
	);
	await expect(here!.getByRole('listitem')).toHaveCount(2);
	await expect(there!.getByRole('listitem')).toHaveCount(2);
	expect(await faultsOf(two.page)).toEqual([]);
	await there!
		.getByRole('listitem')
		.filter({ hasText: 'Det andet' })
		.getByRole('button', { name: /^Hent/ })
		.click();
	await expect(two.notebook.getByRole('heading', { name: 'Det andet' })).toBeVisible();
	await here!
		.getByRole('listitem')
		.filter({ hasText: 'Det andet' })
		.getByRole('button', { name: /^Hent/ })
		.click();
	await expect(one.page.getByText('Kladden er åbnet eller slettet i en anden fane.')).toBeVisible();
	await one.page.getByRole('button', { name: 'Luk beskeden', exact: true }).press('Enter');
	await expect(one.notebook).toBeFocused();

	await openFile(one);
	await here!.getByRole('button', { name: /^Vis forskelle/ }).click();
	await expect(one.dialog).toContainText('SELECT 13 AS pris');
	await one.dialog.getByRole('button', { name: 'Hent kladden' }).click();
	await says(one, 13);
	await one.page.keyboard.press('ControlOrMeta+s');
	await expect.poll(() => inFile(one.page)).toContain('SELECT 13 AS pris');
	await expect.poll(() => draftsIn(one.page)).toBe(1);
});

test('two tabs on one file know of each other; the second takes over what the first had not saved', async ({
	page,
	context
}) => {
	const first = await openTab(page);
	await writeFile(page, text);
	await openFile(first);
	await first.setSource('priser', 'SELECT 14 AS pris');
	const second = await openTab(await context.newPage());
	await openFile(second);
	const shared = 'Notesbogen er også åben i en anden fane.';
	await expect(page.getByText(shared)).toBeVisible();
	await expect(second.page.getByText(shared)).toBeVisible();
	await second.page.getByRole('button', { name: 'Skriv videre her' }).click();
	await expect(page.getByText('En anden fane har overtaget notesbogen')).toBeVisible();
	await says(second, 14);
	await second.page.keyboard.press('ControlOrMeta+s');
	await expect.poll(() => inFile(page)).toContain('SELECT 14 AS pris');
	await expect(page.getByText('Notesbogens fil er gemt fra en anden fane')).toBeVisible();
});

test('what another wrote into the file is shown before anything is written, and can be taken; versions bring mine back', async ({
	page
}) => {
	const app = await openTab(page);
	await writeFile(page, text);
	await openFile(app);
	await app.setSource('priser', 'SELECT 15 AS pris');
	await writeFile(page, text.replace('12', '99'));
	await page.keyboard.press('ControlOrMeta+s');
	const asks = page.getByRole('alertdialog');
	await expect(asks).toContainText('SELECT 15 AS pris');
	await expect(asks).toContainText('SELECT 99 AS pris');
	await expect(asks.getByRole('button', { name: 'Annuller' })).toBeFocused();
	expect(await faultsOf(page)).toEqual([]);
	await asks.getByRole('button', { name: 'Tag filens' }).click();
	await says(app, 99);
	await expect(app.banner).toContainText('Gemt');
	expect(await inFile(page)).toBe(text.replace('12', '99'));

	await app.command('Versioner …');
	const versions = app.dialog.getByRole('list', { name: 'Versioner, nyeste først' });
	await expect(versions.getByRole('listitem')).toHaveCount(2);
	await expect(versions.getByRole('listitem').first()).toContainText('før noget andet trådte i stedet');
	await expect(versions.getByRole('listitem').first()).toContainText('1 ændret');
	await expect(app.dialog.getByRole('region', { name: /^Fra .* til nu$/ })).toContainText(
		'SELECT 15 AS pris'
	);
	await app.dialog.getByRole('button', { name: 'Gendan denne version' }).click();
	await says(app, 15);
	await page.keyboard.press('ControlOrMeta+z');
	await says(app, 99);
});

const draftsIn = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				const opening = indexedDB.open('kladde');
				opening.onsuccess = () => {
					const count = opening.result.transaction('drafts').objectStore('drafts').count();
					count.onsuccess = () => {
						opening.result.close();
						resolve(count.result);
					};
				};
			})
	);
