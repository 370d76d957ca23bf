import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine, Parameter } from '#lib/engine/engine.ts';
import { tableOfRows } from '#lib/engine/tableOfRows.ts';
import type { InputColumn } from '#lib/language/analysis.ts';
import { defineIn, errorOf, rowsIn, startEngine, valueOf } from '../../support/engine.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startEngine();
	const rows = `('0101', 1, DATE '2024-01-31'), ('0147', 2, DATE '2024-06-01'), ('0159', 30, NULL)`;
	await engine.query(`CREATE TABLE t AS FROM (VALUES ${rows}) v (k, n, d)`);
});
afterAll(() => engine.close());

const read = async (sql: string, x: Parameter) => {
	valueOf(await defineIn(engine, 'p', sql, { parameters: { x } }));
	return rowsIn(engine, 'FROM p');
};

test.each<[string, Parameter, readonly string[]]>([
	['k IN $x', ['0101', '0159'], ['0101', '0159']],
	['k NOT IN $x', ['0101'], ['0147', '0159']],
	['k = ANY($x)', ['0101'], ['0101']],
	['list_contains($x, k)', ['0101'], ['0101']],
	['k IN (SELECT unnest($x))', ['0101'], ['0101']],
	['len($x) = 0 OR k IN $x', { value: [], of: 'text' }, ['0101', '0147', '0159']],
	['k IN $x', { value: [], of: 'text' }, []],
	['k NOT IN $x', { value: [], of: 'text' }, ['0101', '0147', '0159']],
	['k = ANY($x)', { value: [], of: 'text' }, []],
	['n IN $x', { value: [], of: 'integer' }, []],
	['d IN $x', { value: ['2024-06-01'], of: 'date' }, ['0147']],
	['d BETWEEN $x.fra AND $x.til', { value: { fra: '2024-01-01', til: '2024-01-31' }, of: 'date' }, ['0101']],
	['n BETWEEN $x.fra AND $x.til', { value: { fra: 1.5, til: 30 }, of: 'decimal' }, ['0147', '0159']],
	['d > $x', { value: '2024-03-01', of: 'date' }, ['0147']],
	['$x IS NULL OR d > $x', { value: null, of: 'date' }, ['0101', '0147', '0159']],
	['k = $x', { value: '0101', of: 'text' }, ['0101']]
])('%s with %j', async (where, x, rows) => {
	expect(await read(`SELECT k FROM t WHERE ${where} ORDER BY k`, x)).toEqual(rows.map((row) => [row]));
});

test.each<[Parameter, string]>([
	[{ value: '2024-03-01', of: 'text' }, 'VARCHAR'],
	[{ value: null, of: 'date' }, 'DATE'],
	[{ value: [], of: 'text' }, 'VARCHAR[]'],
	[{ value: [1], of: 'decimal' }, 'DOUBLE[]'],
	[{ value: [1, 3_000_000_000], of: 'integer' }, 'BIGINT[]'],
	[{ value: { fra: '2024-01-01', til: '2024-02-01' }, of: 'date' }, 'STRUCT(fra DATE, til DATE)'],
	[{ value: { fra: 1, til: 2.5 }, of: 'decimal' }, 'STRUCT(fra DOUBLE, til DOUBLE)'],
	[{ fra: 1, til: 2 }, 'STRUCT(fra INTEGER, til INTEGER)']
])('%j is a %s', async (x, type) => {
	expect(await read('SELECT typeof($x)', x)).toEqual([[type]]);
});

test.each([
	['k IN ($x)', { value: ['0101'], of: 'text' }],
	['n NOT IN ( $x )', { value: [1], of: 'integer' }],
	['k IN ($x)', { value: [], of: 'text' }]
] as const)('%s with a list is told as what it is, at its place', async (where, x) => {
	const sql = `SELECT k FROM t WHERE ${where}`;
	expect(errorOf(await defineIn(engine, 'p', sql, { parameters: { x } }))).toMatchObject({
		kind: 'query',
		subtype: 'LIST_IN_BRACKETS',
		at: { start: sql.indexOf('$x'), end: sql.indexOf('$x') + 2 }
	});
});

test('a single value may stand in brackets, a list where lists are compared', async () => {
	expect(await read('SELECT k FROM t WHERE k IN ($x)', '0147')).toEqual([['0147']]);
	expect(await read('SELECT [1, 2] IN ($x)', [1, 2])).toEqual([[true]]);
});

test('a table of values is a table of its columns, whole or empty', async () => {
	const columns: readonly InputColumn[] = (
		[
			['kode', 'text'],
			['2023', 'integer'],
			['sats', 'decimal'],
			['dag', 'date'],
			['ja', 'boolean']
		] as const
	).map(([name, type]) => ({ name, label: name, type }));
	const rows = [
		{ kode: '0101', 2023: 7, sats: 1, dag: '2024-02-29', ja: true },
		{ kode: null, 2023: null, sats: null, dag: null, ja: null },
		{ kode: '', 2023: -9_000_000_000, sats: 0.5, dag: '1899-12-31', ja: false }
	];
	valueOf(await engine.importArrow('satser', tableOfRows(columns, rows)));
	expect(await rowsIn(engine, 'SELECT kode, "2023", sats, dag::VARCHAR, ja FROM satser')).toEqual([
		['0101', 7, 1, '2024-02-29', true],
		[null, null, null, null, null],
		['', -9_000_000_000, 0.5, '1899-12-31', false]
	]);
	valueOf(await engine.importArrow('satser', tableOfRows(columns, [])));
	expect(await rowsIn(engine, 'SELECT count(*) FROM satser')).toEqual([[0]]);
	expect(valueOf(await engine.describe('satser')).map(({ name, type }) => `${name} ${type}`)).toEqual([
		'kode VARCHAR',
		'2023 BIGINT',
		'sats DOUBLE',
		'dag DATE',
		'ja BOOLEAN'
	]);
});
