import {
	Bool,
	DateDay,
	Decimal,
	Dictionary,
	Float64,
	Int32,
	Int64,
	List,
	Field,
	Table,
	tableToIPC,
	TimestampMillisecond,
	Utf8,
	vectorFromArray,
	type Vector
} from 'apache-arrow';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine, ExtractImport, Piece } from '#lib/engine/engine.ts';
import { errorOf, rowsIn, startEngine, valueOf } from '../../support/engine.ts';
import { day, extractOf, piecedFile, textPiece } from '../../support/extractText.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startEngine();
});
afterAll(() => engine.close());

const types = { navn: 'text', antal: 'integer', dato: 'date' } as const;
const withPieces = (files: ExtractImport['files'], rest: Partial<ExtractImport> = {}): ExtractImport => ({
	...extractOf('', types, { files, separator: '\t', skip: 3, encoding: 'windows-1252', quote: '' }),
	...rest
});

const arrowPiece = (columns: Record<string, Vector>, line = 1, done = 1): Piece => ({
	as: 'arrow',
	ipc: new Uint8Array(tableToIPC(new Table(columns), 'stream')),
	line,
	done
});

test('text pieces are read in their own way, whatever the file is written in', async () => {
	const file = piecedFile('ark.xlsx', [
		textPiece('"Åse; ""B""";1;31-12-2024\nBo;..;\n', 5, 0.4),
		textPiece('"to\nlinjer";3;01-01-2024\n', 7, 1)
	]);
	const told: number[] = [];
	const imported = valueOf(
		await engine.importExtract(withPieces([file]), { progress: (done) => told.push(done) })
	);
	expect(imported).toMatchObject({ rows: 3, rejects: { count: 0, first: [] }, notes: [] });
	expect(await rowsIn(engine, 'FROM ind')).toEqual([
		['Åse; "B"', 1, day('2024-12-31')],
		['Bo', null, null],
		['to\nlinjer', 3, day('2024-01-01')]
	]);
	expect(file.asked).toEqual(['next', 'next', 'next', 'close']);
	expect(told[0]).toBe(0.4);
});

test('a reject’s line counts the rows of the piece from its first, line ends in fields or not', async () => {
	const file = piecedFile('ark.xlsx', [
		textPiece('a;1;\n', 4, 0.5),
		textPiece('"b\nb";2;\nc;x;\nd;4;32-01-2024\n', 5, 1)
	]);
	const { rows, rejects } = valueOf(await engine.importExtract(withPieces([file])));
	expect([rows, rejects]).toEqual([
		2,
		{
			count: 2,
			first: [
				{ file: 'ark.xlsx', line: 6, column: 'antal', text: 'x', why: 'not-integer' },
				{ file: 'ark.xlsx', line: 7, column: 'dato', text: '32-01-2024', why: 'not-date' }
			]
		}
	]);
});

test('plain files and pieces can make one table, each row with its file', async () => {
	const plain = new File(['navn;antal;dato\nx;1;\n'], 'a.csv');
	const extract = extractOf('', types, {
		files: [plain, piecedFile('b.zip', [textPiece('y;2;\n', 1)])],
		fileColumn: 'fil'
	});
	expect(valueOf(await engine.importExtract(extract)).rows).toBe(2);
	expect(await rowsIn(engine, 'SELECT navn, fil FROM ind')).toEqual([
		['x', 'a.csv'],
		['y', 'b.zip']
	]);
});

test('Arrow pieces are cast to what is declared', async () => {
	const extract: ExtractImport = {
		...extractOf('', {}, { width: 12 }),
		columns: [
			{ name: 'heltal', type: 'integer', from: 0 },
			{ name: 'tal', type: 'decimal', from: 1 },
			{ name: 'tekst', type: 'text', from: 2 },
			{ name: 'dag', type: 'date', from: 4 },
			{ name: 'tid', type: 'timestamp', from: 5 },
			{ name: 'ja', type: 'boolean', from: 6 },
			{ name: 'kommune', type: 'text', role: 'municipality', from: 7 },
			{ name: 'fra_tekst', type: 'integer', from: 8 },
			{ name: 'liste', type: 'text', from: 9 },
			{ name: 'kode', type: 'text', role: 'postal-code', from: 10 },
			{ name: 'mangler', type: 'text', from: 11 }
		],
		files: [
			piecedFile('x.parquet', [
				arrowPiece({
					c0: vectorFromArray([1n, null], new Int64()),
					c1: vectorFromArray([1.5, -2], new Float64()),
					c2: vectorFromArray(['æ', null], new Dictionary(new Utf8(), new Int32())),
					c4: vectorFromArray([day('2024-02-29'), day('9999-12-31')], new DateDay()),
					c5: vectorFromArray([new Date('2024-01-01T12:30:00Z'), null], new TimestampMillisecond()),
					c6: vectorFromArray([true, false], new Bool()),
					c7: vectorFromArray([101, 851], new Int32()),
					c8: vectorFromArray(['12', '7'], new Utf8()),
					c9: vectorFromArray([[1, 2], null], new List(new Field('item', new Int32(), true))),
					c10: vectorFromArray([800, 9000], new Float64())
				})
			])
		],
		fileColumn: 'fil'
	};
	expect(valueOf(await engine.importExtract(extract))).toMatchObject({
		rows: 2,
		rejects: { count: 0, first: [] },
		notes: [
			{ column: 'dag', what: 'sentinel-date', count: 1 },
			{ column: 'kommune', what: 'restored-zero', count: 2 },
			{ column: 'liste', what: 'nested', count: 1 },
			{ column: 'kode', what: 'restored-zero', count: 1 }
		]
	});
	expect(await rowsIn(engine, 'FROM ind')).toEqual([
		[
			1,
			1.5,
			'æ',
			day('2024-02-29'),
			new Date('2024-01-01T12:30:00Z'),
			true,
			'0101',
			12,
			'[1, 2]',
			'0800',
			null,
			'x.parquet'
		],
		[null, -2, null, null, null, false, '0851', 7, null, '9000', null, 'x.parquet']
	]);
});

test('an Arrow value that does not fit is kept out with its row', async () => {
	const extract: ExtractImport = {
		...extractOf('', {}, { width: 2 }),
		columns: [
			{ name: 'a', type: 'integer', from: 0 },
			{ name: 'b', type: 'decimal', from: 1 }
		],
		files: [
			piecedFile('x.arrow', [
				arrowPiece({
					c0: vectorFromArray([1, 2.5, 3], new Float64()),
					c1: vectorFromArray(['1,5', '2', 'x'], new Utf8())
				}),
				arrowPiece(
					{
						c0: vectorFromArray([4], new Float64()),
						c1: vectorFromArray([new Uint32Array([125, 0, 0, 0])], new Decimal(2, 10))
					},
					4
				)
			])
		]
	};
	const { rows, rejects } = valueOf(await engine.importExtract(extract));
	expect(rows).toBe(2);
	expect(rejects).toEqual({
		count: 2,
		first: [
			{ file: 'x.arrow', line: 2, column: 'a', text: '2.5', why: 'not-integer' },
			{ file: 'x.arrow', line: 3, column: 'b', text: 'x', why: 'not-decimal' }
		]
	});
	expect(await rowsIn(engine, 'FROM ind')).toEqual([
		[1, 1.5],
		[4, 1.25]
	]);
});

test('a source’s own fault is told with the file, and the earlier table stays', async () => {
	valueOf(await engine.importExtract(withPieces([piecedFile('før', [textPiece('x;1;\n', 1)])])));
	const before = valueOf(await engine.relations());
	const file = piecedFile('ark.xlsx', [textPiece('y;2;\n', 1, 0.5), { detail: 'The archive is cut short.' }]);
	expect(errorOf(await engine.importExtract(withPieces([file])))).toEqual({
		kind: 'unreadable',
		file: 'ark.xlsx',
		detail: 'The archive is cut short.'
	});
	expect(file.asked).toEqual(['next', 'next', 'close']);
	expect(await rowsIn(engine, 'SELECT navn FROM ind')).toEqual([['x']]);
	expect(valueOf(await engine.relations())).toEqual(before);
});

test('a source that throws, and an Arrow piece that is none, are told the same way', async () => {
	const throwing = { ...piecedFile('a.json', []), next: () => Promise.reject(new Error('gone')) };
	expect(errorOf(await engine.importExtract(withPieces([throwing])))).toMatchObject({
		kind: 'unreadable',
		file: 'a.json'
	});
	const broken = piecedFile('b.arrow', [{ as: 'arrow', ipc: new Uint8Array([1, 2, 3]), line: 1, done: 1 }]);
	const error = errorOf(await engine.importExtract(withPieces([broken])));
	expect(error).toMatchObject({ kind: 'unreadable', file: 'b.arrow' });
	expect(await rowsIn(engine, 'SELECT navn FROM ind')).toEqual([['x']]);
});

test('a stop is heard while the source takes its time, and leaves nothing', async () => {
	const stop = new AbortController();
	const asked: string[] = [];
	const slow = {
		name: 'langsom.xlsx',
		next: () => {
			asked.push('next');
			setTimeout(() => stop.abort(), 20);
			return new Promise<never>(() => undefined);
		},
		close: () => void asked.push('close')
	};
	const error = errorOf(await engine.importExtract(withPieces([slow]), { signal: stop.signal }));
	expect(error).toEqual({ kind: 'cancelled' });
	expect(asked).toEqual(['next', 'close']);
	expect(await rowsIn(engine, 'SELECT navn FROM ind')).toEqual([['x']]);
});

test('no more than one piece is asked for before the one before it is loaded', async () => {
	let out = 0;
	let most = 0;
	const pieces = Array.from({ length: 20 }, (_, at) =>
		textPiece(`n${at};${at};\n`.repeat(5_000), at * 5_000 + 1, at / 20)
	);
	const file = {
		name: 'stor.xlsx',
		next: async () => {
			out += 1;
			most = Math.max(most, out);
			await new Promise((resolve) => setTimeout(resolve, 1));
			out -= 1;
			return { ok: true as const, value: pieces.shift() };
		},
		close: () => undefined
	};
	expect(valueOf(await engine.importExtract(withPieces([file]))).rows).toBe(100_000);
	expect(most).toBe(1);
	expect(await rowsIn(engine, 'SELECT sum(antal), count(DISTINCT navn) FROM ind')).toEqual([[950_000, 20]]);
});
