import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { rowsIn, startEngine, valueOf } from '../../support/engine.ts';
import { extractOf } from '../../support/extractText.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startEngine();
});
afterAll(() => engine.close());

const types = { n: 'integer', dato: 'date', beløb: 'decimal', tekst: 'text' } as const;

/** A text of several windows, in which rows of these numbers hold something seldom. */
const textWith = (rows: number, seldom: (row: number) => string | undefined) =>
	`n;dato;beløb;tekst\n${Array.from({ length: rows }, (_, row) => `${seldom(row) ?? `${row};01-02-2024;${row % 100},5`};en tekst, som fylder lidt op i rækken\n`).join('')}`;

test('a sentinel far into a file is found, wherever it stands, and every row is there once', async () => {
	const rows = 900_000;
	const seldom = (row: number) =>
		row === 700_000 || row === 899_999
			? `${row};31-12-9999;1,5`
			: row === 700_001
				? `${row};01-01-0001;1,5`
				: row === 600_000
					? `${row};;`
					: undefined;
	const imported = valueOf(await engine.importExtract(extractOf(textWith(rows, seldom), types)));
	expect(imported).toMatchObject({
		rows,
		rejects: { count: 0 },
		notes: [{ column: 'dato', what: 'sentinel-date', count: 3 }]
	});
	expect(
		await rowsIn(engine, 'SELECT count(*), count(DISTINCT n), sum(n), count(dato), count(beløb) FROM ind')
	).toEqual([[rows, rows, (rows * (rows - 1)) / 2, rows - 4, rows - 1]]);
	expect(await rowsIn(engine, 'SELECT n FROM ind WHERE dato IS NULL ORDER BY rowid')).toEqual([
		[600_000],
		[700_000],
		[700_001],
		[899_999]
	]);
});

test('an infinite number, a whole one too large and a year of two digits are met in any window', async () => {
	const rows = 900_000;
	const seldom = (row: number) =>
		new Map([
			[3, '3;31-12-9999;1,5'],
			[650_000, '650000;01-02-2024;inf'],
			[650_001, '650001;01-02-24;1,5'],
			[650_002, '9007199254740993;01-02-2024;1,5'],
			[650_003, '1,5;01-02-2024;1,5'],
			[899_999, '899999;01-02-2024;1e400']
		]).get(row);
	const {
		rows: loaded,
		rejects,
		notes
	} = valueOf(await engine.importExtract(extractOf(textWith(rows, seldom), types)));
	expect(loaded).toBe(rows - 4);
	expect(notes).toEqual([{ column: 'dato', what: 'sentinel-date', count: 1 }]);
	expect(rejects.first.map(({ line, text, why }) => [line, text, why])).toEqual([
		[650_002, 'inf', 'not-decimal'],
		[650_003, '01-02-24', 'not-date'],
		[650_005, '1,5', 'not-integer'],
		[900_001, '1e400', 'not-decimal']
	]);
	expect(await rowsIn(engine, 'SELECT max(n)::VARCHAR, count(DISTINCT n), max(beløb) FROM ind')).toEqual([
		['9007199254740993', rows - 4, 99.5]
	]);
});

test('where every row holds a sentinel the table takes no more memory than without', async () => {
	const plain = valueOf(
		await engine.importExtract(
			extractOf(
				textWith(300_000, () => undefined),
				types
			)
		)
	);
	const open = textWith(300_000, (row) => `${row};31-12-9999;1,5`);
	const all = valueOf(await engine.importExtract(extractOf(open, types)));
	expect(all.notes).toEqual([{ column: 'dato', what: 'sentinel-date', count: 300_000 }]);
	expect(all.bytes).toBeLessThan(plain.bytes * 1.1);
});

test('two queries of the app’s own are stopped one by one', async () => {
	const [one, other] = [new AbortController(), new AbortController()];
	const long = (number: number) =>
		`SELECT ${number}, sum(a.i * b.i) FROM range(3000000) a(i), range(3000000) b(i)`;
	const asked = [
		engine.query(long(1), { signal: one.signal }),
		engine.query(long(2), { signal: other.signal })
	];
	const third = engine.query('SELECT 3');
	const cancelled = { ok: false, error: { kind: 'cancelled' } };
	other.abort();
	expect(await asked[1]).toEqual(cancelled);
	one.abort();
	expect(await asked[0]).toEqual(cancelled);
	expect((await third).ok).toBe(true);
});
