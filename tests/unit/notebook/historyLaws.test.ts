import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	amendHistory,
	applyToHistory,
	historyOf,
	markStep,
	redo,
	undo,
	type History
} from '#lib/notebook/history.ts';
import { isSameNotebook } from '#lib/notebook/isSameNotebook.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { printNotebook } from '#lib/notebook/print.ts';
import { anyEdit, editFor, type ChosenEdit } from '../../support/anyEdit.ts';
import { fileText, notebook, seeded } from '../../support/notebooks.ts';

/** What a person does in one moment: an edit, a word typed letter by letter, a rest, undo and redo in between. */
const moment = fc.oneof(
	{ weight: 6, arbitrary: anyEdit.map((edit) => ({ kind: 'edit' as const, edit })) },
	{
		weight: 4,
		arbitrary: fc
			.tuple(
				fc.nat(),
				fc.nat(99),
				fc.constantFrom('word ', 'a b', '(', '😀é', 'x\ny', '\b\b', 'z\b '),
				fc.nat(400)
			)
			.map(([pick, at, letters, pause]) => ({ kind: 'type' as const, pick, at, letters, pause }))
	},
	{ weight: 1, arbitrary: anyEdit.map((edit) => ({ kind: 'amend' as const, edit })) },
	{ weight: 1, arbitrary: fc.constant({ kind: 'mark' as const }) },
	{ weight: 2, arbitrary: fc.nat(3).map((times) => ({ kind: 'undo' as const, times })) },
	{ weight: 1, arbitrary: fc.nat(3).map((times) => ({ kind: 'redo' as const, times })) }
);
type Moment = typeof moment extends fc.Arbitrary<infer T> ? T : never;

const moments = fc.array(moment, { maxLength: 12 });
const startText = fc.oneof(fileText, notebook.map(printNotebook));

const textOf = ({ notebook }: History) => printNotebook(notebook);

/** The histories that were gone through, the last one last, and what the text was before any step. */
function live(start: History, whole: readonly Moment[]): { readonly now: History; readonly began: string } {
	let now = start;
	let began = textOf(start);
	let clock = 0;
	let count = 0;
	const edit = (chosen: ChosenEdit) => editFor(now.notebook, chosen, ++count);
	const times = (step: typeof undo, number: number) => {
		for (let done = 0; done < number; done++) now = step(now)?.history ?? now;
	};
	for (const one of whole) {
		clock += 150;
		if (one.kind === 'edit') now = applyToHistory(now, edit(one.edit), clock);
		else if (one.kind === 'type') clock = type(one, clock);
		else if (one.kind === 'mark') now = markStep(now);
		else if (one.kind === 'undo') times(undo, one.times);
		else if (one.kind === 'redo') times(redo, one.times);
		else {
			const isBeginning = now.past.length === 0;
			// What the app adds is in the head, as the rows of an extract are.
			const [, pick] = one.edit;
			now = amendHistory(now, { kind: 'setFront', front: { threshold: 1 + (pick % 9) } });
			if (isBeginning) began = textOf(now);
		}
	}
	return { now, began };

	function type({ pick, at, letters, pause }: Extract<Moment, { kind: 'type' }>, from: number): number {
		const cell = now.notebook.cells[pick % Math.max(1, now.notebook.cells.length)];
		if (cell === undefined) return from;
		let { source } = cell;
		let cursor = at % (source.length + 1);
		for (const letter of letters) {
			const removes = letter === '\b' ? 1 : 0;
			const before = source.slice(0, Math.max(0, cursor - removes));
			source = before + (removes === 1 ? '' : letter) + source.slice(cursor);
			cursor = before.length + (removes === 1 ? 0 : letter.length);
			from += pause * 5;
			now = applyToHistory(now, { kind: 'setSource', id: cell.id, source }, from);
		}
		return from;
	}
}

const all = (history: History, step: typeof undo): History => {
	let now = history;
	for (let stepped = step(now); stepped !== undefined; stepped = step(now)) now = stepped.history;
	return now;
};

const whatever = (check: (start: History, whole: readonly Moment[]) => void, runs: number) =>
	fc.assert(
		fc.property(startText, moments, (text, whole) => {
			const read = parseNotebook(text);
			if (read.ok) check(historyOf(read.value), whole);
		}),
		seeded(runs)
	);

describe('whatever a person does', () => {
	test('undo goes back to the first byte, and redo to the last', () => {
		whatever((start, whole) => {
			const { now, began } = live(start, whole);
			const end = all(now, redo);
			const back = all(end, undo);
			expect(textOf(back)).toBe(began);
			expect(textOf(all(back, redo))).toBe(textOf(end));
			expect(all(all(back, redo), undo).notebook.cells.length).toBe(back.notebook.cells.length);
		}, 1_000);
	});

	test('each step back is undone by one step forth, to the byte', () => {
		whatever((start, whole) => {
			let { now } = live(start, whole);
			for (let back = undo(now); back !== undefined; back = undo(now)) {
				expect(textOf(redo(back.history)!.history)).toBe(textOf(now));
				now = back.history;
			}
		}, 250);
	});

	test('two notebooks that are taken for the same have the same bytes', () => {
		whatever((start, whole) => {
			const { now } = live(start, whole);
			if (isSameNotebook(start.notebook, now.notebook)) expect(textOf(now)).toBe(textOf(start));
			expect(isSameNotebook(now.notebook, all(all(now, undo), redo).notebook)).toBe(
				isSameNotebook(now.notebook, all(now, redo).notebook)
			);
		}, 250);
	});
});
