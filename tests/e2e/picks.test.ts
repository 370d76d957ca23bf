import { writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { App } from '../support/app.ts';
import { faultsOf } from '../support/axe.ts';

const notebook = `---
kladde: 1
title: Valg
---

\`\`\`input kommune
type: select
label: Kommune
optionsFrom: kommuner
value: "0159"
\`\`\`

\`\`\`sql flytninger
SELECT * FROM (VALUES ('0101', '0159', 40), ('0159', '0101', 25), ('0751', '0101', 30), ('0159', '0751', 12)) AS m(fra, til, antal)
\`\`\`

\`\`\`sql valgt
SELECT navn, (SELECT sum(antal) FROM flytninger WHERE til = kode)::INTEGER AS ind FROM kommuner WHERE kode = $kommune
\`\`\`

\`\`\`chart kort
type: count-map
table: flytninger
area: til
count: antal
picks: kommune
title: Tilflyttere
\`\`\`

\`\`\`chart naboer
type: partners
table: flytninger
from: fra
to: til
count: antal
center: $kommune
\`\`\`

\`\`\`chart par
type: od-matrix
table: flytninger
from: fra
to: til
count: antal
title: Alle par
\`\`\`

Valgt er \${kommune}.
`;

test('a municipality picked in a map turns the parameter, and all that reads it follows; one picked without a parameter is framed in every figure', async ({
	page
}) => {
	const path = test.info().outputPath('valg.kladde.md');
	await writeFile(path, notebook);
	const app = await App.open(page);
	await app.openNotebook(path);
	await app.runAll();
	const [map, partners, matrix] = ['kort', 'naboer', 'par'].map((name) => app.locate(name));
	const field = app.locate('kommune').getByRole('combobox', { name: 'Kommune', exact: true });
	const prose = app.notebook.getByText('Valgt er ');
	const framed = (cell: typeof map) => cell!.locator('.picked');
	const saidIn = (cell: typeof map) => cell!.getByRole('figure').first().getByRole('status');
	await expect(partners!.getByRole('figure').first()).toContainText('Flytninger til og fra Gladsaxe');
	await expect(matrix!.getByRole('application')).toBeVisible();

	await test.step('by pointer: table, figure, prose and the parameter’s own field', async () => {
		await map!.locator('circle[data-area="0751"]').click();
		await expect(field).toHaveValue('Aarhus');
		await expect(partners!.getByRole('figure').first()).toContainText('Flytninger til og fra Aarhus');
		await expect(prose).toHaveText('Valgt er Aarhus.');
		await expect.poll(async () => (await app.cell('valgt')).rows).toEqual([['Aarhus', '12']]);
		await expect(framed(matrix)).toHaveCount(2);
		expect(await app.save()).toContain('value: "0751"');
	});

	await test.step('undo takes the pick back, in the figures too', async () => {
		await page.keyboard.press('ControlOrMeta+z');
		await expect(field).toHaveValue('Gladsaxe');
		await expect(partners!.getByRole('figure').first()).toContainText('Flytninger til og fra Gladsaxe');
		await expect.poll(async () => (await app.cell('valgt')).rows).toEqual([['Gladsaxe', '40']]);
	});

	await test.step('by key: the focus stays in the map, which says what was picked', async () => {
		const picture = map!.getByRole('application');
		await picture.focus();
		await page.keyboard.press('Home');
		await expect(saidIn(map)).toContainText('København');
		await page.keyboard.press('Enter');
		await expect(saidIn(map)).toHaveText('Valgt: Kommune er sat til det.');
		await expect(field).toHaveValue('København');
		await expect(partners!.getByRole('figure').first()).toContainText('Flytninger til og fra København');
		await expect(picture).toBeFocused();
		expect(await faultsOf(page)).toEqual([]);
	});

	await test.step('a figure without a parameter frames what is picked in every other, until Escape', async () => {
		await partners!.getByRole('application').focus();
		await page.keyboard.press('Home');
		await expect(saidIn(partners)).toContainText('Gladsaxe');
		await page.keyboard.press('Enter');
		await expect(saidIn(partners)).toHaveText('Markeret i alle figurer.');
		await expect(framed(matrix)).toHaveCount(2);
		await expect(framed(partners)).toHaveCount(1);
		await page.keyboard.press('Escape');
		await expect(framed(matrix)).toHaveCount(0);
		await expect(framed(partners)).toHaveCount(0);
		await expect(field).toHaveValue('København');
	});
});
