import { writeFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { App } from '../support/app.ts';
import { faultsOf } from '../support/axe.ts';
import { smallFiles } from '../support/fly66Files.ts';

/** Everything at once: no transition may be caught half-way. */
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const sizes = { wide: { width: 1280, height: 900 }, narrow: { width: 420, height: 900 } } as const;

/** Looks at the view as it stands in both widths and both colours. */
async function expectNoFaults(page: Page) {
	for (const size of [sizes.wide, sizes.narrow]) {
		await page.setViewportSize(size);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			expect(await faultsOf(page), `${size.width} px, ${colorScheme}`).toEqual([]);
		}
	}
	await page.setViewportSize(sizes.wide);
}

/** A notebook that waits for an extract, shows its errors, and has a cell of every state that stands still. */
const troubled = `---
kladde: 1
title: Med fejl
language: da
extracts:
  fly66:
    file: kvinder_*.csv
    columns:
      dest: text
      orig: text
---
Tekst med \`kode\`, [en adresse](https://eksempel.dk) og et tal: \${antal}.

\`\`\`input antal
type: number
label: Antal
value: 3
min: 1
\`\`\`

\`\`\`sql fejl
SELECT * FROM findes_ikke
\`\`\`

\`\`\`sql venter
SELECT * FROM fejl
\`\`\`

\`\`\`ts kaster
console.warn('pas på');
throw new Error('kastet');
\`\`\`

\`\`\`ts vaerdi
({ tal: antal, liste: [1, 2, 3], tekst: 'æøå' })
\`\`\`
`;

async function fileOf(text: string, name = 'med-fejl.kladde.md') {
	const path = test.info().outputPath(name);
	await writeFile(path, text);
	return path;
}

test('axe finds nothing on the sample', async ({ page }) => {
	test.slow();
	const app = await App.open(page);
	await expect(app.locate('matrix').getByRole('img', { name: /^Diagram/ })).toBeVisible();
	await app.settled();
	await expectNoFaults(page);
	await app.locate('kurve').getByRole('button', { name: 'Vis som tabel' }).click();
	await app.locate('kommune').focus();
	await page.keyboard.press('o');
	await expectNoFaults(page);
	await app.banner.getByRole('combobox', { name: 'Sprog' }).selectOption('English');
	await expectNoFaults(page);
});

test('axe finds nothing while a cell is edited, the menu is open, the palette or the help', async ({
	page
}) => {
	test.slow();
	const app = await App.open(page);
	await app.newNotebook();
	await app.addCell('sql', 'SELECT 1 AS tal', 'tal');
	await app.locate('tal').focus();
	await page.keyboard.press('Enter');
	await expect(app.locate('tal').getByRole('textbox', { name: /^Kode i/ })).toBeFocused();
	await expectNoFaults(page);
	await page.keyboard.press('Escape');
	await app.banner.getByRole('button', { name: 'Notesbog' }).click();
	await expectNoFaults(page);
	await page.keyboard.press('Escape');
	await page.keyboard.press('ControlOrMeta+k');
	await expect(app.dialog).toBeVisible();
	await expectNoFaults(page);
	await page.keyboard.press('Escape');
	await app.locate('tal').focus();
	await page.keyboard.press('?');
	await expect(app.dialog.getByRole('heading', { name: 'Genveje' })).toBeVisible();
	await expectNoFaults(page);
});

test('axe finds nothing on an empty notebook, nor on the import dialog', async ({ page }) => {
	test.slow();
	const app = await App.open(page);
	await app.newNotebook();
	await expectNoFaults(page);
	await app.offer(await smallFiles.paths());
	await expectNoFaults(page);
	await app.dialog.getByRole('radio', { name: /ét for hver fil/ }).check();
	await expectNoFaults(page);
});

test('axe finds nothing on errors, nor on the dialog that asks for a notebook’s extracts', async ({
	page
}) => {
	test.slow();
	const app = await App.open(page);
	await app.openNotebook(await fileOf(troubled));
	await expect(app.dialog.getByRole('heading', { name: 'Notesbogen beder om sine udtræk' })).toBeVisible();
	await expectNoFaults(page);
	await app.findExtract('fly66', await fileOf('dest;orgi\nTil København;Fra Ærø\n', 'kvinder_0-9.csv'));
	await expect(app.dialog.getByText('Sådan afviger fly66')).toBeVisible();
	await expectNoFaults(page);
	await app.dialog.getByRole('button', { name: 'Senere' }).click();
	await app.runAll();
	await expect(app.locate('kaster').getByRole('alert')).toBeVisible();
	await expectNoFaults(page);
});

test('axe finds nothing on a notebook file that does not parse', async ({ page }) => {
	const app = await App.open(page);
	await app.openNotebook(await fileOf('---\nkladde: 1\ntitle: [\n---\n', 'i-stykker.kladde.md'));
	await expect(
		page.getByRole('heading', { name: 'i-stykker.kladde.md kan ikke læses som notesbog' })
	).toBeVisible();
	await expectNoFaults(page);
});

test('axe finds nothing on the versions, nor on an export that takes results along', async ({ page }) => {
	test.slow();
	const app = await App.open(page);
	await app.newNotebook();
	await app.addCell('sql', 'SELECT 1 AS tal', 'tal');
	await app.save();
	await app.setSource('tal', 'SELECT 2 AS tal');
	await app.command('Versioner …');
	await expect(app.dialog.getByText('SELECT 1 AS tal').first()).toBeVisible();
	await expectNoFaults(page);
	await page.keyboard.press('Escape');
	await expect(app.dialog).toBeHidden();
	await app.command('Eksportér som …');
	await app.dialog.getByRole('checkbox', { name: 'Tag det med, som cellerne viser' }).check();
	await expect(app.dialog.getByText(/forlader så notesbogen/)).toBeVisible();
	await expectNoFaults(page);
});
