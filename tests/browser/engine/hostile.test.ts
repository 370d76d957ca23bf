import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { defineIn, errorOf, rowsIn, startEngine, valueOf } from '../../support/engine.ts';
import { hostileStatements } from '../../support/hostileStatements.ts';
import { plainDialect } from '../../support/plainDialect.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startEngine();
	valueOf(await defineIn(engine, 'hemmelig', `SELECT 'mærket' AS navn`));
});
afterAll(() => engine.close());

test.each(hostileStatements)('%s is refused by the lock', async (sql) => {
	expect(errorOf(await defineIn(engine, 'angreb', sql))).toMatchObject({ kind: 'locked' });
	expect(errorOf(await engine.query(sql))).toMatchObject({ kind: 'locked' });
});

test.each([
	[`FROM read_parquet('x.parquet')`, 'Parquet'],
	[`FROM 'x.parquet'`, 'Parquet'],
	[`FROM read_json('x.json')`, 'JSON'],
	[`FROM 'x.json'`, 'JSON'],
	[`SELECT '{}'::JSON`, 'JSON'],
	[`SELECT json_serialize_sql('SELECT 1')`, 'JSON'],
	[`FROM read_xlsx('x.xlsx')`, 'Excel'],
	[`SELECT 'a' COLLATE da`, 'ICU'],
	[`FROM hemmelig ORDER BY navn COLLATE da`, 'ICU'],
	[`SELECT year(now())`, 'ICU'],
	[`SELECT date_trunc('day', now())`, 'ICU'],
	[`SELECT now()::DATE`, 'ICU'],
	[`SELECT TIMESTAMPTZ '2024-01-01' + INTERVAL 1 DAY`, 'ICU'],
	[`SELECT localtimestamp`, 'ICU'],
	[`SELECT strftime(now(), '%Y')`, 'ICU'],
	[`SELECT st_point(1, 2)`, 'spatial'],
	[`SELECT stem('løb', 'danish')`, 'full text search'],
	[`FROM iceberg_scan('x')`, 'iceberg'],
	[`FROM sqlite_scan('x', 'y')`, 'sqlite_scanner']
])('%s names what is not on board: %s', async (sql, what) => {
	expect(errorOf(await defineIn(engine, 'savnet', sql))).toMatchObject({ kind: 'not-on-board', what });
});

test('after all this the engine answers, and what it held is as it was', async () => {
	expect(await rowsIn(engine, 'FROM hemmelig')).toEqual([['mærket']]);
	expect(
		await rowsIn(
			engine,
			`SELECT current_setting('enable_external_access'), current_setting('lock_configuration')`
		)
	).toEqual([[false, true]]);
});

test('a file is readable while it is imported, and its path is gone afterwards', async () => {
	const file = new File(['a\n1\n'], 'a.csv');
	const columns = [{ name: 'a', type: 'integer', from: 0 }] as const;
	valueOf(
		await engine.importExtract({ name: 'ind', files: [file], dialect: plainDialect, columns, width: 1 })
	);
	for (const path of ['extracts/00000.csv', 'extracts/*', 'extracts/a.csv']) {
		expect(errorOf(await engine.query(`FROM read_csv('${path}')`)).kind).toBe('query');
	}
});
