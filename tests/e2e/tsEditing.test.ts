import { expect, test } from '@playwright/test';
import { App } from '../support/app.ts';
import { TsWriting } from '../support/tsWriting.ts';

const moves = (gender: string) => `SELECT * FROM (VALUES (1, 'k'), (2, 'm')) t(antal, ${gender})`;
const chart = 'Plot.plot({ marks: [Plot.dot(moves, { x: (d) => d.antal, y: (d) => d.koen })] })';

test('a column renamed in SQL is marked in the chart before that is run, with the name that is near', async ({
	page
}) => {
	const app = await App.open(page);
	await app.newNotebook();
	await app.banner
		.getByRole('combobox')
		.filter({ hasText: 'Kør automatisk' })
		.selectOption('Marker som forældet');
	await app.addCell('sql', moves('koen'), 'moves');
	await app.addCell('ts', chart, 'figur');
	const figure = app.locate('figur');
	await expect(figure.getByRole('figure').or(figure.locator('svg')).first()).toBeVisible();
	await app.setSource('moves', moves('kon'));
	await app.run('moves');
	await expect(figure.locator('mark.warning')).toHaveText('koen', { timeout: 90_000 });
	expect((await app.cell('figur')).status).toContain('forældet');

	const writing = new TsWriting(figure);
	await writing.open();
	await expect(writing.warnings.first()).toBeVisible();
	await writing.hoverWarning('Der er ingen kolonne koen. Mente du kon?');

	await writing.replace('Plot.plot({ marks: [Plot.dot(moves, { x: (d) => d');
	await page.keyboard.type('.');
	await expect(writing.offered).toHaveText([/antal/, /kon/]);
	await expect(writing.offered.first()).toContainText('number');
});
