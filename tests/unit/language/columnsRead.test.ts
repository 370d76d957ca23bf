import { expect, test } from 'vitest';
import { columnsRead } from '#lib/language/sql/columnsRead.ts';

const columns = ['cpr', 'alder', 'kommune', 'Beløb'];

const named: readonly (readonly [sql: string, read: readonly string[]])[] = [
	['SELECT alder FROM t', ['alder']],
	['SELECT count(*) FROM t', []],
	['SELECT count(*) * 2 FROM t WHERE "cpr" IS NOT NULL', ['cpr']],
	['SELECT t.alder * t.kommune AS x FROM t', ['alder', 'kommune']],
	['SELECT a.alder FROM t AS a JOIN u ON a.kommune = u.k', ['alder', 'kommune']],
	['SELECT sum(Beløb) FROM t GROUP BY kommune', ['kommune', 'Beløb']],
	['WITH x AS (SELECT alder FROM t) SELECT * FROM u', 'all' as unknown as readonly string[]],
	['SELECT cpr FROM u', []],
	["SELECT 'cpr' AS note, alder FROM t -- cpr", ['alder']],
	['SELECT alder FROM t; SELECT cpr FROM u', ['alder']],
	['CREATE TABLE x AS SELECT alder FROM t', ['alder']],
	['SELECT extract(year FROM kommune) FROM t', ['kommune']]
];

test.each(named)('%s names its columns', (sql, read) => {
	expect(columnsRead(sql, 't', columns)).toEqual(read);
});

test.each([
	'SELECT * FROM t',
	"SELECT alder FROM movesOf('t')",
	'FROM t',
	'SELECT t.* FROM t',
	'SELECT a.* EXCLUDE (cpr) FROM t a',
	'SELECT alder, * FROM t',
	'SELECT DISTINCT ON (alder) * FROM t',
	'SELECT COLUMNS(*) FROM t',
	"SELECT COLUMNS('a.*') FROM t",
	'SELECT t FROM t',
	'SELECT to_json(a) FROM t AS a',
	'SELECT alder FROM u NATURAL JOIN t',
	'SUMMARIZE t',
	'PIVOT t ON kommune',
	'TABLE t',
	'SELECT alder FROM (FROM t)',
	"SELECT * FROM query('FROM t')",
	'CREATE TABLE x AS FROM t',
	'SELECT alder FROM t UNION ALL SELECT * FROM t'
])('%s can read all', (sql) => {
	expect(columnsRead(sql, 't', columns)).toBe('all');
});
