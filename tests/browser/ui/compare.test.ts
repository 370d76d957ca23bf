import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { printNotebook } from '#lib/notebook/print.ts';
import { fail, ok } from '#lib/notebook/result.ts';
import type { Notebook } from '#lib/notebook/notebook.ts';
import CompareDialog from '#lib/ui/compare/CompareDialog.svelte';
import NotebookDifference from '#lib/ui/compare/NotebookDifference.svelte';
import { complaints, show } from './stage.ts';

function opened(text: string): Notebook {
	const read = parseNotebook(text);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return read.value;
}
const fence = (head: string, source: string) => `\`\`\`${head}\n${source}\n\`\`\`\n`;
const file = (...blocks: readonly string[]) => blocks.join('\n');

const load = fence('sql load', 'select *\nfrom fly66\nwhere aar = 2020');
const count = fence('sql count', 'select dest, count(*) as n\nfrom load\ngroup by dest');
const net = fence('ts net', 'count.length');
const head = (title: string) => `---\nkladde: 1\ntitle: ${title}\n---\n\n`;
const mine = head('Moves') + file(load, count, net);
const theirs =
	head('Moves of 2021') +
	file(net, load.replace('2020', '2021'), fence('md', '<b onclick="alert(1)">note</b>'));
const card = (title: string) => page.getByRole('group', { name: title, exact: true });
const titles = () => [...document.querySelectorAll('[data-choice] h3')].map(({ textContent }) => textContent);

function dialog(chosen: { theirs: string; base?: string }) {
	const onapply = vi.fn<(result: Notebook) => void>();
	const choose = vi.fn(() =>
		Promise.resolve(ok({ name: 'base.kladde.md', notebook: opened(chosen.base ?? '') }))
	);
	show(CompareDialog, {
		mine: opened(mine),
		theirs: ok({ name: 'theirs.kladde.md', notebook: opened(chosen.theirs) }),
		choose,
		onapply,
		onclose: vi.fn()
	});
	return { onapply, applied: () => printNotebook(onapply.mock.calls[0]![0]) };
}

it('tells what differs, with unchanged cells folded and lines that went and came', async () => {
	const { element } = show(NotebookDifference, {
		one: opened(mine),
		other: opened(mine.replace('2020', '2021').replace('Moves', 'Flows')),
		labels: { one: 'the draft', other: 'the file' }
	});
	await expect.element(page.getByText('1 changed, the head is changed')).toBeVisible();
	await expect.element(page.getByText('Title: from “Moves” to “Flows”')).toBeVisible();
	await expect.element(page.getByText('− only in the draft, + only in the file')).toBeVisible();
	expect([...element.querySelectorAll('summary')].map(({ textContent }) => textContent)).toEqual([
		'2 unchanged cells'
	]);
	expect(
		[...element.querySelectorAll('del, ins')].map((line) => `${line.tagName} ${line.textContent?.trim()}`)
	).toEqual(['DEL where aar = 2020', 'INS where aar = 2021']);
	expect(await complaints()).toEqual([]);
});

it('says so when nothing differs', async () => {
	show(NotebookDifference, { one: opened(mine), other: opened(mine) });
	await expect.element(page.getByText('The two versions say the same.')).toBeVisible();
});

it('shows each difference of a file as text, and takes those that were chosen by the keyboard', async () => {
	const { applied } = dialog({ theirs });
	await expect
		.element(page.getByText('1 changed, 1 added, 1 removed, 1 moved, the head is changed'))
		.toBeVisible();
	await expect.element(page.getByText('<b onclick="alert(1)">note</b>')).toBeVisible();
	expect(titles()).toEqual([
		'The head: Title',
		'Moved: TypeScript cell net',
		'Changed: SQL cell load',
		'Removed: SQL cell count',
		'Added: Text cell'
	]);
	await expect.element(page.getByRole('button', { name: 'Use the choices' })).toBeDisabled();
	expect(await complaints()).toEqual([]);
	await userEvent.keyboard('jt');
	await expect.element(card('The head: Title')).toHaveFocus();
	await userEvent.keyboard('jtjtm');
	await expect.element(page.getByText('2 of 5 are taken from theirs.')).toBeVisible();
	await page.getByRole('button', { name: 'Use the choices' }).click();
	expect(applied()).toBe(head('Moves of 2021') + file(net, load, count));
});

it('takes all or none by one button each', async () => {
	const { applied } = dialog({ theirs });
	await page.getByRole('button', { name: 'Take all theirs' }).click();
	await page.getByRole('button', { name: 'Use the choices' }).click();
	expect(applied()).toBe(theirs);
	await page.getByRole('button', { name: 'Keep all mine' }).click();
	await expect.element(page.getByRole('button', { name: 'Use the choices' })).toBeDisabled();
});

it('asks only what both changed once it knows what they began with', async () => {
	const base = head('Move') + file(load, count, net);
	const { applied } = dialog({ theirs, base });
	await page.getByRole('button', { name: 'Choose the common ancestor …' }).click();
	await expect.element(page.getByText('Merged over base.kladde.md, which both began with.')).toBeVisible();
	expect(titles()).toEqual(['Title']);
	await expect.element(page.getByText('1 conflict lacks a choice.')).toBeVisible();
	await expect.element(page.getByRole('button', { name: 'Use what was merged' })).toBeDisabled();
	await page.getByRole('radio', { name: 'Keep mine' }).click();
	await expect.element(page.getByText('All conflicts are settled.')).toBeVisible();
	expect(await complaints()).toEqual([]);
	await page.getByRole('button', { name: 'Use what was merged' }).click();
	expect(applied()).toBe(theirs.replace('Moves of 2021', 'Moves'));
});

it('refuses a file that git could not merge, and offers another', async () => {
	show(CompareDialog, {
		mine: opened(mine),
		theirs: fail({ kind: 'conflict-markers' as const, name: 'theirs.kladde.md', line: 7 }),
		choose: () => Promise.resolve(ok({ name: 'mine.kladde.md', notebook: opened(mine) })),
		onapply: vi.fn(),
		onclose: vi.fn()
	});
	await expect.element(page.getByRole('alert')).toHaveTextContent('they begin on line 7 with <<<<<<<');
	await page.getByRole('button', { name: 'Choose another file …' }).click();
	await expect.element(page.getByText('The two versions say the same.')).toBeVisible();
});

it('shows a long list in parts, and goes on to the next by the same key', async () => {
	const long = (year: number) =>
		opened(
			[...Array(60).keys()].map((index) => fence(`sql c${index}`, `select ${index}, ${year}`)).join('\n')
		);
	show(CompareDialog, {
		mine: long(2020),
		theirs: ok({ name: 'theirs.kladde.md', notebook: long(2021) }),
		choose: vi.fn(),
		onapply: vi.fn(),
		onclose: vi.fn()
	});
	expect(titles().length).toBe(50);
	(card('Changed: SQL cell c49').element() as HTMLElement).focus();
	await userEvent.keyboard('j');
	await expect.element(page.getByRole('button', { name: 'Show the last 10' })).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	await expect.element(card('Changed: SQL cell c50')).toHaveFocus();
	await userEvent.keyboard('t');
	await expect.element(page.getByText('1 of 60 are taken from theirs.')).toBeVisible();
});
