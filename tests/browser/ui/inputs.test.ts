import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { InputColumn, InputSpec, InputType, InputValue } from '#lib/language/analysis.ts';
import InputControl from '#lib/ui/InputControl.svelte';
import { complaints, show } from './stage.ts';

const municipalities = [
	{ value: '0159', label: 'Gladsaxe' },
	{ value: '0101', label: 'København' }
];

function shown(input: InputSpec, language: 'da' | 'en' = 'da', options = municipalities) {
	const onchange = vi.fn<(value: InputValue) => void>();
	show(InputControl, { id: `input-${input.type}`, input, options, onchange }, { language });
	return onchange;
}

it('chooses from a list by name and gives the value', async () => {
	const onchange = shown({ type: 'select', label: 'Kommune', help: 'Hvis tal ses', value: '0159' });
	const select = page.getByRole('combobox', { name: 'Kommune' });
	await expect.element(select).toHaveAccessibleDescription('Hvis tal ses');
	await userEvent.selectOptions(select, 'København');
	expect(onchange.mock.calls).toEqual([['0101']]);
});

it('keeps showing a value that is offered no longer', async () => {
	shown({ type: 'select', label: 'Kommune', value: '0999' });
	await expect
		.element(page.getByRole('combobox', { name: 'Kommune' }))
		.toHaveDisplayValue('0999 (findes ikke længere)');
});

it('chooses one of a group by the arrow keys', async () => {
	const onchange = shown({ type: 'radio', label: 'Kommune', value: '0159' });
	await expect.element(page.getByRole('group', { name: 'Kommune' })).toBeInTheDocument();
	(page.getByRole('radio', { name: 'Gladsaxe' }).element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowRight}');
	expect(onchange.mock.calls).toEqual([['0101']]);
});

it('reads a Danish number, and says what is wrong with one that is none', async () => {
	const onchange = shown({ type: 'number', label: 'Beløb', value: 1, max: 5000 });
	const field = page.getByRole('textbox', { name: 'Beløb' });
	await userEvent.fill(field, '1.234,5');
	await userEvent.keyboard('{Enter}');
	expect(onchange.mock.calls).toEqual([[1234.5]]);
	await userEvent.fill(field, '12x');
	await expect.element(field).toHaveAttribute('aria-invalid', 'true');
	await expect
		.element(field)
		.toHaveAccessibleDescription('“12x” er ikke et tal. Skriv for eksempel 1.234,5.');
	await userEvent.fill(field, '6000');
	await expect.element(field).toHaveAccessibleDescription('Tallet må højst være 5000.');
	await userEvent.keyboard('{Enter}');
	expect(onchange).toHaveBeenCalledOnce();
});

it('tells a text once, when the typing stops', async () => {
	const onchange = shown({ type: 'text', label: 'Søg', value: '' });
	await userEvent.type(page.getByRole('textbox', { name: 'Søg' }), 'Gladsaxe');
	expect(onchange).not.toHaveBeenCalled();
	await expect.poll(() => onchange.mock.calls).toEqual([['Gladsaxe']]);
});

it('slides by the keys, with the number beside', async () => {
	const onchange = shown({ type: 'slider', label: 'Alder', value: 30, min: 0, max: 100, step: 0.5 });
	(page.getByRole('slider', { name: 'Alder' }).element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowRight}');
	await expect.poll(() => onchange.mock.lastCall).toEqual([30.5]);
	await expect.element(page.getByRole('slider')).toHaveAttribute('aria-valuetext', '30,5');
});

it('gives a date as an ISO date and a check as yes or no', async () => {
	const dated = shown({ type: 'date', label: 'Dag', value: '2024-01-01' });
	const field = page.getByRole('textbox', { name: 'Dag' });
	await expect.element(field).toHaveValue('01-01-2024');
	await userEvent.fill(field, '29.2.2024');
	await userEvent.keyboard('{Enter}');
	expect(dated.mock.calls).toEqual([['2024-02-29']]);
	await expect.element(field).toHaveValue('29-02-2024');
	await userEvent.fill(field, '30-2-2024');
	await userEvent.keyboard('{Enter}');
	await expect.element(field).toHaveAttribute('aria-invalid', 'true');
	await expect
		.element(field)
		.toHaveAccessibleDescription('“30-2-2024” er ikke en dato. Skriv for eksempel 31-12-2024.');
	expect(dated).toHaveBeenCalledOnce();
	const checked = shown({ type: 'checkbox', label: 'Kun kvinder', value: false });
	await userEvent.click(page.getByRole('checkbox', { name: 'Kun kvinder' }));
	expect(checked.mock.calls).toEqual([[true]]);
});

it('takes a period by its dates, and a whole year, quarter or month at once', async () => {
	const onchange = shown({
		type: 'period',
		label: 'Periode',
		value: { fra: '2023-01-01', til: '2023-06-30' }
	});
	await expect.element(page.getByRole('group', { name: 'Periode' })).toBeInTheDocument();
	const [from, to] = [page.getByRole('textbox', { name: 'Fra' }), page.getByRole('textbox', { name: 'Til' })];
	await userEvent.fill(from, '2024K1');
	await userEvent.keyboard('{Enter}');
	expect(onchange.mock.lastCall).toEqual([{ fra: '2024-01-01', til: '2024-03-31' }]);
	await expect.element(to).toHaveValue('31-03-2024');
	await userEvent.fill(to, '2025');
	await userEvent.keyboard('{Tab}');
	expect(onchange.mock.lastCall).toEqual([{ fra: '2024-01-01', til: '2025-12-31' }]);
	await userEvent.fill(from, '1/1 2026');
	await userEvent.keyboard('{Enter}');
	await expect.element(from).toHaveAccessibleDescription('Fra ligger efter til.');
	await expect.element(to).toHaveAttribute('aria-invalid', 'true');
	expect(onchange).toHaveBeenCalledTimes(2);
	await userEvent.fill(to, '2026');
	await userEvent.keyboard('{Enter}');
	await expect.element(from).toHaveAttribute('aria-invalid', 'false');
	expect(onchange.mock.lastCall).toEqual([{ fra: '2026-01-01', til: '2026-12-31' }]);
});

it('says of an end of a period that it is no date for as long as that stands there', async () => {
	const onchange = shown({ type: 'period', label: 'Dage', value: { fra: '2024-01-01', til: '2024-12-31' } });
	const [from, to] = [page.getByRole('textbox', { name: 'Fra' }), page.getByRole('textbox', { name: 'Til' })];
	await userEvent.fill(from, 'i går');
	await userEvent.keyboard('{Enter}');
	await userEvent.fill(to, '30-6-2024');
	await userEvent.keyboard('{Enter}');
	expect(onchange.mock.calls).toEqual([[{ fra: '2024-01-01', til: '2024-06-30' }]]);
	await expect.element(from).toHaveValue('i går');
	await expect.element(from).toHaveAccessibleDescription(/^“i går” er hverken en dato eller en periode/);
	await expect.element(to).toHaveAttribute('aria-invalid', 'false');
	// What it is read as stands in the field, also where that is the date it had.
	await userEvent.fill(from, '2024-1');
	await userEvent.keyboard('{Enter}');
	await expect.element(from).toHaveValue('01-01-2024');
	await expect.element(from).toHaveAttribute('aria-invalid', 'false');
	await expect.element(to).toHaveValue('31-01-2024');
});

it('slides both ends of a range, which stop at each other', async () => {
	const onchange = shown({ type: 'range', label: 'Alder', value: [18, 20], min: 0, max: 100 });
	const [from, to] = [page.getByRole('slider', { name: 'Fra' }), page.getByRole('slider', { name: 'Til' })];
	(from.element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
	await expect.poll(() => onchange.mock.lastCall).toEqual([[20, 20]]);
	(to.element() as HTMLElement).focus();
	await userEvent.keyboard('{End}');
	await expect.poll(() => onchange.mock.lastCall).toEqual([[20, 100]]);
});

it('counts the presses of a button', async () => {
	const onchange = shown({ type: 'button', label: 'Beregn', value: 2 });
	await userEvent.click(page.getByRole('button', { name: 'Beregn' }));
	expect(onchange.mock.calls).toEqual([[3]]);
});

it('checks off several of a few, all and none', async () => {
	const many = [...municipalities, { value: '0147', label: 'Frederiksberg' }];
	const onchange = shown({ type: 'select', multiple: true, label: 'Kommuner', value: ['0147'] }, 'da', many);
	await userEvent.click(page.getByRole('checkbox', { name: 'Gladsaxe' }));
	await expect.poll(() => onchange.mock.lastCall).toEqual([['0147', '0159']]);
	await userEvent.click(page.getByRole('button', { name: 'Vælg alle', exact: true }));
	await expect.poll(() => onchange.mock.lastCall).toEqual([['0159', '0101', '0147']]);
	await userEvent.click(page.getByRole('button', { name: 'Fravælg alle' }));
	await expect.poll(() => onchange.mock.lastCall).toEqual([[]]);
});

it('has nothing that axe complains of', async () => {
	const values: { readonly [type in InputType]: InputValue } = {
		select: '0159',
		radio: '0159',
		slider: 3,
		range: [1, 2],
		number: 3,
		text: 'a',
		date: null,
		period: { fra: '2024-01-01', til: '2024-12-31' },
		checkbox: true,
		button: 0,
		table: [{ kode: '0101', sats: 1 }]
	};
	const columns: readonly InputColumn[] = [
		{ name: 'kode', label: 'Kode', type: 'text' },
		{ name: 'sats', label: 'Sats', type: 'decimal' }
	];
	for (const [type, value] of Object.entries(values) as [InputType, InputValue][])
		shown({ type, label: `Valg ${type}`, help: 'Hjælp', value, columns });
	await userEvent.fill(page.getByRole('textbox', { name: 'Valg number' }), 'x');
	expect(await complaints()).toEqual([]);
});
