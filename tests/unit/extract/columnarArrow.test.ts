import {
	Bool,
	DateDay,
	DateMillisecond,
	Dictionary,
	Float16,
	Int32,
	Int8,
	List,
	makeData,
	RecordBatch,
	RecordBatchFileWriter,
	RecordBatchStreamWriter,
	Schema,
	Field,
	Struct,
	Table,
	tableFromArrays,
	tableToIPC,
	TimeMillisecond,
	TimestampMicrosecond,
	Utf8,
	Vector,
	vectorFromArray
} from 'apache-arrow';
import { beforeAll, describe, expect, it } from 'vitest';
import { arrow } from '#lib/extract/formats/arrow.ts';
import { readFile } from '#lib/extract/readFile.ts';
import {
	batchMessage,
	column,
	endOfStream,
	joinedBytes,
	number,
	packedBuffer,
	schemaMessage
} from '../../support/arrowMessages.ts';
import { loaded, readingOf } from '../../support/arrowPieces.ts';
import { prepareInNode } from '../../support/parquetLibrary.ts';

beforeAll(prepareInNode);

const named = (bytes: Uint8Array) => new File([new Uint8Array(bytes)], 'fil.arrow');

/** Every row as text, after the reading. */
async function rowsOf(bytes: Uint8Array, wanted?: readonly number[]) {
	const file = named(bytes);
	const table = await readingOf(file, arrow);
	return { table, ...(await loaded(file, arrow, { table, ...(wanted && { wanted }) })) };
}

const many = () =>
	new Table({
		heltal: vectorFromArray([1, null, -3], new Int32()),
		ja: vectorFromArray([true, false, null], new Bool()),
		dag: vectorFromArray([new Date('2024-02-29'), null, new Date('1899-12-31')], new DateDay()),
		gammel: vectorFromArray([new Date('2024-02-29'), null, new Date('1899-12-31')], new DateMillisecond()),
		ur: vectorFromArray([45_296_789, null, 0], new TimeMillisecond()),
		tid: vectorFromArray([Date.UTC(2020, 0, 1, 12), null, 0], new TimestampMicrosecond('Europe/Copenhagen')),
		tekst: vectorFromArray(['æøå', null, ''], new Utf8()),
		valg: vectorFromArray(['a', 'b', 'a'], new Dictionary(new Utf8(), new Int8())),
		halv: vectorFromArray([0.5, -2, null], new Float16()),
		liste: vectorFromArray([[1, 2], null, []], new List(new Field('item', new Int32(), true))),
		post: vectorFromArray(
			[
				{ a: 1, b: 'x"' },
				{ a: null, b: 'y' },
				{ a: 3, b: null }
			],
			new Struct([new Field('a', new Int32(), true), new Field('b', new Utf8(), true)])
		)
	});

const ofMany = [
	[
		'1',
		'true',
		'2024-02-29',
		'2024-02-29',
		'12:34:56.789',
		'2020-01-01 12:00:00',
		'æøå',
		'a',
		'0.5',
		'[1,2]',
		'{"a":1,"b":"x\\""}'
	],
	[null, 'false', null, null, null, null, null, 'b', '-2', null, '{"a":null,"b":"y"}'],
	[
		'-3',
		null,
		'1899-12-31',
		'1899-12-31',
		'00:00:00',
		'1970-01-01 00:00:00',
		'',
		'a',
		null,
		'[]',
		'{"a":3,"b":null}'
	]
];

describe('Arrow', () => {
	it.each(['file', 'stream'] as const)('is read as a %s, every value of it', async (kind) => {
		const { table, rows, types } = await rowsOf(tableToIPC(many(), kind));
		expect(table.columns.map(({ name, type }) => [name, type])).toEqual([
			['heltal', 'integer'],
			['ja', 'boolean'],
			['dag', 'date'],
			['gammel', 'date'],
			['ur', 'text'],
			['tid', 'timestamp'],
			['tekst', 'text'],
			['valg', 'text'],
			['halv', 'decimal'],
			['liste', 'text'],
			['post', 'text']
		]);
		expect(table.remarks).toEqual([{ kind: 'nested', columns: ['liste', 'post'] }]);
		expect(types).toEqual([
			'Int32',
			'Bool',
			'Date32<DAY>',
			'Date32<DAY>',
			'Utf8',
			'Timestamp<MICROSECOND>',
			'Utf8',
			'Utf8',
			'Float64',
			'Utf8',
			'Utf8'
		]);
		expect(rows).toEqual(ofMany);
	});

	it('gives only the wanted columns, in the order of the file', async () => {
		const { rows, names } = await rowsOf(tableToIPC(many(), 'stream'), [10, 7, 6]);
		expect(names).toEqual(['c6', 'c7', 'c10']);
		expect(rows).toEqual(ofMany.map((row) => [row[6], row[7], row[10]]));
	});

	it('is read batch by batch, with dictionaries that grow', async () => {
		const type = new Dictionary(new Utf8(), new Int32(), 5);
		const schema = new Schema([new Field('valg', type, true)]);
		const words = ['a', 'b', 'c', 'd'];
		const batches = [2, 4].map((known) => {
			const dictionary = new Vector([vectorFromArray(words.slice(0, known), new Utf8()).data[0]!]);
			const places = makeData({
				type,
				length: 2,
				nullCount: 0,
				data: new Int32Array([known - 1, 0]),
				dictionary
			});
			return new RecordBatch(
				schema,
				makeData({ type: new Struct(schema.fields), length: 2, children: [places] })
			);
		});
		const bytes = RecordBatchStreamWriter.writeAll(batches).toUint8Array(true);
		expect((await rowsOf(bytes)).rows).toEqual([['b'], ['a'], ['d'], ['a']]);
	});

	it('cuts large batches into pieces that know where they begin', async () => {
		const count = 1_200_000;
		const big = tableFromArrays({ n: Int32Array.from({ length: count }, (_, n) => n) });
		const { rows, lines, done } = await rowsOf(tableToIPC(big, 'file'));
		expect(rows.every(([n], at) => n === String(at)) && rows.length).toBe(count);
		expect(lines).toEqual([1, 524_289, 1_048_577]);
		expect(done.every((share) => share > 0 && share <= 1)).toBe(true);
	});

	it('is a table where it has no rows', async () => {
		const { table, rows } = await rowsOf(tableToIPC(tableFromArrays({ a: new Int32Array() }), 'stream'));
		expect([table.columns.map(({ name }) => name), rows]).toEqual([['a'], []]);
	});

	const offsets = new Uint8Array(Int32Array.of(0, 3, 30).buffer);
	// `hej` ten times, as the command-line tools of both pack it.
	const lz4 = '04224d186440a70d0000003f68656a03000350656a68656a00000000d924d9b9';
	const zstd = '28b52ffd241e4d00001868656a0100866e08f5d5776f';
	it.each([
		['LZ4', 0, lz4],
		['Zstandard', 1, zstd]
	])('is unpacked where its buffers are packed by %s', async (_name, packed, hex) => {
		const letters = Uint8Array.from(hex.match(/../g)!, (pair) => parseInt(pair, 16));
		const buffers = [new Uint8Array(), packedBuffer(offsets, -1), packedBuffer(letters, 30)];
		const batch = batchMessage({ rows: 2, nodes: [2, 0], buffers, packed });
		const { rows } = await rowsOf(joinedBytes([schemaMessage([column('a', 5)]), batch, endOfStream]));
		expect(rows).toEqual([['hej'], ['hej'.repeat(9)]]);
	});

	it('reads text that is kept as views, and with places of 64 bits', async () => {
		const views = new Uint8Array(48);
		const long = new TextEncoder().encode('en lang tekst om ingenting');
		const view = new DataView(views.buffer);
		view.setInt32(0, 3, true);
		views.set(new TextEncoder().encode('æx'), 4);
		view.setInt32(16, long.length, true);
		view.setInt32(24, 1, true);
		const wide = new Uint8Array(BigInt64Array.of(0n, 1n, 2n, 2n).buffer);
		const batch = batchMessage({
			rows: 3,
			nodes: [3, 1, 3, 0],
			buffers: [
				Uint8Array.of(3),
				views,
				new Uint8Array(),
				long,
				new Uint8Array(),
				wide,
				Uint8Array.of(97, 98)
			],
			variadic: [2]
		});
		const schema = schemaMessage([column('kort', 24), column('bred', 20)]);
		const bytes = joinedBytes([schema, batch, endOfStream]);
		expect((await rowsOf(bytes)).rows).toEqual([
			['æx', 'a'],
			['en lang tekst om ingenting', 'b'],
			[null, '']
		]);
		expect((await rowsOf(bytes, [1])).rows).toEqual([['a'], ['b'], ['']]);
	});

	it.each([
		['places that run backwards', [Int32Array.of(0, 5, 2), 5]],
		['places beyond the letters', [Int32Array.of(0, 5, 2_000_000_000), 5]],
		['negative places', [Int32Array.of(-8, 0, 4), 4]]
	] as const)('says of %s that the file is broken', async (_name, [places, letters]) => {
		const buffers = [new Uint8Array(), new Uint8Array(places.buffer), new Uint8Array(letters)];
		const batch = batchMessage({ rows: 2, nodes: [2, 0], buffers });
		const file = named(joinedBytes([schemaMessage([column('a', 5)]), batch, endOfStream]));
		expect(await readFile(file, {}, arrow)).toMatchObject({
			ok: false,
			error: { kind: 'broken', format: 'arrow' }
		});
	});

	it('says of a batch with more rows than its bytes can hold that the file is broken', async () => {
		const batch = batchMessage({
			rows: 2 ** 40,
			nodes: [2 ** 40, 0],
			buffers: [new Uint8Array(), new Uint8Array(8)]
		});
		const whole = column('a', 2, { 0: number(32), 1: number(1) });
		const file = named(joinedBytes([schemaMessage([whole]), batch, endOfStream]));
		expect(await readFile(file, {}, arrow)).toMatchObject({ ok: false, error: { kind: 'broken' } });
	});

	it('shows as bytes what claims to be text and is none', async () => {
		const buffers = [
			new Uint8Array(),
			new Uint8Array(Int32Array.of(0, 2, 3).buffer),
			Uint8Array.of(97, 0xf8, 98)
		];
		const batch = batchMessage({ rows: 2, nodes: [2, 0], buffers });
		const { rows } = await rowsOf(joinedBytes([schemaMessage([column('a', 5)]), batch, endOfStream]));
		expect(rows).toEqual([['a\\xF8'], ['b']]);
	});

	it('says of a file that is cut short that it is broken', async () => {
		const whole = RecordBatchFileWriter.writeAll(many().batches).toUint8Array(true);
		for (const length of [4, 9, 100, whole.length >> 1, whole.length - 1]) {
			const result = await readFile(named(whole.subarray(0, length)), {}, arrow);
			expect([length, result]).toMatchObject([length, { ok: false, error: { kind: 'broken' } }]);
		}
	});
});
