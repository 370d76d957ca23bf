import type { ComponentProps } from 'svelte';
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Editor from '#lib/ui/editor/Editor.svelte';
import { complaints, show } from './stage.ts';

/** The editor’s many files come one by one in a test. */
const slowly = { timeout: 30_000 };

const shown = async (
	over: Partial<Pick<ComponentProps<typeof Editor>, 'value' | 'cursor' | 'markers'>> = {}
) => {
	const props = {
		language: 'sql' as const,
		value: "SELECT a, count(*) -- æøå\nFROM moves\nWHERE b = 'x' AND n > 12",
		label: 'Code of SQL cell moves',
		markers: [],
		focus: true,
		onchange: vi.fn(),
		onrun: vi.fn(),
		onescape: vi.fn(),
		onleave: vi.fn(),
		...over
	};
	const { element } = show(Editor, props);
	await expect.poll(() => element.querySelector('.monaco-editor .view-line'), slowly).not.toBeNull();
	await expect.poll(() => element.contains(document.activeElement), slowly).toBe(true);
	return { element, props };
};

it('is a text box that a screen reader calls by its label', async () => {
	await shown();
	await expect.element(page.getByRole('textbox', { name: 'Code of SQL cell moves' })).toBeInTheDocument();
});

it('tells every change as the whole text', async () => {
	const { props } = await shown({ value: 'SELECT 1', cursor: 8 });
	await userEvent.keyboard('2');
	await expect.poll(() => props.onchange.mock.lastCall).toEqual(['SELECT 12']);
});

it('runs and stays, goes on, or adds below, by the keys of Jupyter', async () => {
	const { props } = await shown();
	await userEvent.keyboard('{Control>}{Enter}{/Control}');
	await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
	await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
	expect(props.onrun.mock.calls).toEqual([['stay'], ['next'], ['below']]);
	expect(props.onchange).not.toHaveBeenCalled();
});

it('is left by Escape, and by arrows past the first and the last line only', async () => {
	const { props } = await shown();
	await userEvent.keyboard('{ArrowUp}');
	await userEvent.keyboard('{ArrowDown}{ArrowDown}');
	expect(props.onleave.mock.calls).toEqual([['up']]);
	await userEvent.keyboard('{ArrowDown}{Escape}');
	expect(props.onleave.mock.calls).toEqual([['up'], ['down']]);
	expect(props.onescape).toHaveBeenCalledOnce();
});

it('gives Tab back to the page after Ctrl+M', async () => {
	const { element } = await shown();
	const after = document.createElement('button');
	after.textContent = 'after';
	element.append(after);
	await userEvent.keyboard('{Control>}m{/Control}{Tab}');
	await expect.poll(() => document.activeElement).toBe(after);
	after.remove();
	// The mode is the page's: put back for the tests to come.
	(element.querySelector('[role=textbox], textarea') as HTMLElement).focus();
	await userEvent.keyboard('{Control>}m{/Control}');
});

it('marks what is wrong at its place', async () => {
	const { element } = await shown({
		markers: [{ start: 7, end: 8, message: 'There is no column called a' }]
	});
	await expect.poll(() => element.querySelector('.squiggly-error')).not.toBeNull();
});

it('is as high as its text and stands where the static text stood', async () => {
	const { element } = await shown();
	const host = element.querySelector('.host') as HTMLElement;
	expect(host.offsetHeight).toBe(3 * 20 + 16);
});

it('has nothing that axe complains of', async () => {
	await shown();
	expect(await complaints()).toEqual([]);
});

it('takes its colours from the look, dark as well as light', async () => {
	const { element } = await shown();
	const background = () =>
		getComputedStyle(element.querySelector('.monaco-editor-background') as Element).backgroundColor;
	document.documentElement.dataset['theme'] = 'dark';
	await expect.poll(background).toBe('rgb(27, 32, 34)');
	document.documentElement.dataset['theme'] = 'light';
	await expect.poll(background).toBe('rgb(246, 247, 244)');
});
