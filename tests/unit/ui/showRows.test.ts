import { expect, test } from 'vitest';
import type { Cell, CellId, Notebook } from '#lib/notebook/notebook.ts';
import { showRows } from '#lib/ui/memory/showRows.ts';

/** What a notebook of these cells is asked to do. */
function askedOf(cells: readonly Pick<Cell, 'kind' | 'source'>[], table: string) {
	const asked: unknown[] = [];
	const all = cells.map((cell, at): Cell => ({ ...cell, id: `c${at}` as CellId, flags: {} }));
	showRows(
		{
			notebook: { front: {}, cells: all } as unknown as Notebook,
			setSource: (id, source) => asked.push(['set', id, source]),
			run: (id) => asked.push(['run', id]),
			addMade: ({ kind, source }) => asked.push(['add', kind, source]),
			at: { goTo: (id) => asked.push(['go', id]) }
		},
		table
	);
	return asked;
}

test('rows are shown in the last cell where that is empty', () => {
	expect(askedOf([{ kind: 'sql', source: ' \n' }], 'flytninger')).toEqual([
		['set', 'c0', 'SELECT *\nFROM "flytninger"'],
		['run', 'c0'],
		['go', 'c0']
	]);
});

test('rows get a cell of their own below what is written', () => {
	const written = [
		{ kind: 'sql', source: 'SELECT 1' },
		{ kind: 'md', source: '' }
	] as const;
	expect(askedOf(written, 'Flytninger 2024')).toEqual([['add', 'sql', 'SELECT *\nFROM "Flytninger 2024"']]);
});
