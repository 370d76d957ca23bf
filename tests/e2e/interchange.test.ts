import { readFile, writeFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { App } from '../support/app.ts';

const python = {
	nbformat: 4,
	nbformat_minor: 5,
	metadata: { kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' } },
	cells: [
		{
			cell_type: 'markdown',
			metadata: {},
			source: '# Flytninger\n\n<img src=x onerror="document.title = 1">'
		},
		{ cell_type: 'code', metadata: {}, outputs: [{}], source: 'import pandas as pd' },
		{ cell_type: 'code', metadata: {}, outputs: [], source: '%%sql --save svar\nSELECT 41 + 1 AS svar' }
	]
};

async function exportAs(page: Page, app: App, format: RegExp, { outputs = false } = {}) {
	await app.command('Eksportér som …');
	await app.dialog.getByRole('radio', { name: format }).check();
	const asked = app.dialog.getByRole('checkbox', { name: 'Tag det med, som cellerne viser' });
	const warning = app.dialog.getByRole('alert').filter({ hasText: 'forlader så notesbogen' });
	await expect(warning).toHaveCount(0);
	if (outputs) {
		await asked.check();
		await expect(warning).toBeVisible();
	}
	const losses = app.dialog.getByRole('list', { name: 'Det kan formatet ikke bære' });
	await expect(losses.or(app.dialog.getByText('Formatet kan bære alt'))).toBeVisible();
	const said = await losses.getByRole('listitem').allInnerTexts();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		app.dialog.getByRole('button', { name: 'Gem filen' }).click()
	]);
	await expect(app.dialog).toBeHidden();
	return { said, name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

const saidBy = (text: string) => {
	const parsed = parseNotebook(text);
	if (!parsed.ok) throw new Error(`Line ${parsed.error.line}: ${parsed.error.kind}`);
	return {
		title: parsed.value.front.title,
		cells: parsed.value.cells.map(({ kind, name, source, flags }) => ({ kind, name, source, flags }))
	};
};

/** As Notebook Kit reads its files, by the browser's own parser. */
const readAsKit = (page: Page, html: string) =>
	page.evaluate((text) => {
		const file = new DOMParser().parseFromString(text, 'text/html');
		return [...file.querySelectorAll('notebook script')].map((script) => {
			const lines = (script.textContent ?? '').split(/\r\n?|\n/);
			if (lines.at(-1)?.trim() === '') lines.pop();
			if (lines[0]?.trim() === '') lines.shift();
			const source = lines.map((line) => line.replace(/^ {4}/, '')).join('\n');
			return [script.getAttribute('type'), source.replace(/<\\(?=\\*\/script(\s|>))/gi, '<')];
		});
	}, html);

test('a Jupyter notebook opens unrun with a list of what did not come along, and runs', async ({
	page
}, info) => {
	const app = await App.open(page);
	const file = info.outputPath('analyse.ipynb');
	await writeFile(file, JSON.stringify(python));
	await app.openNotebook(file);
	const { dialog } = app;
	await expect(dialog.getByRole('heading', { name: 'analyse.ipynb er åbnet som ny notesbog' })).toBeVisible();
	await expect(dialog.getByRole('list', { name: 'Det kom ikke med' }).getByRole('listitem')).toHaveText([
		'1 resultat er udeladt. Kør cellerne for at få dem igen.',
		'1 celle i andre sprog (python) står som tekst og køres ikke.',
		'Kernen (Python 3) følger ikke med; Kladde kører SQL og TypeScript.'
	]);
	await dialog.getByRole('button', { name: 'Luk', exact: true }).click();
	await expect(app.notebook.getByText('færdig på')).toHaveCount(0);
	await expect(app.banner.getByText('Ikke gemt')).toBeVisible();
	await app.runAll();
	expect((await app.cell('svar')).rows).toEqual([['42']]);
	await expect(page).toHaveTitle('Flytninger – Kladde');

	const { name, text, said } = await exportAs(page, app, /Jupyter/);
	expect([name, said]).toEqual(['Flytninger.ipynb', []]);
	expect(JSON.parse(text).cells.map(({ outputs }: { outputs?: unknown }) => outputs)).toEqual([
		undefined,
		[],
		[]
	]);
	expect(text).not.toContain('42');

	const shown = await exportAs(page, app, /Jupyter/, { outputs: true });
	expect(shown.said).toEqual([]);
	const [, , sql] = JSON.parse(shown.text).cells;
	expect(sql.outputs).toHaveLength(1);
	expect(sql.outputs[0].data['text/plain']).toEqual(['svar\n', '  42\n', '1 række']);
});

test('the sample goes to Jupyter and to Notebook Kit, and comes back as it was', async ({ page }, info) => {
	test.slow();
	const app = await App.open(page);
	await app.settled();
	const before = saidBy(await app.save());
	const shown = await exportAs(page, app, /Jupyter/, { outputs: true });
	expect(shown.said.join('\n')).toContain('kun de første rækker er med');
	expect(shown.text).toContain('<svg xmlns=');
	for (const [format, ending] of [
		[/Jupyter/, '.ipynb'],
		[/Notebook Kit/, '.html']
	] as const) {
		const { name, text, said } = await exportAs(page, app, format);
		expect(name).toBe(`Flyttemønstre${ending}`);
		expect(said.length).toBeGreaterThan(1);
		if (ending === '.html') {
			const scripts = await readAsKit(page, text);
			const md = before.cells
				.filter(({ kind }) => kind === 'md')
				.map(({ source }) => ['text/markdown', source]);
			expect(scripts.filter(([type]) => type === 'text/markdown')).toEqual(expect.arrayContaining(md));
			const ts = before.cells.filter(({ kind }) => kind === 'ts');
			expect(scripts).toEqual(expect.arrayContaining(ts.map(({ source }) => ['text/x-typescript', source])));
		}
		const file = info.outputPath(name);
		await writeFile(file, text);
		await app.openNotebook(file);
		await app.dialog.getByRole('button', { name: 'Luk', exact: true }).click();
		await expect(app.dialog.getByRole('heading', { name: 'Notesbogen beder om sine udtræk' })).toBeHidden();
		expect(saidBy(await app.save())).toEqual(before);
	}
});

/** Drops a file on the page. */
async function drop(page: Page, name: string, bytes: Buffer) {
	const dragged = await page.evaluateHandle(
		([called = '', base64 = '']) => {
			const transfer = new DataTransfer();
			const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
			transfer.items.add(new File([content], called));
			return transfer;
		},
		[name, bytes.toString('base64')]
	);
	await page.getByRole('main').dispatchEvent('drop', { dataTransfer: dragged });
}

test('dropped files are told by what they hold: SQL in an old encoding, a page that is no notebook, broken JSON', async ({
	page
}) => {
	const app = await App.open(page);
	await app.newNotebook();
	await drop(page, 'tal.sql', Buffer.from("/* Tal om Ærø\n og Læsø */\nSELECT 'Ærø' AS ø;\n", 'latin1'));
	await expect(app.dialog.getByRole('heading', { name: 'tal.sql er åbnet som ny notesbog' })).toBeVisible();
	await expect(app.dialog).toContainText('Alt kom med.');
	await app.dialog.getByRole('button', { name: 'Luk', exact: true }).click();
	await expect(app.notebook.getByText('Tal om Ærø')).toBeVisible();

	await drop(page, 'side.html', Buffer.from('<table><tr><td>a</td></tr></table>'));
	await expect(app.dialog.getByRole('heading', { name: 'Indlæs udtræk' })).toBeVisible();
	await app.dialog.getByRole('button', { name: 'Annuller' }).click();

	await drop(page, 'afbrudt.ipynb', Buffer.from('{"cells": ['));
	await expect(app.dialog.getByRole('heading', { name: 'afbrudt.ipynb kan ikke åbnes' })).toBeVisible();
	await expect(app.dialog.getByRole('alert')).toContainText('Filen er ikke gyldig JSON');
	await app.dialog.getByRole('button', { name: 'Luk', exact: true }).click();
	await expect(app.notebook.getByText('Tal om Ærø')).toBeVisible();
});
