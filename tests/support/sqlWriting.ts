import { writeFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { App } from './app.ts';

/** Opens a notebook of this text, unrun. */
export async function openText(page: Page, text: string): Promise<App> {
	const app = await App.open(page);
	const path = test.info().outputPath('notesbog.kladde.md');
	await writeFile(path, text);
	await app.openNotebook(path);
	return app;
}

/** A cell's text while it is written, as a person with a keyboard sees it. */
export class SqlWriting {
	readonly #app: App;
	readonly #name: string;

	constructor(app: App, name: string) {
		this.#app = app;
		this.#name = name;
	}

	get field(): Locator {
		return this.#app.locate(this.#name).getByRole('textbox', { name: /^Kode i/ });
	}

	/** Goes into the text, to its end. */
	async begin(): Promise<void> {
		await this.#app.locate(this.#name).focus();
		await this.#app.page.keyboard.press('Enter');
		await expect(this.field).toBeFocused();
		await this.#app.page.keyboard.press('ControlOrMeta+End');
	}

	async type(text: string): Promise<void> {
		await this.#app.page.keyboard.type(text);
	}

	/** The names that are offered, best first; nothing where no list is open. */
	async offered(): Promise<readonly string[]> {
		const rows = this.#app.page.locator('.suggest-widget .monaco-list-row .label-name');
		return rows.allTextContents();
	}

	/** Puts the cursor into the first place where a word stands in the text. */
	async goInto(word: string): Promise<void> {
		await this.#app.page.keyboard.press('ControlOrMeta+f');
		await this.#app.page.keyboard.type(word);
		await this.#app.page.keyboard.press('Enter');
		await this.#app.page.keyboard.press('Escape');
		await this.#app.page.keyboard.press('ArrowLeft');
		await this.#app.page.keyboard.press('ArrowRight');
	}
}
