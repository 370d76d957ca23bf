import type { ChartColumn } from '#lib/language/chart/chartColumns.ts';
import type { TimeUnit } from '#lib/language/chart/chartSpec.ts';
import { rowsAlias } from '#lib/language/chart/chartColumns.ts';
import type { Dimension } from '#lib/language/chart/groupedSql.ts';
import { quoteIdentifier, quoteText } from '#lib/language/sql/quote.ts';

/** Where rows stand: as they are, by a unit of time, or in bands of a round width. */
export type Placing = { readonly dimensions: readonly Dimension[]; readonly before: readonly string[] };

/** A category or a number as it is; a day or a time by its unit. */
export function valuePlacing(
	role: string,
	column: ChartColumn,
	{ unit, most, isPlaced }: { readonly unit: TimeUnit; readonly most: number; readonly isPlaced?: boolean }
): Placing {
	const isTime = column.kind === 'date' || column.kind === 'timestamp';
	const needsPlace = isPlaced ?? (isTime || column.kind === 'number');
	return {
		dimensions: [
			{
				role,
				sql: isTime ? unitSql(column, unit) : plainSql(column),
				isPlaced: needsPlace,
				...(isTime ? {} : { most })
			}
		],
		before: []
	};
}

/** Text, number, boolean or day; what is none of them as text. */
export function plainSql({ sql, kind }: ChartColumn): string {
	switch (kind) {
		case 'number':
			return `CAST(${sql} AS DOUBLE)`;
		case 'date':
		case 'timestamp':
		case 'boolean':
			return sql;
		default:
			return `CAST(${sql} AS VARCHAR)`;
	}
}

/** A code stays a text, whatever it is kept as. */
export const codeSql = ({ sql }: ChartColumn): string => `CAST(${sql} AS VARCHAR)`;

export const unitSql = ({ sql }: ChartColumn, unit: TimeUnit): string =>
	`CAST(date_trunc(${quoteText(unit)}, ${sql}) AS DATE)`;

/**
 * Bands of 1, 2 or 5 times a power of ten, about as many as asked for; whole numbers come in whole bands. The
 * end of a band is not in it.
 */
export function bandPlacing(
	role: string,
	column: ChartColumn,
	{ table, bins, unit }: { readonly table: string; readonly bins: number; readonly unit: TimeUnit }
): Placing {
	if (column.kind === 'date' || column.kind === 'timestamp') {
		const end = `CAST(${quoteIdentifier(role)} + INTERVAL 1 ${unit} AS DATE)`;
		return { dimensions: [band(role, unitSql(column, unit), end)], before: [] };
	}
	const width = quoteIdentifier(`band of ${role}`);
	const number = `CAST(${column.sql} AS DOUBLE)`;
	const finite = `CASE WHEN isfinite(${number}) THEN ${number} END`;
	const step = `(SELECT step FROM ${width})`;
	// A number at the edge of a band may be a hair below it once it was divided.
	const start = `floor(${finite} / ${step} + 1e-9) * ${step}`;
	return {
		dimensions: [band(role, start, `${quoteIdentifier(role)} + ${step}`)],
		before: [`${width} AS MATERIALIZED (${stepSql(finite, { table, bins, isWhole: column.isWhole })})`]
	};
}

const band = (role: string, start: string, end: string): Dimension => ({
	role,
	sql: start,
	isPlaced: true,
	end: { role: `${role}End`, sql: end }
});

function stepSql(
	value: string,
	{ table, bins, isWhole }: { readonly table: string; readonly bins: number; readonly isWhole: boolean }
): string {
	const span = `SELECT (max(${value}) - min(${value})) / ${bins} AS raw FROM ${table} AS ${rowsAlias}`;
	const power = `SELECT raw, pow(10, floor(log10(raw))) AS power FROM (${span}) WHERE raw > 0`;
	const factor =
		'CASE WHEN raw / power <= 1 THEN 1 WHEN raw / power <= 2 THEN 2 WHEN raw / power <= 5 THEN 5 ELSE 10 END';
	const step = `max(power * ${factor})`;
	return `SELECT coalesce(${isWhole ? `greatest(${step}, 1)` : step}, 1) AS step FROM (${power})`;
}
