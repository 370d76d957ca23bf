import { writeFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { App } from '../support/app.ts';
import { faultsOf } from '../support/axe.ts';
import { ChartPanel } from '../support/chartPanel.ts';

/** Squares beside each other, west to east. */
function districts(properties: readonly object[]): string {
	const square = (at: number) => {
		const [west, east] = [10 + at / 10, 10.1 + at / 10];
		const ends = [west, east].map((x) => [x, 56]);
		const others = [east, west].map((x) => [x, 56.1]);
		return { type: 'Polygon', coordinates: [[...ends, ...others, ends[0]]] };
	};
	const features = properties.map((said, at) => ({
		...{ type: 'Feature', properties: said },
		geometry: square(at)
	}));
	return JSON.stringify({ type: 'FeatureCollection', features });
}

const moves = [
	'dato;fra_bydel;til_bydel',
	...['01-02-2024;B1;B3', '03-02-2024;B1;B3', '05-03-2024;B2;B3', '07-03-2024;B3;B1', '09-04-2024;B9;B2']
].join('\r\n');

async function withDistricts(page: Page, properties: readonly object[]) {
	const paths = ['bydele.geojson', 'flytninger.csv'].map((name) => test.info().outputPath(name));
	await writeFile(paths[0]!, districts(properties));
	await writeFile(paths[1]!, moves);
	const app = await App.open(page);
	await app.newNotebook();
	for (const path of paths) await app.addExtract(path);
	const openPanel = () => app.extracts.getByRole('button', { name: 'Diagram af flytninger' }).click();
	return { app, panel: new ChartPanel(page), openPanel };
}

test('own districts and the parameter that a pick sets are chosen in the panel, without YAML', async ({
	page
}) => {
	const named = [
		{ navn: 'Vest', kode: 'B1' },
		{ navn: 'Midt', kode: 'B2' },
		{ navn: 'Øst', kode: 'B3' }
	];
	const { app, panel, openPanel } = await withDistricts(page, named);
	await openPanel();
	await panel.card('På et kort').check();
	await panel.card('Pile på kort').check();
	await panel.drawn('Flytninger mellem steder');
	await expect(panel.field('Kort')).toHaveValue('bydele');
	await expect(panel.field('Kort').locator('option')).toHaveText(['kommuner', 'bydele']);
	const unmatched = (within: typeof app.dialog) =>
		within.locator('details', { hasText: '1 nøgle har ingen plads på kortet' });
	await expect(unmatched(panel.dialog)).toContainText('B9');
	await panel.field('Valg i billedet sætter').selectOption({ label: 'ny parameter' });
	expect(await faultsOf(page)).toEqual([]);
	await panel.insert();
	const chart = app.cells.last();
	await expect(chart).toBeFocused();
	expect(await app.save()).toContain(
		'boundaries:\n  table: bydele\n  key: kode\n  geometry: geometri\npicks: valgt\n```'
	);
	await expect(unmatched(chart)).toContainText('B9');
	const drawing = chart.getByRole('application');
	await drawing.focus();
	await page.keyboard.press('End');
	await expect(chart.getByRole('status').filter({ hasText: 'B2: 0 ind, 1 ud' })).toHaveCount(1);
	await page.keyboard.press('Enter');
	await expect(
		app.locate('valgt').getByRole('combobox', { name: 'Valgt område' }).locator('option:checked')
	).toHaveText('B2');
});

test('a boundary file without the codes of the data is told, with what its areas are called', async ({
	page
}) => {
	const { panel, openPanel } = await withDistricts(page, [{ nummer: 1 }, { nummer: 2 }]);
	await page.setViewportSize({ width: 420, height: 800 });
	await page.emulateMedia({ colorScheme: 'dark' });
	await openPanel();
	await panel.card('På et kort').check();
	await expect(panel.dialog.getByText('»På et kort« kan ikke tegnes af denne tabel.')).toBeVisible();
	await expect(
		panel.dialog.getByText(
			'Områderne i bydele hedder 1, 2 (kolonnen nummer). Ingen kolonne her har mindst halvdelen af sine værdier blandt dem.'
		)
	).toBeVisible();
	expect(await faultsOf(page)).toEqual([]);
	await panel.card('Fra og til').check();
	await panel.drawn('Flytninger mellem steder');
	await panel.dialog.getByText(/måder mere/).click();
	await expect(panel.dialog.getByText(/Områderne i bydele hedder 1, 2/)).toBeVisible();
});
