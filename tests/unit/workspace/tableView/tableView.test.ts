import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
	filtered,
	fitted,
	hidden,
	isPlain,
	isWhole,
	moved,
	nextDirection,
	pinned,
	plainView,
	seenColumns,
	sorted,
	unfiltered,
	unhidden,
	unpinned,
	widened,
	type TableView
} from '#lib/workspace/tableView/tableView.ts';

const columns = ['a', 'b', 'c', 'd'];
const seen = (view: TableView) => seenColumns(view, columns).join('');

it('shows the columns in the order in which they were put, pinned ones first, hidden ones not', () => {
	expect(seen(plainView)).toBe('abcd');
	const view = pinned(hidden(moved(plainView, columns, { column: 'd', to: 0 }), 'b'), 'c');
	expect(seen(view)).toBe('cda');
	expect(seen(unhidden(unpinned(view, 'c'), 'b'))).toBe('dabc');
});

it('moves a column among those that are seen, and never past the pinned ones', () => {
	expect(seen(moved(plainView, columns, { column: 'a', to: 2 }))).toBe('bcad');
	expect(seen(moved(hidden(plainView, 'b'), columns, { column: 'a', to: 1 }))).toBe('cad');
	const view = pinned(pinned(plainView, 'c'), 'd');
	expect(seen(moved(view, columns, { column: 'a', to: 0 }))).toBe('cdab');
	expect(seen(moved(view, columns, { column: 'c', to: 3 }))).toBe('dcab');
});

it('a column that is moved to a place stands there', () => {
	fc.assert(
		fc.property(fc.constantFrom(...columns), fc.nat(3), fc.subarray(columns), (column, to, some) => {
			const before = some.filter((one) => one !== column).reduce(hidden, plainView);
			const place = Math.min(to, seenColumns(before, columns).length - 1);
			expect(seenColumns(moved(before, columns, { column, to }), columns)[place]).toBe(column);
		}),
		{ seed: 6 }
	);
});

it('sorts by a column alone, or by a further one among what is equal', () => {
	const byA = sorted(plainView, 'a', { direction: 'up' });
	const byAB = sorted(byA, 'b', { direction: 'down', further: true });
	expect(byAB.sort).toEqual([
		{ column: 'a', direction: 'up' },
		{ column: 'b', direction: 'down' }
	]);
	expect(sorted(byAB, 'a', { direction: 'down', further: true }).sort[0]).toEqual({
		column: 'a',
		direction: 'down'
	});
	expect(sorted(byAB, 'a', { further: true }).sort).toEqual([{ column: 'b', direction: 'down' }]);
	expect(sorted(byAB, 'c', { direction: 'up' }).sort).toEqual([{ column: 'c', direction: 'up' }]);
	expect(
		[plainView, byA, sorted(byA, 'a', { direction: 'down' })].map((view) => nextDirection(view, 'a'))
	).toEqual(['up', 'down', undefined]);
});

it('a column has one filter, and a view without any change is plain', () => {
	const once = filtered(plainView, { column: 'a', kind: 'contains', text: 'x' });
	const twice = filtered(filtered(once, { column: 'b', kind: 'missing' }), { column: 'a', kind: 'present' });
	expect(twice.filters).toEqual([
		{ column: 'a', kind: 'present' },
		{ column: 'b', kind: 'missing' }
	]);
	expect([isWhole(once), isWhole(unfiltered(once, 'a')), isPlain(unfiltered(once, 'a'))]).toEqual([
		false,
		true,
		true
	]);
	expect([isPlain(hidden(plainView, 'a')), isPlain(widened(plainView, 'a', 90))]).toEqual([false, false]);
});

it('a width stays within reason, and can be given up', () => {
	expect(widened(plainView, 'a', 3).widths).toEqual({ a: 40 });
	expect(widened(plainView, 'a', 99_999).widths).toEqual({ a: 1200 });
	expect(fitted(widened(plainView, 'a', 90), 'a')).toEqual(plainView);
});
