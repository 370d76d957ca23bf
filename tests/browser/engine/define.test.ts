import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { defineIn, errorOf, rowsIn, startEngine, valueOf } from '../../support/engine.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startEngine();
});
afterAll(() => engine.close());

const define = (name: string, sql: string, given = {}) => defineIn(engine, name, sql, given);

describe('a definition', () => {
	test('makes its query’s rows a relation, and tells its columns and rows', async () => {
		expect(valueOf(await define('tal', `SELECT i::INTEGER AS n, 'x' || i AS t FROM range(3) r(i)`))).toEqual({
			fields: [
				{ name: 'n', type: 'INTEGER', nullable: true },
				{ name: 't', type: 'VARCHAR', nullable: true }
			],
			rows: 3,
			stored: { as: 'table', because: 'computed-once' },
			bytes: expect.any(Number)
		});
		expect(await rowsIn(engine, 'FROM tal')).toEqual([
			[0, 'x0'],
			[1, 'x1'],
			[2, 'x2']
		]);
	});

	test.each([
		['FROM-first', `FROM tal`, [[0], [1], [2]]],
		['VALUES', `VALUES (1), (2)`, [[1], [2]]],
		['WITH', `WITH a AS (SELECT 5 AS n) SELECT n FROM a -- slut`, [[5]]],
		['PIVOT', `PIVOT (SELECT 'a' AS k, 1 AS v UNION ALL SELECT 'b', 2) ON k USING sum(v)`, [[1, 2]]],
		[
			'UNPIVOT',
			`UNPIVOT (SELECT 1 AS a, 2 AS b) ON a, b`,
			[
				['a', 1],
				['b', 2]
			]
		],
		['DESCRIBE', `DESCRIBE SELECT 1 AS n`, [['n', 'INTEGER', 'YES', null, null, null]]]
	])('of %s is a relation too', async (_kind, sql, rows) => {
		await define('tal', 'SELECT i::INTEGER AS n FROM range(3) r(i)');
		valueOf(await define('resultat', sql));
		expect(await rowsIn(engine, 'FROM resultat')).toEqual(rows);
	});

	test.each(['SUMMARIZE SELECT 1 AS a, 2 AS b', 'EXPLAIN SELECT 1', 'SHOW TABLES', 'SHOW ALL TABLES'])(
		'of %s is a relation too, though no query can read it',
		async (sql) => {
			const defined = valueOf(await define('om', sql));
			expect(defined?.stored).toEqual({ as: 'table', because: 'statement' });
			expect(await rowsIn(engine, 'SELECT count(*) FROM om')).toEqual([[defined?.rows]]);
		}
	);

	test('takes the place of an earlier relation of its name, be it view or table', async () => {
		for (const keep of ['view', 'table', 'view', 'view', 'table', 'table'] as const) {
			expect(valueOf(await define('skiftet', `SELECT '${keep}' AS k`, { keep }))?.stored).toEqual({
				as: keep,
				because: 'asked'
			});
			expect(await rowsIn(engine, 'FROM skiftet')).toEqual([[keep]]);
		}
	});

	test('that fails leaves the earlier one in place', async () => {
		valueOf(await define('bliver', 'SELECT 1 AS a'));
		errorOf(await define('bliver', 'SELECT nope'));
		errorOf(await define('bliver', `CREATE TABLE andet AS SELECT 1; SELECT error('brast') FROM andet`));
		expect(await rowsIn(engine, 'FROM bliver')).toEqual([[1]]);
		expect(errorOf(await engine.query('FROM andet')).kind).toBe('unknown-table');
	});

	test('that is stopped leaves the earlier one in place', async () => {
		valueOf(await define('stoppet', 'SELECT 1 AS a'));
		const signal = AbortSignal.timeout(300);
		const slow = 'SELECT count(*) FROM range(30000000000) t(i) WHERE i % 7 = 3';
		expect(errorOf(await define('stoppet', slow, { signal }))).toEqual({ kind: 'cancelled' });
		expect(await rowsIn(engine, 'FROM stoppet')).toEqual([[1]]);
	});

	test('of several statements is the last one that gives rows; the others are run', async () => {
		const sql = `CREATE TABLE trin AS SELECT 1 AS a; INSERT INTO trin VALUES (2); SELECT sum(a) AS s FROM trin; INSERT INTO trin VALUES (3)`;
		// Run again, since what a cell created is cleared before it creates it anew.
		for (const _ of [1, 2]) {
			expect(valueOf(await define('flere', sql))?.rows).toBe(1);
			expect(await rowsIn(engine, 'FROM flere')).toEqual([[3]]);
			expect(await rowsIn(engine, 'SELECT count(*) FROM trin')).toEqual([[3]]);
		}
	});

	test('without rows defines nothing, unless it creates the relation of its name', async () => {
		expect(valueOf(await define('makro', 'CREATE MACRO dobbelt(x) AS 2 * x'))).toBeUndefined();
		expect(await rowsIn(engine, 'SELECT dobbelt(21)')).toEqual([[42]]);
		for (const _ of [1, 2]) {
			expect(
				valueOf(await define('egen', 'CREATE TABLE egen (a INTEGER NOT NULL); INSERT INTO egen VALUES (7)'))
			).toEqual({
				fields: [{ name: 'a', type: 'INTEGER', nullable: false }],
				rows: 1,
				stored: { as: 'table', because: 'statement' },
				bytes: expect.any(Number)
			});
		}
	});

	test('that is dropped takes along what it created', async () => {
		await define('kortvarig', 'CREATE MACRO kort() AS 1; CREATE TABLE bi AS SELECT 1; SELECT kort()');
		valueOf(await engine.drop('kortvarig'));
		expect(errorOf(await engine.query('FROM kortvarig')).kind).toBe('unknown-table');
		expect(errorOf(await engine.query('FROM bi')).kind).toBe('unknown-table');
		expect(errorOf(await engine.query('SELECT kort()')).kind).toBe('query');
	});

	test('has any name a cell can have', async () => {
		for (const name of ['Æblegrød og fløde', 'a"b', `it's`, 'select', 'unnamed cell 7']) {
			valueOf(await define(name, 'SELECT 1 AS a'));
			expect(valueOf(await engine.describe(name))).toEqual([{ name: 'a', type: 'INTEGER', nullable: true }]);
			valueOf(await engine.drop(name));
			expect(errorOf(await engine.describe(name))).toMatchObject({ kind: 'unknown-table' });
		}
	});

	test('of a big table’s columns is a view; of its sum a table', async () => {
		valueOf(await define('stor', 'SELECT i, i % 5 AS g FROM range(200000) t(i)'));
		expect(valueOf(await define('valg', 'SELECT g AS gruppe FROM stor'))).toEqual({
			fields: [{ name: 'gruppe', type: 'BIGINT', nullable: true }],
			rows: 200_000,
			stored: { as: 'view', because: 'plain-copy' },
			bytes: 0
		});
		expect(
			valueOf(await define('sum', 'SELECT gruppe, count(*) AS n FROM valg GROUP BY gruppe'))?.stored
		).toEqual({
			as: 'table',
			because: 'computed-once'
		});
		expect(valueOf(await define('tilfældig', 'SELECT random() FROM stor'))?.stored.because).toBe('volatile');
		const relations = valueOf(await engine.relations()).filter(({ name }) =>
			['stor', 'valg', 'sum'].includes(name)
		);
		expect(relations).toEqual([
			{ name: 'stor', rows: 200_000 },
			{ name: 'sum', rows: 5 },
			{ name: 'valg', rows: 200_000 }
		]);
	});
});

describe('a parameter', () => {
	test.each([
		['0159', 'VARCHAR', '0159'],
		[`Sø's "sted" \u0000; DROP TABLE x; --`, 'VARCHAR', `Sø's "sted" \u0000; DROP TABLE x; --`],
		['🙂 æøå', 'VARCHAR', '🙂 æøå'],
		['', 'VARCHAR', ''],
		[7, 'INTEGER', 7],
		[-3_000_000_000, 'BIGINT', -3_000_000_000],
		[1.5, 'DOUBLE', 1.5],
		[true, 'BOOLEAN', true],
		[['a', `b'c`], 'VARCHAR[]', ['a', `b'c`]],
		[[1, 2], 'INTEGER[]', [1, 2]],
		[[1, 'to'], 'VARCHAR[]', ['1', 'to']]
	])('%j is a %s', async (value, type, read) => {
		valueOf(await define('p', 'SELECT typeof($x) AS t, $x AS v', { parameters: { x: value } }));
		expect(await rowsIn(engine, 'FROM p')).toEqual([[type, read]]);
	});

	test('that is an ISO date compares with dates', async () => {
		valueOf(await define('dage', `SELECT DATE '2024-01-01' + i::INTEGER AS d FROM range(10) t(i)`));
		valueOf(
			await define('senere', 'SELECT count(*) FROM dage WHERE d > $fra', {
				parameters: { fra: '2024-01-07' }
			})
		);
		expect(await rowsIn(engine, 'FROM senere')).toEqual([[3]]);
	});

	test('that is nothing, or a list of nothing, stands beside any type', async () => {
		valueOf(await define('intet', 'SELECT 1 = $x AS a, $x IS NULL AS b', { parameters: { x: null } }));
		expect(await rowsIn(engine, 'FROM intet')).toEqual([[null, true]]);
		valueOf(await define('tom', `SELECT 1 IN $x AS a, 'b' IN $x AS b`, { parameters: { x: [] } }));
		expect(await rowsIn(engine, 'FROM tom')).toEqual([[false, false]]);
	});

	test('may stand in LIMIT, several times, beside text that looks like one', async () => {
		const sql = `SELECT '$n' AS t, $n AS n, $m AS m -- $n\nFROM range(9) LIMIT $n`;
		valueOf(await define('ens', sql, { parameters: { n: 2, m: 'æ' } }));
		expect(await rowsIn(engine, 'FROM ens')).toEqual([
			['$n', 2, 'æ'],
			['$n', 2, 'æ']
		]);
	});

	test('keeps its value in a view until that view is defined anew', async () => {
		const ask = (x: number) => define('syn', 'SELECT $x AS x', { keep: 'view', parameters: { x } });
		valueOf(await ask(1));
		valueOf(await define('andre', 'SELECT $x AS x', { parameters: { x: 2 } }));
		errorOf(await define('syn', 'SELECT $x AS x, nope', { keep: 'view', parameters: { x: 3 } }));
		expect(await rowsIn(engine, 'FROM syn')).toEqual([[1]]);
		valueOf(await ask(4));
		expect(await rowsIn(engine, 'FROM syn')).toEqual([[4]]);
	});

	test('that has no value is named at its place', async () => {
		expect(errorOf(await define('ukendt', 'SELECT 1, $komune', { parameters: { kommune: 1 } }))).toEqual({
			kind: 'query',
			subtype: 'UNKNOWN_PARAMETER',
			detail: 'There is no parameter $komune.',
			at: { start: 10, end: 17 },
			candidates: ['kommune']
		});
	});
});

test('today is the day where the person sits', async () => {
	const now = new Date();
	const day = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
	expect(await rowsIn(engine, 'SELECT today(), current_date, today() - 1 < current_date')).toEqual([
		[day, day, true]
	]);
});
