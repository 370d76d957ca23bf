import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Checked, Engine, Parameter, Supposed } from '#lib/engine/engine.ts';
import { defineIn, errorOf, rowsIn, startEngine, statementsIn, valueOf } from '../../support/engine.ts';
import { hostileStatements } from '../../support/hostileStatements.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startEngine();
	valueOf(
		await defineIn(engine, 'spells', `SELECT i::INTEGER AS id, 'k' || i AS kommune FROM range(50) t(i)`)
	);
	await engine.query('CREATE SEQUENCE numre');
});
afterAll(() => engine.close());

type Given = {
	readonly parameters?: { readonly [name: string]: Parameter };
	readonly tables?: { readonly [name: string]: { readonly [column: string]: string } };
	readonly macros?: readonly string[];
	readonly name?: string;
	readonly signal?: AbortSignal;
};

const supposedOf = ({ tables = {}, macros = [] }: Given): Supposed => ({
	tables: new Map(
		Object.entries(tables).map(([name, columns]) => [
			name,
			{ fields: Object.entries(columns).map(([column, type]) => ({ name: column, type, nullable: true })) }
		])
	),
	macros
});

const check = (source: string, given: Given = {}) =>
	engine.check(
		{
			name: given.name ?? 'prøve',
			statements: statementsIn(source),
			parameters: new Map(Object.entries(given.parameters ?? {})),
			supposed: supposedOf(given)
		},
		given.signal === undefined ? {} : { signal: given.signal }
	);

const columnsOf = ({ fields }: Checked) => fields?.map(({ name, type }) => `${name} ${type}`);
const columns = async (source: string, given?: Given) => columnsOf(valueOf(await check(source, given)));

/** Everything that a statement could have changed. */
const all = `
	SELECT 'table', table_name, sql FROM duckdb_tables() UNION ALL
	SELECT 'view', view_name, sql FROM duckdb_views() WHERE NOT internal UNION ALL
	SELECT 'function', function_name, macro_definition FROM duckdb_functions() WHERE NOT internal UNION ALL
	SELECT 'sequence', sequence_name, last_value::VARCHAR FROM duckdb_sequences() UNION ALL
	SELECT 'type', type_name, NULL FROM duckdb_types() WHERE NOT internal UNION ALL
	SELECT 'variable', name, value FROM duckdb_variables() UNION ALL
	SELECT 'schema', schema_name, NULL FROM duckdb_schemas() WHERE NOT internal UNION ALL
	SELECT 'setting', name, value FROM duckdb_settings() UNION ALL
	SELECT 'row', id::VARCHAR, kommune FROM spells ORDER BY ALL`;

describe('the columns that a run would give', () => {
	test.each<[string, readonly string[] | undefined]>([
		['SELECT id, count(*) AS n FROM spells GROUP BY id', ['id INTEGER', 'n BIGINT']],
		['SELECT 1 AS a, 2 AS a', ['a INTEGER', 'a_1 INTEGER']],
		['(SELECT 1 AS a) UNION ALL (SELECT 2.5)', ['a DECIMAL(11,1)']],
		['WITH a AS (FROM spells) FROM a SELECT kommune', ['kommune VARCHAR']],
		['SUMMARIZE spells', undefined],
		['DESCRIBE spells', undefined],
		['UNPIVOT spells ON id INTO NAME n VALUE v', ['kommune VARCHAR', 'n VARCHAR', 'v INTEGER']],
		['PIVOT spells ON id IN (1, 2) USING count(*)', ['kommune VARCHAR', '1 BIGINT', '2 BIGINT']],
		['CREATE TABLE a AS SELECT 1 AS x; INSERT INTO a VALUES (2); FROM a', ['x INTEGER']],
		['CREATE TABLE a (x INTEGER, y VARCHAR); SELECT y FROM a', ['y VARCHAR']],
		['CREATE VIEW v(nr) AS SELECT id FROM spells; FROM v', ['nr INTEGER']],
		['CREATE MACRO dobbelt(x) AS 2 * x; SELECT dobbelt(id) AS d FROM spells', ['d INTEGER']],
		[`CREATE TYPE slags AS ENUM ('a', 'b'); SELECT 'a'::slags AS s`, [`s ENUM('a', 'b')`]],
		['CREATE TABLE prøve AS SELECT kommune FROM spells', ['kommune VARCHAR']],
		['CREATE MACRO kun() AS 1', undefined]
	])('%s', async (sql, expected) => {
		const answer = valueOf(await check(sql));
		expect(answer.whole).toBe(true);
		if (expected !== undefined || sql.startsWith('CREATE')) expect(columnsOf(answer)).toEqual(expected);
		const made = valueOf(await defineIn(engine, 'prøve', sql));
		expect(made?.fields.map(({ name, type }) => `${name} ${type}`)).toEqual(columnsOf(answer));
		await engine.drop('prøve');
	});

	test.each([
		'PIVOT spells ON kommune USING count(*)',
		'SELECT * FROM (PIVOT spells ON kommune USING count(*))',
		'SHOW TABLES',
		'CREATE TABLE a AS PIVOT spells ON kommune USING count(*); FROM a',
		'CREATE TYPE k AS ENUM (SELECT kommune FROM spells); FROM a',
		'ALTER TABLE spells ADD COLUMN ny INTEGER; SELECT ny FROM spells',
		'BEGIN; FROM ingen',
		'SELECT len(range(1000000000))',
		`SELECT length(repeat('ab', 10_000_000))`,
		'CREATE MACRO stor(n) AS len(range(n)); SELECT stor(1000000000)',
		`FROM repeat(nextval('numre'), 3)`,
		`FROM query('FROM repeat(nextval(''numre''), 3)')`
	])('are nobody’s to tell of %s', async (sql) => {
		expect(valueOf(await check(sql))).toMatchObject({ whole: false });
		expect(valueOf(await check(sql))).not.toHaveProperty('fields');
	});

	test('of a query that would never end are told at once', async () => {
		const endless = 'range(1000000000000)';
		expect(
			await columns(`SELECT count(*) AS n FROM ${endless} a, ${endless} b JOIN ${endless} c ON true`)
		).toEqual(['n BIGINT']);
		expect(valueOf(await check(`SELECT n, ${endless} FROM (SELECT 1 AS n)`)).whole).toBe(false);
		expect(valueOf(await check(`FROM spells JOIN spells s ON len(${endless}) > 1`)).whole).toBe(false);
	});

	test('an EXPLAIN has none, and what it explains is looked at', async () => {
		expect(valueOf(await check('EXPLAIN ANALYZE SELECT id FROM spells'))).toEqual({
			creates: new Map(),
			whole: true
		});
		expect(errorOf(await check('EXPLAIN (FORMAT json) SELECT idd FROM spells'))).toMatchObject({
			at: { start: 29, end: 32 },
			candidates: ['id']
		});
	});

	test('what a cell creates is told by name', async () => {
		const { creates } = valueOf(
			await check('CREATE TABLE Trin AS SELECT 1 AS a; CREATE VIEW v AS FROM trin')
		);
		expect([...creates].map(([name, fields]) => [name, fields.map((field) => field.type)])).toEqual([
			['trin', ['INTEGER']],
			['v', ['INTEGER']]
		]);
	});
});

describe('what is supposed to be there', () => {
	test('stands for a table that is not there yet, or is there in another shape', async () => {
		const tables = { kommende: { fra: 'DATE', til: `ENUM('a', 'b')` }, spells: { nr: 'DECIMAL(9,2)' } };
		expect(await columns('FROM kommende, spells', { tables })).toEqual([
			'fra DATE',
			`til ENUM('a', 'b')`,
			'nr DECIMAL(9,2)'
		]);
		expect(errorOf(await check('SELECT id FROM spells', { tables }))).toMatchObject({ candidates: ['nr'] });
		expect(await columns('FROM spells')).toEqual(['id INTEGER', 'kommune VARCHAR']);
		expect(errorOf(await check('FROM kommende')).kind).toBe('unknown-table');
	});

	test('macros too, which may read such a table', async () => {
		const given = {
			tables: { satser: { sats: 'DOUBLE' } },
			macros: ['CREATE MACRO sats() AS (SELECT max(sats) FROM satser)']
		};
		expect(await columns('SELECT sats() AS s', given)).toEqual(['s DOUBLE']);
	});

	test('gives way to what is there where it is told to', async () => {
		const fields = [{ name: 'x', type: 'DATE', nullable: true }];
		const supposed = {
			tables: new Map(['spells', 'andre'].map((name) => [name, { fields, unlessThere: true }])),
			macros: []
		};
		const sql = 'FROM spells, andre';
		const cell = { name: 'prøve', statements: statementsIn(sql), parameters: new Map(), supposed };
		expect(columnsOf(valueOf(await engine.check(cell)))).toEqual(['id INTEGER', 'kommune VARCHAR', 'x DATE']);
	});
});

describe('what is wrong is told as a run would tell it', () => {
	test.each([
		'SELECT idd FROM spells',
		'SELECT 1;\n\nSELECT idd\nFROM spells',
		'/* æøå 🙂 */ FROM spels',
		'SELECT kommune + 1 FROM spells',
		'SELECT nosuch(id) FROM spells',
		'SELECT * FORM spells',
		'SELECT * FROM',
		'SELCT 1',
		'SELECT 1::intger',
		'CREATE TABEL x AS SELECT 1',
		'CREATE TABLE x AS SELECT idd FROM spells; FROM x',
		'CREATE TABLE x (a INTEGER); SELECT b FROM x',
		'CREATE VIEW x AS SELECT idd FROM spells',
		'CREATE MACRO m(a) AS a + b',
		'INSERT INTO spells VALUES (1)',
		'INSERT INTO spells SELECT idd FROM spells',
		'UPDATE spells SET id = idd',
		'DELETE FROM spels',
		'DELETE FROM spells WHERE idd = 1',
		'INSTALL httpfs',
		`FROM read_csv('x.csv')`,
		`FROM 'https://example.org/x.csv'`,
		`SELECT '{}'::JSON`
	])('%s', async (sql) => {
		expect(errorOf(await check(sql))).toEqual(errorOf(await defineIn(engine, 'prøve', sql)));
	});

	test('within a PIVOT whose columns come from the data, too', async () => {
		const sql = 'PIVOT spells ON komune USING sum(idd) GROUP BY id';
		expect(errorOf(await check(sql))).toMatchObject({ at: { start: 16, end: 22 }, candidates: ['kommune'] });
	});

	test('with the types that the parameters have', async () => {
		const parameters = { tal: 7, dag: '2024-01-31', liste: ['a'], intet: null };
		expect(await columns('SELECT $tal AS t, $dag AS d, $liste AS l', { parameters })).toEqual([
			't INTEGER',
			'd DATE',
			'l VARCHAR[]'
		]);
		expect(await columns('SELECT $intet = 1 AS b, id FROM spells LIMIT $tal', { parameters })).toEqual([
			'b BOOLEAN',
			'id INTEGER'
		]);
		expect(errorOf(await check('SELECT $liste + $tal', { parameters }))).toMatchObject({ kind: 'query' });
		expect(errorOf(await check('SELECT $tak', { parameters }))).toMatchObject({
			subtype: 'UNKNOWN_PARAMETER',
			at: { start: 7, end: 11 }
		});
	});
});

describe('nothing is run, and nothing changes', () => {
	const hostile = [
		...hostileStatements,
		'SELECT count(*) FROM range(1000000000000) a, range(1000000000000) b',
		'WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) FROM r',
		'PIVOT (FROM range(1000000000000)) ON range USING count(*)',
		`CREATE TABLE ny AS SELECT nextval('numre') AS n; FROM ny`,
		`SELECT nextval('numre') FROM spells`,
		`FROM range(nextval('numre'))`,
		`SELECT setval('numre', 100)`,
		'CREATE TABLE ny AS FROM range(1000000000000)',
		'CREATE OR REPLACE TABLE spells AS SELECT 1 AS x',
		'CREATE VIEW ny AS FROM spells',
		'CREATE MACRO ny() AS 1',
		'CREATE SEQUENCE ny',
		'CREATE SCHEMA ny',
		'CREATE INDEX ny ON spells (id)',
		`CREATE TYPE ny AS ENUM ('a')`,
		'DROP TABLE spells',
		'ALTER TABLE spells RENAME TO x',
		'TRUNCATE spells',
		'DELETE FROM spells',
		'DELETE FROM spells RETURNING *',
		'UPDATE spells SET id = 0',
		'INSERT INTO spells FROM spells',
		'MERGE INTO spells USING spells s ON (spells.id = s.id) WHEN MATCHED THEN DELETE',
		'WITH a AS (FROM spells) INSERT INTO spells FROM a',
		'SET VARIABLE x = 1',
		'SET VARIABLE x = (SELECT max(range) FROM range(1000000000000))',
		'SET threads = 1',
		'EXPLAIN ANALYZE DELETE FROM spells',
		'EXPLAIN ANALYZE SELECT count(*) FROM range(1000000000000)',
		'CALL enable_logging()',
		'FROM enable_logging()',
		'PRAGMA disable_optimizer',
		'BEGIN TRANSACTION; DROP TABLE spells; COMMIT',
		'COMMIT; DROP TABLE spells',
		'ROLLBACK; DROP TABLE spells',
		'PREPARE p AS DELETE FROM spells; EXECUTE p',
		'CHECKPOINT',
		'VACUUM spells',
		'USE memory',
		`COPY spells FROM 'x.csv'`
	];

	test('by any hostile text; those that would never end are answered too', async () => {
		const before = await rowsIn(engine, all);
		for (const sql of hostile) {
			const answer = await check(sql, { parameters: { p: 'x' } });
			if (!answer.ok) expect(['died', 'out-of-memory']).not.toContain(answer.error.kind);
		}
		expect(await rowsIn(engine, all)).toEqual(before);
	});

	test('a check that is called off is answered so, and what waits behind it runs', async () => {
		const signal = AbortSignal.abort();
		expect(errorOf(await check('FROM spells', { signal }))).toEqual({ kind: 'cancelled' });
		const stop = new AbortController();
		const long = engine.query('SELECT count(*) FROM range(30000000000) t(i) WHERE i % 7 = 3', {
			signal: stop.signal
		});
		const late = new AbortController();
		const waiting = check('FROM spells', { signal: late.signal });
		late.abort();
		expect(errorOf(await waiting)).toEqual({ kind: 'cancelled' });
		stop.abort();
		expect(errorOf(await long)).toEqual({ kind: 'cancelled' });
		expect(await columns('FROM spells')).toEqual(['id INTEGER', 'kommune VARCHAR']);
	});
});
