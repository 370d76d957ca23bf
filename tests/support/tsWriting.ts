import { expect, type Locator } from '@playwright/test';
import { byName } from './cellView.ts';

/** A ts cell while it is written in: what the editor marks and offers. */
export class TsWriting {
	readonly #cell: Locator;

	constructor(cell: Locator) {
		this.#cell = cell;
	}

	/** Opens the editor in the cell. */
	async open(): Promise<void> {
		await this.#cell.focus();
		await this.#cell.press('Enter');
		await expect(this.#cell.getByRole('textbox', { name: byName('Kode i') })).toBeFocused();
	}

	/** Puts a text in the place of the whole cell's, and the cursor at its end. */
	async replace(text: string): Promise<void> {
		const page = this.#cell.page();
		await page.keyboard.press('ControlOrMeta+a');
		await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
		await page.keyboard.press('ControlOrMeta+v');
	}

	/** What the editor only warns of. */
	get warnings(): Locator {
		return this.#cell.locator('.monaco-editor .squiggly-warning');
	}

	/** What is offered at the cursor. */
	get offered(): Locator {
		return this.#cell.page().getByRole('listbox', { name: 'Suggest' }).getByRole('option');
	}

	/** Waits until the mouse on the first warning is told this. The text lies over the mark, so the mouse is on both. */
	async hoverWarning(sentence: string): Promise<void> {
		const page = this.#cell.page();
		await expect(async () => {
			await page.mouse.move(0, 0);
			await this.warnings.first().hover({ force: true });
			await expect(page.locator('.monaco-hover:visible')).toContainText(sentence, { timeout: 3_000 });
		}).toPass();
	}
}
