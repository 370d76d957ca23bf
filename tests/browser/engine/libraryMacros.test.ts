import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { libraryMacros } from '#lib/moves/libraryMacros.ts';
import { municipalityTable } from '#lib/moves/municipalityTable.ts';
import { withLibrary } from '#lib/moves/withLibrary.ts';
import { defineIn, errorOf, rowsIn, startEngine, valueOf } from '../../support/engine.ts';

let engine: Engine;
beforeAll(async () => {
	engine = withLibrary(await startEngine());
	valueOf(await engine.query(municipalityTable));
});
afterAll(() => engine.close());

it('a macro of the library is made when it is first named, with those that it calls', async () => {
	const there = async () => {
		const rows = await rowsIn(
			engine,
			`SELECT DISTINCT function_name FROM duckdb_functions() WHERE schema_name = 'kladde' ORDER BY 1`
		);
		return rows.map(([name]) => name);
	};
	expect(await there()).toEqual([]);
	valueOf(await defineIn(engine, 'none', 'FROM (VALUES (NULL, NULL, 0)) AS t(fra, til, flytninger)'));
	valueOf(await defineIn(engine, 'margins', "SELECT * FROM AREAFLOWS('none')"));
	expect(await there()).toEqual(['areaFlows', 'containment', 'effectiveness']);
});

it('every macro of the library can be made in the locked engine, and hides no function of the engine’s', async () => {
	for (const macro of libraryMacros) valueOf(await engine.query(`SELECT '${macro.name}'`));
	const [made] = await rowsIn(
		engine,
		`SELECT count(DISTINCT function_name) FILTER (schema_name = 'kladde')::INTEGER, count(*) FILTER (internal)::INTEGER
		FROM duckdb_functions()
		WHERE lower(function_name) IN (${libraryMacros.map(({ name }) => `'${name.toLowerCase()}'`).join(', ')})`
	);
	expect(made).toEqual([libraryMacros.length, 0]);
});

it('an author’s own macro of such a name is the one that is meant, can be run again, and gives way when its cell goes', async () => {
	const net = async () => (await rowsIn(engine, 'SELECT netRate(3, 1, 1000)::DOUBLE'))[0]?.[0];
	expect(await net()).toBe(2);
	for (const factor of [7, 8]) {
		valueOf(await defineIn(engine, 'own', `CREATE MACRO netRate(a, b, c) AS ${factor}`));
		expect(await net()).toBe(factor);
		// What the library computes with its own formulas stays as it was.
		expect(await rowsIn(engine, 'SELECT kladde.netRate(3, 1, 1000)')).toEqual([[2]]);
	}
	valueOf(await engine.drop('own'));
	expect(await net()).toBe(2);
});

it('odMatrix, the margins, the residuals, the gravity model and the curve answer in WebAssembly', async () => {
	valueOf(
		await defineIn(
			engine,
			'flytninger',
			`SELECT
				CASE n % 3 WHEN 0 THEN '0101' WHEN 1 THEN '0159' ELSE '0751' END AS fra,
				CASE n // 3 % 3 WHEN 0 THEN '0159' WHEN 1 THEN '0751' ELSE '0101' END AS til,
				n % 5 AS person, 2020 + n % 2 AS aar
			FROM range(90) AS t(n)`
		)
	);
	expect(
		await rowsIn(
			engine,
			`SELECT fra, til, flytninger::INTEGER, flyttere::INTEGER
			FROM odMatrix('flytninger', level := 'region', mover := person, condition := aar = 2020) ORDER BY ALL`
		)
	).toEqual([
		['1082', '1082', 5, 5],
		['1082', '1084', 10, 5],
		['1084', '1082', 10, 5],
		['1084', '1084', 20, 5]
	]);
	valueOf(await defineIn(engine, 'od', `FROM odMatrix('flytninger')`));
	expect(await rowsIn(engine, `SELECT omraade, netto::INTEGER, effektivitet FROM areaFlows('od')`)).toEqual([
		['0101', 0, 0],
		['0159', 0, 0],
		['0751', 0, 0]
	]);
	expect(await rowsIn(engine, `SELECT max(abs(residual)) < 1e-9 FROM odResiduals('od')`)).toEqual([[true]]);
	valueOf(
		await defineIn(
			engine,
			'par',
			`SELECT 'a' || i AS fra, 'b' || j AS til, 1000 * i AS befolkning_fra, 1500 * j AS befolkning_til,
				1 + i * j % 7 AS afstand,
				round(0.001 * befolkning_fra ** 0.9 * befolkning_til ** 0.8 / afstand)::INTEGER AS flytninger
			FROM range(1, 12) AS t(i), range(1, 12) AS u(j)`
		)
	);
	expect(
		await rowsIn(engine, `SELECT round(beta1, 2), round(beta2, 2), round(gamma, 2) FROM gravityFit('par')`)
	).toEqual([[0.9, 0.8, 1]]);
	expect(
		await rowsIn(engine, 'SELECT round(poissonInterval(10).nedre, 6), round(poissonInterval(10).oevre, 6)')
	).toEqual([[4.795389, 18.390356]]);
	valueOf(await defineIn(engine, 'ophold', 'FROM (VALUES (1, true), (2, false)) AS o(tid, ophoert)'));
	expect(await rowsIn(engine, `SELECT tid, andel FROM lengthOfResidence('ophold')`)).toEqual([
		[0, 1],
		[1, 0.5],
		[2, 0.5]
	]);
});

it('a level that is none is refused with those that there are', async () => {
	const refused = errorOf(await engine.query(`FROM odMatrix('flytninger', level := 'kommuner')`));
	expect(JSON.stringify(refused)).toContain("level is 'kommune', 'landsdel' or 'region'");
});
