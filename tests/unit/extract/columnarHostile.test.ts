import { RecordBatchStreamWriter, tableFromArrays, tableToIPC } from 'apache-arrow';
import { beforeAll, describe, expect, it } from 'vitest';
import { bytesOfFile } from '#lib/extract/bytes.ts';
import { arrow } from '#lib/extract/formats/arrow.ts';
import { thrift } from '#lib/extract/formats/columnarThrift.ts';
import { type FormatReader, ReadingFault } from '#lib/extract/formats/formatReader.ts';
import { parquet } from '#lib/extract/formats/parquet.ts';
import { readFile } from '#lib/extract/readFile.ts';
import { loaded, readingOf } from '../../support/arrowPieces.ts';
import { in96Bits, parquetByHand } from '../../support/parquetByHand.ts';
import { nativeParquet } from '../../support/parquetFiles.ts';
import { prepareInNode } from '../../support/parquetLibrary.ts';

beforeAll(prepareInNode);

const named = (bytes: Uint8Array) => new File([new Uint8Array(bytes)], 'fil');

describe('Parquet that native DuckDB does not write', () => {
	it('keeps timestamps in 96 bits to the second, 9999-12-31 and 0001-01-01 too', async () => {
		const moments = ['2024-02-29 12:34:56', '9999-12-31 00:00:00', '0001-01-01 00:00:00'];
		const values = new Uint8Array(moments.flatMap((iso) => [...in96Bits(iso)]));
		const file = named(parquetByHand({ physical: 3, values, rows: 3 }));
		const table = await readingOf(file, parquet);
		expect(table.columns.map(({ type }) => type)).toEqual(['timestamp']);
		expect((await loaded(file, parquet, { table })).rows).toEqual(moments.map((iso) => [iso]));
	});

	it('takes bytes that nobody marked as text for text where they are', async () => {
		const values = Uint8Array.of(2, 0, 0, 0, 0xc3, 0xa6, 1, 0, 0, 0, 0xf8);
		const file = named(parquetByHand({ physical: 6, values, rows: 2 }));
		const table = await readingOf(file, parquet);
		expect((await loaded(file, parquet, { table })).rows).toEqual([['æ'], ['\\xF8']]);
	});

	it.each([
		['packed in a way that nobody knows', { codec: 42 }, 'broken'],
		['packed by LZO', { codec: 3 }, 'broken'],
		['claimed to be packed by Zstandard', { codec: 6 }, 'broken'],
		['encrypted under an open footer', { extra: [[8, thrift.struct, Uint8Array.of(0)]] }, 'protected']
	] as const)('is named as such where it is %s', async (_what, given, kind) => {
		const values = new Uint8Array(12);
		const bytes = parquetByHand({ physical: 3, values, rows: 1, ...given });
		expect(await readFile(named(bytes), {}, parquet)).toMatchObject({ ok: false, error: { kind } });
	});

	it('says that a footer is broken, or longer than its file', async () => {
		const bytes = parquetByHand({ physical: 3, values: new Uint8Array(12), rows: 1 });
		const longer = bytes.slice();
		new DataView(longer.buffer).setUint32(longer.length - 8, 2 ** 31, true);
		const cut = bytes.slice(0, -20);
		for (const given of [longer, cut, bytes.slice(0, 8), new Uint8Array(100)]) {
			expect(await readFile(named(given), {}, parquet)).toMatchObject({
				ok: false,
				error: { kind: 'broken', format: 'parquet' }
			});
		}
	});
});

/** Ends in rows, in a problem, or in a fault of the file: anything else is thrown. */
async function outcome(bytes: Uint8Array, reader: FormatReader): Promise<string> {
	const file = named(bytes);
	const read = await readFile(file, {}, reader);
	if (!read.ok) return read.error.kind;
	let rows = 0;
	try {
		const wanted = [...read.value.columns.keys()];
		for await (const piece of reader.pieces(bytesOfFile(file), { table: read.value, wanted })) {
			rows += piece.as === 'arrow' ? 1 : 0;
		}
	} catch (thrown) {
		if (!(thrown instanceof ReadingFault)) throw thrown;
		return 'fault';
	}
	return rows >= 0 ? 'table' : '';
}

/** The same numbers on every machine. */
function numbersFrom(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

async function outcomes(whole: Uint8Array, reader: FormatReader, count: number) {
	const next = numbersFrom(2024);
	const counts: { [outcome: string]: number } = {};
	for (let nth = 0; nth < count; nth++) {
		const spoiled = whole.slice(0, nth % 10 === 9 ? next(whole.length) : whole.length);
		// Every other time near the end, where the footer is.
		const from = nth % 2 === 0 ? 0 : Math.floor(spoiled.length * 0.6);
		for (let left = 1 + next(4); left > 0 && spoiled.length > from; left--) {
			spoiled[from + next(spoiled.length - from)] = next(4) === 0 ? 255 : next(256);
		}
		const found = await outcome(spoiled, reader);
		counts[found] = (counts[found] ?? 0) + 1;
	}
	return counts;
}

const known = ['table', 'fault', 'broken', 'protected', 'empty', 'too-large', 'too-many-columns'];

describe('a spoiled file', () => {
	it('of Parquet ends in a table, a problem or a fault that is named', async () => {
		const { bytes } = await nativeParquet({
			query: `SELECT range AS a, 'x' || range % 7 AS b, [range, NULL] AS c, {'d': range / 3} AS e,
				range::DECIMAL(20,3) AS f, TIME '12:00:00' AS g, uuid() AS h FROM range(300)`,
			options: `CODEC 'zstd', ROW_GROUP_SIZE 128`
		});
		const counts = await outcomes(bytes, parquet, 400);
		expect(Object.keys(counts).filter((outcome) => !known.includes(outcome))).toEqual([]);
		expect(counts['broken']).toBeGreaterThan(50);
	});

	it.each(['file', 'stream'] as const)('of Arrow as a %s ends so too', async (kind) => {
		const table = tableFromArrays({
			a: Int32Array.from({ length: 50 }, (_, n) => n),
			b: Array.from({ length: 50 }, (_, n) => `ord ${n % 7}`),
			c: Float64Array.from({ length: 50 }, (_, n) => n / 3)
		});
		const counts = await outcomes(tableToIPC(table, kind), arrow, 400);
		expect(Object.keys(counts).filter((outcome) => !known.includes(outcome))).toEqual([]);
		expect(counts['broken']).toBeGreaterThan(50);
	});

	it('of Arrow with every single byte of its messages spoiled ends so too', async () => {
		const table = tableFromArrays({ a: Int32Array.of(1, 2, 3), b: ['x', 'y', 'x'] });
		const whole = RecordBatchStreamWriter.writeAll(table.batches).toUint8Array(true);
		for (const wrong of [0, 127, 255]) {
			for (let at = 0; at < whole.length; at++) {
				const spoiled = whole.slice();
				spoiled[at] = wrong;
				expect(known).toContain(await outcome(spoiled, arrow));
			}
		}
	});
});
