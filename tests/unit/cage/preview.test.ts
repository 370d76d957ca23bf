import fc from 'fast-check';
import { expect, test } from 'vitest';
import { previewOf } from '#lib/cage/inside/preview.ts';
import { logText } from '#lib/cage/inside/previewText.ts';

const list = { kind: 'list', type: 'Array', length: 1, more: 0 };
const number = (text: string) => ({ kind: 'primitive', type: 'number', text });

test('a record shows its own enumerable properties with its class', () => {
	class Move {
		from = 1;
		get secret(): number {
			throw new Error('called');
		}
	}
	expect(previewOf(new Move())).toEqual({
		kind: 'record',
		type: 'Move',
		entries: [{ key: 'from', value: number('1') }],
		more: 0
	});
});

test('a getter is named and not called', () => {
	let called = 0;
	const value = {
		get trap() {
			return ++called;
		}
	};
	expect(previewOf(value)).toEqual({
		kind: 'record',
		type: 'Object',
		entries: [{ key: 'trap', value: { kind: 'opaque', text: 'get' } }],
		more: 0
	});
	expect(called).toBe(0);
});

test('a cycle ends where it closes', () => {
	const loop: { self?: object } = {};
	loop.self = loop;
	expect(previewOf(loop)).toEqual({
		kind: 'record',
		type: 'Object',
		entries: [{ key: 'self', value: { kind: 'opaque', text: '↻' } }],
		more: 0
	});
});

test('lists, typed arrays, sets, maps, dates and errors keep their kind and tell what was left out', () => {
	expect([
		previewOf(Array.from({ length: 250 }, () => 1)),
		previewOf(Float64Array.of(1.5)),
		previewOf(new Set([1])),
		previewOf(new Map([['a', 1]])),
		previewOf(new Date(0)),
		previewOf(new Date(NaN)),
		previewOf(new RangeError('no'))
	]).toEqual([
		{ kind: 'list', type: 'Array', length: 250, items: Array(100).fill(number('1')), more: 150 },
		{ kind: 'list', type: 'Float64Array', length: 1, items: [number('1.5')], more: 0 },
		{ kind: 'list', type: 'Set', length: 1, items: [number('1')], more: 0 },
		{
			kind: 'map',
			size: 1,
			entries: [{ key: { kind: 'primitive', type: 'string', text: 'a' }, value: number('1') }],
			more: 0
		},
		{ kind: 'date', text: '1970-01-01T00:00:00.000Z' },
		{ kind: 'date', text: 'Invalid Date' },
		{ kind: 'error', name: 'RangeError', message: 'no' }
	]);
});

test('an error tells what it was thrown because of; buffers tell how long they are', () => {
	const error = new AggregateError([new Error('a')], 'many', { cause: 1 });
	expect(previewOf(error)).toEqual({
		kind: 'error',
		name: 'AggregateError',
		message: 'many',
		inner: [
			{ key: 'cause', value: number('1') },
			{
				key: 'errors',
				value: { ...list, items: [{ kind: 'error', name: 'Error', message: 'a' }] }
			}
		]
	});
	expect([new ArrayBuffer(16), new DataView(new ArrayBuffer(4))].map(previewOf)).toEqual([
		{ kind: 'opaque', text: 'ArrayBuffer (16)' },
		{ kind: 'opaque', text: 'DataView (4)' }
	]);
});

test('a long text is cut and says by how much', () => {
	expect(previewOf('x'.repeat(10_050))).toEqual({
		kind: 'primitive',
		type: 'string',
		text: 'x'.repeat(10_000),
		more: 50
	});
});

test('a proxy whose every trap throws is opaque', () => {
	const angry = new Proxy({}, new Proxy({}, { get: () => () => { throw new Error('angry'); } })); // prettier-ignore
	expect(previewOf(angry)).toEqual({ kind: 'opaque', text: '⚠' });
	expect(previewOf({ angry })).toEqual({
		kind: 'record',
		type: 'Object',
		entries: [{ key: 'angry', value: { kind: 'opaque', text: '⚠' } }],
		more: 0
	});
});

test('whatever the value, the look at it has a bounded number of parts and can be cloned', () => {
	const values = fc.anything({
		withBigInt: true,
		withDate: true,
		withMap: true,
		withSet: true,
		withTypedArray: true
	});
	fc.assert(
		fc.property(fc.array(values, { maxLength: 400 }), (value) => {
			const preview = structuredClone(previewOf(value));
			expect(partsIn(preview)).toBeLessThanOrEqual(40_000);
		}),
		{ seed: 41, numRuns: 300 }
	);
});

const partsIn = (value: unknown): number =>
	typeof value !== 'object' || value === null
		? 1
		: Object.values(value).reduce((sum: number, part) => sum + partsIn(part), 1);

test('the console writes values as one would', () => {
	expect(logText(['hej', 'du', { a: [1, 'b', null], c: new Map([[1, { d: undefined }]]) }, -0, 10n])).toBe(
		'hej du {a: [1, "b", null], c: Map {1 → {d: undefined}}} -0 10n'
	);
});
