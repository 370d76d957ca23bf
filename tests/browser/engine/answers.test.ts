import { tableFromArrays, tableFromIPC, tableToIPC } from 'apache-arrow';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsOf } from '#lib/engine/arrowRows.ts';
import { connectEngine } from '#lib/engine/connectEngine.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { StartRealm } from '#lib/realm/realm.ts';
import { defineIn, errorOf, rowsIn, startEngine, valueOf } from '../../support/engine.ts';
import { inFrame } from '../../support/inFrame.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startEngine();
});
afterAll(() => engine.close());

const slow = 'SELECT count(*) FROM range(30000000000) t(i) WHERE i % 7 = 3';

test('a relation is read page by page, or whole', async () => {
	valueOf(await defineIn(engine, 'mange', 'SELECT i::INTEGER AS i FROM range(10000) t(i)'));
	const page = valueOf(await engine.read('mange', { offset: 9_998, limit: 5 }));
	expect(rowsOf(page)).toEqual([[9998], [9999]]);
	expect(tableFromIPC(valueOf(await engine.read('mange'))).numRows).toBe(10_000);
	expect(
		tableFromIPC(valueOf(await engine.read('mange', { offset: 20_000, limit: 5 }))).schema.names
	).toEqual(['i']);
});

test('an Arrow table becomes a relation, in place of an earlier one', async () => {
	for (const values of [[1, 2, 3], [4]]) {
		const ipc = tableToIPC(tableFromArrays({ a: Int32Array.from(values), b: values.map(String) }), 'stream');
		valueOf(await engine.importArrow('pil', ipc));
		expect(await rowsIn(engine, 'FROM pil')).toEqual(values.map((value) => [value, String(value)]));
	}
	valueOf(await engine.importArrow('pil', valueOf(await engine.query('SELECT 1 AS x WHERE false'))));
	expect(valueOf(await engine.relations())).toContainEqual({ name: 'pil', rows: 0 });
});

test('bytes that are no Arrow stream are an error, and the earlier table stays', async () => {
	valueOf(await engine.importArrow('hel', valueOf(await engine.query('SELECT 1 AS x'))));
	expect(errorOf(await engine.importArrow('hel', new Uint8Array([1, 2, 3]))).kind).toBe('query');
	expect(await rowsIn(engine, 'FROM hel')).toEqual([[1]]);
});

test('memory is told in bytes', async () => {
	const { used, limit } = valueOf(await engine.memory());
	expect(used).toBeGreaterThan(0);
	expect(limit).toBeGreaterThan(3 * 1024 ** 3);
});

test('a query that would take minutes tells its progress, and a stop is answered within a second', async () => {
	valueOf(await defineIn(engine, 'ti', 'SELECT i FROM range(3000000) t(i)'));
	valueOf(await defineIn(engine, 'par', 'SELECT j FROM range(3000) t(j)'));
	const stop = new AbortController();
	const told: number[] = [];
	const sql = 'SELECT count(*) FROM ti JOIN par ON i % 1000 >= j % 7';
	const asked = defineIn(engine, 'lang', sql, { signal: stop.signal, progress: (done) => told.push(done) });
	await expect.poll(() => told.length, { timeout: 20_000 }).toBeGreaterThan(1);
	const stopped = performance.now();
	stop.abort();
	expect(errorOf(await asked)).toEqual({ kind: 'cancelled' });
	expect(performance.now() - stopped).toBeLessThan(1_000);
	expect(told.every((done) => done >= 0 && done <= 1)).toBe(true);
});

test('what waits behind a long query is stopped at once, and what is left runs in its turn', async () => {
	const first = new AbortController();
	const second = new AbortController();
	const long = engine.query(slow, { signal: first.signal });
	const waiting = engine.query('SELECT 1', { signal: second.signal });
	const last = engine.query('SELECT 2');
	second.abort();
	expect(errorOf(await waiting)).toEqual({ kind: 'cancelled' });
	first.abort();
	expect(errorOf(await long)).toEqual({ kind: 'cancelled' });
	expect(rowsOf(valueOf(await last))).toEqual([[2]]);
});

test('what was stopped before it was asked is never asked', async () => {
	expect(errorOf(await engine.query('SELECT 1', { signal: AbortSignal.abort() }))).toEqual({
		kind: 'cancelled'
	});
});

test('a result of a million rows keeps the page free', async () => {
	const tasks: number[] = [];
	const observer = new PerformanceObserver((list) =>
		tasks.push(...list.getEntries().map(({ duration }) => duration))
	);
	observer.observe({ entryTypes: ['longtask'] });
	const sql = `SELECT i, i % 98 AS kommune, 'tekst ' || i AS t FROM range(1000000) t(i)`;
	expect(valueOf(await defineIn(engine, 'million', sql))?.rows).toBe(1_000_000);
	valueOf(await engine.read('million', { offset: 500_000, limit: 500 }));
	await new Promise((resolve) => setTimeout(resolve, 200));
	observer.disconnect();
	expect(tasks).toEqual([]);
});

test('what takes more memory than there is ends in an error, and the engine and its tables stay', async () => {
	valueOf(await defineIn(engine, 'bestå', 'SELECT 1 AS a'));
	const greedy = `SELECT i, repeat('x', 500) || i AS s FROM range(100000000) t(i)`;
	expect(errorOf(await defineIn(engine, 'grådig', greedy)).kind).toBe('out-of-memory');
	expect(await rowsIn(engine, 'FROM bestå')).toEqual([[1]]);
});

test('an engine that is closed answers everything with its death, what waits too', async () => {
	const doomed = await startEngine();
	const running = doomed.query(slow);
	const waiting = doomed.query('SELECT 1');
	doomed.close();
	const death = { kind: 'died', detail: 'The engine was closed.' };
	expect(errorOf(await running)).toEqual(death);
	expect(errorOf(await waiting)).toEqual(death);
	expect(errorOf(await doomed.describe('x'))).toEqual(death);
	expect(await doomed.died).toBe('The engine was closed.');
});

test('an engine that cannot start says so, and ends its worker', async () => {
	const closed: string[] = [];
	const start: StartRealm = async (worker) => {
		const realm = await inFrame('engine')(worker);
		const close = () => {
			closed.push(worker.name);
			realm.close();
		};
		return { ...realm, close };
	};
	const broken = connectEngine({ wasm: async () => new ArrayBuffer(8), start });
	await expect(broken).rejects.toThrow(/WebAssembly/);
	await expect.poll(() => closed).toEqual(['Kladde: engine']);
});
