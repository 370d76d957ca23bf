import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Notebook } from '#lib/notebook/notebook.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { ok } from '#lib/notebook/result.ts';
import type { Version } from '#lib/storage/versions.ts';
import { catchFocus } from '#lib/ui/catchFocus.ts';
import CompareDialog from '#lib/ui/compare/CompareDialog.svelte';
import NotebookDifference from '#lib/ui/compare/NotebookDifference.svelte';
import OverwriteDialog from '#lib/ui/versions/OverwriteDialog.svelte';
import VersionsDialog from '#lib/ui/versions/VersionsDialog.svelte';
import { collectGarbage } from '../../support/collectGarbage.ts';
import { complaints, show } from './stage.ts';

const slowly = { timeout: 30_000 };

let stop = () => {};
beforeEach(() => (stop = catchFocus(document)));
afterEach(() => {
	stop();
	document.querySelector('#held')?.remove();
});

function opened(text: string): Notebook {
	const read = parseNotebook(text);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return read.value;
}
const sql = (name: string, source: string) => `\`\`\`sql ${name}\n${source}\n\`\`\`\n`;
const text = (year: number) => `---\nkladde: 1\ntitle: Moves\n---\n\n${sql('load', `select ${year}`)}`;
const long = (year: number) =>
	opened([...Array(60).keys()].map((at) => sql(`c${at}`, `select ${at}, ${year}`)).join('\n'));

const button = (name: string | RegExp) => page.getByRole('button', { name });
const focusOn = (element: Element | null) => (element as HTMLElement).focus();

/** A page with places that can hold the focus, inside each other. */
function held(markup: string) {
	document.body.insertAdjacentHTML('beforeend', `<div id="held">${markup}</div>`);
	return (selector: string) => document.querySelector(`#held ${selector}`)!;
}

it('goes to the nearest that still stands: the row, the panel’s heading, the cell, the notebook', async () => {
	const at = held(
		`<main id="notebook" tabindex="-1">
			<section tabindex="-1" data-cell="a" aria-current="true" class="cell"><button>Run</button></section>
			<section tabindex="-1" data-cell="b" class="left"><button>Run</button></section>
			<section class="panel"><h2 tabindex="-1">Memory</h2><ul>
				<li tabindex="-1"><button>Release</button></li>
				<li tabindex="-1" class="other"><button>Drop</button></li>
			</ul></section>
			<p class="notice"><button>Put away</button></p>
		</main>`
	);
	const loses = async (lost: string, gone: string) => {
		focusOn(at(lost));
		at(gone).remove();
		await Promise.resolve();
		return document.activeElement;
	};
	expect(await loses('.cell button', '.cell button')).toBe(at('.cell'));
	expect(await loses('.left button', '.left button')).toBe(document.body);
	expect(await loses('li button', 'li button')).toBe(at('li'));
	expect(await loses('.other button', '.other')).toBe(at('h2'));
	expect(await loses('.notice button', '.notice')).toBe(at('main'));
});

it('goes to the dialog’s title where a button cannot be pressed any more, and leaves alone what was seen to', async () => {
	const at = held(
		`<dialog><h2 tabindex="-1">Title</h2><button class="use">Use</button><button class="other">Other</button></dialog>`
	);
	(at('dialog') as HTMLDialogElement).showModal();
	focusOn(at('.use'));
	at('.use').toggleAttribute('disabled');
	await Promise.resolve();
	expect(document.activeElement).toBe(at('h2'));
	focusOn(at('.other'));
	at('.use').remove();
	await Promise.resolve();
	expect(document.activeElement).toBe(at('.other'));
	const other = at('.other');
	other.replaceWith(Object.assign(document.createElement('button'), { className: 'seen-to' }));
	focusOn(at('.seen-to'));
	await Promise.resolve();
	expect(document.activeElement).toBe(at('.seen-to'));
});

it('lets go of what is gone, with all that hangs on it, also where it calls nobody back', async () => {
	const at = held(
		`<main id="notebook" tabindex="-1">
			<section tabindex="-1" data-cell="a"><div class="table"><div tabindex="0">rows</div></div></section>
		</main>`
	);
	const table = new WeakRef(at('.table'));
	focusOn(at('.table div'));
	at('.table').remove();
	await Promise.resolve();
	expect(document.activeElement).toBe(document.body);
	await expect
		.poll(async () => {
			await collectGarbage();
			return table.deref();
		}, slowly)
		.toBeUndefined();
});

function versionsShown(years: readonly number[]) {
	let kept: readonly Version[] = years.map((year, id) => ({
		id,
		notebook: 'moves',
		at: Date.UTC(year, 0),
		why: 'saved',
		text: text(year)
	}));
	const onclose = vi.fn();
	show(VersionsDialog, {
		notebook: opened(text(2030)),
		versions: () => Promise.resolve(kept),
		onremove: (ids) => {
			kept = kept.filter(({ id }) => !ids.includes(id));
			return Promise.resolve();
		},
		onforget: () => Promise.resolve(0),
		onrestore: vi.fn(),
		onclose
	});
	return { count: () => kept.length };
}

it('asks before all versions go, with the focus on what keeps them, and gives it back', async () => {
	const { count } = versionsShown([2024, 2023]);
	await expect.element(button('Delete all versions')).toBeVisible();
	focusOn(button('Delete all versions').element());
	await userEvent.keyboard('{Enter}');
	await expect.element(button('Cancel')).toHaveFocus();
	expect(await complaints()).toEqual([]);
	await userEvent.keyboard('{Enter}');
	await expect.element(button('Delete all versions')).toHaveFocus();
	expect(count()).toBe(2);
	await userEvent.keyboard('{Enter}');
	await expect.element(button('Cancel')).toHaveFocus();
	await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Enter}');
	await expect.element(page.getByText('All versions are deleted.')).toBeVisible();
	await expect.element(page.getByRole('heading', { name: 'Versions of the notebook' })).toHaveFocus();
	expect(count()).toBe(0);
});

it('stays at the button that deletes a version while there is one, then goes to the title', async () => {
	versionsShown([2024, 2023]);
	await expect.element(button('Delete this version')).toBeVisible();
	focusOn(button('Delete this version').element());
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByText('The version is deleted.')).toBeVisible();
	await expect.element(button('Delete this version')).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByText('There are no versions yet.')).toBeVisible();
	await expect.element(page.getByRole('heading', { name: 'Versions of the notebook' })).toHaveFocus();
});

it('begins at what is said of a merge and of the differences, whichever of them is gone to', async () => {
	const [mine, theirs, base] = [text(2024), text(2025), text(2023)].map(opened) as [
		Notebook,
		Notebook,
		Notebook
	];
	show(OverwriteDialog, {
		overtaken: { name: 'moves.kladde.md', holds: text(2025), theirs, base },
		mine,
		onkeep: vi.fn(),
		ontake: vi.fn(),
		onmerge: vi.fn(),
		onsaveas: vi.fn(),
		onclose: vi.fn()
	});
	await expect.element(button('Cancel')).toHaveFocus();
	expect(await complaints()).toEqual([]);
	focusOn(button('Merge cell by cell …').element());
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByText('What only one has changed is merged.')).toHaveFocus();
	expect(await complaints()).toEqual([]);
	focusOn(button('Back to the differences').element());
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByText('moves.kladde.md was changed elsewhere')).toHaveFocus();
});

it('goes on at the first of more differences', async () => {
	const { element } = show(NotebookDifference, { one: long(2020), other: long(2021) });
	focusOn(button('Show the last 10').element());
	await userEvent.keyboard('{Enter}');
	await expect.poll(() => element.querySelectorAll('ol > li').length).toBe(60);
	expect(document.activeElement).toBe(element.querySelectorAll('ol > li')[50]);
});

it('stays at the button that takes an ancestor and leaves it', async () => {
	const choose = vi.fn(() => Promise.resolve(ok({ name: 'base.kladde.md', notebook: opened(text(2020)) })));
	const props = { mine: opened(text(2024)), choose, onapply: vi.fn(), onclose: vi.fn() };
	show(CompareDialog, { ...props, theirs: ok({ name: 'other.kladde.md', notebook: opened(text(2025)) }) });
	focusOn(button('Choose the common ancestor …').element());
	await userEvent.keyboard('{Enter}');
	await expect.element(button('Without ancestor')).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	await expect.element(button('Choose the common ancestor …')).toHaveFocus();
});

it('stands at the title when a file that was refused is replaced by another', async () => {
	show(CompareDialog, {
		mine: opened(text(2024)),
		theirs: { ok: false, error: { kind: 'conflict-markers', name: 'other.kladde.md', line: 7 } },
		choose: () => Promise.resolve(ok({ name: 'base.kladde.md', notebook: opened(text(2020)) })),
		onapply: vi.fn(),
		onclose: vi.fn()
	});
	focusOn(button('Choose another file …').element());
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByRole('heading', { name: 'Compare with base.kladde.md' })).toHaveFocus();
});
