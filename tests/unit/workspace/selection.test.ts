import { beforeEach, describe, expect, test } from 'vitest';
import type { Output } from '#lib/cage/output.ts';
import { analyse } from '#lib/language/analyse.ts';
import type { InputSpec, InputValue } from '#lib/language/analysis.ts';
import { printInputValue } from '#lib/language/input/printInputValue.ts';
import type { Cell, CellId, Notebook } from '#lib/notebook/notebook.ts';
import type { CellState } from '#lib/runtime/cellState.ts';
import { Selection } from '#lib/workspace/selection.svelte.ts';

let cells: readonly Cell[];
let turned: readonly (readonly [CellId, InputValue])[];
let waiting: Set<CellId>;
let isForm: boolean;
let selection: Selection;

const input = (name: string, source: string): Cell => ({
	id: `id-${name}` as CellId,
	kind: 'input',
	name,
	source,
	flags: {}
});

const inputOf = (cell: Cell): InputSpec | undefined => {
	const analysis = analyse(cell);
	return 'body' in analysis && analysis.body.kind === 'input' ? analysis.body.input : undefined;
};

/** As a notebook does: the value comes to stand in the cell's text. */
function turn(id: CellId, value: InputValue) {
	turned = [...turned, [id, value]];
	cells = cells.map((cell) =>
		cell.id === id ? { ...cell, source: printInputValue(cell.source, value) } : cell
	);
}

/** The column of the table holds 1 and 2. */
const stateOf = (id: CellId): CellState<Output> => {
	const options = [1, 2].map((value) => ({ value, label: String(value) }));
	const outputs: readonly Output[] = id === 'id-nummer' ? [{ kind: 'options', options }] : [];
	return { status: 'done', outcome: { outputs, logs: [], took: 1 } };
};

beforeEach(() => {
	cells = [
		input('Kommune', 'type: text\nvalue: "0101"\n'),
		input('valg', 'type: select\noptions: ["0101", "0159"]\nmultiple: true\nvalue: ["0101"]\n'),
		input('tal', 'type: number\nvalue: 5\n'),
		input('nummer', 'type: select\noptionsFrom: bydele.nummer\nvalue: null\n')
	];
	turned = [];
	waiting = new Set();
	isForm = false;
	selection = new Selection({
		notebook: () => ({ cells }) as Notebook,
		forms: { inputOf, turn, isPending: () => isForm },
		runs: { stateOf },
		trust: { waiting }
	});
});

describe('without an input', () => {
	test('an area that is picked is the only one, and picked again it is no more', () => {
		expect(selection.pick('0159')).toEqual({ kind: 'marked' });
		expect([...selection.picked]).toEqual(['0159']);
		selection.pick('0147');
		expect([...selection.picked]).toEqual(['0147']);
		expect(selection.pick('0147')).toEqual({ kind: 'unmarked' });
		expect([...selection.picked]).toEqual([]);
	});

	test('Escape clears what is picked', () => {
		selection.pick('0159');
		selection.clear();
		expect([...selection.picked]).toEqual([]);
	});
});

describe('a picture that picks for an input', () => {
	test('sets the value as a person would, whatever the case of the name', () => {
		expect(selection.pick('0159', 'kommune')).toEqual({ kind: 'taken', by: 'Kommune' });
		expect(turned).toEqual([['id-Kommune', '0159']]);
		expect([...selection.picked]).toEqual(['0159']);
	});

	test('says that the value waits where the input is of a form', () => {
		isForm = true;
		expect(selection.pick('0159', 'kommune')).toEqual({ kind: 'waiting', by: 'Kommune' });
	});

	test('the input says what is picked once it was set, whoever turns it afterwards', () => {
		selection.pick('0159', 'kommune');
		turn('id-Kommune' as CellId, '0751');
		expect([...selection.picked]).toEqual(['0751']);
	});

	test('highlights the value that the input has, though nothing was picked', () => {
		expect([...selection.pickedFor('kommune')]).toEqual(['0101']);
		selection.pick('0159');
		expect([...selection.pickedFor('kommune')]).toEqual(['0159', '0101']);
		expect([...selection.pickedFor(undefined)]).toEqual(['0159']);
	});

	test('picking the value that the input has already turns nothing', () => {
		selection.pick('0101', 'kommune');
		expect(turned).toEqual([]);
		expect([...selection.picked]).toEqual(['0101']);
	});

	test('an input for several gets the area, and loses it when it is picked again', () => {
		selection.pick('0159', 'valg');
		expect([...selection.picked]).toEqual(['0101', '0159']);
		selection.pick('0101', 'valg');
		expect(turned.map(([, value]) => value)).toEqual([['0101', '0159'], ['0159']]);
	});

	test('an area that the input cannot hold is highlighted, and the input left alone', () => {
		expect(selection.pick('0751', 'valg')).toEqual({ kind: 'refused', by: 'valg' });
		selection.pick('0751', 'tal');
		expect(turned).toEqual([]);
		expect([...selection.picked]).toEqual([]);
	});

	test('an option that was read from a table is set as it stands there, and nothing else', () => {
		selection.pick('2', 'nummer');
		selection.pick('7', 'nummer');
		expect(turned).toEqual([['id-nummer', 2]]);
		expect([...selection.picked]).toEqual(['7']);
	});

	test('an input that is not there, and a notebook that waits for trust, change nothing', () => {
		selection.pick('0159', 'nowhere');
		waiting.add('some' as CellId);
		selection.pick('0147', 'kommune');
		expect(turned).toEqual([]);
		expect([...selection.picked]).toEqual(['0147']);
	});
});
