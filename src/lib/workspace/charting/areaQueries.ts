import type { Field } from '#lib/engine/engine.ts';
import { mostBoundaries } from '#lib/language/chart/mostBoundaries.ts';
import type { ColumnValues, Outlines, OutlineTable } from '#lib/language/chart/proposeBoundaries.ts';
import { sameSqlName } from '#lib/language/sql/sqlName.ts';
import { quoteIdentifier } from '#lib/language/sql/quote.ts';
import { kindOf } from '#lib/language/sql/valueKind.ts';
import type { Name } from '#lib/notebook/notebook.ts';

type Columns = readonly Pick<Field, 'name' | 'type'>[];
type Row = readonly unknown[];

/** A key stands among the first columns. */
const mostKeys = 12;
/** So many rows, and so many different values of each column, tell whether they are such areas. */
const sampledRows = 20_000;
const mostValues = 50;

/** The columns of a table of outlines that could be its key. */
export const keyColumns = (fields: Columns, { geometry }: Outlines): Columns =>
	fields
		.filter(({ name, type }) => !sameSqlName(name, geometry) && ['text', 'number'].includes(kindOf(type)))
		.slice(0, mostKeys);

/** A row for each outline: what its other columns say. */
export function keysQuery({ table, geometry }: Outlines, columns: Columns): string {
	const texts = columns.map(({ name }) => `CAST(${quoteIdentifier(name)} AS VARCHAR)`).join(', ');
	const rows = `${quoteIdentifier(table)} WHERE ${quoteIdentifier(geometry)} IS NOT NULL LIMIT ${mostBoundaries}`;
	return `SELECT ${texts} FROM ${rows}`;
}

export const outlineTable = (
	{ table, geometry }: Outlines,
	columns: Columns,
	rows: readonly Row[]
): OutlineTable => ({
	table,
	geometry,
	others: new Map(columns.map(({ name }, at) => [name, rows.map((row) => textOf(row[at]))]))
});

/** A row for each value: the column's place in the list, and the value. */
export function valuesQuery(relation: Name, columns: Columns): string {
	const sampled = columns.map(({ name }) => quoteIdentifier(name)).join(', ');
	const parts = columns.map(({ name }, at) => {
		const column = quoteIdentifier(name);
		return `(SELECT DISTINCT ${at} AS place, CAST(${column} AS VARCHAR) AS said FROM sampled WHERE ${column} IS NOT NULL LIMIT ${mostValues})`;
	});
	return `WITH sampled AS MATERIALIZED (SELECT ${sampled} FROM ${quoteIdentifier(relation)} LIMIT ${sampledRows})\n${parts.join('\nUNION ALL\n')}`;
}

export const valuesOf = (columns: Columns, rows: readonly Row[]): ColumnValues =>
	new Map(
		columns.map(({ name }, at) => [
			name,
			rows.flatMap(([place, said]) => (Number(place) === at ? [String(said)] : []))
		])
	);

const textOf = (value: unknown): string | null =>
	value === null || value === undefined ? null : String(value as string);
