import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit } from '#lib/notebook/applyEdit.ts';
import { mergeNotebooks } from '#lib/notebook/mergeNotebooks.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { printNotebook } from '#lib/notebook/print.ts';
import { cellKey } from '#lib/notebook/sameCell.ts';
import type { Choose, MergeConflict } from '#lib/notebook/mergeConflict.ts';
import type { Edit } from '#lib/notebook/edit.ts';
import type { Cell, CellId, CellKind, Notebook } from '#lib/notebook/notebook.ts';
import { fileText, frontMatter, hardText, notebook, said, seeded } from '../../support/notebooks.ts';

/**
 * Every cell of these notebooks has a line that no other has and no edit touches, `-- mark 7 …`: what becomes
 * of it is known without knowing how cells are matched. A long mark tells cells apart whatever else they say.
 */
const line = fc.constantFrom(
	'select a, b from moves where aar = 2020',
	'group by a',
	'order by b desc',
	'',
	'limit 10',
	'join kommuner using (kode)',
	'with net as (select 1)',
	'x',
	'1 + 1'
);
const lines = fc.array(line, { maxLength: 5 });
const kind = fc.constantFrom<CellKind>('md', 'sql', 'sql', 'ts', 'input');
const name = fc.option(fc.constantFrom('a', 'b', 'c', 'moves', 'net', 'folded'), { nil: undefined });

const markLine = (mark: number | string, isLong: boolean): string =>
	`-- mark ${mark}${isLong ? [...Array(40).keys()].map((word) => ` ${mark}w${word}`).join('') : ''} --`;

const withMark = (mark: string, around: readonly string[], at: number): string =>
	around.toSpliced(at % (around.length + 1), 0, mark).join('\n');

/** `isApart`: no two cells ever bear one name, and marks are long. */
const madeCells = (isApart: boolean) =>
	fc
		.array(fc.tuple(kind, name, lines, fc.nat(9), fc.boolean()), { maxLength: 6 })
		.map((list): readonly Cell[] =>
			list.map(([kind, name, around, at, folded], index) => ({
				id: `c${index + 1}` as CellId,
				kind,
				...(name !== undefined && { name: isApart ? `${name}${index}` : name }),
				source: withMark(markLine(index, isApart), around, at),
				flags: folded ? { folded: true } : {}
			}))
		);

const startFront = `---
kladde: 1
title: Flytninger   # working title
office: [analysis,   data]
extracts:
  moves:
    file: m.csv
    columns: {alder: integer, aar: integer}
---

`;
const start = (isApart: boolean) =>
	fc.tuple(madeCells(isApart), fc.boolean()).map(([cells, hasFront]): Notebook => {
		const front = { kladde: 1, title: '', run: 'auto', extracts: [], written: '' } as const;
		const text = (hasFront ? startFront : '') + printNotebook({ front, cells });
		const read = parseNotebook(text);
		if (!read.ok) throw new Error(text);
		return read.value;
	});

const step = fc.tuple(
	fc.constantFrom('add', 'add', 'remove', 'move', 'move', 'text', 'text', 'rename', 'kind', 'flag', 'front'),
	fc.nat(20),
	fc.nat(20),
	line,
	name,
	kind
);
type Mark = { readonly mark: string; readonly isApart: boolean };
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function editFor({ cells, front }: Notebook, step: Step, { mark, isApart }: Mark): Edit {
	const [what, pick, to, line, anyName, kind] = step;
	const cell = cells[pick % Math.max(1, cells.length)];
	// A cell without a name would be taken for the one that stood in its place.
	const isNamed = anyName !== undefined || what === 'add' || cell === undefined;
	const name = isApart && isNamed ? `${anyName}${mark}` : anyName;
	if (what === 'front') return { kind: 'setFront', front: frontChange(front, to) };
	if (what === 'add' || cell === undefined) {
		const source = withMark(markLine(mark, isApart), [line], to);
		const added: Cell = { id: mark as CellId, kind, source, flags: {}, ...(name !== undefined && { name }) };
		return { kind: 'add', index: to % (cells.length + 1), cell: added };
	}
	const { id } = cell;
	switch (what) {
		case 'remove':
			return { kind: 'remove', id };
		case 'move':
			return { kind: 'move', id, to: to % cells.length };
		case 'rename':
			return { kind: 'rename', id, name };
		case 'kind':
			return { kind: 'setKind', id, cellKind: kind };
		case 'flag':
			return { kind: 'setFlag', id, flag: 'folded', value: to % 2 === 0 ? true : undefined };
		case 'text': {
			const old = cell.source.split('\n');
			const at = to % old.length;
			if (old[at]!.startsWith('-- mark')) return { kind: 'setSource', id, source: [...old, line].join('\n') };
			return { kind: 'setSource', id, source: old.with(at, line).join('\n') };
		}
	}
}

function frontChange(front: Notebook['front'], number: number) {
	const [extract] = front.extracts;
	if (number % 3 === 0 || extract === undefined) return { title: ['', 'A', 'B', 'C'][number % 4]! };
	if (number % 3 === 1) return { purpose: number % 2 === 0 ? 'Why' : undefined };
	const more = { name: `k${number % 4}`, type: 'text' } as const;
	const columns = [...extract.columns.filter((column) => column.name !== more.name), more];
	return { extracts: [{ ...extract, columns }] };
}

const steps = fc.array(step, { maxLength: 5 });
const three = (isApart: boolean) =>
	fc.tuple(start(isApart), steps, steps).map(([base, own, other]) => {
		const played = (steps: readonly Step[], side: string): Notebook =>
			steps.reduce((now, step, count) => {
				const edit = editFor(now, step, { mark: `${side}${count}`, isApart });
				return applyEdit(now, edit).notebook;
			}, base);
		return { base, mine: played(own, 'm'), theirs: played(other, 't') };
	});

type Three = { readonly base: Notebook; readonly mine: Notebook; readonly theirs: Notebook };
const swapped = ({ base, mine, theirs }: Three): Three => ({ base, mine: theirs, theirs: mine });

/** Any three notebooks at all, as hostile as they come: their cells have nothing to do with each other, or everything. */
const hostile = fc.oneof(
	fc.tuple(notebook, notebook, notebook).map(([base, mine, theirs]) => ({ base, mine, theirs })),
	fc.tuple(notebook, hardText, hardText, frontMatter, fc.nat(9)).map(([base, one, other, front, at]) => {
		const changed = (text: string, side: number): Notebook => ({
			front: side === 1 ? front : base.front,
			cells: base.cells.map((cell, index) =>
				(index + at + side) % 2 === 0 ? { ...cell, source: `${cell.source}${text}` } : cell
			)
		});
		return { base, mine: changed(one, 0), theirs: changed(other, 1) };
	}),
	fc
		.tuple(fileText, fileText, fileText)
		.map((texts) => texts.map((text) => parseNotebook(text)))
		.filter((read) => read.every(({ ok }) => ok))
		.map((read) => {
			const [base, mine, theirs] = read.map((one) => (one.ok ? one.value : never()));
			return { base: base!, mine: mine!, theirs: theirs! };
		})
);
function never(): never {
	throw new Error('not parsed');
}

const always =
	(side: 'mine' | 'theirs'): Choose =>
	() =>
		side;
/** Which names come to be double depends on what the other conflicts are settled as. */
const kinds = (conflicts: readonly MergeConflict[]) =>
	conflicts
		.map(({ kind }) => kind)
		.filter((kind) => kind !== 'same-name')
		.toSorted();

function law(title: string, hold: (versions: Three) => void) {
	test(`${title} (edits)`, () => {
		fc.assert(fc.property(three(false), hold), seeded(300));
	});
	test(`${title} (any notebooks)`, () => {
		fc.assert(fc.property(hostile, hold), seeded(50));
	});
}

describe('merging two changes of a notebook', () => {
	law('without a change on one side gives the other side byte for byte', ({ base, mine }) => {
		const text = printNotebook(mine);
		for (const versions of [
			{ base, mine, theirs: base },
			{ base, mine: base, theirs: mine },
			{ base, mine, theirs: mine }
		]) {
			const { notebook, conflicts } = mergeNotebooks(versions);
			expect([printNotebook(notebook), conflicts]).toEqual([text, []]);
		}
	});

	law('gives the same whoever is called mine', (versions) => {
		const one = mergeNotebooks(versions);
		const other = mergeNotebooks(swapped(versions));
		expect(kinds(other.conflicts)).toEqual(kinds(one.conflicts));
		if (one.conflicts.length === 0) {
			expect(printNotebook(other.notebook)).toBe(printNotebook(one.notebook));
		}
		const mine = mergeNotebooks(versions, { choose: always('mine') });
		const theirs = mergeNotebooks(swapped(versions), { choose: always('theirs') });
		expect(printNotebook(theirs.notebook)).toBe(printNotebook(mine.notebook));
	});

	law('is read back from its text as it is, with ids of its own', (versions) => {
		const { notebook } = mergeNotebooks(versions);
		const again = parseNotebook(printNotebook(notebook));
		expect(again.ok && said(again.value)).toEqual(said(notebook));
		expect(new Set(notebook.cells.map(({ id }) => id)).size).toBe(notebook.cells.length);
	});

	law('loses no line that a side wrote: it is there, or a conflict tells it', ({ base, mine, theirs }) => {
		const linesIn = ({ cells }: Notebook) => cells.flatMap(({ source }) => source.split('\n'));
		const { notebook, conflicts } = mergeNotebooks({ base, mine, theirs });
		const told = conflicts.flatMap((conflict) =>
			Object.values(conflict).flatMap((part: unknown) =>
				typeof part === 'object' && part !== null && 'source' in part ? String(part.source).split('\n') : []
			)
		);
		const there = new Set([...linesIn(base), ...linesIn(notebook), ...told]);
		const written = [...linesIn(mine), ...linesIn(theirs)];
		expect(written.filter((line) => !there.has(line))).toEqual([]);
	});

	test('loses no cell: its mark is there, or one side removed it and the other had left it as it was', () => {
		const marksIn = ({ cells }: Notebook) =>
			new Map(
				cells.flatMap((cell) =>
					[...cell.source.matchAll(/^-- mark (\w+) /gm)].map(([, mark]) => [mark!, cellKey(cell)] as const)
				)
			);
		let conflicted = 0;
		fc.assert(
			fc.property(three(true), ({ base, mine, theirs }) => {
				const { notebook, conflicts } = mergeNotebooks({ base, mine, theirs });
				const [was, own, other, now] = [marksIn(base), marksIn(mine), marksIn(theirs), marksIn(notebook)];
				const wanted = [...new Set([...own.keys(), ...other.keys()])].filter((mark) => {
					const isGone = was.has(mark) && (!own.has(mark) || !other.has(mark));
					return !isGone || (own.get(mark) ?? other.get(mark)) !== was.get(mark);
				});
				expect([...now.keys()].toSorted()).toEqual(wanted.toSorted());
				if (conflicts.length > 0) conflicted++;
			}),
			seeded(700)
		);
		// The changes do meet, and mostly do not.
		expect(conflicted).toBeGreaterThan(70);
		expect(conflicted).toBeLessThan(630);
	});
});
