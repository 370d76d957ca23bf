import { beforeAll, describe, expect, it } from 'vitest';
import { readFile } from '#lib/extract/readFile.ts';
import { parquet } from '#lib/extract/formats/parquet.ts';
import { loaded, readingOf } from '../../support/arrowPieces.ts';
import { prepareInNode } from '../../support/parquetLibrary.ts';
import { nativeParquet } from '../../support/parquetFiles.ts';

beforeAll(prepareInNode);

const named = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], 'fil.parquet');

const plainTypes = `
	SELECT range::INTEGER - 5 AS heltal, (range % 2 = 0) AS ja, (range % 200)::UTINYINT AS lille,
		range / 7.0 AS brøk, (range / 4)::DECIMAL(9,2) AS beløb, (DATE '1499-12-31' + range::INTEGER) AS dag,
		TIMESTAMP '2020-01-01 12:00:00.123456' - INTERVAL (range) DAY AS tid,
		CASE WHEN range % 3 > 0 THEN 'æøå "' || range END AS tekst,
		CASE WHEN range % 5 > 0 THEN range * 1000000000000 END AS stort
	FROM range(7000)`;

describe('Parquet of native DuckDB', () => {
	it.each(['uncompressed', 'snappy', 'gzip', 'zstd', 'lz4', 'lz4_raw', 'brotli'])(
		'is read to the last value where it is packed by %s',
		async (codec) => {
			const given = { query: plainTypes, options: `CODEC '${codec}', ROW_GROUP_SIZE 2048` };
			const { bytes, rows } = await nativeParquet(given);
			const file = named(bytes);
			const reading = await readingOf(file, parquet);
			expect(reading.rowCount).toBe(7000);
			expect(reading.columns.map(({ name, type }) => [name, type])).toEqual([
				['heltal', 'integer'],
				['ja', 'boolean'],
				['lille', 'integer'],
				['brøk', 'decimal'],
				['beløb', 'decimal'],
				['dag', 'date'],
				['tid', 'timestamp'],
				['tekst', 'text'],
				['stort', 'integer']
			]);
			const { rows: found, names } = await loaded(file, parquet, { table: reading });
			expect(names).toEqual(['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8']);
			const plain = (row: readonly (string | null)[]) => row.with(3, String(Number(row[3])));
			expect(found.map(plain)).toEqual(rows.map(plain));
		}
	);

	it('shows its first rows as they will be loaded', async () => {
		const { bytes, rows } = await nativeParquet({ query: plainTypes });
		const reading = await readingOf(named(bytes), parquet);
		expect(reading.rows.map((row) => row.toSpliced(3, 1))).toEqual(
			rows.slice(0, 50).map((row) => row.map((value) => value ?? '').toSpliced(3, 1))
		);
		expect(reading.doubts ?? []).toEqual([]);
	});

	it('keeps to text what the engine cannot hold to the last digit', async () => {
		const { bytes, rows } = await nativeParquet({
			query: `SELECT 12345678901234567890123456789.123456789::DECIMAL(38,9) AS a,
				18446744073709551615::UBIGINT AS b, 7::UBIGINT AS c, 1234.50::DECIMAL(38,2) AS d`
		});
		const reading = await readingOf(named(bytes), parquet);
		expect(reading.columns.map(({ type }) => type)).toEqual(['text', 'text', 'integer', 'decimal']);
		const { rows: found, types } = await loaded(named(bytes), parquet, { table: reading });
		expect(types).toEqual(['Utf8', 'Utf8', 'Uint64', 'Decimal[38e+2]']);
		expect(found).toEqual(rows);
	});

	it('writes out what no column of the engine is made of', async () => {
		const query = `SELECT [1, NULL, 3] AS liste, {'a': 1, 'b': 'x"y', 'c': NULL} AS post, MAP {'k': 1.5} AS kort,
			[[1], []] AS dyb, TIME '12:34:56.789' AS ur, '6ba7b810-9dad-11d1-80b4-00c04fd430c8'::UUID AS id,
			'\\xAA\\x00z'::BLOB AS bytes, INTERVAL 3 MONTH + INTERVAL 5 DAY + INTERVAL 1500 MILLISECOND AS varer,
			'b'::ENUM('a', 'b') AS valg`;
		const back = `to_json(liste), to_json(post), to_json(kort), to_json(dyb), ur, id, bytes, 'P3M5DT1.5S', valg`;
		const { bytes, rows } = await nativeParquet({ query, back });
		const reading = await readingOf(named(bytes), parquet);
		expect(reading.remarks).toEqual([{ kind: 'nested', columns: ['liste', 'post', 'kort', 'dyb'] }]);
		const { rows: found, types } = await loaded(named(bytes), parquet, { table: reading });
		expect(new Set(types)).toEqual(new Set(['Utf8']));
		expect(found).toEqual(rows);
	});

	it('gives timestamps of every unit, those with a zone in UTC', async () => {
		const query = `SELECT TIMESTAMP_S '2020-01-01 12:00:00' AS s, TIMESTAMP_MS '2020-01-01 12:00:00.5' AS ms,
			TIMESTAMP_NS '2020-01-01 12:00:00.123456789' AS ns, TIMESTAMPTZ '2020-01-01 12:00:00+02' AS tz,
			TIMESTAMP '9999-12-31 00:00:00' AS aldrig`;
		const { bytes, rows } = await nativeParquet({ query, back: `s, ms, ns, tz AT TIME ZONE 'UTC', aldrig` });
		const reading = await readingOf(named(bytes), parquet);
		expect(reading.columns.map(({ type }) => type)).toEqual(Array(5).fill('timestamp'));
		const { rows: found, types } = await loaded(named(bytes), parquet, { table: reading });
		expect(types.filter((type) => !type.startsWith('Timestamp<') || type.includes(','))).toEqual([]);
		expect(found).toEqual(rows);
	});

	it('loads only the wanted columns, in the order of the file, whatever their names', async () => {
		const query = `SELECT 1 AS a, 2 AS "a.b", {'b': 3} AS "x", 4 AS "x.b", 5 AS "c0" FROM range(3)`;
		const { bytes } = await nativeParquet({ query });
		const reading = await readingOf(named(bytes), parquet);
		const { rows, names } = await loaded(named(bytes), parquet, { table: reading, wanted: [4, 3, 1] });
		expect([names, rows[2]]).toEqual([
			['c1', 'c3', 'c4'],
			['2', '4', '5']
		]);
	});

	it('comes in pieces of some 500,000 rows that know where they are', async () => {
		const { bytes } = await nativeParquet({ query: 'SELECT range AS n FROM range(1_200_000)' });
		const reading = await readingOf(named(bytes), parquet);
		const { rows, lines, done } = await loaded(named(bytes), parquet, { table: reading });
		expect(rows.map(([n]) => Number(n))).toEqual(Array.from({ length: 1_200_000 }, (_, n) => n));
		expect(lines.length).toBe(3);
		expect(lines[0]).toBe(1);
		expect(done.at(-1)).toBe(1);
	});

	it('is a table where it has no rows, and where it has ten thousand columns', async () => {
		const none = await nativeParquet({ query: 'SELECT 1 AS a, $$x$$ AS b WHERE false' });
		const reading = await readingOf(named(none.bytes), parquet);
		expect([reading.rowCount, reading.rows, reading.columns.map(({ name }) => name)]).toEqual([
			0,
			[],
			['a', 'b']
		]);
		expect((await loaded(named(none.bytes), parquet, { table: reading })).rows).toEqual([]);
	});

	it('is read with thousands of columns, and refused in words with too many', async () => {
		const columns = (count: number) =>
			Array.from({ length: count }, (_, n) => `range + ${n} AS c${n}`).join(', ');
		const wide = await nativeParquet({ query: `SELECT ${columns(4_000)} FROM range(3)`, back: '1' });
		const table = await readingOf(named(wide.bytes), parquet);
		expect(table.columns).toHaveLength(4_000);
		expect((await loaded(named(wide.bytes), parquet, { table, wanted: [3_999] })).rows[1]).toEqual(['4000']);
		const wider = await nativeParquet({ query: `SELECT ${columns(10_000)} FROM range(3)`, back: '1' });
		expect(await readFile(named(wider.bytes), {}, parquet)).toMatchObject({
			ok: false,
			error: { kind: 'too-many-columns', columns: 10_000 }
		});
	});

	it('is protected where it is encrypted', async () => {
		const { bytes } = await nativeParquet({ query: 'SELECT 1 AS a' });
		bytes.set(new TextEncoder().encode('PARE'), bytes.length - 4);
		expect(await readFile(named(bytes), {}, parquet)).toEqual({
			ok: false,
			error: { kind: 'protected', file: 'fil.parquet' }
		});
	});
});
