import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine, Imported } from '#lib/engine/engine.ts';
import { connectReader } from '#lib/extract/connectReader.ts';
import { contractOf } from '#lib/extract/contract.ts';
import { importOf } from '#lib/extract/importOf.ts';
import type { Reader } from '#lib/extract/reader.ts';
import type { Corrections } from '#lib/extract/reading.ts';
import { rowsIn, startEngine, valueOf } from '../../support/engine.ts';
import { windows1252 } from '../../support/extractText.ts';
import { inFrame } from '../../support/inFrame.ts';

describe('rows from a reader, in the engine', () => {
	let reader: Reader;
	let engine: Engine;

	beforeAll(async () => {
		[reader, engine] = await Promise.all([connectReader({ start: inFrame('engine') }), startEngine()]);
	});
	afterAll(() => {
		reader.close();
		engine.close();
	});

	it('a packed file gives the table and the rejected rows of the plain one', async () => {
		const text =
			'Udtræk\n\nby;antal;beløb\nÆrø;1.234;1,50\n\nFanø;7\nSamsø;x;2,00\nLæsø;8;3,25;y\n"As;sens";9;-4,00\n';
		const plain = new File([windows1252(text)], 'a.csv');
		const packed = new File([await new Response(gzip(windows1252(text))).arrayBuffer()], 'a.csv.gz');
		const expected = await loaded(plain, { decimal: ',', thousands: '.' }, 'integer');
		const found = await loaded(packed, { decimal: ',', thousands: '.' }, 'integer');
		expect(found.rows).toEqual(expected.rows);
		expect(found.rows).toEqual([
			['Ærø', '1234', '1.5'],
			['As;sens', '9', '-4.0']
		]);
		const told = ({ rejects }: Imported) => rejects.first.map(({ line, column, why }) => [line, column, why]);
		expect(told(expected.imported)).toEqual([
			[6, '', 'too-few-columns'],
			[7, 'antal', 'not-integer'],
			[8, '', 'too-many-columns']
		]);
		expect(told(found.imported)).toEqual(told(expected.imported));
	});

	it('bytes that are no UTF-8 keep their row aside, packed or not', async () => {
		const bytes = new TextEncoder().encode(`by;antal\n${'Ærø;1\n'.repeat(60_000)}?;2\nFanø;3\n`);
		bytes[bytes.lastIndexOf(0x3f)] = 0xf8;
		const packed = await loaded(new File([await new Response(gzip(bytes)).arrayBuffer()], 'a.gz'), {
			encoding: 'utf-8'
		});
		expect([packed.imported.rows, packed.imported.rejects.count]).toEqual([60_001, 1]);
		expect(packed.imported.rejects.first).toMatchObject([{ line: 60_002, why: 'encoding' }]);
	});

	it('records come with their types, and those that fit no column are kept aside', async () => {
		const { rows, imported } = await loaded(
			new File(
				[
					'{"kode":"0101","n":9007199254740993,"andel":1.5,"ja":true,"dag":"31-12-2024"}\n' +
						'{"kode":"0159","n":-1,"andel":1e-3,"ja":null,"dag":"01-02-2024"}\n' +
						'{"kode":\n'
				],
				'a.ndjson'
			)
		);
		expect(rows).toEqual([
			['0101', '9007199254740993', '1.5', 'true', '2024-12-31'],
			['0159', '-1', '0.001', null, '2024-02-01']
		]);
		expect(imported.rejects).toMatchObject({ count: 1, first: [{ line: 3, why: 'too-few-columns' }] });
	});

	async function loaded(file: File, corrections: Corrections = {}, second?: 'integer') {
		const reading = await reader.read(file, {
			...corrections,
			...(second && { columns: [{ from: 1, type: second }] })
		});
		if (!reading.ok) throw new Error(JSON.stringify(reading.error));
		const contract = contractOf(reading.value, 'ind', {
			chosen: reading.value.columns.map((_, from) => ({ from }))
		});
		const imported = valueOf(await engine.importExtract(importOf(contract, [reading.value], reader)));
		const names = contract.columns.map(({ name }) => `CAST("${name}" AS VARCHAR)`);
		return { imported, rows: await rowsIn(engine, `SELECT ${names.join(', ')} FROM ind LIMIT 100`) };
	}
});

const gzip = (bytes: Uint8Array<ArrayBuffer>): ReadableStream =>
	new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
