import { tableFromArrays } from 'apache-arrow';
import { expect, test } from 'vitest';
import { heldSizeOf } from '#lib/cage/inside/heldSize.ts';
import { Table } from '#lib/cage/inside/table.ts';

const sizeOf = (value: unknown) => heldSizeOf(value, new Set());

test('typed arrays, buffers and Arrow tables are counted to the byte', () => {
	const arrow = tableFromArrays({ a: Float64Array.from([1, 2, 3]), b: Int32Array.from([1, 2, 3]) });
	expect([sizeOf(new Float64Array(1000)), sizeOf(new ArrayBuffer(77)), sizeOf(new Table(arrow))]).toEqual([
		{ type: 'Float64Array', length: 1000, bytes: 8000, exact: true },
		{ type: 'ArrayBuffer', bytes: 77, exact: true },
		// Three numbers of eight bytes and three of four; nothing is null.
		{ type: 'Table', length: 3, columns: 2, bytes: 36, exact: true }
	]);
});

test('plain values tell their kind, and text its letters', () => {
	expect([sizeOf('Ærø'), sizeOf(7), sizeOf(null), sizeOf(undefined)]).toEqual([
		{ type: 'string', length: 3, bytes: 19, exact: false },
		{ type: 'number', bytes: 8, exact: false },
		{ type: 'null', bytes: 8, exact: false },
		{ type: 'undefined', bytes: 8, exact: false }
	]);
});

test('a list far longer than what is looked at is judged by its parts, within a tenth', () => {
	const row = (index: number) => ({ index, name: `name ${String(index).padStart(6, '0')}` });
	const few = sizeOf(Array.from({ length: 500 }, (_, index) => row(index)));
	const many = sizeOf(Array.from({ length: 100_000 }, (_, index) => row(index)));
	expect(many.length).toBe(100_000);
	expect(many.bytes / few.bytes).toBeGreaterThan(180);
	expect(many.bytes / few.bytes).toBeLessThan(220);
});

test('a map and a set count what they hold', () => {
	const map = new Map(Array.from({ length: 5000 }, (_, index) => [index, 'x'.repeat(84)]));
	const set = new Set(Array.from({ length: 5000 }, (_, index) => `${'y'.repeat(80)}${1000 + index}`));
	expect(map.size * 100).toBeLessThan(sizeOf(map).bytes);
	expect(set.size * 100).toBeLessThan(sizeOf(set).bytes);
	expect([sizeOf(map).length, sizeOf(set).type]).toEqual([5000, 'Set']);
});

test('what two names share, and what holds itself, is counted once', () => {
	const numbers = new Float64Array(1000);
	const seen = new Set<object>();
	expect(heldSizeOf(numbers, seen).bytes).toBe(8000);
	expect(heldSizeOf({ numbers }, seen).bytes).toBeLessThan(100);
	const round: { self?: object } = {};
	round.self = round;
	expect(sizeOf(round).bytes).toBeLessThan(100);
});

test('a getter is not called, and what throws when it is looked at counts for its reference', () => {
	let called = 0;
	const sly = Object.defineProperty({}, 'x', { enumerable: true, get: () => (called += 1) });
	const refuses = new Proxy(
		{},
		{
			ownKeys: () => {
				throw new Error('no');
			}
		}
	);
	expect(sizeOf(sly).bytes).toBeGreaterThan(0);
	expect(sizeOf(refuses).bytes).toBeGreaterThan(0);
	expect(called).toBe(0);
});

test('a value of a million parts within parts is looked at for a bounded number of them', () => {
	let looked = 0;
	const counting = (value: object): object =>
		new Proxy(value, {
			getOwnPropertyDescriptor(target, key) {
				looked += 1;
				return Reflect.getOwnPropertyDescriptor(target, key);
			}
		});
	const inner = Array.from({ length: 1000 }, () => counting({ a: 1, b: 2 }));
	const value = Array.from({ length: 1000 }, () => counting([...inner]));
	expect(sizeOf(value).bytes).toBeGreaterThan(0);
	expect(looked).toBeLessThan(100_000);
});
