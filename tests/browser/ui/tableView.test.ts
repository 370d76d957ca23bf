import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Output } from '#lib/cage/output.ts';
import { rowsOf } from '#lib/engine/arrowRows.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { ok } from '#lib/notebook/result.ts';
import Grid from '#lib/ui/Grid.svelte';
import { tablePagesIn } from '#lib/workspace/tablePages.ts';
import { ShownTable } from '#lib/workspace/tableView/shownTable.svelte.ts';
import { tablesIn } from '#lib/workspace/tableView/tables.ts';
import { plainView, type TableView } from '#lib/workspace/tableView/tableView.ts';
import { Memory } from '#lib/workspace/memory.svelte.ts';
import { givingWay } from '#lib/workspace/givingWay.ts';
import { defineIn, startEngine, valueOf } from '../../support/engine.ts';
import { complaints, show } from './stage.ts';

type Relation = Extract<Output, { kind: 'relation' }>;

let engine: Engine;
beforeAll(async () => {
	engine = await startEngine();
	tables = tablesIn({ engine, memory: new Memory({ ...givingWay(engine), held: async () => [] }) })();
});
afterEach(() => {
	for (const close of closing.splice(0)) close();
});
afterAll(() => engine.close());

const relationOf = async (name: string, sql: string, keep?: 'view' | 'table'): Promise<Relation> => {
	const defined = valueOf(await defineIn(engine, name, sql, keep && { keep }));
	return { kind: 'relation', name, ...defined! };
};

let tables: ReturnType<ReturnType<typeof tablesIn>>;

const closing: (() => void)[] = [];

/** A grid over a table of the engine, as TableOutput makes it. */
async function showTable(output: Relation | Extract<Output, { kind: 'table' }>, view: TableView = plainView) {
	const { arrange, valuesOf } = tables;
	const pages = await tablePagesIn(engine)(output);
	const shown = new ShownTable({
		view,
		arrange: (arrangement, watch) => arrange(output, arrangement, watch),
		changed: () => undefined
	});
	closing.push(() => shown.close());
	const asSql = vi.fn();
	const tools = {
		shown,
		asSql,
		valuesOf: (column: string, watch: object) => valuesOf(output, column, watch)
	};
	return { shown, asSql, ...show(Grid, { label: 'folk', ...pages, tools, took: 12 }, { language: 'da' }) };
}

const places = () =>
	relationOf(
		'steder',
		`SELECT * FROM (VALUES ('Aarhus', 3, DATE '2024-03-01'), ('Zealand', 1, DATE '2024-01-01'), ('Ærø', 2, NULL),
			('Århus', 3, DATE '2024-02-01'), ('Bo', NULL, DATE '2024-01-02')) AS s (sted, antal, dag)`
	);

const header = (name: string) => page.getByRole('columnheader', { name, exact: true });
const columnTexts = (at: number) =>
	[...document.querySelectorAll<HTMLElement>('.row')]
		.sort(
			(one, other) => Number(one.getAttribute('aria-rowindex')) - Number(other.getAttribute('aria-rowindex'))
		)
		.map((row) =>
			row
				.querySelector<HTMLElement>(`[aria-colindex="${at + 1}"]`)
				?.innerText.replace(/\s+/g, ' ')
				.trim()
		);
const names = () =>
	[...document.querySelectorAll<HTMLElement>('[role=columnheader]')].map((one) => one.innerText.trim());

/** Opens a column's menu by keyboard and takes an entry. */
async function take(column: string, entry: string) {
	(header(column).element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	const item = page.getByRole('menu', { name: `Kolonnen ${column}` }).getByText(entry, { exact: true });
	await expect.element(item).toBeVisible();
	await userEvent.click(item);
}

it('a click on a header sorts as Danish does, one with Shift among what is equal', async () => {
	await showTable(await places());
	await expect.poll(() => columnTexts(0)).toEqual(['Aarhus', 'Zealand', 'Ærø', 'Århus', 'Bo']);
	await userEvent.click(header('sted'));
	await expect.poll(() => columnTexts(0)).toEqual(['Bo', 'Zealand', 'Ærø', 'Århus', 'Aarhus']);
	await expect.element(header('sted')).toHaveAttribute('aria-sort', 'ascending');
	await userEvent.click(header('antal'));
	await userEvent.click(header('antal'));
	await expect.poll(() => columnTexts(1)).toEqual(['3', '3', '2', '1', '∅ ingen værdi']);
	await userEvent.click(header('dag'), { modifiers: ['Shift'] });
	await expect.poll(() => columnTexts(0)).toEqual(['Århus', 'Aarhus', 'Ærø', 'Zealand', 'Bo']);
	await expect.element(header('antal')).toHaveAttribute('aria-sort', 'descending');
	await expect
		.element(header('dag'))
		.toHaveAttribute('aria-description', 'dato. sorteret som nr. 2, stigende');
	await userEvent.click(page.getByRole('button', { name: 'Nulstil visningen' }));
	await expect.poll(() => columnTexts(0)).toEqual(['Aarhus', 'Zealand', 'Ærø', 'Århus', 'Bo']);
});

it('a header’s menu sorts, hides, pins and moves by keyboard, and the focus goes with the column', async () => {
	const { shown } = await showTable(await places());
	await expect.poll(names).toEqual(['sted', 'antal', 'dag']);
	(header('sted').element() as HTMLElement).focus();
	await userEvent.keyboard('{ContextMenu}');
	await expect.element(page.getByRole('menuitemradio', { name: 'Sortér stigende' })).toHaveFocus();
	expect(await complaints()).toEqual([]);
	await userEvent.keyboard('{ArrowDown}{Enter}');
	await expect.element(header('sted')).toHaveFocus();
	await expect.element(header('sted')).toHaveAttribute('aria-sort', 'descending');
	await take('sted', 'Flyt til højre');
	await expect.poll(names).toEqual(['antal', 'sted', 'dag']);
	await expect.element(header('sted')).toHaveFocus();
	await take('dag', 'Fastgør til venstre');
	await expect.poll(names).toEqual(['dag', 'antal', 'sted']);
	await expect.element(header('dag')).toHaveFocus();
	await take('antal', 'Skjul kolonnen');
	await expect.poll(names).toEqual(['dag', 'sted']);
	expect(document.querySelector('[role=grid]')?.getAttribute('aria-colcount')).toBe('2');
	await userEvent.click(page.getByRole('button', { name: 'Vis kolonnen antal' }));
	await expect.poll(names).toEqual(['dag', 'antal', 'sted']);
	const before = shown.view.widths['dag'] ?? (header('dag').element() as HTMLElement).offsetWidth;
	await take('dag', 'Bredere');
	await userEvent.keyboard('{Escape}');
	await expect.poll(() => shown.view.widths['dag']).toBe(before + 24);
	await take('dag', 'Vis som SQL');
});

it('filters by text, range and value, says so on chips, and takes a filter away again', async () => {
	await showTable(await places());
	await expect.poll(() => columnTexts(0).length).toBe(5);
	await take('sted', 'Filtrér …');
	await userEvent.fill(page.getByRole('textbox', { name: 'Tekst' }), 'HUS');
	expect(await complaints()).toEqual([]);
	await userEvent.click(page.getByRole('button', { name: 'Filtrér', exact: true }));
	await expect.poll(() => columnTexts(0)).toEqual(['Aarhus', 'Århus']);
	await expect.element(header('sted')).toHaveFocus();
	const bar = page.getByRole('group', { name: 'Visning af folk' });
	await expect.element(bar).toHaveTextContent(/sted indeholder “HUS”.*2 af 5 rækker · \d+ ms/);
	await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '3');
	await take('dag', 'Filtrér …');
	const from = page.getByRole('textbox', { name: 'Fra og med' });
	await userEvent.fill(from, '31-02-2024');
	await userEvent.click(page.getByRole('button', { name: 'Filtrér', exact: true }));
	await expect.element(page.getByRole('alert')).toHaveTextContent('Skriv en dato, som 31-12-2024.');
	await userEvent.fill(from, '1.3.2024');
	await userEvent.click(page.getByRole('button', { name: 'Filtrér', exact: true }));
	await expect.poll(() => columnTexts(0)).toEqual(['Aarhus']);
	expect(await complaints()).toEqual([]);
	await userEvent.click(page.getByRole('button', { name: 'Fjern filteret sted indeholder “HUS”' }));
	await userEvent.click(page.getByRole('button', { name: 'Fjern filteret dag fra 01-03-2024' }));
	await expect.poll(() => columnTexts(0).length).toBe(5);
	await take('antal', 'Filtrér …');
	await userEvent.click(page.getByRole('radio', { name: 'Er en af værdierne' }));
	await userEvent.click(page.getByRole('checkbox', { name: '(ingen værdi) 1' }));
	await userEvent.click(page.getByRole('checkbox', { name: '2 1' }));
	await userEvent.click(page.getByRole('button', { name: 'Filtrér', exact: true }));
	await expect.poll(() => columnTexts(0)).toEqual(['Ærø', 'Bo']);
});

it('a column is dragged wider and to another place, and a double click fits it', async () => {
	const { shown } = await showTable(await places());
	await expect.poll(() => columnTexts(0).length).toBe(5);
	const element = header('sted').element() as HTMLElement;
	const drag = (target: Element, from: number, to: number) => {
		const at = (type: string, clientX: number, buttons: number) =>
			target.dispatchEvent(
				new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, buttons, clientX, clientY: 5 })
			);
		at('pointerdown', from, 1);
		at('pointermove', to, 1);
		at('pointerup', to, 0);
	};
	// A pointer that a test makes cannot be captured.
	element.setPointerCapture = () => undefined;
	const width = element.offsetWidth;
	const { left, right } = element.getBoundingClientRect();
	drag(element.querySelector('[data-grip]')!, right - 2, right + 38);
	await expect.poll(() => element.offsetWidth).toBe(width + 40);
	drag(element, left + 10, element.getBoundingClientRect().right + 10);
	await expect.poll(names).toEqual(['antal', 'sted', 'dag']);
	expect(shown.view.sort).toEqual([]);
	await userEvent.dblClick(header('sted').element().querySelector('[data-grip]')!);
	await expect.poll(() => shown.view.widths).toEqual({});
});

it('pages of a big table come by the numbers of its rows, in the order asked for', async () => {
	const output = await relationOf('stor', 'SELECT i, i % 7 AS syvende FROM range(150000) AS t (i)', 'table');
	const arranged = valueOf(
		await tables.arrange(
			output,
			{
				sort: [
					{ column: 'syvende', direction: 'down' },
					{ column: 'i', direction: 'up' }
				],
				filters: [{ column: 'i', kind: 'range', from: '7' }]
			},
			{}
		)
	);
	expect(arranged.rows).toBe(149_993);
	// The numbers of so many rows, eight bytes each, though they may be pressed together.
	expect(arranged.bytes).toBeGreaterThan(0);
	expect(await arranged.page(0, 3)).toEqual([
		[13, 6],
		[20, 6],
		[27, 6]
	]);
	expect(await arranged.page(149_990, 3)).toEqual([
		[149_982, 0],
		[149_989, 0],
		[149_996, 0]
	]);
	// In several questions, or in one: seven times 1,000 after 13.
	const from = (first: number, count: number) =>
		Array.from({ length: count }, (_, at) => [first + 7 * at, 6]);
	expect(await arranged.page(1_000, 130)).toEqual(from(7_013, 130));
	expect(await arranged.page(1_000, 1_500)).toEqual(from(7_013, 1_500));
	expect((await arranged.page(149_900, 200)).length).toBe(93);
	const [made] = valueOf(await engine.relations()).filter(({ name }) => name.startsWith('kladde view'));
	expect(made?.rows).toBe(149_993);
	// A way out reads the same rows block by block.
	const turned = arranged.inTurn!();
	expect(await turned.page(149_990, 3)).toEqual(await arranged.page(149_990, 3));
	expect(await turned.page(70_000, 3)).toEqual(await arranged.page(70_000, 3));
	expect(rowsOf(await turned.ipc!(70_001, 2, ['i']))).toEqual(rowsOf(await arranged.ipc!(70_001, 2, ['i'])));
	turned.close!();
	arranged.close();
	await expect
		.poll(async () => valueOf(await engine.relations()).some(({ name }) => name.startsWith('kladde view')))
		.toBe(false);
});

it('a table from TypeScript sorts and filters too, and leaves nothing in the engine', async () => {
	const ipc = valueOf(await engine.query(`SELECT * FROM (VALUES ('Øl', 2), ('Vand', 1)) AS t (vare, nr)`));
	const { shown } = await showTable({ kind: 'table', ipc, rows: 2 });
	await expect.poll(() => columnTexts(0)).toEqual(['Øl', 'Vand']);
	await userEvent.click(header('vare'));
	await expect.poll(() => columnTexts(0)).toEqual(['Vand', 'Øl']);
	shown.close();
	await expect
		.poll(async () =>
			valueOf(await engine.relations()).some(({ name }) => /^kladde view \d+ rows$/.test(name))
		)
		.toBe(false);
});

it('what is called off or cannot be done stays as it was, with a sentence', async () => {
	const output = await places();
	const options = { view: plainView, changed: () => undefined };
	const sorted = { ...plainView, sort: [{ column: 'sted', direction: 'up' as const }] };
	const failing = new ShownTable({
		...options,
		arrange: async () => ({ ok: false, error: { kind: 'out-of-memory', detail: '' } })
	});
	failing.change(sorted);
	await failing.settled;
	expect([failing.view.sort, failing.error?.kind, failing.working]).toEqual([[], 'out-of-memory', undefined]);
	const waiting = new ShownTable({
		...options,
		arrange: (_, { signal }) =>
			new Promise((resolve) =>
				signal?.addEventListener('abort', () => resolve({ ok: false, error: { kind: 'cancelled' } }))
			)
	});
	const pages = await tablePagesIn(engine)(output);
	show(
		Grid,
		{ label: 'folk', ...pages, tools: { shown: waiting, valuesOf: async () => ok([]) } },
		{ language: 'da' }
	);
	await expect.poll(() => columnTexts(0).length).toBe(5);
	await userEvent.click(header('sted'));
	await expect
		.element(page.getByRole('progressbar', { name: 'Rækkerne findes og sorteres …' }))
		.toBeVisible();
	await userEvent.click(page.getByRole('button', { name: 'Afbryd' }));
	await expect.element(page.getByText('Afbrudt. Tabellen er, som den var.')).toBeInTheDocument();
	expect([waiting.view.sort, waiting.error]).toEqual([[], undefined]);
});
