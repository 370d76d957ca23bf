import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { byName, cellOf, cellsOf, viewOf, type CellView } from './cellView.ts';

export type CellKind = 'sql' | 'ts' | 'md' | 'input';

/** How the import dialog is answered: as it proposes, unless said otherwise. */
export type ImportAnswers = {
	/** Several files of one shape: one extract or one each. */
	readonly as?: 'one' | 'each';
	/** The extract's name, where it is one. */
	readonly name?: string;
	/** What is made of the CPR number, where the file has one: `pseudonym`, `køn`. */
	readonly make?: readonly string[];
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
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		// The system's own file dialogs cannot be driven: without them the app downloads what it saves.
		await page.addInitScript(() => {
			Reflect.deleteProperty(window, 'showSaveFilePicker');
			Reflect.deleteProperty(window, 'showOpenFilePicker');
			Reflect.deleteProperty(window, 'showDirectoryPicker');
		});
		await page.goto(address);
		const app = new App(page);
		await expect(app.notebook).toBeVisible();
		return app;
	}

	get notebook(): Locator {
		return this.page.getByRole('main', { name: 'Notesbog' });
	}

	get banner(): Locator {
		return this.page.getByRole('banner');
	}

	get extracts(): Locator {
		return this.page.getByRole('complementary', { name: 'Udtræk' });
	}

	get dialog(): Locator {
		return this.page.getByRole('dialog');
	}

	/** The cells, in page order. */
	get cells(): Locator {
		return cellsOf(this.notebook);
	}

	/** Leaves the open notebook, unsaved, for an empty one. */
	async newNotebook(): Promise<void> {
		await this.command('Ny notesbog');
		await this.leaveUnsaved(this.page.getByRole('heading', { level: 1, name: 'Uden titel' }));
	}

	/** Opens a notebook file, and trusts it without running it; a notebook that was not saved is left. */
	async openNotebook(path: string): Promise<void> {
		await this.openUntrusted(path);
		const trust = this.preview.getByRole('button', { name: 'Stol på den, men kør ikke nu' });
		// What came from another program is told of in a dialog, over the panel.
		if (!path.endsWith('.md') || !(await this.preview.isVisible())) return;
		await trust.click();
		await expect(this.preview).toBeHidden();
	}

	/** Opens a notebook file as it comes: what was not saved here waits for a word. */
	async openUntrusted(path: string): Promise<void> {
		await this.choose([path], () => this.command('Åbn notesbog …'));
		const opened = this.page.getByText('Notesbogen er åbnet uden at køre', { exact: false });
		await this.leaveUnsaved(opened.or(this.page.getByText('kan ikke læses som notesbog')));
	}

	/** What is told of a notebook from elsewhere before it runs. */
	get preview(): Locator {
		return this.page.getByRole('region', { name: /^Notesbogen er åbnet uden at køre|udefra og venter$/ });
	}

	/** Adds files as extracts and answers the dialog that asks how to load them. */
	async addExtract(paths: string | readonly string[], answers: ImportAnswers = {}): Promise<void> {
		await this.offer(paths);
		await this.answerImport(answers);
	}

	/** Chooses files for the dialog that asks how to load them. */
	async offer(paths: string | readonly string[]): Promise<void> {
		await this.choose([paths].flat(), () =>
			this.extracts.getByRole('button', { name: 'Tilføj filer …' }).click()
		);
		await expect(this.dialog).toBeVisible();
	}

	/** Pastes cells as Excel copies them, into the page. */
	async pasteTable(text: string): Promise<void> {
		await this.notebook.focus();
		await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
		await this.page.keyboard.press('ControlOrMeta+v');
		await expect(this.dialog).toBeVisible();
	}

	async answerImport({ as, name, make = [] }: ImportAnswers = {}): Promise<void> {
		if (as !== undefined)
			await this.dialog.getByRole('radio', { name: as === 'one' ? /^Ét udtræk/ : /ét for hver fil/ }).check();
		if (name !== undefined) await this.dialog.getByRole('textbox', { name: 'Navn i SQL' }).first().fill(name);
		for (const treatment of make) await this.dialog.getByRole('checkbox', { name: treatment }).check();
		await this.dialog.getByRole('button', { name: 'Indlæs', exact: true }).click();
		await expect(this.dialog).toBeHidden();
		await this.loaded();
	}

	/** Gives an opened notebook the files of one of its extracts, in the dialog that asks for them. */
	async findExtract(name: string, paths: string | readonly string[]): Promise<void> {
		const find = this.dialog.getByRole('button', { name: `Find filen til ${name} …` });
		await this.choose([paths].flat(), () => find.click());
	}

	/** Waits until no extract is being read or loaded. */
	async loaded(): Promise<void> {
		const patience = { timeout: 120_000 };
		await expect(this.extracts.getByRole('progressbar')).toHaveCount(0, patience);
		await expect(this.extracts.getByText('Læses …')).toHaveCount(0, patience);
	}

	/** Adds a cell at the end, writes its text, names it and runs it. */
	async addCell(kind: CellKind, source: string, name?: string): Promise<void> {
		const add = this.notebook.getByRole('button', { name: `Tilføj ${kindNames[kind]}` }).last();
		await add.click();
		const cell = this.cells.last();
		await this.write(cell, source);
		await this.page.keyboard.press('Escape');
		if (name !== undefined) {
			const field = cell.getByRole('textbox', { name: /^Navn/ });
			await field.fill(name);
			await field.press('Enter');
		}
		await cell.press('ControlOrMeta+Enter');
		await this.settled();
	}

	/** Writes another text into a cell; it is not run. */
	async setSource(name: string, source: string): Promise<void> {
		const cell = this.locate(name);
		await cell.focus();
		await cell.press('Enter');
		await this.write(cell, source);
		await this.page.keyboard.press('Escape');
	}

	async run(name: string): Promise<void> {
		await this.locate(name).getByRole('button', { name: /^Kør/ }).click();
		await this.settled();
	}

	/** Turns a parameter: chooses an option by its label, or types a value. */
	async setInput(name: string, value: string): Promise<void> {
		const cell = this.locate(name);
		const list = cell.getByRole('combobox');
		// The first list is the cell's kind.
		if ((await list.count()) > 1) await this.pick(list.last(), value);
		else {
			const field = cell.getByRole('textbox').or(cell.getByRole('spinbutton')).last();
			await field.fill(value);
			await field.press('Enter');
		}
		await this.settled();
	}

	async runAll(): Promise<void> {
		await this.banner.getByRole('button', { name: 'Kør alle' }).click();
		await this.settled();
	}

	async stop(): Promise<void> {
		await this.banner.getByRole('button', { name: 'Stop' }).click();
	}

	/** Waits until nothing is queued or running. */
	async settled(): Promise<void> {
		await expect(this.banner.getByRole('button', { name: 'Stop' })).toBeHidden({ timeout: 60_000 });
	}

	/** What a cell shows now. */
	async cell(name: string): Promise<CellView> {
		return viewOf(this.locate(name));
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
		return readFile(await download.path(), 'utf8');
	}

	/** Runs a command of the palette by its title. */
	async command(title: string): Promise<void> {
		await this.page.keyboard.press('ControlOrMeta+k');
		await this.dialog.getByRole('combobox').fill(title);
		await this.dialog.getByRole('option', { name: title }).first().click();
	}

	/** Goes through the system's file dialog, which `ask` brings up. */
	async choose(paths: readonly string[], ask: () => Promise<void>): Promise<void> {
		const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), ask()]);
		await chooser.setFiles([...paths]);
	}

	/** From a list that drops down, or one that is looked up by typing. */
	private async pick(list: Locator, label: string): Promise<void> {
		if ((await list.getAttribute('role')) === null) return void (await list.selectOption({ label }));
		await list.fill(label);
		await expect(list.page().getByRole('listbox').getByRole('option').first()).toContainText(label);
		await list.press('Enter');
	}

	/** Where changes would be lost the app asks first. */
	private async leaveUnsaved(arrived: Locator): Promise<void> {
		const anyway = this.page.getByRole('button', { name: 'Luk uden at gemme' });
		await expect(arrived.or(anyway).first()).toBeAttached();
		if (await anyway.isVisible()) await anyway.click();
		await expect(arrived.first()).toBeAttached();
	}

	/** The editor comes when a cell is first edited. Text is pasted: while it is typed, the editor indents and closes brackets. */
	private async write(cell: Locator, source: string): Promise<void> {
		await expect(cell.getByRole('textbox', { name: byName('Kode i') })).toBeFocused();
		await this.page.keyboard.press('ControlOrMeta+a');
		await this.page.keyboard.press('Delete');
		await this.page.evaluate((text) => navigator.clipboard.writeText(text), source);
		await this.page.keyboard.press('ControlOrMeta+v');
	}
}
