import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { printNotebook } from '#lib/notebook/print.ts';
import { App } from '../support/app.ts';
import { fly66Cells } from '../support/fly66Cells.ts';
import { balanceOf, movesIn, publicFiles, smallFiles } from '../support/fly66Files.ts';
import { danish, kommuneInput, tellToBalance, tellToCharts } from '../support/fly66Story.ts';

for (const files of [smallFiles, publicFiles]) {
	test.describe(files.title, () => {
		test.skip(files.absent !== undefined, files.absent);

		test('a saved notebook holds no row and no result, and runs elsewhere to the same figures', async ({
			page,
			browser
		}, info) => {
			test.setTimeout(240_000);
			const paths = await files.paths();
			const moves = await movesIn(paths);
			const app = await App.open(page);
			await tellToBalance(app, paths);
			await tellToCharts(app);
			await app.notebook.getByRole('textbox', { name: 'Notesbogens titel' }).fill('Kvinders flytninger');
			await page.keyboard.press('Enter');
			const text = await app.save();

			await test.step('the file is text without a value of the extract', async () => {
				const values = moves.flatMap(([from, to]) => [`Til ${to}`, `Fra ${from}`]);
				const results = balanceOf(moves, 'Gladsaxe').flatMap((figure) => [String(figure), danish(figure)]);
				const foreign = [...new Set([...values, ...results])].filter((value) =>
					new RegExp(`(?<![\\d\\p{L}])${value}(?![\\d\\p{L}])`, 'u').test(text)
				);
				expect(foreign).toEqual([]);
				const parsed = parseNotebook(text);
				if (!parsed.ok) throw new Error(`It does not parse: line ${parsed.error.line}.`);
				expect(printNotebook(parsed.value)).toBe(text);
				expect(parsed.value.front.title).toBe('Kvinders flytninger');
				expect(parsed.value.cells.map(({ kind, name, source }) => [kind, name, source])).toEqual([
					['sql', undefined, ''],
					['input', 'kommune', kommuneInput],
					['sql', 'moves', fly66Cells.moves],
					['sql', 'balance', fly66Cells.balance],
					['sql', 'matrix', fly66Cells.matrix],
					['ts', 'heatmap', fly66Cells.heatmap],
					['sql', 'flows', fly66Cells.flows],
					['ts', 'effectiveness', fly66Cells.effectiveness]
				]);
			});

			// How many rows are on the screen is the window's affair, and the header's pictures'.
			const firstRows = async (of: App) => (await of.cell('effectiveness')).rows.slice(0, 10);
			const before = await firstRows(app);
			expect(before).not.toEqual([]);
			const file = info.outputPath('kvinder.kladde.md');
			await writeFile(file, text);
			const colleague = await browser.newContext();
			const there = await App.open(await colleague.newPage());
			await there.openNotebook(file);

			await test.step('it is opened unrun and asks for its extract by name', async () => {
				await expect(
					there.dialog.getByRole('heading', { name: 'Notesbogen beder om sine udtræk' })
				).toBeVisible();
				await expect(there.dialog.getByRole('listitem')).toContainText('fly66');
				await expect(there.dialog).toContainText('Venter på kvinder_*.csv');
				const states = await there.cells
					.getByRole('group', { name: 'Tilstand', includeHidden: true })
					.allInnerTexts();
				expect(states.map((state) => state.replace(/\s+/g, ' ').trim())).toEqual(
					Array.from({ length: 8 }, () => '○ ikke kørt')
				);
			});

			await test.step('a wrong file is told from the right one by its columns', async () => {
				await there.findExtract('fly66', await changed(paths[2] ?? '', '"orig"', '"origin"'));
				const differences = there.dialog.getByRole('list', { name: 'Sådan afviger fly66:' });
				// Of the ten public files one is a tenth of the rows: that is told as well.
				await expect(differences).toContainText('Kolonnen orig mangler; origin ligner.');
				await expect(differences).toContainText('Kolonnen origin er ny.');
				await there.findExtract('fly66', await changed(paths[2] ?? '', '"dest"', '"tilflytningskommune"'));
				await expect(differences).toContainText('Kolonnen dest mangler.');
				await expect(differences).toContainText('Kolonnen tilflytningskommune er ny.');
			});

			await test.step('with the right files it runs to the same figures', async () => {
				await there.findExtract('fly66', paths);
				await expect(there.dialog).toContainText(/✓\s*indlæst/);
				await there.dialog.getByRole('button', { name: 'Luk', exact: true }).click();
				await there.runAll();
				expect((await there.cell('balance')).rows).toEqual([balanceOf(moves, 'Gladsaxe').map(danish)]);
				expect((await there.cell('moves')).rowCount).toBe(moves.length);
				expect(await firstRows(there)).toEqual(before);
				await expect(there.locate('heatmap').getByRole('img', { name: /^Diagram/ })).toBeVisible();
				await expect(there.notebook.getByRole('alert')).toHaveCount(0);
			});
			await colleague.close();
		});
	});
}

/** A copy of a file with another header, beside it and of a name that the notebook expects. */
async function changed(path: string, from: string, to: string): Promise<string> {
	const text = await readFile(path, 'latin1');
	const [header = '', ...rows] = text.split('\n');
	const copy = join(test.info().outputDir, basename(path));
	await writeFile(copy, [header.replace(from, to), ...rows].join('\n'), 'latin1');
	return copy;
}
