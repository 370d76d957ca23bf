import { expect, test } from 'vitest';
import type { Preview } from '#lib/cage/output.ts';
import { previewOf } from '#lib/cage/inside/preview.ts';
import { branchesOf } from '#lib/ui/inspector/branches.ts';
import { summaryOf } from '#lib/ui/inspector/summary.ts';
import { messagesIn } from '#messages/messages.ts';

const messages = messagesIn('en');
const summary = (value: unknown) => summaryOf(previewOf(value), messages);
const ring: { self?: object } = {};
ring.self = ring;

class Point {
	x = 1;
	get far(): number {
		throw new Error('run');
	}
}

test.each<[string, unknown, string]>([
	['a bigint', 12345678901234567890n, '12345678901234567890n'],
	['a day', new Date(Date.UTC(2024, 1, 29)), '2024-02-29'],
	['a time', new Date(Date.UTC(2024, 1, 29, 13, 5)), '2024-02-29T13:05:00.000Z'],
	['a list, in its order', [{ a: 1 }, [2], 3, 'x'], 'Array (4) [{…}, Array (1), 3, "x"]'],
	['a long list', [1, 2, 3, 4, 5, 6], 'Array (6) [1, 2, 3, 4, 5, …]'],
	['an empty list', [], 'Array (0)'],
	['numbers', Uint8Array.of(1, 2), 'Uint8Array (2) [1, 2]'],
	['a set', new Set(['a']), 'Set (1) ["a"]'],
	['a map', new Map([[1, 2]]), 'Map (1)'],
	['bytes', new ArrayBuffer(8), 'ArrayBuffer (8)'],
	['an object of a class', new Point(), 'Point {x: 1}'],
	['a function', function sum() {}, 'function sum'],
	['a symbol', Symbol('s'), 'Symbol(s)'],
	['a promise', Promise.resolve(1), 'Promise'],
	['an error', new RangeError('no'), 'RangeError: no'],
	[
		'a nested value',
		{ a: new Point(), b: new Map(), c: new Date(0) },
		'{a: Point {…}, b: Map (0), c: 1970-01-01}'
	]
])('%s is summed up as code would write it', (_, value, text) => {
	expect(summary(value)).toBe(text);
});

const linesOf = (value: Preview) =>
	branchesOf(value, { has: () => true }, messages).map(({ key, text }) =>
		key === '' ? text : `${key}: ${text}`
	);

test('members of a set have no number, an error opens on its cause, what was not looked at says why', () => {
	const value = {
		set: new Set([7]),
		failed: new Error('outer', { cause: new Error('inner') }),
		ring,
		get later() {
			return 1;
		}
	};
	expect(linesOf(previewOf(value))).toEqual([
		'{set: Set (1), failed: Error: outer, ring: {…}, later: get}',
		'set: Set (1) [7]',
		'7',
		'failed: Error: outer',
		'cause: Error: inner',
		'ring: {self: ↻}',
		'self: ↻ leads back to itself',
		'later: get (worked out when it is read)'
	]);
});

test('a thing of an author’s class that is called as something of JavaScript’s own shows that name', () => {
	expect(summaryOf({ kind: 'opaque', text: 'constructor' }, messages)).toBe('constructor');
});
