import {
	Bool,
	DateDay,
	Decimal,
	Dictionary,
	Field,
	FixedSizeList,
	Float64,
	Int32,
	Int64,
	List,
	makeData,
	makeVector,
	Struct,
	Table as ArrowTable,
	tableFromIPC,
	tableToIPC,
	TimeMicrosecond,
	TimestampMicrosecond,
	TimestampNanosecond,
	Utf8,
	vectorFromArray
} from 'apache-arrow';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnValues } from '#lib/cage/inside/columnValues.ts';
import { recordsToArrow } from '#lib/cage/inside/recordsToArrow.ts';
import { Table } from '#lib/cage/inside/table.ts';

const crossed = (data: ReturnType<typeof makeData>) =>
	columnValues(tableFromIPC(tableToIPC(new ArrowTable({ c: makeVector(data) }), 'stream')).getChildAt(0)!);

test('whole numbers are numbers where that is exact, else bigint', () => {
	const data = BigInt64Array.of(7n, -(2n ** 53n) + 1n, 2n ** 53n, -(2n ** 63n));
	expect(crossed(makeData({ type: new Int64(), data }))).toEqual([
		7,
		-(2 ** 53) + 1,
		2n ** 53n,
		-(2n ** 63n)
	]);
});

test('decimals are numbers, as the text of the decimal reads', () => {
	const words = (value: bigint) =>
		Array.from({ length: 4 }, (_, i) => Number((value >> BigInt(32 * i)) & 0xffffffffn));
	const data = Uint32Array.from([...words(12345n), ...words(-1n), ...words(12345678901234567890123n)]);
	expect(crossed(makeData({ type: new Decimal(2, 38), data }))).toEqual([
		123.45, -0.01, 123456789012345678901.23
	]);
});

test('HUGEINT is a number where that is exact, else bigint', () => {
	const data = Uint32Array.of(5, 0, 0, 0, 0, 0, 0, 1, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff);
	expect(crossed(makeData({ type: new Decimal(0, 38), data }))).toEqual([5, 2n ** 96n, -1]);
});

test('dates and timestamps of every unit are dates, times of day are text', () => {
	expect([
		crossed(makeData({ type: new DateDay(), data: Int32Array.of(0, -1, 19_813) })),
		crossed(makeData({ type: new TimestampMicrosecond(), data: BigInt64Array.of(1_500n, -1n) })),
		crossed(makeData({ type: new TimestampNanosecond(), data: BigInt64Array.of(2_000_000n) })),
		crossed(makeData({ type: new TimeMicrosecond(), data: BigInt64Array.of(3_661_000_000n, 500_000n) }))
	]).toEqual([
		[new Date('1970-01-01'), new Date('1969-12-31'), new Date('2024-03-31')],
		[new Date(1), new Date(-1)],
		[new Date(2)],
		['01:01:01', '00:00:00.500']
	]);
});

test('lists and structs are arrays and records, NULL is null at every depth', () => {
	const numbers = vectorFromArray([1, null, 3], new Int32()).data[0]!;
	const valueOffsets = Int32Array.of(0, 2, 2, 3);
	const list = makeData({
		type: new List(new Field('item', new Int32())),
		length: 3,
		nullCount: 1,
		nullBitmap: Uint8Array.of(0b101),
		valueOffsets,
		child: numbers
	});
	const struct = makeData({
		type: new Struct([new Field('a', new Int32()), new Field('b', new Utf8())]),
		length: 3,
		children: [numbers, vectorFromArray(['x', 'æ', null], new Utf8()).data[0]!]
	});
	const pairs = makeData({
		type: new FixedSizeList(1, new Field('item', new Int32())),
		length: 3,
		child: numbers
	});
	expect([crossed(list), crossed(struct), crossed(pairs)]).toEqual([
		[[1, null], null, [3]],
		[
			{ a: 1, b: 'x' },
			{ a: null, b: 'æ' },
			{ a: 3, b: null }
		],
		[[1], [null], [3]]
	]);
});

test('dictionaries, booleans and texts of any length are read', () => {
	const words = vectorFromArray(['a', 'b', 'a', null], new Dictionary(new Utf8(), new Int32()));
	const long = 'blåbærgrød '.repeat(9);
	expect([
		columnValues(words),
		crossed(vectorFromArray([true, null, false], new Bool()).data[0]!),
		crossed(vectorFromArray([long, '', 'Ærø', 'Ærø', null], new Utf8()).data[0]!),
		crossed(vectorFromArray([1.5, NaN, null], new Float64()).data[0]!)
	]).toEqual([
		['a', 'b', 'a', null],
		[true, null, false],
		[long, '', 'Ærø', 'Ærø', null],
		[1.5, NaN, null]
	]);
});

test('every walk over a table gives fresh records', () => {
	const table = Table.from([{ n: 1 }, { n: 2 }]);
	for (const row of table) (row as { n: number }).n = 99;
	expect([table.toArray(), table.at(-1), table.at(2), table.length, table.columns]).toEqual([
		[{ n: 1 }, { n: 2 }],
		{ n: 2 },
		undefined,
		2,
		['n']
	]);
});

test('a column that is not there is named beside those that are', () => {
	expect(() => Table.from([{ a: 1, b: 2 }]).column('c')).toThrow('There is no column c; there are a, b.');
});

test('records become the narrowest type that holds them', () => {
	const { table, notes } = recordsToArrow([
		{
			i: 1,
			l: 2 ** 40,
			d: 1.5,
			s: 'x',
			b: true,
			day: new Date('2024-02-29'),
			at: new Date(1),
			g: 5n,
			none: null
		},
		{ i: null, l: 1, d: 2, s: 'y', b: false, day: new Date('2024-03-01'), at: new Date(0), g: 6, late: 1 }
	]);
	const types = table.schema.fields.map(({ name, type }) => `${name} ${type}`);
	expect({ types, notes, rows: new Table(table).toArray() }).toEqual({
		types: [
			...[
				'i Int32',
				'l Int64',
				'd Float64',
				's Utf8',
				'b Bool',
				'day Date32<DAY>',
				'at Timestamp<MILLISECOND>'
			],
			...['g Int64', 'none Utf8', 'late Int32']
		],
		notes: [],
		rows: [
			{
				i: 1,
				l: 2 ** 40,
				d: 1.5,
				s: 'x',
				b: true,
				day: new Date('2024-02-29'),
				at: new Date(1),
				g: 5,
				none: null,
				late: null
			},
			{
				i: null,
				l: 1,
				d: 2,
				s: 'y',
				b: false,
				day: new Date('2024-03-01'),
				at: new Date(0),
				g: 6,
				none: null,
				late: 1
			}
		]
	});
});

test('what fits no single type becomes text, and a note says so', () => {
	const { table, notes } = recordsToArrow([
		{ m: 1, n: { a: [1n] }, x: 2n ** 70n },
		{ m: 'to', n: [2], x: 1 }
	]);
	expect({ rows: new Table(table).toArray(), notes }).toEqual({
		rows: [
			{ m: '1', n: '{"a":["1"]}', x: '1180591620717411303424' },
			{ m: 'to', n: '[2]', x: '1' }
		],
		notes: [
			{ kind: 'mixed', column: 'm' },
			{ kind: 'nested', column: 'n' },
			{ kind: 'mixed', column: 'x' }
		]
	});
});

test('records that go through Arrow come back as they were', () => {
	const day = fc.integer({ min: -30_000, max: 60_000 }).map((n) => new Date(n * 86_400_000));
	const record = fc.record({
		n: fc.option(fc.double({ noNaN: true })),
		i: fc.option(fc.maxSafeInteger()),
		s: fc.option(fc.string({ unit: 'grapheme' })),
		b: fc.option(fc.boolean()),
		t: fc.option(fc.date({ noInvalidDate: true })),
		d: fc.option(day)
	});
	fc.assert(
		fc.property(fc.array(record, { minLength: 1 }), (records) => {
			const { table } = recordsToArrow(records);
			const back = Table.from(tableToIPC(table, 'stream')).toArray();
			expect(back).toEqual(records);
		}),
		{ seed: 42, numRuns: 300 }
	);
});
