import type { ChartColumns } from '#lib/language/chart/chartColumns.ts';
import type { Grouping } from '#lib/language/chart/groupedSql.ts';
import type { Measure } from '#lib/language/chart/chartSpec.ts';

type Measured = Pick<Grouping, 'n' | 'lacking'> & { readonly value: string };

/** The number of a group, and how much stands behind it: what its rows stand for, or the rows themselves. */
export function measureSql(measure: Measure, { of, count }: ChartColumns): Measured {
	if (of === undefined && count === undefined) return { value: 'CAST(count(*) AS DOUBLE)', n: 'count(*)' };
	const counted = of ?? count!;
	const lacking = `count(*) - count(${counted.sql})`;
	if (count === undefined)
		return { value: asDouble(aggregate[measure](counted.sql)), n: `count(${counted.sql})`, lacking };
	// A row without a value stands for nobody.
	const n = asDouble(
		of === undefined ? `sum(${count.sql})` : `sum(${count.sql}) FILTER (WHERE ${of.sql} IS NOT NULL)`
	);
	if (of === undefined) return { value: n, n, lacking };
	const weighted = `sum(${of.sql} * ${count.sql}) / nullif(${n}, 0)`;
	return { value: asDouble(measure === 'mean' ? weighted : aggregate[measure](of.sql)), n, lacking };
}

const asDouble = (sql: string): string => `CAST(${sql} AS DOUBLE)`;

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
