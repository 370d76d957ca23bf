import { writeFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { App } from '../support/app.ts';
import { faultsOf } from '../support/axe.ts';
import { ChartPanel, movesFile } from '../support/chartPanel.ts';
import { watchHands } from '../support/watchHands.ts';
import { tabTo } from '../support/tabTo.ts';

/** The app with a register of moves, as its dialog loads it, and what a person's hands did since the empty notebook. */
async function withMoves(page: Page) {
	const path = test.info().outputPath('flytninger.csv');
	await writeFile(path, movesFile(1_200));
	const app = await App.open(page);
	await app.newNotebook();
	const hands = await watchHands(page);
	await app.addExtract(path);
	return { app, hands, panel: new ChartPanel(page) };
}

test('a participant goes from a CSV to a flow map in under three minutes without typing, changes it and takes it back', async ({
	page
}) => {
	const { app, hands, panel } = await withMoves(page);
	await app.extracts.getByRole('button', { name: 'Rækker i flytninger' }).click();
	await expect(app.cells).toHaveCount(1);
	await expect(app.cells.getByRole('grid')).toHaveAttribute('aria-rowcount', '1201');
	await expect(app.cells).toBeFocused();
	await app.extracts.getByRole('button', { name: 'Diagram af flytninger' }).click();
	await panel.drawn('Flytninger efter tilflytningskommune');
	await panel.card('Over tid').check();
	await panel.drawn('Flytninger pr. måned');
	await panel.card('Fra og til').check();
	await panel.drawn('Flytninger mellem kommuner');
	await expect(panel.card('Pile på kort')).toBeChecked();
	expect(await faultsOf(page)).toEqual([]);
	await panel.insert();

	const chart = app.cells.last();
	await expect(chart).toBeFocused();
	await expect(chart.getByRole('figure', { name: /Resultat/ })).toContainText('Flytninger mellem kommuner');
	const { clicks, keys } = await hands();
	expect(keys).toBe(0);
	// A person takes ten seconds to read and find before each click and to see what it did, and three clicks in the
	// system's file dialog, which no script drives. What a machine took here says nothing of theirs.
	expect((clicks + 3) * 10, `${clicks} clicks`).toBeLessThan(180);
	const inserted = await app.save();
	expect(inserted).toContain(
		[
			'```chart',
			'type: flow-map',
			'table: flytninger',
			'title: Flytninger mellem kommuner',
			'from: Fra_kommune',
			'to: Til_kommune',
			'top: 30',
			'```'
		].join('\n')
	);

	await chart.getByRole('button', { name: /^Ret diagram/ }).click();
	await panel.drawn('Flytninger mellem kommuner');
	await panel.card('Ind og ud').check();
	await panel.field('I midten').selectOption({ label: 'Gladsaxe' });
	await panel.drawn('Flytninger til og fra Gladsaxe');
	await panel.dialog.getByRole('button', { name: 'Ret diagrammet' }).click();
	await expect(panel.dialog).toBeHidden();
	await expect(chart).toBeFocused();
	await expect(chart.getByRole('figure', { name: /Resultat/ })).toContainText(
		'Flytninger til og fra Gladsaxe'
	);

	await page.keyboard.press('ControlOrMeta+z');
	expect(await app.save()).toBe(inserted);
	await page.keyboard.press('ControlOrMeta+z');
	await expect(app.cells).toHaveCount(1);
});

test('by keyboard alone: a result without a name is drawn, named and taken back as one step', async ({
	page
}) => {
	const { app, panel } = await withMoves(page);
	await app.addCell('sql', 'SELECT Køn, avg(Alder) AS alder FROM flytninger GROUP BY ALL');
	const cells = await app.cells.count();
	const result = app.cells.last();
	await expect(result).toBeFocused();

	const open = async () => {
		await page.keyboard.press('ControlOrMeta+k');
		await expect(app.dialog.getByRole('combobox')).toBeFocused();
		await page.keyboard.type('Diagram …');
		await expect(app.dialog.getByRole('option', { name: 'Diagram …: SQL-celle' })).toHaveAttribute(
			'aria-selected',
			'true'
		);
		await page.keyboard.press('Enter');
		await panel.drawn('Antal efter køn');
	};
	await open();
	await page.keyboard.press('Escape');
	await expect(panel.dialog).toBeHidden();
	await expect(app.cells).toHaveCount(cells);

	await result.focus();
	await open();
	await page.keyboard.press('Tab');
	await expect(panel.card('Hvor mange')).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect(panel.dialog.getByText('»Over tid« kan ikke tegnes af denne tabel.')).toBeVisible();
	await expect(panel.dialog.getByText('Der mangler en kolonne med datoer eller årstal.')).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await panel.drawn('Gennemsnit af alder efter køn');
	await page.setViewportSize({ width: 420, height: 800 });
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await faultsOf(page)).toEqual([]);
	await tabTo(page, panel.dialog.getByRole('textbox', { name: 'Overskrift' }));
	await page.keyboard.type('Alder');
	await panel.drawn('Alder');
	await page.keyboard.press('Enter');
	await expect(panel.dialog).toBeHidden();

	await expect(app.cells).toHaveCount(cells + 1);
	await expect(app.cells.last()).toBeFocused();
	await expect(app.cells.last().getByRole('figure').first()).toContainText('Alder');
	await expect(app.locate('resultat')).toBeVisible();
	await page.keyboard.press('ControlOrMeta+z');
	await expect(app.cells).toHaveCount(cells);
	await expect(app.locate('resultat')).toHaveCount(0);
});
