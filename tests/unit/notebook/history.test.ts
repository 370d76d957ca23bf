import { describe, expect, test } from 'vitest';
import { cellIds } from '#lib/notebook/cellIds.ts';
import { applyToHistory, historyOf, markStep, redo, undo, type History } from '#lib/notebook/history.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { printNotebook } from '#lib/notebook/print.ts';
import type { Edit } from '#lib/notebook/edit.ts';
import type { CellId } from '#lib/notebook/notebook.ts';

const text = '# Moves\n\n```sql moves\nselect 1\n```\n\n```ts\n1\n```\n';
const opened = (): History => {
	const read = parseNotebook(text);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return historyOf(read.value);
};
const [prose, sql, ts] = ['c1', 'c2', 'c3'] as CellId[] as [CellId, CellId, CellId];
const type = (id: CellId, source: string): Edit => ({ kind: 'setSource', id, source });
const after = (...edits: readonly Edit[]) => edits.reduce(applyToHistory, opened());
const sourceOf = ({ notebook }: History, id: CellId) => notebook.cells.find((cell) => cell.id === id)?.source;

/** All the way back, noting which cell is shown at each step. */
function undoAll(history: History) {
	const shown: (CellId | undefined)[] = [];
	let now = history;
	for (let step = undo(now); step !== undefined; step = undo(now)) {
		shown.push(step.show);
		now = step.history;
	}
	return { history: now, shown };
}

describe('typing', () => {
	test('in one cell is one step', () => {
		const { history, shown } = undoAll(after(type(sql, 's'), type(sql, 'se'), type(sql, 'sel')));
		expect([printNotebook(history.notebook), shown]).toEqual([text, [sql]]);
	});

	test('in another cell is another step', () => {
		expect(undoAll(after(type(sql, 's'), type(ts, '2'), type(sql, 'se'))).shown).toEqual([sql, ts, sql]);
	});

	test('after a mark, another edit or an undo is another step', () => {
		const marked = applyToHistory(markStep(after(type(sql, 's'))), type(sql, 'se'));
		expect(undoAll(marked).shown).toEqual([sql, sql]);
		const renamed = after(type(sql, 's'), { kind: 'rename', id: sql, name: 'm' }, type(sql, 'se'));
		expect(undoAll(renamed).shown).toEqual([sql, sql, sql]);
		const undone = undo(marked)!.history;
		expect(undoAll(applyToHistory(undone, type(sql, 'sx'))).shown).toEqual([sql, sql]);
	});

	test('is redone as a whole', () => {
		const { history } = undoAll(after(type(sql, 's'), type(sql, 'se')));
		const again = redo(history)!;
		expect([sourceOf(again.history, sql), again.show]).toEqual(['se', sql]);
	});
});

describe('text and structure are one history', () => {
	const added = { id: 'c4' as CellId, kind: 'md' as const, source: 'new', flags: {} };
	const edits: readonly Edit[] = [
		{ kind: 'add', index: 1, cell: added },
		type(sql, 'select 2'),
		{ kind: 'move', id: ts, to: 0 },
		{ kind: 'split', id: sql, at: 6, newId: 'c5' as CellId },
		{ kind: 'merge', id: prose },
		{ kind: 'setFlag', id: sql, flag: 'folded', value: true },
		{ kind: 'remove', id: ts },
		{ kind: 'setFront', front: { title: 'Moves' } }
	];

	test('that goes back and forth byte by byte', () => {
		const histories = edits.reduce((so, edit) => [...so, applyToHistory(so.at(-1)!, edit)], [opened()]);
		const texts = histories.map(({ notebook }) => printNotebook(notebook));
		const back = edits.reduce((so) => [undo(so[0]!)!.history, ...so], [histories.at(-1)!]);
		expect(back.map(({ notebook }) => printNotebook(notebook))).toEqual(texts);
		const forth = edits.reduce((so) => [...so, redo(so.at(-1)!)!.history], [back[0]!]);
		expect(forth.map(({ notebook }) => printNotebook(notebook))).toEqual(texts);
	});

	test('a step that changes nothing is no step', () => {
		const still = opened();
		expect(applyToHistory(still, type(sql, 'select 1'))).toBe(still);
		expect(applyToHistory(still, { kind: 'merge', id: ts })).toBe(still);
		expect(applyToHistory(still, { kind: 'move', id: sql, to: 1 })).toBe(still);
		expect(applyToHistory(still, { kind: 'setFlag', id: sql, flag: 'toString' })).toBe(still);
	});

	test('a new edit forgets what could have been redone', () => {
		const undone = undo(after(type(sql, 'a')))!.history;
		expect(redo(applyToHistory(undone, type(ts, 'b')))).toBeUndefined();
	});

	test('undo shows the cell that came back, and the one in the place of the cell that went', () => {
		expect(undo(after({ kind: 'remove', id: sql }))?.show).toBe(sql);
		expect(undo(after({ kind: 'add', index: 1, cell: added }))?.show).toBe(sql);
		expect(undo(after({ kind: 'add', index: 3, cell: added }))?.show).toBe(ts);
		expect(undo(after({ kind: 'setFront', front: { title: 'x' } }))?.show).toBeUndefined();
	});

	test('several edits can be one step', () => {
		const both: Edit = { kind: 'together', edits: [type(sql, 'a'), { kind: 'remove', id: ts }] };
		const { history, shown } = undoAll(after(both));
		expect([printNotebook(history.notebook), shown.length]).toEqual([text, 1]);
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
