import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CellId } from '#lib/notebook/notebook.ts';
import DeleteBy from '#lib/ui/memory/DeleteBy.svelte';
import EntryList from '#lib/ui/memory/EntryList.svelte';
import ImportNotes from '#lib/ui/memory/ImportNotes.svelte';
import MemoryMeter from '#lib/ui/memory/MemoryMeter.svelte';
import { complaints, show } from './stage.ts';

const sized = [
	{ name: 'small', bytes: 1_000 },
	{ name: 'large', bytes: 2_000_000_000 }
];

it('tells how full memory is, and warns in words and form near the limit, naming the largest', async () => {
	const { element } = show(MemoryMeter, { meter: { used: 1e9, limit: 4e9 }, sized });
	const meter = page.getByRole('meter', { name: 'The database engine’s memory' });
	await expect.element(meter).toHaveAttribute('aria-valuetext', '1\u00a0GB of 4\u00a0GB used');
	await expect.element(meter).toHaveAttribute('aria-valuenow', '25');
	expect(element.textContent).not.toContain('Warning');
	const full = show(MemoryMeter, { meter: { used: 3.3e9, limit: 4e9 }, sized });
	await expect.element(page.getByText(/Warning: 83 % is used/)).toBeVisible();
	expect([...full.element.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
		'large, 2\u00a0GB',
		'small, 1\u00a0kB'
	]);
	expect(await complaints()).toEqual([]);
});

it('says how long data may be kept, and takes another date once a year is written out', async () => {
	const onchange = vi.fn();
	const today = new Date(2026, 10, 23);
	show(DeleteBy, { deleteBy: '2026-12-05', onchange, today });
	await expect.element(page.getByText('To be deleted in 12 days')).toBeVisible();
	const field = page.getByLabelText('To be deleted by');
	await userEvent.fill(field, '2027-01-01');
	await userEvent.fill(field, '0002-01-01');
	await userEvent.fill(field, '');
	expect(onchange.mock.calls).toEqual([['2027-01-01'], [undefined]]);
	show(DeleteBy, { deleteBy: '2026-11-20', onchange, today });
	await expect.element(page.getByText(/The delete-by date was 3 days ago. Wipe memory/)).toBeVisible();
	expect(await complaints()).toEqual([]);
});

it('says in sentences what a load changed and left out', async () => {
	show(
		ImportNotes,
		{
			notes: [
				{ column: 'fraflyttet', what: 'sentinel-date', count: 12_345 },
				{ column: 'kommune', what: 'restored-zero', count: 7 }
			],
			leftOut: ['navn', 'adresse']
		},
		{ language: 'da' }
	);
	await userEvent.click(page.getByText('2 bemærkninger til indlæsningen'));
	await expect
		.element(
			page.getByText('fraflyttet: 12.345 datoer som 9999-12-31 betyder »ingen dato« og er gjort tomme.')
		)
		.toBeVisible();
	await expect.element(page.getByText('Udeladt: navn, adresse')).toBeVisible();
	expect(await complaints()).toEqual([]);
});

it('lets go the values of a cell together, and a long list is folded', async () => {
	const value = (name: string, cell: string) => ({
		...{ kind: 'value' as const, name, cell: cell as CellId, type: 'Array', length: 2 },
		...{ bytes: 100, exact: false, at: 0 }
	});
	const ondrop = vi.fn();
	const told = { titleOf: () => '', ongoto: vi.fn(), ondrop };
	show(EntryList, {
		heading: 'TypeScript values',
		entries: [value('a', 'one'), value('b', 'one'), value('c', 'two')],
		...told
	});
	expect(page.getByRole('button', { name: /^Let go/ }).elements().length).toBe(2);
	await userEvent.click(page.getByRole('button', { name: /^Let go a, b/ }));
	expect(ondrop.mock.calls.map(([{ cell }]) => cell)).toEqual(['one']);
	const { element } = show(EntryList, {
		heading: 'Many',
		entries: Array.from({ length: 9 }, (_, index) => value(`x${index}`, `cell ${index}`)),
		...told
	});
	expect(element.querySelector('details')?.open).toBe(false);
	await userEvent.click(page.getByText('Many: 9, 900\u00a0B'));
	expect(element.querySelector('details')?.open).toBe(true);
	expect(await complaints()).toEqual([]);
});
