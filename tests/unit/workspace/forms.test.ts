import { beforeEach, describe, expect, test } from 'vitest';
import { analyse } from '#lib/language/analyse.ts';
import { applyToHistory, historyOf, undo, type History } from '#lib/notebook/history.ts';
import type { Cell, CellId } from '#lib/notebook/notebook.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { Forms } from '#lib/workspace/forms.svelte.ts';

const text = `---
kladde: 1
title: T
run: manual
---

\`\`\`input a
type: number
form: filter
value: 1 # et
\`\`\`

\`\`\`input b
type: text
form: filter
value: x
\`\`\`

\`\`\`input c
type: number
value: 5
\`\`\`

\`\`\`input d
type: button
value: 0
\`\`\`
`;

let history: History;
let runs: { cells: readonly CellId[]; downstream: boolean | undefined }[];
let forms: Forms;

beforeEach(() => {
	const parsed = parseNotebook(text);
	if (!parsed.ok) throw new Error('no notebook');
	history = historyOf(parsed.value);
	runs = [];
	forms = new Forms({
		notebook: () => history.notebook,
		runs: {
			inputOf: (cell: Cell) => {
				const analysis = analyse(cell);
				if ('problem' in analysis || analysis.body.kind !== 'input') return undefined;
				return analysis.body.input;
			},
			run: async (cells, { downstream } = {}) => void runs.push({ cells, downstream })
		},
		mark: () => undefined,
		edit: (edit) => (history = applyToHistory(history, edit, 0))
	});
});

const cell = (name: string) => history.notebook.cells.find((one) => one.name === name)!;
const valueLine = (name: string) => /value:.*/.exec(cell(name).source)?.[0];
const turn = (name: string, value: string | number) => forms.turn(cell(name).id, value);

describe('a form', () => {
	test('holds its values until they are applied, as one step and one run', () => {
		turn('a', 2);
		turn('b', 'y');
		expect([valueLine('a'), valueLine('b'), runs]).toEqual(['value: 1 # et', 'value: x', []]);
		expect([forms.inputOf(cell('a'))?.value, forms.isPending(cell('a'))]).toEqual([2, true]);
		expect([forms.endingAt(cell('a')), forms.endingAt(cell('b'))]).toEqual([
			undefined,
			{ name: 'filter', pending: 2 }
		]);
		forms.apply('filter');
		expect([valueLine('a'), valueLine('b')]).toEqual(['value: 2 # et', 'value: y']);
		expect(runs).toEqual([{ cells: [cell('a').id, cell('b').id], downstream: true }]);
		expect(history.past.length).toBe(1);
		expect(forms.endingAt(cell('b'))?.pending).toBe(0);
		history = undo(history)!.history;
		expect([valueLine('a'), valueLine('b')]).toEqual(['value: 1 # et', 'value: x']);
	});

	test('forgets what waits, and counts no value that stands there already', () => {
		turn('a', 2);
		turn('a', 1);
		expect(forms.endingAt(cell('b'))).toEqual({ name: 'filter', pending: 0 });
		turn('a', 3);
		forms.revert('filter');
		expect(forms.inputOf(cell('a'))?.value).toBe(1);
		forms.apply('filter');
		expect([history.past.length, runs]).toEqual([0, []]);
	});

	test('drops a value that no longer fits its input', () => {
		turn('a', 2);
		const { id, source } = cell('a');
		const edited = source.replace('type: number', 'type: text').replace('value: 1', 'value: z');
		history = applyToHistory(history, { kind: 'setSource', id, source: edited }, 0);
		expect([forms.isPending(cell('a')), forms.inputOf(cell('a'))?.value]).toEqual([false, 'z']);
	});
});

test('an input of its own is written at once, and runs its readers where the notebook does that by itself', () => {
	turn('c', 6);
	expect([valueLine('c'), runs]).toEqual(['value: 6', [{ cells: [cell('c').id], downstream: false }]]);
});

test('a button runs its readers whatever the notebook does by itself', () => {
	turn('d', 1);
	expect([valueLine('d'), runs]).toEqual(['value: 1', [{ cells: [cell('d').id], downstream: true }]]);
});

describe('a step that is taken back', () => {
	/** A person undoes; gives the runs that this asked for. */
	const takeBack = () => {
		const before = history.notebook.cells;
		runs = [];
		history = undo(history)!.history;
		forms.stepped(before);
		return runs;
	};
	const runBy = (run: 'auto' | 'manual') =>
		(history = applyToHistory(history, { kind: 'setFront', front: { run } }, 0));

	test('turns an input back, and runs its readers where the notebook does that by itself', () => {
		runBy('auto');
		turn('c', 6);
		expect(takeBack()).toEqual([{ cells: [cell('c').id], downstream: true }]);
	});

	test('leaves readers stale in a notebook that only marks them, and in one where a text was written', () => {
		turn('c', 6);
		expect(takeBack()).toEqual([]);
		runBy('auto');
		const { id, source } = cell('c');
		history = applyToHistory(history, { kind: 'setSource', id, source: `${source}\nlabel: Tal` }, 0);
		expect(takeBack()).toEqual([]);
	});

	test('turns all inputs of a form back at once', () => {
		runBy('auto');
		turn('a', 2);
		turn('b', 'y');
		forms.apply('filter');
		expect(takeBack()).toEqual([{ cells: [cell('a').id, cell('b').id], downstream: true }]);
	});
});
