import { expect, test } from '@playwright/test';
import { App } from '../support/app.ts';
import { fly66Figures } from '../support/fly66Cells.ts';
import { balanceOf, movesIn, publicFiles, smallFiles, sumOf } from '../support/fly66Files.ts';
import { danish, tellToBalance } from '../support/fly66Story.ts';

const totals = `SELECT
  CAST(sum(antal) AS INTEGER) AS alle,
  CAST(sum(antal) FILTER (WHERE fra = '0101' AND til = '0159') AS INTEGER) AS derud,
  CAST(sum(antal) FILTER (WHERE fra = '0159' AND til = '0101') AS INTEGER) AS hjem
FROM moves`;

test.describe(publicFiles.title, () => {
	test.skip(publicFiles.absent !== undefined, publicFiles.absent);

	test('counted apart from the app hold the published figures', async () => {
		const moves = await movesIn(await publicFiles.paths());
		const { total, gladsaxe, fromCopenhagenToGladsaxe, fromGladsaxeToCopenhagen } = fly66Figures;
		expect([
			sumOf(moves, () => true),
			balanceOf(moves, 'Gladsaxe'),
			sumOf(moves, (from, to) => from === 'København' && to === 'Gladsaxe'),
			sumOf(moves, (from, to) => from === 'Gladsaxe' && to === 'København')
		]).toEqual([
			total,
			[gladsaxe.ind, gladsaxe.ud, gladsaxe.netto, gladsaxe.brutto],
			fromCopenhagenToGladsaxe,
			fromGladsaxeToCopenhagen
		]);
	});
});

for (const files of [smallFiles, publicFiles]) {
	test.describe(files.title, () => {
		test.skip(files.absent !== undefined, files.absent);

		test('become moves by SQL, and a second cell weighs the chosen municipality', async ({ page }) => {
			const paths = await files.paths();
			const moves = await movesIn(paths);
			const app = await App.open(page);
			await tellToBalance(app, paths);

			const table = await app.cell('moves');
			expect([table.error, table.columns, table.rowCount]).toEqual([
				undefined,
				['fra', 'til', 'alder', 'antal'],
				moves.length
			]);
			const balance = await app.cell('balance');
			expect([balance.columns, balance.rows]).toEqual([
				['ind', 'ud', 'netto', 'brutto'],
				[balanceOf(moves, 'Gladsaxe').map(danish)]
			]);
			await app.addCell('sql', totals, 'totals');
			expect((await app.cell('totals')).rows).toEqual([
				[
					sumOf(moves, () => true),
					sumOf(moves, (from, to) => from === 'København' && to === 'Gladsaxe'),
					sumOf(moves, (from, to) => from === 'Gladsaxe' && to === 'København')
				].map(danish)
			]);
			await app.setInput('kommune', 'København');
			expect((await app.cell('balance')).rows).toEqual([balanceOf(moves, 'København').map(danish)]);
		});
	});
}
