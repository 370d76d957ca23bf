import { expect, test } from 'vitest';
import { chartQuery } from '#lib/language/chart/chartQuery.ts';
import { chartTableOf } from '#lib/language/chart/chartTableOf.ts';
import { nativeDuckDb } from '../../support/nativeDuckDb.ts';

test('of counted pairs those without a number, those of none and those not named are told apart', async () => {
	const db = await nativeDuckDb();
	await db.run(
		"CREATE OR REPLACE TABLE pairs AS SELECT * FROM (VALUES ('a', 'b', 5), ('b', 'a', NULL), ('b', 'c', 0), ('a', 'c', 4), ('a', 'c', NULL)) AS v (fra, til, antal)"
	);
	const spec = { type: 'od-matrix', table: 'pairs', from: 'fra', to: 'til', count: 'antal' } as const;
	const columns = ['fra', 'til'].map((name) => ({ name, type: 'VARCHAR' }));
	const query = chartQuery(spec, [...columns, { name: 'antal', type: 'INTEGER' }]);
	if (!query.ok) throw new Error('no query');
	const rows = await db.rows(query.value);
	db.close();
	const names = Object.keys(rows[0] ?? {});
	const table = chartTableOf(
		names,
		rows.map((row) => names.map((name) => row[name]))
	);
	const { from, to, value } = table.columns;
	expect(from!.map((area, at) => `${area} | ${to![at]} | ${value![at]}`).sort()).toEqual([
		'a | b | 5',
		'a | c | 4',
		'b | a | null',
		'b | c | 0'
	]);
	// One row of a pair that has a number lacks its own.
	expect([table.n, table.missing]).toEqual([9, 1]);
});
