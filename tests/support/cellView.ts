import { expect, type Locator } from '@playwright/test';

/** A cell as a person sees it. */
export type CellView = {
	readonly status: string;
	/** What the alert says, or nothing. */
	readonly error: string | undefined;
	/** The rows of its first table that are on the screen, as they are written there. */
	readonly rows: readonly (readonly string[])[];
	/** How many rows the table has in all. */
	readonly rowCount: number | undefined;
	readonly columns: readonly string[];
	readonly text: string;
};

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Matches an accessible name that begins so. */
export const byName = (start: string): RegExp => new RegExp(`^${escaped(start)}`);

/** Every cell, in page order. */
export const cellsOf = (notebook: Locator): Locator => notebook.getByRole('region', { name: /-celle( |$)/ });

/** The cell of a name: its region is called "SQL-celle moves". */
export const cellOf = (notebook: Locator, name: string): Locator =>
	notebook.getByRole('region', { name: new RegExp(`-celle ${escaped(name)}$`) });

/** Reads a cell as it stands; rows that are still on their way are waited for. */
export async function viewOf(cell: Locator): Promise<CellView> {
	const state = cell.getByRole('group', { name: 'Tilstand' });
	const alert = cell.getByRole('alert');
	const grid = cell.getByRole('grid').first();
	const status = (await state.count()) > 0 ? await state.innerText() : '';
	// What draws an output is fetched when the first of its kind comes: a cell that is done may wait for it.
	if (/færdig/.test(status)) await drawn(cell);
	if (/række/.test(status)) await expect(grid).toBeVisible();
	const hasGrid = (await grid.count()) > 0;
	if (hasGrid) await measured(grid);
	if (hasGrid) await expect(grid.getByText('hentes')).toHaveCount(0);
	return {
		status: status.replace(/\s+/g, ' ').trim(),
		error: (await alert.count()) > 0 ? await alert.first().innerText() : undefined,
		columns: hasGrid ? trimmed(await grid.getByRole('columnheader').allInnerTexts()) : [],
		rows: hasGrid ? await rowsOf(grid) : [],
		rowCount: hasGrid ? Number(await grid.getAttribute('aria-rowcount')) - 1 : undefined,
		text: await cell.innerText()
	};
}

/** Not for ever: what cannot be drawn is for the test to tell. */
const drawn = (cell: Locator) =>
	expect(cell.locator('.outputs:empty'))
		.toHaveCount(0, { timeout: 10_000 })
		.catch(() => undefined);

/** Until a grid's width is known, which takes a frame, it draws its first column alone. */
async function measured(grid: Locator): Promise<void> {
	if ((await grid.getAttribute('aria-colcount')) === '1') return;
	await expect(grid.getByRole('columnheader').nth(1))
		.toBeAttached({ timeout: 10_000 })
		.catch(() => undefined);
}

async function rowsOf(grid: Locator): Promise<readonly (readonly string[])[]> {
	const rows = await grid.getByRole('row').all();
	const cells = await Promise.all(rows.map((row) => row.getByRole('gridcell').allInnerTexts()));
	return cells.filter((row) => row.length > 0).map(trimmed);
}

const trimmed = (texts: readonly string[]) => texts.map((text) => text.trim());
