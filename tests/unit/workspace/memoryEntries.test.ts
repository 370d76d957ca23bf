import { expect, test } from 'vitest';
import type { HeldValue } from '#lib/cage/cage.ts';
import type { Output } from '#lib/cage/output.ts';
import type { Cell, CellId, CellKind } from '#lib/notebook/notebook.ts';
import { memoryEntriesOf } from '#lib/workspace/memoryEntries.ts';

type Relation = Extract<Output, { kind: 'relation' }>;

const cell = (id: string, kind: CellKind, name?: string): Cell => ({
	id: id as CellId,
	kind,
	source: '',
	flags: {},
	...(name !== undefined && { name })
});
const made = (name: string, as: 'table' | 'view', bytes = 500): Relation => ({
	kind: 'relation',
	name,
	fields: [{ name: 'a', type: 'INTEGER', nullable: true }],
	rows: 3,
	stored: { as, because: 'asked' },
	bytes,
	at: new Date(7)
});
const value = (name: string, of?: string): HeldValue => ({
	name,
	...(of !== undefined && { cell: of as CellId }),
	type: 'Array',
	length: 2,
	bytes: 90,
	exact: false,
	at: 5
});

test('results, values and copies are listed as engine and cage hold them, in the order of the cells', () => {
	const entries = memoryEntriesOf({
		cells: [
			{ cell: cell('t', 'ts', 'liste'), made: undefined },
			{ cell: cell('s', 'sql', 'Tabel'), made: made('Tabel', 'table') },
			{ cell: cell('u', 'sql'), made: made('unnamed cell u', 'view') },
			{ cell: cell('gone', 'sql', 'borte'), made: made('borte', 'table') }
		],
		others: ['kommuner', 'Borgere'],
		relations: [
			{ name: 'borgere', rows: 9 },
			{ name: 'kommuner', rows: 98 },
			{ name: 'tabel', rows: 3 },
			{ name: 'unnamed cell u', rows: 3 },
			{ name: 'liste', rows: 2 },
			{ name: 'hjælp', rows: 1 },
			{ name: 'kladde columns', rows: 1 },
			{ name: 'kladde view 2', rows: 3 }
		],
		held: [value('liste', 't'), value('borgere')],
		seen: [
			{ name: 'kladde view 2', cell: 's' as CellId, how: 'sorted', rows: 3, bytes: 40 },
			{ name: 'kladde view 1', cell: 't' as CellId, how: 'filtered', rows: 1 },
			{ name: 'kladde view 3', cell: 'deleted' as CellId, how: 'both', rows: 1 }
		]
	});
	expect(entries).toEqual([
		{ kind: 'value', ...value('liste', 't'), cell: 't' },
		{
			kind: 'result',
			name: 'tabel',
			cell: 's',
			as: 'table',
			rows: 3,
			columns: 1,
			bytes: 500,
			at: new Date(7)
		},
		{ kind: 'result', name: 'unnamed cell u', cell: 'u', as: 'view', rows: 3, columns: 1, at: new Date(7) },
		{ kind: 'result', as: 'table', name: 'hjælp', rows: 1 },
		{ kind: 'copy', of: 'value', name: 'liste', rows: 2 },
		{ kind: 'copy', of: 'table', name: 'borgere', bytes: 90 },
		{ kind: 'seen', name: 'kladde view 1', cell: 't', how: 'filtered', rows: 1 },
		{ kind: 'seen', name: 'kladde view 2', cell: 's', how: 'sorted', rows: 3, bytes: 40 }
	]);
});

test('of two cells of one name the one that made the rows is listed, and once', () => {
	const relations = [{ name: 'od', rows: 3 }];
	const names = (cells: Parameters<typeof memoryEntriesOf>[0]['cells']) =>
		memoryEntriesOf({ cells, others: [], relations, held: [], seen: [] }).map((entry) => [
			entry.name,
			'cell' in entry && entry.cell
		]);
	const first = { cell: cell('a', 'sql', 'od'), made: undefined };
	const second = { cell: cell('b', 'sql', 'OD'), made: made('od', 'table') };
	expect(names([first, second])).toEqual([['od', 'b']]);
	expect(names([second, first])).toEqual([['od', 'b']]);
	expect(names([first, { ...second, made: undefined }])).toEqual([['od', 'a']]);
});

test('where nothing was run nothing is listed', () => {
	expect(
		memoryEntriesOf({
			cells: [{ cell: cell('s', 'sql', 'a'), made: made('a', 'table') }],
			others: ['kommuner'],
			relations: [{ name: 'kommuner', rows: 98 }],
			held: [],
			seen: []
		})
	).toEqual([]);
});
