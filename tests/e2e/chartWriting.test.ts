import { writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { App } from '../support/app.ts';
import { TsWriting } from '../support/tsWriting.ts';

const notebook = [
	"```sql moves\nSELECT DATE '2024-03-01' AS dato, '0101' AS fra, '0147' AS til\n```",
	'```chart figur\ntype: bar\ntable: moves\nx: fraa\n```'
].join('\n\n');

test('a chart cell marks a column that its table does not have before anything has run, and offers what fits', async ({
	page
}) => {
	const path = test.info().outputPath('flytninger.kladde.md');
	await writeFile(path, `${notebook}\n`);
	const app = await App.open(page);
	await app.openNotebook(path);
	const chart = app.locate('figur');
	const writing = new TsWriting(chart);
	const marked = chart.locator('mark');
	await expect(marked).toHaveText('fraa', { timeout: 90_000 });

	await writing.open();
	await writing.replace('type: od-matrix\ntable: moves\n');
	await page.keyboard.type('fr');
	await expect(writing.offered).toHaveText([/^from/], { timeout: 30_000 });
	await expect(writing.offered).toContainText('skal være der');
	await page.keyboard.press('Tab');
	// Behind the key its values are offered at once: the table's columns, the likely one first.
	await expect(writing.offered).toHaveText([/^fra/, /^dato/, /^til/], { timeout: 30_000 });
	await page.keyboard.press('Tab');
	await expect(chart.locator('.monaco-editor .squiggly-error')).toBeVisible();
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	expect(await app.save()).toContain('type: od-matrix\ntable: moves\nfrom: fra\n```');
});
