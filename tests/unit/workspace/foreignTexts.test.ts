import { describe, expect, test } from 'vitest';
import type { Cell, CellId } from '#lib/notebook/notebook.ts';
import { ForeignTexts } from '#lib/workspace/foreignTexts.ts';

const cell = (id: string, source: string, kind: Cell['kind'] = 'sql'): Cell => ({
	id: id as CellId,
	kind,
	source,
	flags: {}
});

/** A notebook of which the test says what it becomes; each step gives what waits then. */
function opened(cells: readonly Cell[], from: 'here' | 'elsewhere') {
	const texts = new ForeignTexts();
	if (from === 'elsewhere') texts.cameIn(cells, []);
	let now = cells;
	const waiting = () => now.filter((one) => texts.waits(one)).map(({ id }) => id);
	const become = (next: readonly Cell[]) => {
		now = next;
		return waiting();
	};
	/** Another text takes the place of what there is. */
	const take = (next: readonly Cell[]) => {
		texts.cameIn(next, now);
		return become(next);
	};
	return { texts, become, take, waiting };
}

describe('of a notebook from elsewhere', () => {
	test('all that can be run waits, and prose without values does not', () => {
		const cells = [
			cell('a', 'select 1'),
			cell('b', '1 + 1', 'ts'),
			cell('c', 'type: text', 'input'),
			cell('d', 'Prosa', 'md'),
			cell('e', 'Der er ${b}', 'md'),
			cell('f', 'x', 'other')
		];
		expect(opened(cells, 'elsewhere').waiting()).toEqual(['a', 'b', 'c', 'e']);
		expect(opened(cells, 'here').waiting()).toEqual([]);
	});

	test('a cell that was let run waits no more, nor when it is edited after that', () => {
		const { texts, become, waiting } = opened([cell('a', 'select 1'), cell('b', 'select 2')], 'elsewhere');
		texts.letRun([cell('a', 'select 1')]);
		expect(waiting()).toEqual(['b']);
		expect(become([cell('a', 'select 11'), cell('b', 'select 2')])).toEqual(['b']);
	});

	test('a cell that is edited, moved, cut and pasted or asked for again goes on waiting', () => {
		const { become } = opened([cell('a', 'select 1'), cell('b', 'select 2')], 'elsewhere');
		expect(become([cell('b', 'select 2'), cell('a', 'select 1 -- mine')])).toEqual(['b', 'a']);
		expect(become([cell('c', 'select 1')])).toEqual(['c']);
	});

	test('a cell that is written here runs', () => {
		const { become } = opened([cell('a', 'select 1')], 'elsewhere');
		expect(become([cell('a', 'select 1'), cell('n', 'select 9')])).toEqual(['a']);
	});
});

describe('where another text takes the place of mine', () => {
	const mine = [cell('a', 'select 1'), cell('b', 'from a')];

	test('what differs waits, and what is as it was does not', () => {
		const { take } = opened(mine, 'here');
		expect(take([cell('a', 'select 2'), cell('b', 'from a'), cell('n', 'select 3')])).toEqual(['a', 'n']);
	});

	test('one step back nothing waits, and one step forward it does again', () => {
		const { take, become } = opened(mine, 'here');
		const theirs = [cell('a', 'select 2'), cell('b', 'from a')];
		take(theirs);
		expect(become(mine)).toEqual([]);
		expect(become(theirs)).toEqual(['a']);
	});

	test('another kind, or another name, is another cell', () => {
		const { take } = opened(mine, 'here');
		expect(take([{ ...cell('a', 'select 1'), name: 'sum' }, cell('b', 'from a', 'ts')])).toEqual(['a', 'b']);
	});

	test('what was written here at another time does not wait', () => {
		const { texts, take } = opened(mine, 'here');
		texts.vouchFor([cell('x', 'select 0')]);
		expect(take([cell('a', 'select 0'), cell('b', 'from a')])).toEqual([]);
	});
});
