import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { Engine } from '#lib/engine/engine.ts';
import { defineIn, errorOf, rowsIn, startEngine, valueOf } from '../../support/engine.ts';

const setup = [
	`CREATE TABLE flyt AS SELECT (i % 98 + 101)::VARCHAR AS fra, (i * 7 % 98 + 101)::VARCHAR AS til,
		i % 100 AS alder, DATE '2024-01-01' + (i % 366)::INTEGER AS dato, (i % 1000) / 8 AS beløb
		FROM range(20000) t(i)`,
	`CREATE TABLE "Æ o" AS SELECT 1 AS "a b", NULL::INTEGER AS tom`
];

let engine: Engine;
beforeAll(async () => {
	engine = await startEngine();
	for (const statement of setup) valueOf(await engine.query(statement));
});
afterAll(() => engine.close());

describe('native DuckDB gives the same rows and types', () => {
	test.each([
		`SELECT fra, til, count(*) AS n FROM flyt GROUP BY ALL ORDER BY ALL`,
		`SELECT fra, count(DISTINCT til) AS n, sum(beløb) AS b, avg(alder) AS a, median(beløb) AS m FROM flyt GROUP BY fra ORDER BY fra`,
		`SELECT *, lag(dato) OVER (PARTITION BY fra ORDER BY dato, til) AS før FROM flyt ORDER BY ALL LIMIT 500`,
		`SELECT a.fra, count(*) AS n FROM flyt a JOIN flyt b ON a.fra = b.til AND a.alder = b.alder GROUP BY 1 ORDER BY 1`,
		`SELECT quantile_cont(beløb, [0.1, 0.5, 0.9]) AS q, regr_slope(beløb, alder) AS r, stddev(beløb) AS s FROM flyt`,
		`SELECT dato, week(dato) AS u, date_trunc('month', dato) AS m, dayname(dato) AS d FROM flyt ORDER BY dato LIMIT 400`,
		`SELECT strftime(dato, '%d-%m-%Y') AS t, strptime('31-12-2024', '%d-%m-%Y') AS s FROM flyt LIMIT 3`,
		`PIVOT (SELECT alder // 10 AS ti, til FROM flyt WHERE til < '105') ON ti USING count(*) ORDER BY til`,
		`UNPIVOT (SELECT fra, beløb::DOUBLE AS beløb, alder::DOUBLE AS alder FROM flyt LIMIT 20) ON beløb, alder`,
		`SELECT upper('æøå') AS u, lower('ÆØÅ') AS l, 'Aa' < 'Å' AS k, length('æ🙂') AS n, strip_accents('ÅÆØé') AS s`,
		`SELECT 1/3 AS a, 7//2 AS b, -7 % 3 AS c, 0.1 + 0.2 AS d, 1e308 * 10 AS e, round(2.5) AS f, 10::DECIMAL(18,2) / 3 AS g`,
		`SELECT list(x ORDER BY x) AS l, {'a': 1, 'b': 'æ'} AS s, [1, NULL] AS n, map {'k': 1} AS m FROM range(5) t(x)`,
		`SELECT regexp_extract('Til Æblegade 7', '(\\w+) (\\d+)', 2) AS r, string_split('a;b', ';') AS d, printf('%05d', 42) AS p`,
		`WITH RECURSIVE f(n, a, b) AS (SELECT 1, 0::HUGEINT, 1::HUGEINT UNION ALL SELECT n + 1, b, a + b FROM f WHERE n < 90) SELECT * FROM f`,
		`FROM flyt SELECT fra, row_number() OVER (ORDER BY fra, til, dato, alder, beløb) AS nr QUALIFY nr <= 5 ORDER BY nr`,
		`SELECT * FROM "Æ o" WHERE tom IS NULL`,
		`SELECT count(*) FILTER (alder < 18) AS børn, bool_and(alder >= 0) AS ok, mode(fra) AS m, arg_max(fra, beløb) AS a FROM flyt`
	])('%s', async (sql) => {
		const native = await commands.nativeAnswer(setup, sql);
		const defined = valueOf(await defineIn(engine, 'svar', sql));
		expect(native.error).toBeUndefined();
		expect(defined?.fields.map(({ name, type }) => `${name} ${type}`)).toEqual(native.types);
		expect(await rowsIn(engine, 'SELECT CAST(COLUMNS(*) AS VARCHAR) FROM svar')).toEqual(native.rows);
	});
});

describe('an error stands where native DuckDB sees it', () => {
	// The marked words are where a person would point; native DuckDB is asked whether it agrees.
	test.each([
		[`SELECT «nope» FROM flyt`, 'COLUMN_NOT_FOUND'],
		[`SELECT 'æøå🙂', «aldr» FROM flyt`, 'COLUMN_NOT_FOUND'],
		[`SELECT fra,\n\tcount(*) -- æ\nFROM flyt WHERE «beløbb» > 1 GROUP BY 1`, 'COLUMN_NOT_FOUND'],
		[`SELECT «x».fra FROM flyt`, 'Binder'],
		[`SELECT «nosuch»(1)`, 'MISSING_ENTRY'],
		[`SELECT «sum»(fra) FROM flyt`, 'NO_MATCHING_FUNCTION'],
		[`SELECT «"ÆØ"» FROM "Æ o"`, 'COLUMN_NOT_FOUND'],
		[`SELECT fra FROM flyt WHERE alder > 'æ' AND «mangler» = 1`, 'COLUMN_NOT_FOUND'],
		[`SELECT fra til «flyt» FROM FROM`, 'SYNTAX_ERROR'],
		[`SELECT * FROM flyt WHER «fra» = '101'`, 'SYNTAX_ERROR'],
		[`SELECT «CAST»(fra || 'x' AS INTEGER) FROM flyt`, 'Conversion'],
		[`FROM «flytt»`, 'unknown-table'],
		[`SELECT * FROM flyt, «"Æo"»`, 'unknown-table']
	])('%s', async (marked, subtype) => {
		const at = { start: marked.indexOf('«'), end: marked.indexOf('»') - 1 };
		const sql = marked.replace(/[«»]/g, '');
		const native = JSON.parse((await commands.nativeAnswer(setup, sql)).error!.replace(/^[^{]*/, '')) as {
			readonly position?: string;
			readonly candidates?: string;
		};
		const error = errorOf(await defineIn(engine, 'svar', sql));
		const cell = `-- æ\nCREATE MACRO m() AS 1;\n`;
		const inCell = errorOf(await defineIn(engine, 'svar', cell + sql));
		expect(error.kind === 'query' ? error.subtype : error.kind).toBe(subtype);
		if (native.position !== undefined) {
			const created = `CREATE TABLE answer AS `.length;
			const bytes = new TextEncoder().encode(sql).slice(0, Number(native.position) - created);
			expect(new TextDecoder().decode(bytes)).toHaveLength(at.start);
		}
		expect(error).toMatchObject({ at });
		expect(inCell).toMatchObject({ at: { start: at.start + cell.length, end: at.end + cell.length } });
	});

	test.each(['SELECT * FROM flyyt', 'SELECT alderr FROM flyt', 'SELECT sum(fra) FROM flyt'])(
		'candidates are those that native DuckDB names: %s',
		async (sql) => {
			const told = (await commands.nativeAnswer(setup, sql)).error!;
			const { candidates } = JSON.parse(told.replace(/^[^{]*/, '')) as { readonly candidates: string };
			const error = errorOf(await engine.query(sql));
			expect('candidates' in error && error.candidates?.join()).toBe(candidates);
		}
	);
});
