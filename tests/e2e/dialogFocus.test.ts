import { writeFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { App } from '../support/app.ts';
import { GridWork } from '../support/gridWork.ts';

const notebook = `---
kladde: 1
title: Vinduer
purpose: Statistik om flytninger
extracts:
  borgere:
    file: borgere.csv
    columns: { alder: integer }
---

\`\`\`sql opslag
SELECT * FROM range(3) AS r(tal) WHERE 'a' <> '610101-1234'
\`\`\`

\`\`\`sql andet
SELECT 2 AS tal
\`\`\`
`;

async function fileOf(name: string, text: string) {
	const path = test.info().outputPath(name);
	await writeFile(path, text);
	return path;
}

/** Windows over the page, each opened and left by keys alone. */
class Windows {
	readonly #page: Page;
	readonly open: Locator;

	constructor(page: Page) {
		this.#page = page;
		this.open = page.locator('dialog[open]');
	}

	/** Types a command into the palette, from where the focus stands. */
	async command(title: string): Promise<void> {
		await this.#page.keyboard.press('ControlOrMeta+k');
		await expect(this.open.getByRole('combobox')).toBeFocused();
		await this.#page.keyboard.type(title);
		await this.#page.keyboard.press('Enter');
	}

	/** What was opened has the focus in it, and Escape gives that back. */
	async backTo(opener: Locator, title: string | RegExp): Promise<void> {
		await this.stands(title);
		await this.#page.keyboard.press('Escape');
		await expect(this.open).toHaveCount(0);
		await expect(opener, `after ${String(title)}`).toBeFocused();
	}

	async stands(title: string | RegExp): Promise<void> {
		await expect(this.open).toHaveCount(1);
		await expect(this.open.getByRole('heading', { level: 2, name: title })).toBeVisible();
		await expect(this.open.locator(':focus')).toHaveCount(1);
	}

	/** Presses a button by Enter. */
	async press(button: Locator): Promise<Locator> {
		await button.focus();
		await expect(button).toBeFocused();
		await this.#page.keyboard.press('Enter');
		return button;
	}
}

/** Each command that opens a window, and the window. */
const commands: readonly (readonly [command: string, title: string | RegExp])[] = [
	['Eksportér som …', /^Eksportér/],
	['Versioner …', 'Versioner af notesbogen'],
	['Indsæt tabel fra Excel …', /tabel/],
	['Tøm hukommelsen', 'Tøm hukommelsen?'],
	['Kvittering for databeskyttelse …', /^Kvittering/],
	['Selvtest', /^Selvtest/],
	['Ny notesbog', 'Ikke gemt']
];

test('whatever window is opened by keys, the focus is in it, and back at what opened it when it is left', async ({
	page
}) => {
	const app = await App.open(page);
	await app.openNotebook(await fileOf('vinduer.kladde.md', notebook));
	const windows = new Windows(page);
	const cell = app.locate('opslag');
	await windows.backTo(cell, 'Notesbogen beder om sine udtræk');

	await page.keyboard.press('ControlOrMeta+Enter');
	await app.settled();
	await expect(cell).toBeFocused();
	await page.keyboard.press('ControlOrMeta+k');
	await windows.backTo(cell, 'Kommandoer');
	await page.keyboard.press('?');
	await windows.backTo(cell, 'Genveje');
	await app.setSource('andet', 'SELECT 3 AS tal');
	await cell.focus();
	for (const [command, title] of commands) {
		await windows.command(command);
		await windows.backTo(cell, title);
	}
	await page.keyboard.press('ControlOrMeta+s');
	await windows.backTo(cell, 'Teksten ligner noget med CPR-numre');
	const other = await fileOf('andens.kladde.md', notebook.replace('range(3)', 'range(4)'));
	await app.choose([other], () => windows.command('Sammenlign med fil …'));
	await windows.backTo(cell, 'Sammenlign med andens.kladde.md');

	await test.step('from buttons', async () => {
		const menu = await windows.press(app.banner.getByRole('button', { name: 'Notesbog' }));
		await windows.press(page.getByRole('menuitem', { name: /^Versioner/ }));
		await windows.backTo(menu, 'Versioner af notesbogen');
		const find = await windows.press(app.extracts.getByRole('button', { name: 'Find filen …' }));
		await windows.backTo(find, 'Notesbogen beder om sine udtræk');
		const wipe = await windows.press(app.extracts.getByRole('button', { name: 'Tøm hukommelsen …' }));
		await windows.backTo(wipe, 'Tøm hukommelsen?');
		const add = app.extracts.getByRole('button', { name: 'Tilføj filer …' });
		await app.choose(
			[await fileOf('tal.csv', 'tal;navn\n1;a\n2;b\n')],
			async () => void (await windows.press(add))
		);
		await windows.backTo(add, /udtræk/);
		const chart = await windows.press(cell.getByRole('button', { name: /^Diagram af/ }));
		await windows.backTo(chart, /^Diagram af/);
		const out = await windows.press(cell.getByRole('button', { name: /^Tag med ud …/ }));
		await windows.press(page.getByRole('menuitem', { name: 'Parquet' }));
		await windows.backTo(out, 'Må det forlade notesbogen?');
		const header = await windows.press(new GridWork(cell).header('tal'));
		await windows.press(page.getByRole('menuitem', { name: 'Filtrér …' }));
		await windows.backTo(header, /^Filtrér efter tal/);
	});

	await test.step('what stands beside the page', async () => {
		await cell.focus();
		await page.keyboard.press('ControlOrMeta+Shift+o');
		await expect(page.locator('#outline :focus')).toHaveCount(1);
		await page.keyboard.press('Escape');
		await expect(cell).toBeFocused();
		const columns = await windows.press(cell.getByRole('button', { name: /^Kolonner i/ }));
		await expect(page.getByRole('heading', { level: 2, name: /^Kolonner i/ })).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(columns).toBeFocused();
	});
});

test('what goes with its button leaves the focus where a person can go on', async ({ page }) => {
	const app = await App.open(page);
	await app.openNotebook(await fileOf('vinduer.kladde.md', notebook));
	const windows = new Windows(page);
	await windows.backTo(app.locate('opslag'), 'Notesbogen beder om sine udtræk');

	await test.step('a run takes its button along, and the cell keeps the focus', async () => {
		const cell = app.locate('opslag');
		await windows.press(cell.getByRole('button', { name: /^Kør/ }));
		await app.settled();
		await expect(cell).toBeFocused();
		await page.keyboard.press('j');
		await expect(app.locate('andet')).toBeFocused();
	});
	await test.step('an extract is dropped, and the list’s heading has the focus', async () => {
		await windows.press(app.extracts.getByRole('button', { name: 'Fjern borgere fra notesbogen' }));
		await expect(app.extracts.getByRole('heading', { level: 2 })).toBeFocused();
	});
});
