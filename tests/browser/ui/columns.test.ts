import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Engine } from '#lib/engine/engine.ts';
import type { Output } from '#lib/cage/output.ts';
import ColumnExplorer from '#lib/ui/columns/ColumnExplorer.svelte';
import type { Explored } from '#lib/workspace/explored.ts';
import { givingWay } from '#lib/workspace/givingWay.ts';
import { Memory } from '#lib/workspace/memory.svelte.ts';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';
import { startEngine, valueOf } from '../../support/engine.ts';
import { complaints, show } from './stage.ts';

type Open = Pick<OpenNotebook, 'notebook' | 'extracts' | 'stateOf' | 'addMade'>;

let engine: Engine;
beforeAll(async () => {
	engine = await startEngine();
	valueOf(
		await engine.query(`CREATE TABLE borgere AS SELECT
			lpad((61 + i % 25)::VARCHAR, 2, '0') || '0101' || lpad((i % 3000)::VARCHAR, 4, '0') AS id,
			CASE WHEN i % 4 = 0 THEN NULL ELSE i % 90 END AS alder,
			DATE '2024-01-01' + (i % 60)::INTEGER AS dato,
			'Person ' || i AS navn,
			i % 2 = 0 AS ja
			FROM range(3000) r(i)`)
	);
});
afterAll(() => engine.close());

const column = (name: string, role?: string) => ({ name, type: 'text', ...(role && { role }) });
const loaded = { status: 'loaded', rows: 3000, version: 1 };

/** A notebook of which only what the explorer reads is there. */
const notebook = (state: object = loaded, output?: Output) =>
	({
		notebook: {
			front: { extracts: [{ name: 'borgere', columns: [column('id'), column('navn', 'name')] }] },
			cells: []
		},
		extracts: { stateOf: () => state },
		addMade: () => undefined,
		stateOf: () => ({ status: 'done', outcome: { outputs: [output], logs: [], took: 1 } })
	}) as unknown as Open;

const explore = (open: Open, explored: Explored, onclose = vi.fn()) => {
	const memory = new Memory({ ...givingWay(engine), held: async () => [] });
	return { onclose, ...show(ColumnExplorer, { open, memory, explored, onclose }) };
};

const card = (name: string) =>
	page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name }) });

it('lists each column with its type, what is missing, how it spreads, and keeps what is somebody’s own', async () => {
	const { onclose } = explore(notebook(), { kind: 'extract', name: 'borgere' });
	await expect.element(page.getByRole('heading', { name: 'Columns of borgere' })).toHaveFocus();
	await expect.element(page.getByRole('status')).toHaveTextContent('All 5 columns are looked through');
	await expect
		.element(card('alder'))
		.toHaveTextContent(/BIGINT 25% missing \(750\) · 90 different from 0 to 89/);
	await expect
		.element(card('alder').getByRole('img'))
		.toHaveAttribute(
			'aria-label',
			expect.stringMatching(/^Distribution in 23 steps of one width from 0 to 89/)
		);
	await expect.element(card('ja').getByRole('list')).toHaveTextContent(/no 1,500 · 50%\s*yes 1,500 · 50%/);
	await expect.element(card('dato')).toHaveTextContent(/from 2024-01-01 to 2024-02-29/);
	await expect
		.element(card('navn'))
		.toHaveTextContent(/all different The values are not shown, since the column holds names/);
	await expect.element(card('id')).toHaveTextContent(/since they look like CPR numbers/);
	expect(document.body.textContent).not.toMatch(/Person \d|\d{10}/);
	expect(await complaints()).toEqual([]);
	await userEvent.keyboard('{Escape}');
	expect(onclose).toHaveBeenCalledOnce();
});

it('looks at a table from TypeScript, and leaves nothing of it in the engine', async () => {
	const ipc = valueOf(await engine.query('SELECT i AS n FROM range(10) r(i)'));
	const output: Output = { kind: 'table', ipc, rows: 12, notes: [{ kind: 'cut', rows: 2 }] };
	const { onclose } = explore(notebook(loaded, output), {
		kind: 'cell',
		cell: 'c' as never,
		output: 0,
		title: 'liste'
	});
	await expect.element(page.getByText('Only the first 10 rows, which the result shows.')).toBeVisible();
	await expect.element(card('n')).toHaveTextContent('from 0 to 9');
	expect(onclose).not.toHaveBeenCalled();
});

it('a table that is no longer in memory is said to be gone', async () => {
	expect(valueOf(await engine.relations()).map(({ name }) => name)).toEqual(['borgere']);
	explore(notebook({ status: 'missing' }), { kind: 'extract', name: 'borgere' });
	await expect.element(page.getByRole('status')).toHaveTextContent('The table is no longer in memory.');
});
