import { describe, expect, test } from 'vitest';
import { cellIds } from '#lib/notebook/cellIds.ts';
import {
	amendHistory,
	applyToHistory,
	historyOf,
	markStep,
	redo,
	undo,
	type History
} from '#lib/notebook/history.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { printNotebook } from '#lib/notebook/print.ts';
import type { Edit } from '#lib/notebook/edit.ts';
import type { CellId } from '#lib/notebook/notebook.ts';
import type { Shown } from '#lib/notebook/shownAfter.ts';

const text = '# Moves\n\n```sql moves\nselect 1\n```\n\n```ts\n1\n```\n';
const opened = (): History => {
	const read = parseNotebook(text);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return historyOf(read.value);
};
const [prose, sql, ts] = ['c1', 'c2', 'c3'] as CellId[] as [CellId, CellId, CellId];
const type = (id: CellId, source: string): Edit => ({ kind: 'setSource', id, source });
const title = (title: string): Edit => ({ kind: 'setFront', front: { title } });
/** One edit each tenth of a second. */
const after = (...edits: readonly Edit[]) =>
	edits.reduce((history, edit, index) => applyToHistory(history, edit, index * 100), opened());
const sourceOf = ({ notebook }: History, id: CellId) => notebook.cells.find((cell) => cell.id === id)?.source;

/** Letter by letter at the end of what the cell has. */
const typing = (id: CellId, letters: string, before = sourceOf(opened(), id) ?? ''): readonly Edit[] =>
	Array.from(letters, (_, index) => type(id, before + letters.slice(0, index + 1)));

/** All the way back, noting what is shown at each step. */
function undoAll(history: History) {
	const shown: (Shown | undefined)[] = [];
	const texts: string[] = [];
	let now = history;
	for (let step = undo(now); step !== undefined; step = undo(now)) {
		shown.push(step.show);
		now = step.history;
		texts.push(printNotebook(now.notebook));
	}
	return { history: now, shown, texts };
}
const sourcesBack = (history: History, id: CellId) => {
	const sources: (string | undefined)[] = [];
	for (let step = undo(history); step !== undefined; step = undo(step.history))
		sources.push(sourceOf(step.history, id));
	return sources;
};
const at = (cell: CellId, cursor: number): Shown => ({ kind: 'text', cell, cursor });
const whole = (cell: CellId): Shown => ({ kind: 'cell', cell });

describe('typing', () => {
	test('goes back word by word, each with the space behind it', () => {
		expect(sourcesBack(after(...typing(sql, ' from a b')), sql)).toEqual([
			'select 1 from a ',
			'select 1 from ',
			'select 1 ',
			'select 1'
		]);
	});

	test('without a pause in one word is one step, and a rest of a second begins another', () => {
		const [s, se, sel] = [type(ts, '12'), type(ts, '123'), type(ts, '1234')];
		const quick = [s, se, sel].reduce((so, edit, index) => applyToHistory(so, edit, index * 999), opened());
		expect(sourcesBack(quick, ts)).toEqual(['1']);
		const slow = [s, se, sel].reduce((so, edit, index) => applyToHistory(so, edit, index * 1000), opened());
		expect(sourcesBack(slow, ts)).toEqual(['123', '12', '1']);
	});

	test('on a new line, elsewhere in the text, or of what was pasted is a step of its own', () => {
		const start = 'select 1';
		const edits = ['select 12', 'select 12\n', 'select 12\nx', 'aselect 12\nx', 'aselect 12\nx pasted'];
		expect(sourcesBack(after(...edits.map((source) => type(sql, source))), sql)).toEqual([
			...edits.slice(0, -1).toReversed(),
			start
		]);
	});

	test('goes on between the brackets that the editor closes by itself', () => {
		const edits = ['select 1(', 'select 1()', 'select 1(a)', 'select 1(ab)'].slice(1);
		expect(sourcesBack(after(...edits.map((source) => type(sql, source))), sql)).toEqual(['select 1']);
	});

	test('and erasing are two steps, and so is erasing forwards after erasing backwards elsewhere', () => {
		const edits = ['select 12', 'select 1', 'select ', 'elect ', 'lect '];
		expect(sourcesBack(after(...edits.map((source) => type(sql, source))), sql)).toEqual([
			'select ',
			'select 12',
			'select 1'
		]);
	});

	test('in another cell is another step, with the cursor where each was', () => {
		const history = after(type(sql, 'select 12'), type(ts, '12'), type(sql, 'select 123'));
		expect(undoAll(history).shown).toEqual([at(sql, 9), at(ts, 1), at(sql, 8)]);
	});

	test('after a mark, another edit or an undo is another step', () => {
		const marked = applyToHistory(markStep(after(type(ts, '12'))), type(ts, '123'), 0);
		expect(sourcesBack(marked, ts)).toEqual(['12', '1']);
		const renamed = after(type(ts, '12'), { kind: 'rename', id: ts, name: 'm' }, type(ts, '123'));
		expect(sourcesBack(renamed, ts)).toEqual(['12', '12', '1']);
		const undone = undo(marked)!.history;
		expect(sourcesBack(applyToHistory(undone, type(ts, '124'), 0), ts)).toEqual(['12', '1']);
	});

	test('is redone as a whole, with the cursor behind it', () => {
		const { history } = undoAll(after(...typing(ts, '234')));
		const again = redo(history)!;
		expect([sourceOf(again.history, ts), again.show]).toEqual(['1234', at(ts, 4)]);
	});

	test('of a title is grouped as that of a cell is, and shows the title', () => {
		const { shown, texts } = undoAll(after(...['M', 'Mo', 'Mov', 'Mov ', 'Mov e'].map(title)));
		expect([shown, texts.at(-1)]).toEqual([[{ kind: 'title' }, { kind: 'title' }], text]);
	});
});

describe('text and structure are one history', () => {
	const added = { id: 'c4' as CellId, kind: 'md' as const, source: 'new', flags: {} };
	const other = parseNotebook('```sql moves\nselect 2\n```\n');
	if (!other.ok) throw new Error('It parses.');
	const edits: readonly Edit[] = [
		{ kind: 'add', index: 1, cell: added },
		type(sql, 'select 2'),
		{ kind: 'move', id: ts, to: 0 },
		{ kind: 'split', id: sql, at: 6, newId: 'c5' as CellId },
		{ kind: 'merge', id: prose },
		{ kind: 'setFlag', id: sql, flag: 'folded', value: true },
		{ kind: 'remove', id: ts },
		title('Moves'),
		{ kind: 'become', notebook: other.value }
	];

	test('that goes back and forth byte by byte', () => {
		const histories = edits.reduce((so, edit) => [...so, applyToHistory(so.at(-1)!, edit, 0)], [opened()]);
		const texts = histories.map(({ notebook }) => printNotebook(notebook));
		const back = edits.reduce((so) => [undo(so[0]!)!.history, ...so], [histories.at(-1)!]);
		expect(back.map(({ notebook }) => printNotebook(notebook))).toEqual(texts);
		const forth = edits.reduce((so) => [...so, redo(so.at(-1)!)!.history], [back[0]!]);
		expect(forth.map(({ notebook }) => printNotebook(notebook))).toEqual(texts);
	});

	test('a step that changes nothing is no step', () => {
		const still = opened();
		expect(applyToHistory(still, type(sql, 'select 1'), 0)).toBe(still);
		expect(applyToHistory(still, { kind: 'merge', id: ts }, 0)).toBe(still);
		expect(applyToHistory(still, { kind: 'move', id: sql, to: 1 }, 0)).toBe(still);
		expect(applyToHistory(still, { kind: 'setFlag', id: sql, flag: 'toString' }, 0)).toBe(still);
		expect(applyToHistory(still, title(''), 0)).toBe(still);
	});

	test('a new edit forgets what could have been redone', () => {
		const undone = undo(after(type(sql, 'a')))!.history;
		expect(redo(applyToHistory(undone, type(ts, 'b'), 0))).toBeUndefined();
	});

	test('undo shows the cell that came back or moved, and the one in the place of the cell that went', () => {
		expect(undo(after({ kind: 'remove', id: sql }))?.show).toEqual(whole(sql));
		expect(undo(after({ kind: 'move', id: ts, to: 0 }))?.show).toEqual(whole(ts));
		expect(undo(after({ kind: 'rename', id: sql, name: 'm' }))?.show).toEqual(whole(sql));
		expect(undo(after({ kind: 'add', index: 1, cell: added }))?.show).toEqual(whole(sql));
		expect(undo(after({ kind: 'add', index: 3, cell: added }))?.show).toEqual(whole(ts));
		expect(undo(after({ kind: 'setFront', front: { run: 'manual' } }))?.show).toBeUndefined();
	});

	test('several edits can be one step', () => {
		const both: Edit = { kind: 'together', edits: [type(sql, 'a'), { kind: 'remove', id: ts }] };
		const { history, shown } = undoAll(after(both));
		expect([printNotebook(history.notebook), shown.length]).toEqual([text, 1]);
	});

	test('what the app adds goes and comes with the step that it was added to', () => {
		const amended = amendHistory(after(type(sql, 'select 2')), title('Found'));
		const undone = undo(amended)!;
		expect(printNotebook(undone.history.notebook)).toBe(text);
		expect(redo(undone.history)?.history.notebook.front.title).toBe('Found');
	});
});

describe('split and merge', () => {
	test('a cell is cut at the cursor, without the line break there', () => {
		const { notebook } = after(type(sql, 'a\n\nb'), { kind: 'split', id: sql, at: 2, newId: 'c9' as CellId });
		expect(printNotebook(notebook)).toBe(text.replace('select 1\n```', 'a\n```\n\n```sql\nb\n```'));
	});

	test('a cell takes in the one below and stays what it was', () => {
		expect(printNotebook(after({ kind: 'merge', id: sql }).notebook)).toBe(
			'# Moves\n\n```sql moves\nselect 1\n1\n```\n'
		);
		expect(printNotebook(after({ kind: 'merge', id: prose }).notebook)).toBe(
			'# Moves\n\nselect 1\n\n```ts\n1\n```\n'
		);
	});
});

test('new ids are new, and none is given twice', () => {
	const nextId = cellIds(opened().notebook.cells);
	expect([nextId(), nextId()]).toEqual(['c4', 'c5']);
});
