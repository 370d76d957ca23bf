import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chartCells, roundWidth } from '#lib/workspace/chartCells.ts';
import type { ColumnFacts } from '#lib/workspace/columnProfile.ts';
import { columns } from '#messages/columns.ts';
import { nativeDuckDb } from '../../support/nativeDuckDb.ts';

let native: Awaited<ReturnType<typeof nativeDuckDb>>;

beforeAll(async () => {
	native = await nativeDuckDb();
	await native.run(`CREATE TABLE "til ""24""" AS FROM (VALUES
		('kvinde', 12.5, DATE '2024-01-05'), ('mand', 1250, DATE '2024-01-31'),
		('kvinde', 99, DATE '2024-03-01'), (NULL, NULL, NULL)) AS t ("kø;n", "1. beløb", dag)`);
});
afterAll(() => native.close());

const factsOf = (min = 0, max = 0): ColumnFacts => ({
	rows: 4,
	missing: 1,
	distinct: 3,
	approximate: false,
	range: { min: { text: String(min), at: min }, max: { text: String(max), at: max } }
});

async function counted(column: string, type: string, facts = factsOf()) {
	const charted = { table: 'til "24"', column, type, facts };
	const [sql, chart] = chartCells(charted, columns.da.chartWords, ['kø_n_antal']);
	const rows = (await native.rows(sql.source)).map((row) => Object.values(row).map(String));
	return { sql, chart, rows };
}

describe('the cells that draw a column', () => {
	it('count words, the most frequent first, under a name that nothing has yet', async () => {
		const { sql, chart, rows } = await counted('kø;n', 'VARCHAR');
		expect(rows).toEqual([
			['kvinde', '2'],
			['mand', '1']
		]);
		expect([sql.name, chart.name]).toEqual(['kø_n_antal_2', 'kø_n_antal_2_figur']);
		expect(chart.source).toContain('Plot.barX(kø_n_antal_2, { x: \'antal\', y: "kø;n"');
	});

	it('count numbers in steps of a round width', async () => {
		const { sql, rows } = await counted('1. beløb', 'DOUBLE', factsOf(12.5, 1250));
		expect(sql.name).toBe('k_1_beløb_antal');
		expect(rows).toEqual([
			['0', '2'],
			['1200', '1']
		]);
	});

	it('count days by month', async () => {
		const { rows } = await counted('dag', 'DATE');
		expect(rows.map(([month, count]) => [month?.slice(0, 7), count])).toEqual([
			['2024-01', '2'],
			['2024-03', '1']
		]);
	});

	it('take widths of 1, 2 or 5 times a power of ten', () => {
		const widths = [19, 20, 21, 45, 101, 0.3].map((max) => roundWidth(factsOf(0, max)));
		expect(widths).toEqual([1, 1, 2, 5, 10, 0.02]);
		expect(roundWidth(factsOf(7, 7))).toBeUndefined();
	});
});
