import { expect, test } from 'vitest';
import type { CellId } from '#lib/notebook/notebook.ts';
import { ok } from '#lib/notebook/result.ts';
import type { Arranged } from '#lib/workspace/tableView/arrangeTable.ts';
import { OpenViews } from '#lib/workspace/tableView/openViews.svelte.ts';
import { ShownTable } from '#lib/workspace/tableView/shownTable.svelte.ts';
import { plainView, type Arrangement } from '#lib/workspace/tableView/tableView.ts';

const byName = { ...plainView, sort: [{ column: 'navn', direction: 'up' as const }] };
const withName = { ...plainView, filters: [{ column: 'navn', kind: 'present' as const }] };

/** Looks at tables as the grids of a notebook do; `held` is what the engine holds for them. */
function looking() {
	const views = new OpenViews();
	const held = new Set<string>();
	let made = 0;
	const arrange = async (arrangement: Arrangement) => {
		const name = `copy ${(made += 1)}`;
		held.add(name);
		const close = () => void held.delete(name);
		const pages = { rows: 7, took: 1, page: async () => [] };
		return ok<Arranged>({ ...arrangement, ...pages, name, close, ...(made === 1 && { bytes: 500 }) });
	};
	const look = (cell: string, inEngine = false): ShownTable => {
		const shown = new ShownTable({
			view: plainView,
			arrange,
			changed: () => undefined,
			closed: () => leave()
		});
		const leave = views.add({ cell: cell as CellId, inEngine, shown });
		return shown;
	};
	return { views, held, look };
}

test('a table is listed while it is seen sorted or filtered, and lets go of its copy alone', async () => {
	const { views, held, look } = looking();
	const [first, second, plain] = [look('a'), look('a'), look('b')];
	first.change(byName);
	await first.settled;
	second.change(withName);
	plain.change({ ...plainView, hidden: ['navn'] });
	await second.settled;
	expect(views.copies).toEqual([
		{ name: 'copy 1', cell: 'a', how: 'sorted', rows: 7, bytes: 500 },
		{ name: 'copy 2', cell: 'a', how: 'filtered', rows: 7 }
	]);
	second.change({ ...byName, filters: withName.filters });
	await second.settled;
	expect(views.copies.map(({ name, how }) => [name, how])).toEqual([
		['copy 1', 'sorted'],
		['copy 3', 'both']
	]);
	first.change({ ...first.view, hidden: ['kode'] });
	views.letGo('copy 1');
	await first.settled;
	expect(first.view).toEqual({ ...plainView, hidden: ['kode'] });
	expect([second.view.sort, plain.view.hidden]).toEqual([byName.sort, ['navn']]);
	expect(views.copies.map(({ name }) => name)).toEqual(['copy 3']);
	expect([...held]).toEqual(['copy 3']);
});

test('a table that nobody looks at any more is not listed, nor one that was put in order meanwhile', async () => {
	const { views, held, look } = looking();
	const [seen, late] = [look('a'), look('b')];
	seen.change(byName);
	await seen.settled;
	late.change(byName);
	late.close();
	seen.close();
	await late.settled;
	expect([views.copies, [...held]]).toEqual([[], []]);
});

test('what the engine lost is put in order anew where the table itself is not lost', async () => {
	const { views, look } = looking();
	const [seen, plain, lost] = [look('a'), look('b'), look('c', true)];
	seen.change(byName);
	lost.change(byName);
	await Promise.all([seen.settled, lost.settled]);
	views.arrangeAnew();
	expect(views.copies.map(({ cell }) => cell)).toEqual(['c']);
	lost.close();
	await Promise.all([seen.settled, plain.settled]);
	expect(views.copies.map(({ name, cell }) => [name, cell])).toEqual([['copy 3', 'a']]);
	expect(seen.view).toEqual(byName);
});
