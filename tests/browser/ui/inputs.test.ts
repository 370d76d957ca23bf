import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { InputSpec, InputValue } from '#lib/language/analysis.ts';
import InputControl from '#lib/ui/InputControl.svelte';
import { complaints, show } from './stage.ts';

const municipalities = [
	{ value: '0159', label: 'Gladsaxe' },
	{ value: '0101', label: 'København' }
];

function shown(input: InputSpec, language: 'da' | 'en' = 'da') {
	const onchange = vi.fn<(value: InputValue) => void>();
	show(InputControl, { id: `input-${input.type}`, input, options: municipalities, onchange }, { language });
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
	const dated = shown({ type: 'date', label: 'Fra', value: '2024-01-01' });
	await userEvent.fill(page.getByLabelText('Fra'), '2024-02-29');
	await expect.poll(() => dated.mock.lastCall).toEqual(['2024-02-29']);
	const checked = shown({ type: 'checkbox', label: 'Kun kvinder', value: false });
	await userEvent.click(page.getByRole('checkbox', { name: 'Kun kvinder' }));
	expect(checked.mock.calls).toEqual([[true]]);
});

it('has nothing that axe complains of', async () => {
	for (const type of ['select', 'radio', 'slider', 'number', 'text', 'date', 'checkbox'] as const) {
		const value = {
			select: '0159',
			radio: '0159',
			slider: 3,
			number: 3,
			text: 'a',
			date: null,
			checkbox: true
		};
		shown({ type, label: `Valg ${type}`, help: 'Hjælp', value: value[type] });
	}
	await userEvent.fill(page.getByRole('textbox', { name: 'Valg number' }), 'x');
	expect(await complaints()).toEqual([]);
});
