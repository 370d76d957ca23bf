import { flushSync, mount, unmount } from 'svelte';
import { expect, it } from 'vitest';
import type { Output } from '#lib/cage/output.ts';
import TableOutput from '#lib/ui/TableOutput.svelte';
import { Preferences } from '#lib/workspace/preferences.svelte.ts';
import type { TablePages } from '#lib/workspace/tablePages.ts';
import { collectGarbage } from '../../support/collectGarbage.ts';
import Stage from './Stage.svelte';

const slowly = { timeout: 30_000 };

/** Shows a table and takes it away; what it was made of is known here by weak references alone. */
async function shownAndTakenAway(): Promise<readonly WeakRef<object>[]> {
	const rows = [['a row that was shown']];
	const fields = [{ name: 'x', type: 'VARCHAR', nullable: false }];
	const pages: TablePages = {
		fields,
		rows: 1,
		page: () => Promise.resolve(rows)
	};
	const output: Extract<Output, { kind: 'relation' }> = {
		kind: 'relation',
		name: 'moves',
		fields,
		rows: 1,
		stored: { as: 'table', because: 'asked' }
	};
	const store = { getItem: () => null, setItem: () => undefined };
	const target = document.body.appendChild(document.createElement('div'));
	const stage = mount(Stage, {
		target,
		props: {
			shown: TableOutput as never,
			preferences: new Preferences({ store, languages: ['en'] }),
			props: { output, label: 'moves', pagesOf: () => Promise.resolve(pages), onexplore: () => undefined }
		}
	});
	flushSync();
	while (!target.textContent.includes('a row that was shown')) await new Promise(requestAnimationFrame);
	const made = [pages, rows, target].map((one) => new WeakRef<object>(one));
	await unmount(stage);
	target.remove();
	return made;
}

it('nothing holds the rows of a table that is no longer shown', async () => {
	const made = await shownAndTakenAway();
	await expect
		.poll(async () => {
			await collectGarbage();
			return made.map((one) => one.deref() === undefined);
		}, slowly)
		.toEqual([true, true, true]);
});
