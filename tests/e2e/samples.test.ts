import { expect, test } from '@playwright/test';
import { App } from '../support/app.ts';
import { faultsOf } from '../support/axe.ts';
import { sampleFiles, samplesIn } from '../support/samples.ts';

test('an empty notebook offers the samples; the third is chosen by keys alone and runs, once what was not saved is let go', async ({
	page
}) => {
	const app = await App.open(page);
	const { keyboard } = page;
	const list = samplesIn(app);
	const buttons = list.getByRole('listitem').getByRole('button');
	await app.newNotebook();
	const offer = app.notebook.getByRole('button', { name: 'Åbn et eksempel …' });
	await offer.click();
	await expect(buttons.first()).toBeFocused();
	const shown = await list
		.getByRole('listitem')
		.evaluateAll((items) => items.map(({ children }) => [...children].map(({ textContent }) => textContent)));
	const told = sampleFiles().map(({ notebook: { front } }) => [front.title, front.purpose]);
	expect(shown.toSorted()).toEqual(told.toSorted());
	expect(await faultsOf(page)).toEqual([]);
	await keyboard.press('Escape');
	await expect(offer).toBeFocused();

	const title = app.notebook.getByRole('textbox', { name: 'Notesbogens titel' });
	await title.fill('Mit eget');
	await keyboard.press('ControlOrMeta+k');
	await expect(app.dialog.getByRole('combobox')).toBeFocused();
	await keyboard.type('eksempel');
	await expect(app.dialog.getByRole('option', { selected: true })).toHaveText('Åbn et eksempel …');
	await keyboard.press('Enter');
	await expect(buttons.first()).toBeFocused();
	await keyboard.press('Tab');
	await keyboard.press('Tab');
	const third = buttons.nth(2);
	await expect(third).toBeFocused();
	await expect(third).toHaveAccessibleName('Fra adressehistorik til flytninger');
	await expect(third).toHaveAccessibleDescription(/^Rapporten viser, hvad der skal til/);
	await keyboard.press('Enter');

	const leaving = page.getByRole('alertdialog', { name: 'Ikke gemt' });
	await expect(leaving.getByRole('button', { name: 'Annuller' })).toBeFocused();
	await expect(title).toHaveValue('Mit eget');
	await keyboard.press('Tab');
	await expect(leaving.getByRole('button', { name: 'Luk uden at gemme' })).toBeFocused();
	await keyboard.press('Enter');

	await expect(page).toHaveTitle('Fra adressehistorik til flytninger – Kladde');
	await expect(app.locate('svar').getByRole('group', { name: 'Tilstand' })).toContainText('færdig på');
	await expect(app.notebook.getByRole('alert')).toHaveCount(0);
});
