import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { InputSpec, InputValue } from '#lib/language/analysis.ts';
import { municipalities } from '#lib/moves/municipalities.ts';
import InputControl from '#lib/ui/InputControl.svelte';
import { complaints, show } from './stage.ts';

const options = municipalities.map((row) => {
	const [value = '', label = ''] = Object.values(row);
	return { value, label };
});

function shown(
	input: Partial<InputSpec>,
	offered: readonly { value: string | number; label: string }[] = options
) {
	const onchange = vi.fn<(value: InputValue) => void>();
	const spec: InputSpec = { type: 'select', label: 'Kommune', value: '0159', ...input };
	show(InputControl, { id: 'input-1', input: spec, options: offered, onchange }, { language: 'da' });
	return onchange;
}

const field = () => page.getByRole('combobox', { name: 'Kommune' });
const drawn = () =>
	page
		.getByRole('option')
		.elements()
		.map((option) => option.querySelector('.label')?.textContent);
const active = () => {
	const id = field().element().getAttribute('aria-activedescendant');
	return id === null ? undefined : document.getElementById(id)?.querySelector('.label')?.textContent;
};
const focus = () => (field().element() as HTMLElement).focus();

it('finds an option by what is typed, and Enter takes it', async () => {
	const onchange = shown({});
	await expect.element(field()).toHaveValue('Gladsaxe');
	expect(page.getByRole('option').elements()).toEqual([]);
	await userEvent.fill(field(), 'københ');
	expect([drawn(), active()]).toEqual([['København'], 'København']);
	await expect.element(page.getByRole('status')).toHaveTextContent('1 af 98 muligheder');
	await userEvent.keyboard('{Enter}');
	expect(onchange.mock.calls).toEqual([['0101']]);
	await expect.element(field()).toHaveAttribute('aria-expanded', 'false');
});

it.each([
	['aarhus', 'Aarhus'],
	['århus', 'Aarhus'],
	['koege', 'Køge'],
	['ærø', 'Ærø'],
	['aeroe', 'Ærø'],
	['0751', 'Aarhus'],
	['faaborg midtfyn', 'Faaborg-Midtfyn']
])('%j finds %s', async (typed, found) => {
	shown({});
	await userEvent.fill(field(), typed);
	expect(drawn()[0]).toBe(found);
});

it('goes about by the keys, from what is chosen, and Escape changes nothing', async () => {
	const onchange = shown({});
	focus();
	await userEvent.keyboard('{ArrowDown}');
	await expect.poll(active).toBe('Gladsaxe');
	await userEvent.keyboard('{End}');
	await expect.poll(active).toBe(options.at(-1)?.label);
	await userEvent.keyboard('{ArrowDown}');
	await expect.poll(active).toBe(options[0]?.label);
	await userEvent.keyboard('{PageDown}{ArrowUp}');
	await expect.poll(active).toBe(options[7]?.label);
	await userEvent.keyboard('{Escape}');
	await expect.element(field()).toHaveAttribute('aria-expanded', 'false');
	await expect.element(field()).toHaveValue('Gladsaxe');
	expect(onchange).not.toHaveBeenCalled();
});

it('forgets what was typed when it is left', async () => {
	const onchange = shown({});
	await userEvent.fill(field(), 'odense');
	await userEvent.keyboard('{Tab}');
	await expect.element(field()).toHaveValue('Gladsaxe');
	expect(onchange).not.toHaveBeenCalled();
});

it('chooses several: Enter adds and takes away, Backspace removes the last, so do the buttons', async () => {
	const onchange = shown({ multiple: true, value: ['0101', '0999'] });
	const list = page.getByRole('list', { name: 'Valgt i Kommune' });
	await expect.element(list).toHaveTextContent(/^København\s*×\s*0999 \(findes ikke længere\)/);
	await userEvent.fill(field(), 'gladsaxe');
	await userEvent.keyboard('{Enter}');
	await expect.poll(() => onchange.mock.lastCall).toEqual([['0101', '0999', '0159']]);
	await expect
		.element(page.getByRole('option', { name: 'Gladsaxe' }))
		.toHaveAttribute('aria-selected', 'true');
	await userEvent.fill(field(), '');
	await userEvent.keyboard('{Backspace}{Backspace}');
	await expect.poll(() => onchange.mock.lastCall).toEqual([['0101']]);
	await userEvent.click(page.getByRole('button', { name: 'Fjern København' }));
	await expect.poll(() => onchange.mock.lastCall).toEqual([[]]);
	await expect.element(field()).toHaveFocus();
});

it('chooses all that is found, and none', async () => {
	const onchange = shown({ multiple: true, value: [] });
	await userEvent.fill(field(), 'holm');
	await userEvent.click(page.getByRole('button', { name: 'Vælg de 2 fundne' }));
	await expect.poll(() => onchange.mock.lastCall).toEqual([['0223', '0400']]);
	await userEvent.click(page.getByRole('button', { name: 'Fravælg alle' }));
	await expect.poll(() => onchange.mock.lastCall).toEqual([[]]);
});

it('draws a handful of ten thousand options, wherever in them one is', async () => {
	const many = Array.from({ length: 10_000 }, (_, at) => ({ value: at, label: `Skole ${at}` }));
	const onchange = shown({ value: 5_000 }, many);
	focus();
	await userEvent.keyboard('{ArrowDown}');
	await expect.poll(active).toBe('Skole 5000');
	expect(drawn().length).toBeLessThan(20);
	await userEvent.keyboard('{End}');
	await expect.poll(active).toBe('Skole 9999');
	await userEvent.fill(field(), 'skole 77');
	await expect.poll(active).toBe('Skole 77');
	await expect.element(page.getByRole('option').first()).toHaveAttribute('aria-setsize', '280');
	await userEvent.keyboard('{Enter}');
	expect(onchange.mock.calls).toEqual([[77]]);
});

it('has nothing that axe complains of, open', async () => {
	shown({ multiple: true, value: ['0101', '0999'], help: 'Flere kan vælges' });
	focus();
	await userEvent.keyboard('{ArrowDown}{ArrowDown}');
	expect(await complaints()).toEqual([]);
});
