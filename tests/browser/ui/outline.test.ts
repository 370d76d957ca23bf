import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Cell, CellId } from '#lib/notebook/notebook.ts';
import OutlinePanel from '#lib/ui/outline/OutlinePanel.svelte';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';
import { complaints, show } from './stage.ts';

const cellOf = (name: string, kind: Cell['kind'] = 'sql'): Cell => ({
	...{ id: name as CellId, kind, name, source: '' },
	flags: name === 'c1' ? { paused: true } : {}
});

/** A notebook as far as the outline asks: each cell reads the one that it is told, and one has failed. */
function opened(count: number, readOf: (index: number) => number | undefined) {
	const cells = Array.from({ length: count }, (_, index) => cellOf(`c${index}`));
	const sources = new Map(
		cells.map(({ id }, index) => [
			id,
			[readOf(index)].flatMap((one) => (one === undefined ? [] : [cells[one]!.id]))
		])
	);
	const at = { selected: cells[0]?.id, goTo: vi.fn((id: CellId) => (at.selected = id)), takeFocus: vi.fn() };
	const open = {
		at,
		notebook: { cells },
		cell: (id: CellId) => cells.find((cell) => cell.id === id),
		stateOf: (id: CellId) => (id === 'c2' ? { status: 'failed' } : { status: 'idle' }),
		runs: {
			readsOf: (id: CellId) =>
				(sources.get(id) ?? []).map((cell) => ({ name: cell, source: { kind: 'cell', cell } })),
			readersOf: (id: CellId) =>
				cells.flatMap((cell) => (sources.get(cell.id)!.includes(id) ? [cell.id] : []))
		}
	};
	return { open: open as unknown as OpenNotebook, at };
}

it('tells states in words and by shape, and draws three hundred cells without a fault', async () => {
	const { open, at } = opened(300, (index) => (index === 0 ? undefined : Math.floor((index - 1) / 3)));
	const { element } = show(OutlinePanel, { open, onclose: vi.fn() });
	await expect.element(page.getByRole('button', { name: 'SQL c1, paused, not run' }).first()).toBeVisible();
	await userEvent.fill(page.getByRole('searchbox'), 'c29');
	await expect.element(page.getByRole('status')).toHaveTextContent('11 found');
	await userEvent.click(page.getByRole('button', { name: 'Dependencies' }));
	const nodes = [...element.querySelectorAll('svg [role="button"]')];
	expect(nodes.length).toBe(300);
	expect(nodes.filter((node) => node.getAttribute('tabindex') === '0').length).toBe(1);
	await userEvent.keyboard('{Tab}{ArrowDown}{ArrowDown}');
	const second = document.activeElement?.getAttribute('aria-label') ?? '';
	expect(second).toMatch(/^SQL cell c\d+, .*reads 1, is read by 3$/);
	await userEvent.keyboard('{ArrowUp}{ArrowUp}{Enter}');
	expect(at.goTo.mock.calls.at(-1)).toEqual(['c0']);
	expect(await complaints()).toEqual([]);
});

it('folds a larger graph to what is near the chosen cell, and says so', async () => {
	const { open } = opened(320, (index) => (index === 0 ? undefined : index - 1));
	const { element } = show(OutlinePanel, { open, onclose: vi.fn() });
	await userEvent.click(page.getByRole('button', { name: 'Dependencies' }));
	await expect.element(page.getByText(/^Shows 300 of 320: those nearest to c0/)).toBeVisible();
	expect(element.querySelectorAll('svg [role="button"]').length).toBe(300);
});
