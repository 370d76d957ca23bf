import { writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { App } from '../support/app.ts';
import { faultsOf } from '../support/axe.ts';

const rows = Array.from(
	{ length: 60 },
	(_, at) =>
		`${['0101', '0159', '0171'][at % 3]};${20 + (at % 12)};${String((at % 28) + 1).padStart(2, '0')}-01-2024;${at % 5 === 0 ? '' : 'ja'}`
);
const text = ['kommune;alder;dato;svar', ...rows, ''].join('\n');

test('what is in memory is seen, looked into, let go and wiped, and the notebook’s text stays', async ({
	page
}, info) => {
	const file = info.outputPath('borgere.csv');
	await writeFile(file, text);
	const app = await App.open(page);
	await app.newNotebook();
	await app.addExtract(file, { name: 'borgere' });
	await app.addCell('sql', 'SELECT kommune, avg(alder) AS alder FROM borgere GROUP BY ALL', 'pr_kommune');
	await app.addCell('sql', 'SELECT max(alder) AS højeste FROM pr_kommune', 'top');
	await app.addCell('ts', 'const aldre = pr_kommune.map((d) => d.alder);\naldre.length', 'liste');
	const panel = app.extracts;

	await test.step('the panel lists extracts, results and values, and how full memory is', async () => {
		await expect(panel.getByRole('heading', { level: 2 })).toHaveText('I hukommelsen');
		await expect(panel.getByRole('meter', { name: 'Databasemotorens hukommelse' })).toHaveAttribute(
			'aria-valuetext',
			/^[\d,]+\s(kB|MB) af [\d,]+\sGB er brugt$/
		);
		await expect(panel.getByRole('list', { name: 'Udtræk' })).toContainText(
			/60 rækker · 4 kolonner · indlæst kl\./
		);
		await expect(panel.getByRole('list', { name: /^Resultater/ }).getByRole('listitem')).toContainText([
			/pr_kommune.*3 rækker · 2 kolonner · .*lavet kl\./s,
			/top.*1 række · 1 kolonne/s
		]);
		await expect(panel.getByRole('list', { name: /^TypeScript-værdier/ })).toContainText(
			/aldre.*Array · 3 elementer · ca\. \d+\sB/s
		);
		await expect(panel.getByRole('list', { name: /^Kopier/ })).toContainText(
			'kopi af en tabel, som TypeScript læser'
		);
	});

	await test.step('it says beside the extract that some of its municipalities are from before the reform of 2007', () =>
		expect(panel.getByRole('list', { name: 'Udtræk' })).toContainText(
			'kommune: 20 rækker har kode for en kommune, der ikke har været til siden reformen 1. januar 2007: 0171.'
		));

	await test.step('the columns of an extract are looked at by keys alone, and the focus comes back', async () => {
		const show = panel.getByRole('button', { name: 'Kolonner i borgere' });
		await show.focus();
		await page.keyboard.press('Enter');
		const columns = page.getByRole('region', { name: 'Kolonner i borgere' });
		await expect(columns.getByRole('heading', { name: 'Kolonner i borgere' })).toBeFocused();
		await expect(columns.getByRole('status')).toHaveText('Alle 4 kolonner er set igennem');
		const card = (name: string) =>
			columns.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
		await expect(card('kommune').first()).toContainText(/ingen mangler · 3 forskellige/);
		await expect(card('kommune').getByRole('list', { name: 'Hyppigste værdier' })).toContainText(
			/0101.*20 · 33,3\s%/s
		);
		await expect(card('alder').getByRole('img')).toHaveAttribute(
			'aria-label',
			'Fordeling i 12 lige brede trin fra 20 til 31. Flest, 5, ligger fra 20 til 20.'
		);
		await expect(card('dato').first()).toContainText('fra 01-01-2024 til 28-01-2024');
		expect(await faultsOf(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await expect(columns).toBeHidden();
		await expect(show).toBeFocused();
	});

	await test.step('the columns of a result too', async () => {
		await app
			.locate('pr_kommune')
			.getByRole('button', { name: /^Kolonner i Resultat/ })
			.click();
		const columns = page.getByRole('region', { name: 'Kolonner i pr_kommune' });
		await expect(columns).toContainText('3 rækker');
		await expect(columns.getByRole('heading', { level: 3, name: 'alder' })).toBeVisible();
		await columns.getByRole('button', { name: /^Luk/ }).click();
	});

	await test.step('a delete-by date is set, told in words, saved and taken back', async () => {
		const date = panel.getByLabel('Skal slettes senest');
		await date.fill('2020-01-31');
		await expect(panel).toContainText(/Slettefristen er overskredet med \d+ dage/);
		expect(await app.save()).toContain('2020-01-31');
		await date.fill('');
		await expect(panel).toContainText('Ingen slettefrist er sat');
		await app.command('Fortryd');
		await expect(date).toHaveValue('2020-01-31');
	});

	await test.step('a result that is let go says so at its cell and at its readers', async () => {
		await panel.getByRole('button', { name: /^Slip pr_kommune/ }).click();
		const state = (name: string) => app.locate(name).getByRole('group', { name: 'Tilstand' });
		await expect(state('pr_kommune')).toContainText('forældet: Sluppet fra hukommelsen; kør igen');
		await expect(state('top')).toContainText('pr_kommune er sluppet fra hukommelsen');
		await expect(panel.getByRole('button', { name: /^Slip pr_kommune/ })).toBeHidden();
		await app.run('top');
		expect((await app.cell('top')).rows).toHaveLength(1);
	});

	await test.step('an extract that is let go stays in the notebook', async () => {
		await panel.getByRole('button', { name: /^Slip fra hukommelsen: borgere/ }).click();
		await expect(panel).toContainText('Mangler: ');
	});

	await test.step('everything is wiped, and what was written stays', async () => {
		const before = await app.save();
		await app.command('Tøm hukommelsen: udtræk, resultater, værdier og nøgle');
		const dialog = page.getByRole('alertdialog', { name: 'Tøm hukommelsen?' });
		await expect(dialog).toContainText('nøglen til pseudonymer glemmes');
		await dialog.getByRole('button', { name: 'Tøm hukommelsen' }).click();
		for (const name of ['pr_kommune', 'top', 'liste'])
			await expect(app.locate(name).getByRole('group', { name: 'Tilstand' })).toContainText('ikke kørt');
		await expect(panel.getByRole('list', { name: /^Resultater|^TypeScript|^Kopier/ })).toHaveCount(0);
		await expect(panel.getByRole('meter')).toHaveAttribute('aria-valuenow', '0');
		await expect(app.locate('liste')).not.toContainText('3');
		expect(await app.save()).toBe(before);
		// The notebook still knows the extract, and takes its file by name.
		await app.offer(file);
		await page.keyboard.press('Escape');
		await app.loaded();
		await app.runAll();
		expect((await app.cell('pr_kommune')).rows).toHaveLength(3);
	});
});
