import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import type { Engine } from '#lib/engine/engine.ts';
import { connectReader } from '#lib/extract/connectReader.ts';
import { contractOf } from '#lib/extract/contract.ts';
import { importOf } from '#lib/extract/importOf.ts';
import type { Reader } from '#lib/extract/reader.ts';
import type { Format } from '#lib/notebook/notebook.ts';
import { rowsIn, startEngine, valueOf } from '../../support/engine.ts';
import { inFrame } from '../../support/inFrame.ts';

describe('columnar files in their realm', () => {
	let reader: Reader;
	let engine: Engine;

	beforeAll(async () => {
		reader = await connectReader({ start: inFrame('engine') });
		engine = await startEngine();
	});
	afterAll(() => {
		reader.close();
		engine.close();
	});

	/** Loads a whole file as the table `t`, and gives it back as text. */
	async function load(file: File, format: Format) {
		const reading = await reader.read(file);
		if (!reading.ok) throw new Error(JSON.stringify(reading.error));
		expect(reading.value.format).toBe(format);
		const contract = { ...contractOf(reading.value, 't'), leftOut: [] };
		const columns = reading.value.columns.map(({ name, type }) => ({ name, type }));
		const pieces = (...asked: Parameters<Reader['pieces']>) => reader.pieces(...asked);
		const extract = importOf({ ...contract, columns }, [reading.value], { pieces });
		const imported = valueOf(await engine.importExtract(extract));
		const rows = await rowsIn(engine, 'SELECT CAST(COLUMNS(*) AS VARCHAR) FROM t');
		return { reading: reading.value, imported, rows: rows.map((row) => row.map((value) => value ?? null)) };
	}

	it.each(['uncompressed', 'snappy', 'gzip', 'zstd', 'lz4_raw'])(
		'hold what native DuckDB reads, where Parquet is packed by %s',
		async (codec) => {
			const { base64, rows } = await commands.nativeParquetFile({
				query: `SELECT range::INTEGER - 5 AS heltal, (range % 2 = 0) AS ja, range / 7.0 AS brøk,
					(range / 4)::DECIMAL(9,2) AS beløb, (DATE '1799-12-31' + range::INTEGER) AS dag,
					TIMESTAMP '2020-01-01 12:00:00.123456' - INTERVAL (range) DAY AS tid,
					CASE WHEN range % 3 > 0 THEN 'æøå "' || range END AS tekst,
					CASE WHEN range % 5 > 0 THEN range * 1000000000000 END AS stort,
					(range % 200)::UTINYINT AS lille, TIMESTAMP_MS '2020-01-01 12:00:00.5' AS ms,
					TIMESTAMP_NS '2020-01-01 12:00:00.123456789' AS ns, TIMESTAMPTZ '2020-01-01 12:00:00+02' AS zone,
					range::DECIMAL(38,9) + 12345678901234567890 AS vid, [range, NULL] AS liste
					FROM range(5000)`,
				options: `CODEC '${codec}', ROW_GROUP_SIZE 2048`,
				back: `heltal, ja, brøk, beløb::DOUBLE, dag, tid, tekst, stort, lille, ms, ns::TIMESTAMP,
					zone AT TIME ZONE 'UTC', vid, to_json(liste)`
			});
			const { imported, rows: found } = await load(fileOf(base64), 'parquet');
			expect({ ...imported, bytes: 0 }).toEqual({
				rows: 5000,
				rejects: { count: 0, first: [] },
				notes: [],
				bytes: 0
			});
			expect(found).toEqual(rows);
		}
	);

	it('come from Arrow as well, and as a stream', async () => {
		const table = tableFromArrays({ n: Int32Array.of(1, -2, 3), tekst: ['æ', 'ø', 'æ'] });
		for (const kind of ['file', 'stream'] as const) {
			const file = new File([new Uint8Array(tableToIPC(table, kind))], 'x.arrow');
			expect((await load(file, 'arrow')).rows).toEqual([
				['1', 'æ'],
				['-2', 'ø'],
				['3', 'æ']
			]);
		}
	});

	it('are read from their end and their first rows alone', async () => {
		const { base64 } = await commands.nativeParquetFile({
			query: 'SELECT range AS n, md5(range::VARCHAR) AS tekst FROM range(1_000_000)',
			back: 'count(*)'
		});
		const reading = await reader.read(fileOf(base64));
		expect(reading.ok && [reading.value.rowCount, reading.value.rows[1]]).toEqual([
			1_000_000,
			['1', 'c4ca4238a0b923820dcc509a6f75849b']
		]);
	});

	it('leave their worker fit for the next file where they are broken', async () => {
		const { base64 } = await commands.nativeParquetFile({ query: 'SELECT range AS n FROM range(1000)' });
		const bytes = new Uint8Array(await fileOf(base64).arrayBuffer());
		bytes.fill(0, 4, 400);
		const broken = await reader.read(new File([bytes], 'x.parquet'));
		expect(broken).toMatchObject({ ok: false, error: { kind: 'broken', format: 'parquet' } });
		expect((await load(fileOf(base64), 'parquet')).imported.rows).toBe(1000);
	});
});

const fileOf = (base64: string) =>
	new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], 'fil.parquet');
