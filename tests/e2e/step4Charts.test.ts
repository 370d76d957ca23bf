import { expect, test, type Locator, type Page } from '@playwright/test';
import { municipalities } from '#lib/moves/municipalities.ts';
import { App } from '../support/app.ts';
import { balanceOf, movesIn, publicFiles, smallFiles, sumOf } from '../support/fly66Files.ts';
import { danish, tellToBalance, tellToCharts } from '../support/fly66Story.ts';

const capital = new Set(municipalities.filter(({ region }) => region === '1084').map(({ navn }) => navn));
const codeOf = (place: string) => municipalities.find(({ navn }) => navn === place)?.kode ?? '0411';

/** Points at the middle of a field of a chart. */
async function pointAt(page: Page, field: Locator) {
	await field.scrollIntoViewIfNeeded();
	const box = await field.boundingBox();
	if (box === null) throw new Error('The field is not on the screen.');
	await page.mouse.move(box.x + box.width / 2 - 1, box.y + box.height / 2 - 1);
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

for (const files of [smallFiles, publicFiles]) {
	test.describe(files.title, () => {
		test.skip(files.absent !== undefined, files.absent);

		test('are drawn as a heatmap that tells each pair, and as a table of effectiveness', async ({ page }) => {
			test.slow();
			const paths = await files.paths();
			const moves = await movesIn(paths);
			const app = await App.open(page);
			await tellToBalance(app, paths);
			await tellToCharts(app);

			const pairs = [...new Set(moves.map(([from, to]) => `${from} → ${to}`))]
				.map((pair) => pair.split(' → '))
				.filter(([from = '', to = '']) => capital.has(from) && capital.has(to) && from !== to)
				.sort((one, other) => (one.join('\0') < other.join('\0') ? -1 : 1));
			const picture = app.locate('heatmap').getByRole('img', {
				name: `Diagram med felter over ${danish(pairs.length)} rækker: x viser fra, y viser til, fill viser antal.`
			});
			await expect(picture).toBeVisible();
			const fields = picture.getByLabel('cell', { exact: true }).locator('rect');
			await expect(fields).toHaveCount(pairs.length);

			for (const [from, to] of [
				['København', 'Gladsaxe'],
				['Gladsaxe', 'København']
			] as const) {
				const at = pairs.findIndex(([one, other]) => one === from && other === to);
				await pointAt(page, fields.nth(at));
				const count = sumOf(moves, (one, other) => one === from && other === to);
				await expect(picture.getByLabel('tip', { exact: true })).toHaveText(`${from} → ${to}: ${count}`);
			}

			const places = [...new Set(moves.flatMap(([from, to]) => [from, to]))];
			const expected = places
				.map((place) => ({ code: codeOf(place), balance: balanceOf(moves, place) }))
				.sort((one, other) => one.code.localeCompare(other.code))
				.map(({ code, balance: [into = 0, out = 0] }) => [
					code,
					...[into, out, (100 * (into - out)) / (into + out)].map(danish)
				]);
			const table = await app.cell('effectiveness');
			expect([table.error, table.columns, table.rowCount]).toEqual([
				undefined,
				['kode', 'ind', 'ud', 'effektivitet'],
				expected.length
			]);
			expect(table.rows.length).toBeGreaterThan(5);
			expect(table.rows).toEqual(expected.slice(0, table.rows.length));
		});
	});
}

test('a chart can be read as a table instead', async ({ page }) => {
	const app = await App.open(page);
	await app.newNotebook();
	await app.addCell(
		'ts',
		`Plot.barY([{ a: 'æ', n: 3 }, { a: 'ø', n: 5 }], { x: 'a', y: 'n' }).plot()`,
		'soejler'
	);
	await expect(app.locate('soejler').getByRole('img', { name: /^Diagram/ })).toBeVisible();
	await app.locate('soejler').getByRole('button', { name: 'Vis som tabel' }).click();
	const { columns, rows } = await app.cell('soejler');
	expect([columns, rows]).toEqual([
		['a', 'n'],
		[
			['æ', '3'],
			['ø', '5']
		]
	]);
});
