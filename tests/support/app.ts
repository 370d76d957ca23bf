import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect, type Download, type Locator, type Page } from '@playwright/test';
import { byName, cellOf, gridOf, type CellView } from './cellView.ts';

export type CellKind = 'sql' | 'ts' | 'md' | 'input';

/** How the import dialog is answered: as it proposes, unless said otherwise. */
export type ImportAnswers = {
	/** Several files of one shape: one extract or one each. */
	readonly as?: 'one' | 'each';
	/** The extract's name, where it is one. */
	readonly name?: string;
};

const kindNames = { sql: 'SQL', ts: 'TypeScript', md: 'Tekst', input: 'Parameter' } as const;

/**
 * The built app as a person drives it, by roles and accessible names alone; the contract of every test.
 * The interface is Danish, as the tests' browser asks for it.
 */
export class App {
	readonly page: Page;

	private constructor(page: Page) {
		this.page = page;
	}

	/** Opens the app, with the sample notebook that it starts with. */
	static async open(page: Page, address = './'): Promise<App> {
		// The system's own file dialogs cannot be driven: without them the app downloads what it saves.
		await page.addInitScript(() => {
			Reflect.deleteProperty(window, 'showSaveFilePicker');
			Reflect.deleteProperty(window, 'showOpenFilePicker');
		});
		await page.goto(address);
		const app = new App(page);
		await expect(app.notebook).toBeVisible();
		return app;
	}

	get notebook(): Locator {
		return this.page.getByRole('main', { name: 'Notesbog' });
	}

	async newNotebook(): Promise<void> {
		await this.command('Ny notesbog');
		const confirm = this.page.getByRole('button', { name: 'Luk uden at gemme' });
		const fresh = this.page.getByRole('heading', { level: 1, name: 'Uden titel' });
		await expect(fresh.or(confirm).first()).toBeVisible();
		if (await confirm.isVisible()) await confirm.click();
		await expect(fresh).toBeAttached();
	}

	/** Opens a notebook file as a person who drops or chooses it. */
	async openNotebook(path: string): Promise<void> {
		await this.choose([path]);
	}

	/** Drops files on the page and answers the dialog that asks how to load them. */
	async addExtract(paths: string | readonly string[], answers: ImportAnswers = {}): Promise<void> {
		await this.choose([paths].flat());
		const dialog = this.page.getByRole('dialog');
		await expect(dialog).toBeVisible();
		if (answers.as !== undefined) {
			await dialog.getByRole('radio', { name: answers.as === 'one' ? /ét udtræk/i : /hver/i }).check();
		}
		if (answers.name !== undefined)
			await dialog.getByLabel('Navn', { exact: false }).first().fill(answers.name);
		await dialog.getByRole('button', { name: /^Indlæs/ }).click();
		await expect(dialog).toBeHidden();
		await expect(this.extracts.getByText(/Indlæses|Læses/)).toHaveCount(0);
	}

	get extracts(): Locator {
		return this.page.getByRole('complementary', { name: 'Udtræk' });
	}

	/** Adds a cell at the end, writes its text and runs it. */
	async addCell(kind: CellKind, source: string, name?: string): Promise<void> {
		await this.notebook
			.getByRole('button', { name: `Tilføj ${kindNames[kind]}` })
			.last()
			.click();
		const cell = this.notebook.getByRole('region').last();
		await this.write(cell, source);
		await this.page.keyboard.press('Escape');
		if (name !== undefined) {
			const field = cell.getByRole('textbox', { name: /^Navn/ });
			await field.fill(name);
			await field.press('Enter');
		}
		await cell.press('ControlOrMeta+Enter');
	}

	/** Writes another text into a cell; it is not run. */
	async setSource(name: string, source: string): Promise<void> {
		const cell = cellOf(this.notebook, name);
		await cell.focus();
		await cell.press('Enter');
		await this.write(cell, source);
		await this.page.keyboard.press('Escape');
	}

	async run(name: string): Promise<void> {
		await cellOf(this.notebook, name).getByRole('button', { name: /^Kør/ }).click();
	}

	/** Turns a parameter: chooses an option, or types a value. */
	async setInput(name: string, value: string): Promise<void> {
		const cell = cellOf(this.notebook, name);
		const list = cell
			.getByRole('combobox')
			.filter({ hasNot: this.page.getByRole('option', { name: 'SQL' }) });
		if ((await list.count()) > 0) await list.last().selectOption(value);
		else {
			const field = cell.getByRole('textbox').or(cell.getByRole('spinbutton')).last();
			await field.fill(value);
			await field.press('Enter');
		}
	}

	async runAll(): Promise<void> {
		await this.page.getByRole('banner').getByRole('button', { name: 'Kør alle' }).click();
		await this.settled();
	}

	async stop(): Promise<void> {
		await this.page.getByRole('banner').getByRole('button', { name: 'Stop' }).click();
	}

	/** Waits until nothing is queued or running. */
	async settled(): Promise<void> {
		await expect(this.page.getByRole('banner').getByRole('button', { name: 'Stop' })).toBeHidden({
			timeout: 60_000
		});
	}

	/** What a cell shows now. */
	async cell(name: string): Promise<CellView> {
		return gridOf(cellOf(this.notebook, name));
	}

	locate(name: string): Locator {
		return cellOf(this.notebook, name);
	}

	/** The text of the file that *Save* writes. */
	async save(): Promise<string> {
		const [download] = await Promise.all([
			this.page.waitForEvent('download'),
			this.page.keyboard.press('ControlOrMeta+s')
		]);
		return textOf(download);
	}

	/** Runs a command of the palette by its title. */
	async command(title: string): Promise<void> {
		await this.page.keyboard.press('ControlOrMeta+k');
		const palette = this.page.getByRole('dialog');
		await palette.getByRole('combobox').fill(title);
		await palette.getByRole('option', { name: title }).first().click();
	}

	/** The file input behind *Add extract* takes notebooks too, as dropping does. */
	private async choose(paths: readonly string[]): Promise<void> {
		const files = await Promise.all(
			paths.map(async (path) => ({ name: basename(path), mimeType: '', buffer: await readFile(path) }))
		);
		await this.page.getByLabel('Tilføj udtræk …').setInputFiles(files);
	}

	/** The editor comes when a cell is first edited. */
	private async write(cell: Locator, source: string): Promise<void> {
		await expect(cell.getByRole('textbox', { name: byName('Kode i') })).toBeFocused();
		await this.page.keyboard.press('ControlOrMeta+a');
		await this.page.keyboard.press('Delete');
		await this.page.keyboard.insertText(source);
	}
}

async function textOf(download: Download): Promise<string> {
	return readFile(await download.path(), 'utf8');
}
