import { writeFile } from 'node:fs/promises';
import { expect, test, type TestInfo } from '@playwright/test';
import { App } from '../support/app.ts';
import { compareWith, differenceOf, giveAncestor, titlesOf } from '../support/comparing.ts';

const fence = (head: string, source: string) => `\`\`\`${head}\n${source}\n\`\`\`\n`;
const file = (...blocks: readonly string[]) => `---\nkladde: 1\ntitle: Tal\n---\n\n${blocks.join('\n')}`;

const cells = {
	tal: fence('sql tal', 'SELECT i AS tal\nFROM range(1, 6) AS r(i)'),
	sum: fence('sql sum', 'SELECT sum(tal) AS sum\nFROM tal'),
	note: fence('md note', 'Om tallene.'),
	gammel: fence('sql gammel', 'SELECT 7 AS gammel'),
	dobbelt: fence('ts dobbelt', 'const to = 2;\nto * 21'),
	ny: fence('sql ny', 'SELECT max(tal) AS størst\nFROM tal')
};
const { tal, sum, note, gammel, dobbelt, ny } = cells;
const mine = file(tal, sum, note, gammel, dobbelt);
const newSum = sum.replace('FROM tal', 'FROM tal\nWHERE tal > 1');
const theirs = file(note, tal, newSum, dobbelt.replace('ts dobbelt', 'ts fyrre'), ny);

async function mailed(info: TestInfo, name: string, text: string): Promise<string> {
	const path = info.outputPath(`${name}.kladde.md`);
	await writeFile(path, text);
	return path;
}

async function opened(info: TestInfo, page: Parameters<typeof App.open>[0], text = mine): Promise<App> {
	const app = await App.open(page);
	await app.openNotebook(await mailed(info, 'min', text));
	return app;
}

test('a colleague’s version is compared cell by cell: three differences are taken, two are not, and undo takes all back', async ({
	page
}, info) => {
	const app = await opened(info, page);
	await app.runAll();
	expect((await app.cell('sum')).rows).toEqual([['15']]);
	await compareWith(app, await mailed(info, 'kollega', theirs));

	await test.step('each difference is told in words and shown as text', async () => {
		await expect(app.dialog.getByRole('heading', { level: 2 })).toHaveText(
			'Sammenlign med kollega.kladde.md'
		);
		await expect(app.dialog).toContainText('1 ændret, 1 tilføjet, 1 fjernet, 1 flyttet, 1 omdøbt');
		expect(await titlesOf(app)).toEqual([
			'Flyttet: Tekst-celle note',
			'Ændret: SQL-celle sum',
			'Fjernet: SQL-celle gammel',
			'Omdøbt: TypeScript-celle fyrre',
			'Tilføjet: SQL-celle ny'
		]);
		await expect(differenceOf(app, 'Ændret: SQL-celle sum').getByRole('insertion')).toHaveText(
			'WHERE tal > 1'
		);
		await expect(differenceOf(app, 'Omdøbt: TypeScript-celle fyrre')).toContainText(
			'Omdøbt fra dobbelt til fyrre'
		);
	});

	await test.step('three are taken and two kept, by mouse and by keyboard', async () => {
		await differenceOf(app, 'Ændret: SQL-celle sum').getByRole('radio', { name: 'Tag deres' }).check();
		await differenceOf(app, 'Fjernet: SQL-celle gammel').focus();
		await page.keyboard.press('j');
		await page.keyboard.press('t');
		await page.keyboard.press('j');
		await page.keyboard.press('t');
		await expect(app.dialog).toContainText('3 af 5 tages fra deres.');
		await app.dialog.getByRole('button', { name: 'Brug valgene' }).click();
		await expect(app.dialog).toBeHidden();
	});

	await test.step('the notebook is the choices, and nothing was run', async () => {
		expect((await app.cell('tal')).status).toContain('færdig');
		expect((await app.cell('gammel')).rows).toEqual([['7']]);
		expect((await app.cell('sum')).status).toContain('forældet');
		expect((await app.cell('ny')).status).toContain('ikke kørt');
		const chosen = file(tal, newSum, note, gammel, dobbelt.replace('ts dobbelt', 'ts fyrre'), ny);
		expect(await app.save()).toBe(chosen);
	});

	await test.step('one undo brings all of it back', async () => {
		await app.command('Fortryd');
		await expect(app.locate('dobbelt')).toBeVisible();
		expect(await app.save()).toBe(mine);
	});
});

test('with the file that both began with, changes that do not touch are merged without a question, and those that do are asked about', async ({
	page
}, info) => {
	const ownSum = sum.replace('FROM tal', 'FROM tal AS t');
	const ownTal = tal.replace('6', '9');
	const own = file(ownTal, ownSum, note, gammel, dobbelt);
	const app = await opened(info, page, own);
	const ancestor = await mailed(info, 'forgaenger', mine);

	await compareWith(app, await mailed(info, 'kollega', theirs));
	await giveAncestor(app, ancestor);
	// One changed a line of the sum, the other added one below it: that is for a person to settle.
	await expect(app.dialog).toContainText('1 konflikt mangler et valg.');
	const use = app.dialog.getByRole('button', { name: 'Brug det flettede' });
	await expect(use).toBeDisabled();
	await differenceOf(app, 'SQL-celle sum').getByRole('radio', { name: 'Tag deres' }).check();
	await use.click();
	await expect(app.dialog).toBeHidden();
	const fyrre = dobbelt.replace('ts dobbelt', 'ts fyrre');
	expect(await app.save()).toBe(file(note, ownTal, newSum, fyrre, ny));
	await app.command('Fortryd');

	await test.step('where no lines touch nothing is asked', async () => {
		await compareWith(app, await mailed(info, 'kollega', theirs.replace('\nWHERE tal > 1', '')));
		await giveAncestor(app, ancestor);
		await expect(app.dialog).toContainText('alt er flettet uden spørgsmål');
		await use.click();
		await expect(app.dialog).toBeHidden();
		expect(await app.save()).toBe(file(note, ownTal, ownSum, fyrre, ny));
	});
});

test('a file that is no notebook is refused in words, and the open notebook stays as it is', async ({
	page
}, info) => {
	const app = await opened(info, page);
	await compareWith(app, await mailed(info, 'uden-slut', mine.replace(/```\n$/, '')));
	const alert = app.dialog.getByRole('alert');
	await expect(alert).toContainText(
		'uden-slut.kladde.md kan ikke læses som notesbog. Linje 24: Cellen, der begynder her'
	);
	const marked = `${mine}<<<<<<< HEAD\na\n=======\nb\n>>>>>>> hans\n`;
	const markers = await mailed(info, 'git', marked);
	await app.choose([markers], () => app.dialog.getByRole('button', { name: 'Vælg en anden fil …' }).click());
	await expect(alert).toContainText(
		'git.kladde.md holder to udgaver, som git ikke kunne flette; de begynder på linje'
	);
	await app.dialog.getByRole('button', { name: 'Annuller' }).click();
	expect(await app.save()).toBe(mine);
});
