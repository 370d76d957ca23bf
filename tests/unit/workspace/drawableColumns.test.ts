import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawableFields, sampleQuery, samplesOf } from '#lib/workspace/charting/drawableColumns.ts';
import { nativeDuckDb } from '../../support/nativeDuckDb.ts';

let native: Awaited<ReturnType<typeof nativeDuckDb>>;

beforeAll(async () => {
	native = await nativeDuckDb();
	await native.run(`CREATE TABLE "til ""24""" AS FROM (VALUES
		('0159', DATE '2024-01-05', 2023, 1.5, true, [1]),
		('0101', DATE '2024-12-31', 2024, 2.5, false, [2]),
		('0159', DATE 'infinity', 2024, NULL, NULL, NULL)) AS t (til, dag, "å""r", beløb, ny, liste)`);
});
afterAll(() => native.close());

const fields = [
	{ name: 'til', type: 'VARCHAR' },
	{ name: 'dag', type: 'DATE' },
	{ name: 'å"r', type: 'INTEGER' },
	{ name: 'beløb', type: 'DECIMAL(2,1)' },
	{ name: 'ny', type: 'BOOLEAN' },
	{ name: 'liste', type: 'INTEGER[]' }
];

it('tells of each column what its first rows hold, and of days the first and the last', async () => {
	const asked = drawableFields(fields);
	const rows = await native.rows(sampleQuery('til "24"', asked));
	expect(
		Object.fromEntries(
			samplesOf(
				rows.map((row) => Object.values(row)),
				asked
			)
		)
	).toEqual({
		til: { values: 3, distinct: 2, codes: true, years: false, usual: '0159' },
		// 2024-01-05 and 2024-12-31 in days since 1970.
		dag: { values: 3, distinct: 3, codes: false, years: false, days: { first: 19_727, last: 20_088 } },
		'å"r': { values: 3, distinct: 2, codes: false, years: true },
		beløb: { values: 2, distinct: 2, codes: false, years: false },
		ny: { values: 2, distinct: 2, codes: false, years: false, usual: expect.any(String) as string }
	});
});

it('says nothing of an empty table', async () => {
	await native.run('CREATE TABLE tom (a VARCHAR, b DATE, c DOUBLE)');
	const asked = [
		{ name: 'a', type: 'VARCHAR' },
		{ name: 'b', type: 'DATE' },
		{ name: 'c', type: 'DOUBLE' }
	];
	const none = { values: 0, distinct: 0, codes: false, years: false };
	const rows = await native.rows(sampleQuery('tom', asked));
	expect([
		...samplesOf(
			rows.map((row) => Object.values(row)),
			asked
		).values()
	]).toEqual([none, none, none]);
});
