import fc from 'fast-check';
import type { Edit } from '#lib/notebook/edit.ts';
import type { CellId, Notebook } from '#lib/notebook/notebook.ts';
import { frontMatter, hardText } from './notebooks.ts';

const id = (text: string) => text as CellId;

/** Any edit that a notebook of this moment can take; numbers choose among its cells. */
export const anyEdit = fc.tuple(
	fc.constantFrom(
		'add',
		'remove',
		'move',
		'setSource',
		'setKind',
		'rename',
		'setFlag',
		'setFront',
		'split',
		'merge'
	),
	fc.nat(),
	fc.nat(20),
	hardText,
	frontMatter
);
export type ChosenEdit = typeof anyEdit extends fc.Arbitrary<infer T> ? T : never;

const kinds = ['md', 'sql', 'ts', 'input', 'chart', 'other'] as const;

export function editFor(
	{ cells }: Notebook,
	[kind, pick, number, text, front]: ChosenEdit,
	count: number
): Edit {
	const cell = cells[pick % Math.max(1, cells.length)];
	const newId = id(`new${count}`);
	if (kind === 'setFront') {
		const { kladde: _, written: __, ...change } = front;
		return { kind, front: number % 2 === 0 ? change : { title: text, purpose: undefined } };
	}
	if (kind === 'add' || cell === undefined) {
		const cellKind = kinds[number % 5]!;
		return {
			kind: 'add',
			index: pick % (cells.length + 1),
			cell: { id: newId, kind: cellKind, source: text, flags: {} }
		};
	}
	switch (kind) {
		case 'remove':
		case 'merge':
			return { kind, id: cell.id };
		case 'move':
			return { kind, id: cell.id, to: number % cells.length };
		case 'setSource':
			return { kind, id: cell.id, source: text };
		case 'setKind':
			return { kind, id: cell.id, cellKind: kinds[number % kinds.length]! };
		case 'rename':
			return { kind, id: cell.id, name: text };
		case 'setFlag':
			return { kind, id: cell.id, flag: text, value: [true as const, undefined, text][number % 3] };
		case 'split':
			return { kind, id: cell.id, at: number % (cell.source.length + 1), newId };
	}
}
