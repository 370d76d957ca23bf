import type { ChartColumns } from '#lib/language/chart/chartColumns.ts';
import type { Grouping } from '#lib/language/chart/groupedSql.ts';
import type { Measure } from '#lib/language/chart/chartSpec.ts';

type Measured = Pick<Grouping, 'n' | 'countsValues'> & { readonly value: string };

/** The number of a group, and how much stands behind it: what its rows stand for, or the rows themselves. */
export function measureSql(measure: Measure, { of, count }: ChartColumns): Measured {
	if (count !== undefined) {
		const sum = `CAST(sum(${count.sql}) AS DOUBLE)`;
		return { value: sum, n: sum, countsValues: false };
	}
	if (of === undefined) return { value: 'CAST(count(*) AS DOUBLE)', n: 'count(*)', countsValues: false };
	return {
		value: `CAST(${aggregate[measure](of.sql)} AS DOUBLE)`,
		n: `count(${of.sql})`,
		countsValues: true
	};
}

const aggregate: { readonly [measure in Measure]: (column: string) => string } = {
	count: (column) => `count(${column})`,
	distinct: (column) => `count(DISTINCT ${column})`,
	sum: (column) => `sum(${column})`,
	mean: (column) => `avg(${column})`,
	median: (column) => `median(${column})`,
	min: (column) => `min(${column})`,
	max: (column) => `max(${column})`,
	share: (column) => `sum(${column})`
};
