import type { ComponentProps } from 'svelte';
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Assistant, Completion } from '#lib/assist/assistant.ts';
import { fail, ok } from '#lib/notebook/result.ts';
import type { CellId } from '#lib/notebook/notebook.ts';
import Editor from '#lib/ui/editor/Editor.svelte';
import { complaints, show } from './stage.ts';

const slowly = { timeout: 30_000 };
const other = 'c2' as CellId;

const names = ['kommune', 'kode', 'landekode', 'moves'];

/** Knows four names, one call and one cell. */
const assistant: Assistant = {
	complete: async (at) =>
		names.map((label): Completion => ({
			label,
			insert: label,
			replaces: { start: 7, end: at },
			kind: 'column',
			detail: 'VARCHAR'
		})),
	hover: async () => ({
		at: { start: 0, end: 6 },
		code: 'kommune VARCHAR',
		lines: ['From *moves* <b>, 98 rows']
	}),
	signature: async () => ({ label: 'round(x, digits)', parameters: [{ start: 6, end: 7 }], active: 0 }),
	definition: async () => ({ kind: 'cell', cell: other, at: 3 }),
	renamable: async () => ({ start: 0, end: 1, name: 'moves' }),
	rename: async (_, to) =>
		to === 'taken'
			? fail({ kind: 'taken', name: to })
			: ok({ sources: new Map([[other, 'x']]), named: { cell: 'c1' as CellId, name: to } }),
	format: async () => ok('SELECT\n\t1')
};

type Over = Partial<
	Pick<ComponentProps<typeof Editor>, 'language' | 'value' | 'cursor' | 'assistant' | 'markers'>
>;

const shown = async (over: Over = {}) => {
	const props = {
		language: 'sql' as const,
		value: 'SELECT ',
		label: 'Code of SQL cell moves',
		markers: [],
		focus: true,
		cursor: 7,
		assistant,
		onchange: vi.fn(),
		onrun: vi.fn(),
		onescape: vi.fn(),
		onleave: vi.fn(),
		ongoto: vi.fn(),
		onrenamed: vi.fn(),
		...over
	};
	const { element } = show(Editor, props);
	await expect.poll(() => element.querySelector('.monaco-editor .view-line'), slowly).not.toBeNull();
	await expect.poll(() => element.contains(document.activeElement), slowly).toBe(true);
	const list = () =>
		[...element.querySelectorAll('.suggest-widget .monaco-list-row')].map(
			(row) => row.querySelector('.label-name')?.textContent
		);
	return { element, props, list };
};

it('offers what fits while one types, best first; Tab takes it', async () => {
	const { props, list } = await shown();
	await userEvent.keyboard('k');
	await expect.poll(list, slowly).toEqual(['kommune', 'kode', 'landekode']);
	await userEvent.keyboard('od');
	await expect.poll(list).toEqual(['kode', 'landekode']);
	await userEvent.keyboard('{Tab}');
	await expect.poll(() => props.onchange.mock.lastCall).toEqual(['SELECT kode']);
});

it('opens by Ctrl+Space; Escape closes the list before it leaves the cell; arrows choose in it', async () => {
	const { props, list } = await shown();
	await userEvent.keyboard('{Control>} {/Control}');
	await expect.poll(list, slowly).toEqual(names);
	await userEvent.keyboard('{ArrowDown}');
	expect(props.onleave).not.toHaveBeenCalled();
	await userEvent.keyboard('{Enter}');
	await expect.poll(() => props.onchange.mock.lastCall).toEqual(['SELECT kode']);
	await userEvent.keyboard('{Control>} {/Control}');
	await expect.poll(list).toEqual(['kode', 'landekode']);
	await userEvent.keyboard('{Escape}');
	await expect.poll(list).toEqual([]);
	expect(props.onescape).not.toHaveBeenCalled();
	await userEvent.keyboard('{Enter}{Escape}');
	expect(props.onchange.mock.lastCall).toEqual(['SELECT kode\n']);
	expect(props.onescape).toHaveBeenCalledOnce();
});

it('offers for what is typed by the time of the answer, and writes over no more than the word', async () => {
	let answer: () => void = () => undefined;
	const first = new Promise<void>((resolve) => (answer = resolve));
	const complete: Assistant['complete'] = async (at) => {
		await first;
		return assistant.complete(at);
	};
	const { props, list } = await shown({
		assistant: { ...assistant, complete },
		value: 'SELECT +1',
		cursor: 7
	});
	await userEvent.keyboard('ko');
	await expect.poll(() => props.onchange.mock.lastCall).toEqual(['SELECT ko+1']);
	answer();
	await expect.poll(list, slowly).toEqual(['kommune', 'kode', 'landekode']);
	await userEvent.keyboard('{ArrowDown}{Enter}');
	await expect.poll(() => props.onchange.mock.lastCall).toEqual(['SELECT kode+1']);
});

it('takes nothing from a list whose word is over', async () => {
	let isSlow = false;
	const complete: Assistant['complete'] = async (at) =>
		isSlow ? new Promise(() => undefined) : assistant.complete(at);
	const { props, list } = await shown({ assistant: { ...assistant, complete } });
	await userEvent.keyboard('k');
	await expect.poll(list, slowly).not.toEqual([]);
	isSlow = true;
	await userEvent.keyboard('o x{Enter}');
	await expect.poll(() => props.onchange.mock.lastCall).toEqual(['SELECT ko x\n']);
});

it('puts the cursor between the brackets that come along, and tells what belongs there', async () => {
	const complete: Assistant['complete'] = async (at) => [
		{ label: 'round', insert: 'round()', replaces: { start: 7, end: at }, kind: 'function' }
	];
	const { element, props, list } = await shown({ assistant: { ...assistant, complete } });
	await userEvent.keyboard('r');
	await expect.poll(list, slowly).toEqual(['round']);
	await userEvent.keyboard('{Tab}');
	const hint = () => element.querySelector('.parameter-hints-widget.visible')?.textContent ?? '';
	await expect.poll(hint, slowly).toContain('round(x, digits)');
	await userEvent.keyboard('1) x');
	await expect.poll(() => props.onchange.mock.lastCall).toEqual(['SELECT round(1) x']);
});

it('shows the call that the cursor stands in, and closes it by Escape first', async () => {
	const { element, props } = await shown({ value: 'SELECT round', cursor: 12 });
	await userEvent.keyboard('(');
	const hint = () => element.querySelector('.parameter-hints-widget.visible')?.textContent ?? '';
	await expect.poll(hint, slowly).toContain('round(x, digits)');
	await userEvent.keyboard('{Escape}');
	await expect.poll(hint).toBe('');
	expect(props.onescape).not.toHaveBeenCalled();
});

it('goes where a name is made by F12', async () => {
	const { props } = await shown();
	await userEvent.keyboard('{F12}');
	await expect.poll(() => props.ongoto.mock.lastCall).toEqual([{ kind: 'cell', cell: other, at: 3 }]);
});

it('asks for a new name by F2, says why one will not do, and tells how many cells followed', async () => {
	const { props, element } = await shown();
	await userEvent.keyboard('{F2}');
	const field = page.getByRole('textbox', { name: 'New name for moves' });
	await expect.element(field).toHaveFocus();
	await field.fill('taken');
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByText('The name taken is taken. Choose another.')).toBeVisible();
	expect(await complaints()).toEqual([]);
	await field.fill('flytninger');
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByText('moves is now called flytninger, and 1 cell followed.')).toBeVisible();
	expect(props.onrenamed).toHaveBeenCalledOnce();
	await expect
		.poll(() => element.querySelector('.monaco-editor')?.contains(document.activeElement))
		.toBe(true);
});

it('formats by Shift+Alt+F, and says so where it cannot', async () => {
	const { props } = await shown({ value: 'select 1' });
	await userEvent.keyboard('{Shift>}{Alt>}f{/Alt}{/Shift}');
	await expect.poll(() => props.onchange.mock.lastCall).toEqual(['SELECT\n\t1']);
});

it('says why a text was not formatted, and leaves it', async () => {
	const format: Assistant['format'] = async () => fail({ message: 'a reason', at: { start: 0, end: 1 } });
	const { props } = await shown({ assistant: { ...assistant, format } });
	await userEvent.keyboard('{Shift>}{Alt>}f{/Alt}{/Shift}');
	await expect.element(page.getByText('The text was not formatted: a reason')).toBeVisible();
	expect(props.onchange).not.toHaveBeenCalled();
});

it('tells of a name as plain text', async () => {
	const { element } = await shown({ value: 'kommune' });
	await page.elementLocator(element.querySelector('.view-line span span')!).hover();
	const hover = () => (element.querySelector('.monaco-hover-content') as HTMLElement | null)?.innerText ?? '';
	await expect.poll(hover, slowly).toContain('kommune VARCHAR');
	expect(hover()).toContain('From *moves* <b>, 98 rows');
});

it('tells of a name without a link or a picture, whatever it is called', async () => {
	const address = `http://${location.host}/icon.svg?`;
	const lines = [address, `![x](${address})`, `<${address}>`, 'a@b.dk www.dst.dk', `[x](${address})`];
	const hover = async () => ({ at: { start: 0, end: 7 }, code: `\`\`\`\n${lines.join('\n')}`, lines });
	const { element } = await shown({ value: 'kommune', assistant: { ...assistant, hover } });
	await page.elementLocator(element.querySelector('.view-line span span')!).hover();
	const told = () => element.querySelector('.monaco-hover-content');
	await expect.poll(() => told()?.textContent ?? '', slowly).toContain('a@b.dk');
	expect(told()?.querySelectorAll('a, img').length).toBe(0);
	expect((told() as HTMLElement | null)?.innerText).toContain(`![x](${address})`);
});

it('marks a warning otherwise than an error', async () => {
	const { element } = await shown({
		markers: [{ start: 0, end: 3, message: 'Perhaps', severity: 'warning' }]
	});
	await expect.poll(() => element.querySelector('.squiggly-warning')).not.toBeNull();
	expect(element.querySelector('.squiggly-error')).toBeNull();
});
