import { writeFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { App } from '../support/app.ts';
import { stopTook } from '../support/stopTook.ts';
import { pagePauses } from '../support/pagePauses.ts';

type Flood = { readonly kind: 'ts' | 'sql'; readonly name: string; readonly source: string };

const ts = (name: string, source: string): Flood => ({ kind: 'ts', name, source });
const sql = (name: string, source: string): Flood => ({ kind: 'sql', name, source });

/** What never ends by itself, or only after days. */
const endless: readonly Flood[] = [
	ts('loekke', 'while (true) {}'),
	ts('mikro', 'for (;;) await null;'),
	ts(
		'timere',
		'const igen = () => { setTimeout(igen, 0); setTimeout(igen, 0); };\nigen();\nawait new Promise(() => {})'
	),
	ts('regex', '/^(a+)+$/.test("a".repeat(60) + "b")'),
	ts(
		'tal',
		'function* alle() { for (let i = 0; ; i++) yield i; }\nlet sum = 0;\nfor (const i of alle()) sum += i;\nsum'
	),
	sql('billioner', 'SELECT sum(range) FROM range(1000000000000)'),
	sql('kryds', 'SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range * b.range % 7 = 1'),
	sql('rekursiv', 'WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT count(*) FROM r'),
	// One step of the engine, which it cannot leave: it is given up, and another starts.
	sql('lang', "SELECT repeat('x', 1000000000) AS x")
];

const points = (count: number) => `Array.from({ length: ${count} }, (_, i) => ({ x: i }))`;

/** What ends, with more than a page can hold; and what is said of it. */
const ending: readonly (Flood & { readonly says: string | RegExp })[] = [
	{ ...ts('tekst', 'let s = "x";\nwhile (true) s += s;'), says: 'Invalid string length' },
	// As the machine has room for it or not.
	{ ...ts('bytes', 'new Uint8Array(2 ** 31).length'), says: /RangeError|2147483648/ },
	{ ...ts('dyb', 'const dybde = () => dybde() + 1;\ndybde()'), says: 'Maximum call stack size exceeded' },
	{ ...ts('udgange', 'for (let i = 0; i < 100_000; i++) display(i);'), says: /998\d\d resultater/ },
	{ ...ts('linjer', 'for (let i = 0; i < 50; i++) console.log("x".repeat(1_000_000));'), says: 'færdig' },
	{
		...ts('loefter', '(await Promise.all(Array.from({ length: 1_000_000 }, async (_, i) => i))).length'),
		says: '1000000'
	},
	{ ...ts('opmaerkning', 'html`<p>${"x".repeat(9_000_000)}</p>`'), says: '⚠' },
	// Some 300,000 elements, in fewer characters than a result may have.
	{ ...ts('elementer', 'html(["<b>x".repeat(300_000)])'), says: '1 resultat og 0 linjer' },
	{ ...ts('prikker', `Plot.dot(${points(1_000_000)}, { x: "x" }).plot()`), says: '1.000.000 punkter' },
	{
		...ts('streger', `Plot.line(${points(200_000)}, { x: "x", y: "x", z: "x" }).plot()`),
		says: 'shapes in one chart'
	},
	{
		...ts('sekunder', 'Plot.ruleX([new Date(0), new Date(1e12)]).plot({ x: { ticks: "second" } })'),
		says: 'an interval with'
	}
];

const neighbours = [ts('svar', 'const svar = 42;\nsvar'), sql('tabel', 'SELECT 6 * 7 AS x')];

const notebook = (cells: readonly Flood[], more = '') =>
	`---\nkladde: 1\ntitle: Oversvømmelse\nrun: manual\n---\n\n${cells
		.map(({ kind, name, source }) => `\`\`\`${kind} ${name}\n${source}\n\`\`\`\n`)
		.join('\n')}${more}`;

async function opened(page: Page, path: string, text: string): Promise<App> {
	await writeFile(path, text);
	const app = await App.open(page);
	await app.openNotebook(path);
	return app;
}

async function start(app: App, name: string): Promise<void> {
	await app.locate(name).focus();
	await app.locate(name).press('ControlOrMeta+Enter');
}

const stateOf = (app: App, name: string) => app.locate(name).getByRole('group', { name: 'Tilstand' });

test('what never ends leaves the page to its person, stops within a second, and its neighbours run again', async ({
	page
}, info) => {
	const text = notebook([...neighbours, ...endless]);
	const app = await opened(page, info.outputPath('endeloes.kladde.md'), text);
	await app.run('svar');
	await app.run('tabel');
	const longest = await pagePauses(page);
	for (const { name } of endless) {
		await start(app, name);
		await expect(stateOf(app, name)).toContainText('Kører');
		// The page answers to keys meanwhile.
		await page.keyboard.press('ControlOrMeta+k');
		await expect(app.dialog.getByRole('combobox')).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(app.dialog).toBeHidden();
		expect.soft(await stopTook(app), name).toBeLessThan(1_000);
		await expect(app.locate(name).getByRole('alert')).toContainText('Cellen blev stoppet');
	}
	await app.run('svar');
	await expect(app.locate('svar')).toContainText('42');
	await app.run('tabel');
	expect((await app.cell('tabel')).rows).toEqual([['42']]);
	info.annotations.push({ type: 'longest pause', description: `${Math.round(await longest())} ms` });
	expect(await app.save()).toBe(text);
});

test('what ends with more than a page can hold is told of, and the notebook is whole', async ({
	page
}, info) => {
	const large = ts('stor', 'const stor = "x".repeat(100_000_000);\nstor.length');
	const text = notebook([...neighbours, ...ending, large], '\nTeksten er ${stor}.\n');
	const app = await opened(page, info.outputPath('mere.kladde.md'), text);
	const longest = await pagePauses(page);
	for (const { name, says } of ending) {
		await start(app, name);
		await expect(app.locate(name)).toContainText(says);
		await app.settled();
	}
	await start(app, 'stor');
	await expect(app.locate('stor')).toContainText('100000000');
	await app.cells.last().focus();
	await app.cells.last().press('ControlOrMeta+Enter');
	await expect(app.cells.last()).toContainText('xxx…');
	await app.run('svar');
	await expect(app.locate('svar')).toContainText('42');
	await app.run('tabel');
	expect((await app.cell('tabel')).rows).toEqual([['42']]);
	info.annotations.push({ type: 'longest pause', description: `${Math.round(await longest())} ms` });
	expect(await app.save()).toBe(text);
});
