import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { printNotebook } from '#lib/notebook/print.ts';
import { withoutFirefox } from '../../tools/firefox.js';
import { fly66Cells } from '../support/fly66Cells.ts';
import { balanceOf, movesIn, smallFiles, type Move } from '../support/fly66Files.ts';
import { danish, kommuneInput } from '../support/fly66Story.ts';
import { FirefoxApp } from './firefoxApp.ts';
import { openFirefox, type OpenFirefox } from './openFirefox.ts';

const chart = `const rows = [...balance];
Plot.plot({ marks: [Plot.barX(rows, { x: 'ind', fill: 'steelblue' }), Plot.barX(rows, { x: 'ud', dy: 20 })] })`;

/** One story, told from the beginning to the end: each test goes on where the one before it stopped. */
describe.skipIf(withoutFirefox())('in Firefox', { sequential: true }, () => {
	let firefox: OpenFirefox;
	let app: FirefoxApp;
	let paths: readonly string[];
	let moves: readonly Move[];
	let text: string;
	let broken = false;

	const balance = (place: string) => [balanceOf(moves, place).map(danish)];
	const isBalance = (place: string) => (rows: readonly (readonly string[])[]) =>
		JSON.stringify(rows) === JSON.stringify(balance(place));

	beforeAll(async () => {
		paths = await smallFiles.paths();
		moves = await movesIn(paths);
		firefox = await openFirefox();
	});
	beforeEach(({ skip }) => skip(broken, 'The story broke off before this.'));
	afterEach(async ({ task }) => {
		if (broken || task.result?.state !== 'fail') return;
		broken = true;
		await mkdir('test-results', { recursive: true });
		await app?.page.screenshot({ path: 'test-results/firefox.png' });
	});
	afterAll(async () => {
		await firefox?.close();
	});

	test('the app opens with Flyttemønstre, already run', async () => {
		app = await FirefoxApp.open(await firefox.newPage(), firefox.address);
		await app.allDone();
		expect((await app.states()).length).toBeGreaterThan(6);
		expect((await app.cell('flytninger')).status).toContain('37.705 rækker');
		const { name, shapes } = await app.chart('matrix', 'rect');
		expect(name).toMatch(/^Diagram/);
		expect(shapes).toBeGreaterThan(100);
	});

	test('another municipality changes the table of years and runs no cell that does not read it', async () => {
		const before = await app.cell('flytninger_pr_aar');
		const untouched = (await app.cell('hovedstaden')).status;
		await app.setInput('kommune', 'Aarhus');
		const years = await app.rows(
			'flytninger_pr_aar',
			(rows) => JSON.stringify(rows) !== JSON.stringify(before.rows)
		);
		expect(years.length).toBe(10);
		await app.allDone();
		expect((await app.cell('hovedstaden')).status).toBe(untouched);
	});

	test('ten chosen CSV files become one extract, and SQL makes moves of it', async () => {
		await app.newNotebook();
		await app.addExtract(paths, 'fly66');
		await app.addCell('input', kommuneInput, 'kommune');
		await app.addCell('sql', fly66Cells.moves, 'moves');
		const { error, columns, status } = await app.cell('moves');
		expect([error, columns]).toEqual([undefined, ['fra', 'til', 'alder', 'antal']]);
		expect(status).toContain(`${moves.length.toLocaleString('da-DK')} rækker`);
	});

	test('a second SQL cell weighs the chosen municipality, and a TypeScript cell draws it', async () => {
		await app.addCell('sql', fly66Cells.balance, 'balance');
		expect(await app.rows('balance', () => true)).toEqual(balance('Gladsaxe'));
		await app.addCell('ts', chart, 'tegning');
		expect((await app.cell('tegning')).error).toBe(undefined);
		expect((await app.chart('tegning', 'rect')).shapes).toBe(2);
	});

	test('a turned parameter runs what reads it', async () => {
		await app.setInput('kommune', 'København');
		expect(await app.rows('balance', isBalance('København'))).toEqual(balance('København'));
	});

	test('what is saved is the notebook’s text, without a row', async () => {
		await app.save();
		text = await firefox.downloaded();
		const parsed = parseNotebook(text);
		if (!parsed.ok) throw new Error(`It does not parse: line ${parsed.error.line}.`);
		expect(printNotebook(parsed.value)).toBe(text);
		expect(parsed.value.cells.map(({ kind, name }) => [kind, name])).toEqual([
			['sql', undefined],
			['input', 'kommune'],
			['sql', 'moves'],
			['sql', 'balance'],
			['ts', 'tegning']
		]);
		const places = moves.flatMap(([from, to]) => [`Til ${to}`, `Fra ${from}`]);
		expect([...new Set(places)].filter((value) => text.includes(value))).toEqual([]);
	});

	test('opened again it waits unrun for its files, and comes to the same figures', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'kladde-firefox-'));
		const file = join(folder, 'igen.kladde.md');
		await writeFile(file, text);
		app = await FirefoxApp.open(await firefox.newPage(), firefox.address);
		await app.openNotebook(file);
		await app.says('Notesbogen beder om sine udtræk');
		expect(await app.states()).toEqual(Array.from({ length: 5 }, () => '○ ikke kørt'));
		await app.findExtract('fly66', paths);
		await app.press('header button', 'Kør alle');
		expect(await app.rows('balance', isBalance('København'))).toEqual(balance('København'));
		expect((await app.chart('tegning', 'rect')).shapes).toBe(2);
		await rm(folder, { recursive: true, force: true });
	});

	test('nothing was complained of, and no stranger was asked', () => {
		expect(firefox.complaints).toEqual([]);
	});

	// Last, since what the test of the walls provokes is complained of.
	test('in the self-test no attempt succeeds in this browser either', async () => {
		await app.command('Selvtest: kan noget slippe ud?');
		await app.says('Kør testen igen');
		const { said, rows } = await app.selfTest();
		// Firefox leaves some of what it refuses without a word.
		expect(said).toMatch(/Intet forsøg lykkedes|Intet slap ud/);
		expect(rows.length).toBeGreaterThan(100);
		expect(rows.filter((row) => !/✓ Afvist: |Mislykkedes\. Browseren sagde ikke hvorfor/.test(row))).toEqual(
			[]
		);
		expect(rows.filter((row) => row.includes('✓ Afvist: ')).length).toBeGreaterThan(90);
	});
});
