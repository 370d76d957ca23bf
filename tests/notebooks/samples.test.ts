import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Notebook } from '#lib/notebook/notebook.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { printNotebook } from '#lib/notebook/print.ts';
import { App } from '../support/app.ts';
import { runSqlCells } from '../support/runSqlCells.ts';

const folder = fileURLToPath(new URL('../../notebooks/', import.meta.url));
const samples = readdirSync(folder).filter((name) => name.endsWith('.kladde.md'));

test('there are samples to run', () => expect(samples).toContain('flyttemoenstre.kladde.md'));

for (const name of samples) {
	test(`${name} runs whole in the app, and its tables are those of native DuckDB`, async ({ page }) => {
		const notebook = opened(`${folder}${name}`);
		const app = await App.open(page);
		await app.openNotebook(`${folder}${name}`);
		await app.runAll();
		await expect(app.notebook.getByRole('alert')).toHaveCount(0);
		await showsFindingsAndFigures(app, notebook);

		const native = await runSqlCells(notebook);
		const counts: [string, unknown][] = [];
		for (const table of native.tables) {
			const [counted] = await native.rows(`SELECT count(*)::INTEGER AS n FROM ${table}`);
			counts.push([table, counted?.['n']]);
		}
		native.close();
		const shown: [string, unknown][] = [];
		for (const table of native.tables) shown.push([table, (await app.cell(table)).rowCount]);
		expect(shown).toEqual(counts);
	});

	test(`${name} is written as the app writes it`, () => {
		expect(printNotebook(opened(`${folder}${name}`))).toBe(readFileSync(`${folder}${name}`, 'utf8'));
	});
}

/** Every chart cell has its picture, and no value that the prose tells is missing. */
async function showsFindingsAndFigures(app: App, { cells }: Notebook) {
	await expect(app.cells).toHaveCount(cells.length);
	for (const [at, { kind }] of cells.entries()) {
		const cell = app.cells.nth(at);
		if (kind === 'chart') {
			await cell.scrollIntoViewIfNeeded();
			await expect(cell.getByRole('figure').locator('svg').first()).toBeVisible();
		}
		if (kind === 'md') await expect(cell).not.toContainText(/\$\{|∞|\b(undefined|NaN|null|Infinity)\b/);
	}
	await expect(app.notebook.getByRole('alert')).toHaveCount(0);
}

function opened(path: string): Notebook {
	const parsed = parseNotebook(readFileSync(path, 'utf8'));
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
	return parsed.value;
}
