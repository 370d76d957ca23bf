import { expect, type Locator } from '@playwright/test';
import { viewOf } from './cellView.ts';

/** A result's grid as a person works with it. */
export class GridWork {
	readonly #cell: Locator;

	constructor(cell: Locator) {
		this.#cell = cell;
	}

	header(column: string): Locator {
		return this.#cell.getByRole('columnheader', { name: column, exact: true });
	}

	/** Takes an entry of a column's menu, by keyboard. */
	async take(column: string, entry: string): Promise<void> {
		await this.header(column).focus();
		await this.header(column).press('Enter');
		const menu = this.#cell.getByRole('menu', { name: `Kolonnen ${column}` });
		await menu.getByText(entry, { exact: true }).click();
	}

	/** Rows whose text holds this, and so many of them. */
	async filterByText(column: string, text: string, counted: string): Promise<void> {
		await this.take(column, 'Filtrér …');
		const dialog = this.#cell.page().getByRole('dialog', { name: `Filtrér efter ${column}` });
		await dialog.getByRole('textbox', { name: 'Tekst' }).fill(text);
		await dialog.getByRole('button', { name: 'Filtrér', exact: true }).click();
		await expect(this.#cell.getByRole('group', { name: 'Visning af' })).toContainText(counted);
	}

	/** What stands in a column, in the rows that are on the screen. */
	async shows(at: number, expected: readonly string[]): Promise<void> {
		await expect
			.poll(async () => (await viewOf(this.#cell)).rows.slice(0, expected.length).map((row) => row[at]))
			.toEqual(expected);
	}
}
