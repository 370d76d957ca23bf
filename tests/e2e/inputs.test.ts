import { writeFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { App } from '../support/app.ts';
import { faultsOf } from '../support/axe.ts';
import { inputsNotebook } from '../support/inputsNotebook.ts';

test('several inputs wait for one Apply, a period and a table of values reach SQL and TypeScript, by the keys alone', async ({
	page
}, info) => {
	const path = info.outputPath('parametre.kladde.md');
	await writeFile(path, inputsNotebook);
	const app = await App.open(page);
	await app.openNotebook(path);
	await app.runAll();
	const rows = async (name: string) => (await app.cell(name)).rows;
	expect(await rows('tal')).toEqual([['København', '12,5', '366']]);
	expect(await rows('sum')).toEqual([['12,5', '1']]);
	const prose = app.notebook.getByText('Valgt: ');
	await expect(prose).toHaveText('Valgt: København, i 2024.');
	const dice = await rows('runder');

	await test.step('what is chosen and written waits', async () => {
		const field = app.locate('valgte').getByRole('combobox', { name: 'Kommuner', exact: true });
		await field.focus();
		await page.keyboard.type('gladsaxe');
		await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
		expect(await faultsOf(page)).toEqual([]);
		await keys(page, 'Enter Escape Escape Tab');
		const from = app.locate('periode').getByRole('textbox', { name: 'Fra' });
		await from.focus();
		await keys(page, 'ControlOrMeta+a');
		await page.keyboard.type('2024K1');
		await keys(page, 'Enter');
		await expect(app.locate('periode').getByRole('textbox', { name: 'Til' })).toHaveValue('31-03-2024');
		await expect(app.locate('periode').getByRole('status')).toHaveText('2 ændringer venter');
		expect(await app.save()).toContain("value: ['0101'] # begynder med én");
		expect(await rows('runder')).toEqual(dice);
	});

	await test.step('Apply writes both, as one step, and runs what reads them once', async () => {
		await app.locate('periode').getByRole('button', { name: 'Anvend' }).focus();
		await keys(page, 'Enter');
		await expect(app.locate('periode').getByRole('status')).toHaveText('Alt er anvendt');
		await expect
			.poll(() => rows('tal'))
			.toEqual([
				['København', '12,5', '91'],
				['Gladsaxe', '0', '91']
			]);
		await app.settled();
		await expect(prose).toHaveText('Valgt: København og Gladsaxe, i 1. kvartal 2024.');
		const text = await app.save();
		expect(text).toContain("value: ['0101', '0159'] # begynder med én");
		expect(text).toContain('value: { fra: 2024-01-01, til: 2024-03-31 }');
	});

	await test.step('a new row of the table is read by SQL and TypeScript', async () => {
		const cell = app.locate('satser');
		await cell.getByRole('textbox', { name: 'Kode, række 1' }).focus();
		await keys(page, 'Enter');
		await expect(cell.getByRole('textbox', { name: 'Kode, række 2' })).toBeFocused();
		await page.keyboard.type('0159');
		await keys(page, 'Tab');
		await page.keyboard.type('7,25');
		await expect
			.poll(() => rows('tal'))
			.toEqual([
				['København', '12,5', '91'],
				['Gladsaxe', '7,25', '91']
			]);
		await expect.poll(() => rows('sum')).toEqual([['19,75', '2']]);
		await app.settled();
		expect(await app.save()).toContain(
			"value:\n  - { kode: '0101', sats: 12.5 } # byrådet\n  - { kode: '0159', sats: 7.25 }\n```"
		);
	});
	expect(await faultsOf(page)).toEqual([]);
});

async function keys(page: Page, pressed: string) {
	for (const key of pressed.split(' ')) await page.keyboard.press(key);
}
