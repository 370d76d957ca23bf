import { expect, test } from 'vitest';
import { drawResidence } from '#lib/chart/figures/residence.ts';
import { chartQuery } from '#lib/language/chart/chartQuery.ts';
import { chartTableOf } from '#lib/language/chart/chartTableOf.ts';
import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import { drawnFigure } from '../../support/drawnFigure.ts';
import { lung } from '../../support/lung.ts';
import { nativeDuckDb } from '../../support/nativeDuckDb.ts';

const spec: ChartSpec = { type: 'residence', table: 'ophold', start: 'fra', end: 'til' };

/** What the engine answers, and the columns of it by day and group. */
async function answered(rows: readonly string[], more: Partial<ChartSpec> = {}) {
	const engine = await nativeDuckDb();
	await engine.run(
		`CREATE TABLE ophold AS SELECT fra::DATE AS fra, til::DATE AS til, set::DATE AS set, navn FROM (VALUES ${rows.join(', ')}) AS t(fra, til, set, navn)`
	);
	const fields = ['fra', 'til', 'set'].map((name) => ({ name, type: 'DATE' }));
	const query = chartQuery({ ...spec, ...more }, [...fields, { name: 'navn', type: 'VARCHAR' }]);
	if (!query.ok) throw new Error(JSON.stringify(query.error));
	const answer = await engine.rows(query.value);
	engine.close();
	const names = Object.keys(answer[0] ?? {});
	const table = chartTableOf(
		names,
		answer.map((row) => names.map((name) => row[name]))
	);
	const { days, color, entered, moved, censored } = table.columns;
	const margins = days!.map((day, at) => [day, color?.[at], entered![at], moved![at], censored![at]]);
	return { table, margins: margins.sort((one, other) => Number(one[0]) - Number(other[0])) };
}

test('stays are counted by the days they lasted: who came, who left, who was still there on the last day', async () => {
	const { table, margins } = await answered(
		[
			`('2020-01-01', '2020-01-31', '2019-01-01', 'a')`,
			`('2020-01-01', '2020-01-31', '2020-01-11', 'a')`,
			// Still there on 1 March, the last day that the table knows: 29 days of February.
			`('2020-02-01', NULL, NULL, 'a')`,
			`('2020-01-01', '2020-03-01', NULL, 'a')`,
			// Over on the day it began, and before it was seen: neither tells anything.
			`('2020-01-05', '2020-01-05', NULL, 'a')`,
			`('2020-01-01', '2020-01-11', '2020-01-11', 'a')`
		],
		{ date: 'set' }
	);
	expect(margins).toEqual([
		[0, undefined, 3, 0, 0],
		[10, undefined, 1, 0, 0],
		[29, undefined, 0, 0, 1],
		[30, undefined, 0, 2, 0],
		[60, undefined, 0, 1, 0]
	]);
	expect([table.n, table.missing]).toEqual([4, 2]);
	expect(drawnFigure(drawResidence, { spec, table }).summary).toContain('eller blev set, er ikke med: 2.');
});

test('groups are counted apart', async () => {
	const { margins } = await answered(
		[`('2020-01-01', '2020-01-31', NULL, 'a')`, `('2020-01-01', NULL, NULL, 'b')`],
		{ color: 'navn' }
	);
	expect(margins).toContainEqual([30, 'a', 0, 1, 0]);
	expect(margins).toContainEqual([30, 'b', 0, 0, 1]);
});

test('why a stay ended divides those that ended, and no word of the chart stands in the query', async () => {
	const { table } = await answered(
		[
			`('2020-01-01', '2020-01-11', NULL, 'mellem')`,
			`('2020-01-01', '2020-01-21', NULL, 'død')`,
			// What is said of a stay that goes on did not end it.
			`('2020-01-01', NULL, NULL, 'mellem')`
		],
		{ reason: 'navn', leaving: ["'; DROP TABLE ophold; --"] }
	);
	const { days, reason, entered, moved, censored } = table.columns;
	const rows = days!.map((day, at) => [day, reason![at], entered![at], moved![at], censored![at]]);
	expect(rows.sort((one, other) => Number(one[0]) - Number(other[0]) || (one[2] === 3 ? -1 : 1))).toEqual([
		[0, null, 3, 0, 0],
		[10, 'mellem', 0, 1, 0],
		[20, 'død', 0, 1, 0],
		[20, null, 0, 0, 1]
	]);
});

test('from rows to the picture: the median of lung', async () => {
	const day = (days: number) => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10);
	// Whoever is alive is so on the last day that the table knows, for which each began on a day of their own.
	const last = Math.max(...lung.map(({ days }) => days));
	const rows = lung.map(({ days, died, sex }) =>
		died ? `('${day(0)}', '${day(days)}', NULL, '${sex}')` : `('${day(last - days)}', NULL, NULL, '${sex}')`
	);
	rows.push(`('${day(last)}', '${day(last)}', NULL, 'm')`);
	const { table } = await answered(rows);
	const { summary } = drawnFigure(drawResidence, { spec, table });
	expect(summary).toContain('228 ophold, hvoraf 165 er ophørt');
	expect(summary).toContain('Halvdelen er flyttet efter 10,2 måneder');
});
