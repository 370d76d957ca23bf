import { expect, test } from '@playwright/test';
import { openText, SqlWriting } from '../support/sqlWriting.ts';

const notebook = `---
kladde: 1
title: Skrivehjælp
---
\`\`\`input kommune
type: text
label: Kommune
value: "0101"
\`\`\`

\`\`\`sql flytninger
SELECT '0101' AS fra, '0157' AS til, DATE '2024-03-01' AS dato
\`\`\`

\`\`\`sql til_og_fra
SELECT flytninger.fra, count(*) AS antal
FROM flytninger -- flytninger
WHERE fra = $kommune
GROUP BY ALL
\`\`\`

\`\`\`ts tal
({ flytninger }).flytninger.length
\`\`\`

Der er \${flytninger.length} flytninger.

\`\`\`sql ny
SELECT * FROM
\`\`\`
`;

test('a query is written from what is offered: table, columns of a cell that has not run, parameter, function', async ({
	page
}) => {
	const app = await openText(page, notebook);
	const ny = new SqlWriting(app, 'ny');
	await ny.begin();
	await ny.type(' fl');
	await expect.poll(() => ny.offered()).toEqual(['flytninger']);
	await page.keyboard.press('Tab');
	await ny.type(' f WHERE f.');
	await expect.poll(() => ny.offered()).toEqual(['fra', 'til', 'dato', '*']);
	await page.keyboard.press('Enter');
	await ny.type(' = $');
	await expect.poll(() => ny.offered()).toEqual(['$kommune', '$tal']);
	await page.keyboard.press('Tab');
	await ny.type(' AND k');
	// Escape closes the list and stays in the text; with no list Enter makes a line.
	await expect.poll(() => ny.offered()).not.toEqual([]);
	await page.keyboard.press('Escape');
	await expect.poll(() => ny.offered()).toEqual([]);
	await expect(ny.field).toBeFocused();
	await page.keyboard.press('Backspace');
	await ny.type('upp');
	// Functions are known once the engine is there.
	await expect(async () => {
		await page.keyboard.press('Backspace');
		await ny.type('p');
		await expect.poll(() => ny.offered(), { timeout: 3_000 }).toContain('upper');
	}).toPass();
	await page.keyboard.press('Tab');
	await expect(page.locator('.parameter-hints-widget.visible')).toContainText('upper(');
	await ny.type("til) = '0157'");
	await page.keyboard.press('ControlOrMeta+Enter');
	await app.settled();
	expect(await app.save()).toContain(
		"SELECT * FROM flytninger f WHERE f.fra = $kommune AND upper(til) = '0157'"
	);
	expect((await app.cell('ny')).rows).toEqual([['0101', '0157', '01-03-2024']]);
});

test('F12 goes to the cell of a table, F2 renames it with all who read it as one step, Shift+Alt+F sets the text', async ({
	page
}) => {
	const app = await openText(page, notebook);
	const reader = new SqlWriting(app, 'til_og_fra');
	await reader.begin();
	await reader.goInto('flytninger');
	await page.keyboard.press('F12');
	await expect(new SqlWriting(app, 'flytninger').field).toBeFocused();
	await page.keyboard.press('Escape');

	await reader.begin();
	await reader.goInto('flytninger');
	await page.keyboard.press('F2');
	const field = page.getByRole('textbox', { name: 'Nyt navn for flytninger' });
	await expect(field).toBeFocused();
	await field.fill('kommune');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Navnet kommune er taget. Vælg et andet.')).toBeVisible();
	await field.fill('ture');
	await page.keyboard.press('Enter');
	await expect(page.getByText('flytninger hedder nu ture, og 3 celler fulgte med.')).toBeVisible();
	await page.keyboard.press('Escape');
	const renamed = await app.save();
	expect(renamed).toContain('```sql ture\n');
	expect(renamed).toContain('SELECT ture.fra, count(*) AS antal\nFROM ture -- flytninger\nWHERE');
	expect(renamed).toContain('({ flytninger: ture }).flytninger.length');
	expect(renamed).toContain('Der er ${ture.length} flytninger.');

	await page.keyboard.press('z');
	expect(await app.save()).toBe(notebook);

	await reader.begin();
	await page.keyboard.press('Shift+Alt+f');
	await expect(app.locate('til_og_fra').locator('.view-line')).toHaveCount(8);
	await page.keyboard.press('Escape');
	expect(await app.save()).toContain(
		'SELECT\n  flytninger.fra,\n  count(*) AS antal\nFROM\n  flytninger -- flytninger\nWHERE\n  fra = $kommune\nGROUP BY ALL'
	);
});

test('a new name in the name field takes all readers along, and a taken one is refused', async ({ page }) => {
	const app = await openText(page, notebook);
	const name = app.locate('kommune').getByRole('textbox', { name: /^Navn/ });
	await name.fill('ny');
	await name.press('Enter');
	await expect(page.getByText('Navnet ny er taget. Vælg et andet.')).toBeVisible();
	await expect(name).toHaveValue('kommune');
	await name.fill('kode');
	await name.press('Enter');
	await expect(page.getByText('kommune hedder nu kode, og 1 celle fulgte med.')).toBeVisible();
	expect(await app.save()).toContain('WHERE fra = $kode');
	await app.runAll();
	expect((await app.cell('til_og_fra')).rows).toEqual([['0101', '1']]);
});

test('a name that is pointed at tells what it is', async ({ page }) => {
	const app = await openText(page, notebook);
	await app.runAll();
	const reader = new SqlWriting(app, 'til_og_fra');
	await reader.begin();
	const name = reader.field
		.locator('xpath=ancestor::*[contains(@class,"monaco-editor")]')
		.first()
		.getByText('flytninger')
		.nth(1);
	const told = page.locator('.monaco-hover:visible');
	// What is shown below the mouse may move while results come.
	await expect(async () => {
		await page.mouse.move(0, 0);
		await name.hover();
		await expect(told).toContainText('fra VARCHAR', { timeout: 3_000 });
	}).toPass();
	await expect(told).toContainText('dato DATE');
	await expect(told).toContainText('Tabel fra en celle i notesbogen.');
	await expect(told).toContainText('1 række');
});
