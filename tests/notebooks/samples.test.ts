import { expect, test } from '@playwright/test';
import type { Notebook } from '#lib/notebook/notebook.ts';
import { printNotebook } from '#lib/notebook/print.ts';
import { App } from '../support/app.ts';
import { runSqlCells } from '../support/runSqlCells.ts';
import { openSample, sampleFiles } from '../support/samples.ts';

const samples = sampleFiles();

/** One app for all: each sample is opened in place of the one before, as a person does. */
let app: App;
test.beforeAll(async ({ browser }) => void (app = await App.open(await browser.newPage())));
test.afterAll(() => app.page.context().close());

for (const { name, text, notebook } of samples) {
	test(`${name} runs whole in the app, and its tables are those of native DuckDB`, async () => {
		await openSample(app, notebook.front.title);
		await hasRun(app, notebook);
		await showsFindingsAndFigures(app, notebook);

		const native = await runSqlCells(notebook);
		for (const table of native.tables) {
			const [counted] = await native.rows(`SELECT count(*)::INTEGER AS n FROM ${table}`);
			// The header is a row too.
			const rows = String(Number(counted?.['n']) + 1);
			await expect(app.locate(table).getByRole('grid').first(), table).toHaveAttribute('aria-rowcount', rows);
		}
		native.close();
	});

	test(`${name} is written as the app writes it`, () => expect(printNotebook(notebook)).toBe(text));
}

/** Every cell that can run has run. */
async function hasRun({ notebook }: App, { cells }: Notebook) {
	const run = cells.filter(({ kind }) => kind !== 'md').length;
	const states = notebook.getByRole('group', { name: 'Tilstand' });
	await expect
		.poll(async () => (await states.allInnerTexts()).filter((state) => state.includes('færdig på')).length)
		.toBe(run);
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
