import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { InputSpec, InputValue } from '#lib/language/analysis.ts';
import InputControl from '#lib/ui/InputControl.svelte';
import { show } from './stage.ts';

const input: InputSpec = {
	type: 'table',
	label: 'Satser',
	columns: [
		{ name: 'kode', label: 'Kode', type: 'text' },
		{ name: 'antal', label: 'Antal', type: 'integer' },
		{ name: 'sats', label: 'Sats', type: 'decimal' },
		{ name: 'dag', label: 'Fra', type: 'date' },
		{ name: 'ja', label: 'Gælder', type: 'boolean' }
	],
	value: [
		{ kode: '0101', antal: 2, sats: 12.5, dag: '2024-01-31', ja: true },
		{ kode: '0147', antal: null, sats: 1000, dag: null, ja: false }
	]
};

async function shown() {
	const onchange = vi.fn<(value: InputValue) => void>();
	show(InputControl, { id: 'input-1', input, options: [], onchange }, { language: 'da' });
	await expect.element(page.getByRole('row').first()).toBeVisible();
	return onchange;
}

const cell = (name: string) => page.getByRole('textbox', { name, exact: true });
const texts = () =>
	page
		.getByRole('row')
		.elements()
		.slice(1)
		.map((row) => [...row.querySelectorAll('input')].map(({ value }) => value));
const rows = input.value as readonly object[];

it('shows values as they are written here', async () => {
	await shown();
	expect(texts()).toEqual([
		['0101', '2', '12,5', '31-01-2024', 'ja'],
		['0147', '', '1000', '', 'nej']
	]);
});

it('tells a changed cell, and of one that is no value its place', async () => {
	const onchange = await shown();
	await userEvent.fill(cell('Sats, række 2'), '1.234,5');
	await userEvent.keyboard('{ArrowUp}');
	await expect.element(cell('Sats, række 1')).toHaveFocus();
	expect(onchange.mock.lastCall).toEqual([[rows[0], { ...rows[1], sats: 1234.5 }]]);
});

it('says of a cell that holds no value what is wrong, and counts it as empty', async () => {
	const onchange = await shown();
	const field = cell('Antal, række 1');
	await userEvent.fill(field, '2,5');
	await expect.element(field).toHaveAttribute('aria-invalid', 'true');
	await expect
		.element(field)
		.toHaveAccessibleDescription('Antal, række 1: “2,5” er ikke et helt tal. Feltet tæller som tomt til da.');
	await expect.poll(() => onchange.mock.lastCall).toEqual([[{ ...rows[0], antal: null }, rows[1]]]);
});

it('gets rows by Enter in the last and by its button, and loses them', async () => {
	const onchange = await shown();
	(cell('Sats, række 2').element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	const empty = { kode: null, antal: null, sats: null, dag: null, ja: null };
	expect(onchange.mock.lastCall).toEqual([[...rows, empty]]);
	await userEvent.click(page.getByRole('button', { name: 'Slet række 1' }));
	await expect.poll(() => onchange.mock.lastCall).toEqual([[rows[1]]]);
	await userEvent.click(page.getByRole('button', { name: 'Tilføj række' }));
	await expect.poll(() => onchange.mock.lastCall).toEqual([[...rows, empty]]);
});

it('takes cells as a spreadsheet copies them, and as many rows as they need', async () => {
	const onchange = await shown();
	paste(cell('Kode, række 2').element(), '0151\t7\t1.000,25\t1-2-2024\tJA\r\n0153\t\t\t\t\r\n');
	expect(onchange.mock.lastCall).toEqual([
		[
			rows[0],
			{ kode: '0151', antal: 7, sats: 1000.25, dag: '2024-02-01', ja: true },
			{ kode: '0153', antal: null, sats: null, dag: null, ja: null }
		]
	]);
	paste(cell('Gælder, række 1').element(), 'ja\tnej\n');
	await expect
		.element(page.getByRole('group', { name: 'Satser' }))
		.toHaveAccessibleDescription(/Det kopierede har flere kolonner end tabellen/);
	expect(onchange).toHaveBeenCalledOnce();
});

function paste(into: Element, text: string) {
	const clipboardData = new DataTransfer();
	clipboardData.setData('text/plain', text);
	into.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}
