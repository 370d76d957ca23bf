import * as xlsx from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import type { Engine } from '#lib/engine/engine.ts';
import { connectReader } from '#lib/extract/connectReader.ts';
import { fetchLibrary } from '#lib/extract/formats/columnarWasm.ts';
import type { FilePart, LeavingTable, Loss } from '#lib/release/leavingTable.ts';
import { parquetFile } from '#lib/release/parquet/parquetFile.ts';
import { xlsxFile } from '#lib/release/xlsx/xlsxFile.ts';
import { leavingColumn } from '#lib/workspace/leavingColumn.ts';
import { tablePagesIn } from '#lib/workspace/tablePages.ts';
import { defineIn, startEngine, valueOf } from '../../support/engine.ts';
import { inFrame } from '../../support/inFrame.ts';

const start = inFrame('engine');

async function bytesOf(parts: AsyncIterable<FilePart>): Promise<Uint8Array<ArrayBuffer>> {
	const blobs: BlobPart[] = [];
	for await (const { bytes } of parts) blobs.push(bytes);
	return new Uint8Array(await new Blob(blobs).arrayBuffer());
}

function base64Of(bytes: Uint8Array): string {
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return btoa(text);
}

/** Every type that a result may have, values at their edges, and more rows than a page has. */
const query = `
	SELECT
		printf('%04d', 101 + i) AS kode,
		CASE WHEN i % 7 = 0 THEN NULL ELSE '=Ærø; "' || i || '"' END AS navn,
		CAST(i * 1234.25 AS DECIMAL(18, 2)) AS beløb,
		9007199254740993 + i AS stor,
		i / 8 - 2 AS andel,
		DATE '2024-02-29' + CAST(i % 900 AS INTEGER) AS dag,
		TIMESTAMP '2024-02-29 13:05:00.123456' + to_seconds(i) AS tid,
		i % 2 = 0 AS aktiv,
		CASE WHEN i % 3 = 0 THEN [i, NULL] END AS liste,
		CAST(['a', 'b'][1 + i % 2] AS ENUM ('a', 'b')) AS slags
	FROM range(40000) AS r(i)`;

describe('a result as a file', () => {
	let engine: Engine;
	let table: LeavingTable & Required<Pick<LeavingTable, 'ipc'>>;

	async function tableOf(name: string, sql: string): Promise<typeof table> {
		const defined = valueOf(await defineIn(engine, name, sql));
		const pages = await tablePagesIn(engine)({ kind: 'relation', name, ...defined! });
		const columns = pages.fields.map(leavingColumn);
		return { columns, rows: pages.rows, page: pages.page, ipc: pages.ipc! };
	}

	beforeAll(async () => {
		engine = await startEngine();
		table = await tableOf('t', query);
	});
	afterAll(() => engine.close());

	it('of Parquet is read by native DuckDB as the rows and types that the engine has', async () => {
		const bytes = await bytesOf(parquetFile(table, { start, wasm: fetchLibrary }));
		const sums = `SELECT count(*) AS n, count(navn) AS navne, min(kode) AS første, sum(beløb) AS beløb,
			sum(CAST(stor AS HUGEINT)) AS stor, sum(andel) AS andel, max(dag) AS dag, max(tid) AS tid,
			count_if(aktiv) AS aktive, sum(liste[1]) AS lister, count_if(slags = 'b') AS b`;
		const file = await commands.nativeReads('ud.parquet', base64Of(bytes), sums);
		const native = await commands.nativeAnswer([`CREATE TABLE t AS ${query}`], `${sums} FROM t`);
		expect(file.error).toBeUndefined();
		expect(file).toEqual(native);
		const first = `SELECT * REPLACE (CAST(slags AS VARCHAR) AS slags)`;
		const rows = await commands.nativeReads('ud.parquet', base64Of(bytes), first);
		expect(rows.types).toEqual([
			...['kode VARCHAR', 'navn VARCHAR', 'beløb DECIMAL(18,2)', 'stor BIGINT', 'andel DOUBLE', 'dag DATE'],
			...['tid TIMESTAMP', 'aktiv BOOLEAN', 'liste BIGINT[]', 'slags VARCHAR']
		]);
		expect(rows.rows?.[3]).toEqual([
			...['0104', '=Ærø; "3"', '3702.75', '9007199254740996', '-1.625', '2024-03-03'],
			...['2024-02-29 13:05:03.123456', 'false', '[3, NULL]', 'b']
		]);
	});

	it('of Parquet without rows keeps its shape', async () => {
		const empty = await tableOf('e', `SELECT 1 AS a, 'x' AS b WHERE false`);
		const bytes = await bytesOf(parquetFile(empty, { start, wasm: fetchLibrary }));
		const { rows, types } = await commands.nativeReads('tom.parquet', base64Of(bytes), 'SELECT *');
		expect([rows, types]).toEqual([[], ['a INTEGER', 'b VARCHAR']]);
	});

	it('that cannot be written says so, rather than leave half a file', async () => {
		const nested = await tableOf('s', `SELECT {'a': CAST('x' AS ENUM ('x'))} AS d`);
		await expect(bytesOf(parquetFile(nested, { start, wasm: fetchLibrary }))).rejects.toThrow(
			/out of bounds/
		);
	});

	it('of Excel has texts as texts, numbers as numbers, days as days, and notes on where it is from', async () => {
		const few = await tableOf('few', `${query} LIMIT 500`);
		const losses: Loss[] = [];
		const about = {
			notebook: 'Flytninger',
			cell: 't',
			purpose: 'Analyse af flytninger',
			at: new Date(2026, 10, 24, 9, 30)
		};
		const lost = (loss: Loss) => losses.push(loss);
		const bytes = await bytesOf(xlsxFile(few, { about, language: 'da', start, lost }));
		const book = xlsx.read(bytes, { cellNF: true });
		expect(book.SheetNames).toEqual(['Data', 'Noter']);
		const data = book.Sheets['Data']!;
		const cell = (at: string) => {
			const { t, v, z } = data[at] as xlsx.CellObject;
			return [t, v, z];
		};
		expect(data['!ref']).toBe('A1:J501');
		expect(['A1', 'A5', 'B5', 'C5', 'D5', 'F5', 'G5', 'H5', 'I5'].map(cell)).toEqual([
			['s', 'kode', '@'],
			['s', '0104', '@'],
			['s', '=Ærø; "3"', '@'],
			['n', 3702.75, 'General'],
			// A sheet's numbers have 15 digits: one that has more stays a text.
			['s', '9007199254740996', '@'],
			// 3 March 2024, counted from the last day of 1899.
			['n', 45354, 'dd-mm-yyyy'],
			['n', expect.closeTo(45351 + (13 * 3600 + 5 * 60 + 3.123) / 86_400, 8), 'dd-mm-yyyy hh:mm:ss'],
			['b', false, 'General'],
			['s', '[3,null]', '@']
		]);
		expect(data['B2']).toBeUndefined();
		expect(xlsx.utils.sheet_to_json(book.Sheets['Noter']!, { header: 1 })).toEqual([
			['Notesbog', 'Flytninger'],
			['Celle', 't'],
			['Rækker', 500],
			['Kolonner', 10],
			['Taget med ud', '24-11-2026 09:30'],
			['Formål', 'Analyse af flytninger']
		]);
		expect(losses).toEqual([]);

		const reader = await connectReader({ start });
		const reading = await reader.read(new File([bytes], 'ud.xlsx'), { part: { sheet: 'Data' } });
		reader.close();
		if (!reading.ok) throw new Error(JSON.stringify(reading.error));
		expect(reading.value.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
			...['kode text', 'navn text', 'beløb decimal', 'stor integer', 'andel decimal', 'dag date'],
			...['tid timestamp', 'aktiv boolean', 'liste text', 'slags text']
		]);
	});

	it('of Excel cuts what a cell cannot hold, and counts it', async () => {
		const long = await tableOf('long', `SELECT repeat('a', 40000) AS a`);
		const losses: Loss[] = [];
		const about = { notebook: 'n', cell: 'c', at: new Date() };
		const lost = (loss: Loss) => losses.push(loss);
		const bytes = await bytesOf(xlsxFile(long, { about, language: 'en', start, lost }));
		const { v } = xlsx.read(bytes).Sheets['Data']!['A2'] as xlsx.CellObject;
		expect([String(v).length, losses]).toEqual([32_767, [{ kind: 'long-texts', count: 1 }]]);
	});
});
