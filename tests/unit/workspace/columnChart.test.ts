import { expect, it } from 'vitest';
import { analyseChart } from '#lib/language/chart/analyseChart.ts';
import { printChartSpec } from '#lib/language/chart/printChartSpec.ts';
import { columnChart } from '#lib/workspace/charting/columnChart.ts';
import type { ColumnFacts } from '#lib/workspace/columnProfile.ts';

const day = 86_400;
const facts = (first = 0, last = 0): ColumnFacts => ({
	...{ rows: 4, missing: 1, distinct: 3, approximate: false },
	range: { min: { text: '', at: first * day }, max: { text: '', at: last * day } }
});

const chartOf = (column: string, type: string, of = facts()) =>
	columnChart({ table: 'til "24"', column, type, facts: of }, 'da');

it('draws words as bars, the most frequent first, and numbers in steps', () => {
	expect([chartOf('køn', 'VARCHAR'), chartOf('1. beløb', 'DOUBLE')]).toEqual([
		{ type: 'bar', table: 'til "24"', x: 'køn', top: 20, title: 'Til 24 efter køn' },
		{ type: 'histogram', table: 'til "24"', x: '1. beløb', title: 'Fordeling af 1 beløb' }
	]);
});

it('draws days by a unit of which some dozens make up their time', () => {
	const units = [10, 100, 700, 4_000].map((days) => chartOf('dag', 'DATE', facts(0, days)).unit);
	expect(units).toEqual(['day', 'week', 'month', 'year']);
});

it('writes what a chart cell understands', () => {
	for (const type of ['VARCHAR', 'DOUBLE', 'TIMESTAMP', 'BOOLEAN']) {
		const chart = chartOf('kø;"n', type);
		expect(analyseChart({ source: printChartSpec(chart) })).toMatchObject({ body: { kind: 'chart', chart } });
	}
});
