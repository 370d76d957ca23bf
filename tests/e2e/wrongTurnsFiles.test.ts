import { writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { App } from '../support/app.ts';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
/** A workbook begins as every ZIP archive does, and with the name of its first part. */
const workbook = Buffer.concat([
	Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0x62, 0xee, 0x9d, 0x68]),
	Buffer.from('[Content_Types].xml'),
	Buffer.alloc(40, 0x93)
]);

const files = [
	{ name: 'billede.csv', bytes: png, sentence: 'billede.csv ligner PNG, som ikke kan læses her' },
	{ name: 'tal.csv', bytes: workbook, sentence: 'tal.csv er ikke hel (regneark)' },
	{
		name: 'tom.csv',
		bytes: Buffer.alloc(0),
		sentence: 'tom.csv er tom Hent udtrækket igen, og se efter, at filen har indhold.'
	}
];

test('a file that cannot be read is refused in a sentence, and good files beside it load', async ({
	page
}, info) => {
	test.slow();
	const app = await App.open(page);
	await app.newNotebook();
	for (const [index, { name, bytes, sentence }] of files.entries()) {
		await test.step(name, async () => {
			const [bad, good] = [info.outputPath(name), info.outputPath(`priser_${index}.csv`)];
			await Promise.all([writeFile(bad, bytes), writeFile(good, 'vare;pris\nbrød;12\nmælk;9\n')]);
			await app.offer(bad);
			await expect(app.dialog).toContainText(sentence);
			await expect(app.dialog.getByRole('button', { name: 'Indlæs', exact: true })).toBeDisabled();
			await app.dialog.getByRole('button', { name: 'Annuller' }).click();

			await app.offer([bad, good]);
			await expect(app.dialog).toContainText(sentence);
			await app.answerImport();
			await app.addCell('sql', `SELECT sum(pris) AS i_alt FROM priser_${index}`, `sum_${index}`);
			expect((await app.cell(`sum_${index}`)).rows).toEqual([['21']]);
		});
	}
});

test('a wrong extract says what differs, and the right one is loaded after it', async ({ page }, info) => {
	const right = info.outputPath('priser.csv');
	await writeFile(right, 'vare;pris\nbrød;12\nmælk;9\n');
	const app = await App.open(page);
	await app.newNotebook();
	await app.addExtract(right, { name: 'priser' });
	await app.addCell('sql', 'SELECT sum(pris) AS i_alt FROM priser', 'sum');
	const notebook = info.outputPath('priser.kladde.md');
	await writeFile(notebook, await app.save());
	await app.openNotebook(notebook);
	await writeFile(right, 'vare;beløb\nbrød;12\n');
	await app.findExtract('priser', right);
	await expect(
		app.dialog.getByRole('list', { name: 'Sådan afviger priser:' }).getByRole('listitem')
	).toHaveText(['Kolonnen pris mangler.', 'Kolonnen beløb er ny.']);
	await writeFile(right, 'vare;pris\nost;5\n');
	await app.findExtract('priser', right);
	await expect(app.dialog).toContainText(/✓\s*indlæst\s*1 række/);
	await page.keyboard.press('Escape');
	await app.runAll();
	expect((await app.cell('sum')).rows).toEqual([['5']]);
});

test('an import that is stopped leaves nothing, says so, and can be done again', async ({ page }, info) => {
	const file = info.outputPath('stor.csv');
	const row = `brød;12;${'x'.repeat(200)}\n`;
	await writeFile(file, `vare;pris;note\n${row.repeat(1_000_000)}`);
	const app = await App.open(page);
	await app.newNotebook();
	await app.addCell('sql', 'SELECT 20 + 22 AS svar', 'god');
	await app.offer(file);
	await app.dialog.getByRole('button', { name: 'Indlæs', exact: true }).click();
	await app.extracts.getByRole('button', { name: 'Annuller indlæsning' }).click();
	await expect(app.extracts).toContainText('Indlæsningen blev afbrudt. Intet er ændret. Find filen …');
	await app.run('god');
	expect((await app.cell('god')).rows).toEqual([['42']]);
	await writeFile(file, 'vare;pris;note\nbrød;12;x\n');
	await app.choose([file], () =>
		app.extracts
			.getByRole('button', { name: 'Find filen …' })
			.click()
			.then(() => app.dialog.getByRole('button', { name: 'Find filen til stor …' }).click())
	);
	await expect(app.dialog).toContainText(/✓\s*indlæst\s*1 række/);
});
