import {
	chartColumns,
	rowsAlias,
	type ChartColumn,
	type ChartColumnFault,
	type ChartColumns,
	type ChartField
} from '#lib/language/chart/chartColumns.ts';
import { groupedSql, type Grouping } from '#lib/language/chart/groupedSql.ts';
import { isAdditive } from '#lib/language/chart/chartKeys.ts';
import { isMovesType, movesGrouping } from '#lib/language/chart/movesQuery.ts';
import { bandPlacing, plainSql, valuePlacing, type Placing } from '#lib/language/chart/placeSql.ts';
import type { ChartSpec, PlotType } from '#lib/language/chart/chartSpec.ts';
import { measureOf } from '#lib/language/chart/measureFault.ts';
import { measureSql } from '#lib/language/chart/measureSql.ts';
import { quoteIdentifier } from '#lib/language/sql/quote.ts';
import { ok, type Result } from '#lib/notebook/result.ts';

/**
 * What a chart asks the engine: its rows grouped, counted and bounded there, so that what comes back is as
 * small as the picture. Columns bear the names of their roles. No value of the notebook stands in the text.
 */
export function chartQuery(spec: ChartSpec, fields: readonly ChartField[]): Result<string, ChartColumnFault> {
	const columns = chartColumns(spec, fields);
	if (!columns.ok) return columns;
	const { type } = spec;
	const table = quoteIdentifier(spec.table);
	const grouping = isMovesType(type)
		? movesGrouping({ ...spec, type }, columns.value, table)
		: plotGrouping({ ...spec, type }, columns.value, table);
	return ok(groupedSql(grouping));
}

type PlotSpec = ChartSpec & { readonly type: PlotType };

/** What a person can still tell apart: colours by the palette, small charts by the page. */
const mostColors = 8;
const mostFacets = 12;
const mostMarks = 5_000;

function plotGrouping(spec: PlotSpec, columns: ChartColumns, table: string): Grouping {
	const measure = measureOf(spec);
	const placings = placingsOf(spec, columns, table);
	const measured = measureSql(measure, columns);
	const hasSeries = columns.color !== undefined && spec.type !== 'histogram';
	const grouping: Grouping = {
		from: spec.order === 'table' ? placedRows(table) : `${table} AS ${rowsAlias}`,
		before: placings.flatMap(({ before }) => before),
		dimensions: placings.flatMap(({ dimensions }) => dimensions),
		values: [{ role: 'value', sql: measured.value }, ...(spec.order === 'table' ? [firstPlace] : [])],
		n: measured.n,
		...(measured.lacking !== undefined && { lacking: measured.lacking }),
		rank: isAdditive(measure) || !hasSeries ? 'value' : 'n',
		...(measure === 'share' && { shareWithin: shareRoles(spec) }),
		...(spec.type === 'slope' && { endsOf: 'x' }),
		order: orderOf(spec),
		most: mostMarks
	};
	return spec.type === 'box' ? boxed(grouping, columns) : grouping;
}

const placeInTable = quoteIdentifier('place in the table');

/** The rows with their places, as the engine keeps them: in the order of the query that made the table. */
const placedRows = (table: string): string =>
	`(SELECT *, row_number() OVER () AS ${placeInTable} FROM ${table}) AS ${rowsAlias}`;

/** Where a mark's first row stands: words are put in this order. */
const firstPlace = { role: 'place', sql: `CAST(min(${rowsAlias}.${placeInTable}) AS DOUBLE)` };

/** Where a series is named by colour, shares are within one place; else they are of all. */
function shareRoles({ color, facet, type }: PlotSpec): readonly string[] {
	const facets = facet === undefined ? [] : ['facet'];
	return color === undefined || type === 'waffle' ? facets : [...facets, 'x'];
}

/** Of too many marks on a line of time the latest; of dots a choice that has nothing to do with where they lie. */
function orderOf({ type }: PlotSpec): readonly string[] {
	if (type === 'line' || type === 'area') return ['x DESC', 'n DESC'];
	if (type === 'dot') return ['hash(x, y)'];
	return ['n DESC'];
}

function placingsOf(spec: PlotSpec, columns: ChartColumns, table: string): readonly Placing[] {
	const { color, facet } = columns;
	const extra = [
		color && categoryPlacing('color', color, colorsOf(spec)),
		facet && categoryPlacing('facet', facet, mostFacets)
	];
	return [...mainPlacings(spec, columns, table), ...extra.filter((placing) => placing !== undefined)];
}

function colorsOf({ type, top }: PlotSpec): number {
	if (type === 'slope') return top ?? 12;
	return type === 'line' || type === 'area' ? (top ?? mostColors) : mostColors;
}

function mainPlacings(spec: PlotSpec, columns: ChartColumns, table: string): readonly Placing[] {
	const { type, top, bins } = spec;
	const { x, y, age, sex } = columns;
	const unit = spec.unit ?? (type === 'slope' ? 'year' : 'month');
	switch (type) {
		case 'bar':
			return [x && valuePlacing('x', x, { unit, most: top ?? 100 })].filter(isThere);
		case 'line':
		case 'area':
			return [x && valuePlacing('x', x, { unit, most: mostMarks, isPlaced: true })].filter(isThere);
		case 'slope':
			return [x && valuePlacing('x', x, { unit, most: mostMarks, isPlaced: true })].filter(isThere);
		case 'waffle':
			return [x && categoryPlacing('x', x, top ?? mostColors)].filter(isThere);
		case 'dot':
			return [x && pointPlacing('x', x), y && pointPlacing('y', y)].filter(isThere);
		case 'histogram':
			return [x && bandPlacing('x', x, { table, bins: bins ?? 30, unit })].filter(isThere);
		case 'heatmap':
			return [x && tilePlacing('x', x, spec, table), y && tilePlacing('y', y, spec, table)].filter(isThere);
		case 'box':
			return [x && valuePlacing('x', x, { unit, most: top ?? 30 })].filter(isThere);
		case 'pyramid':
			return [
				age &&
					(age.kind === 'number'
						? bandPlacing('age', age, { table, bins: bins ?? 24, unit })
						: categoryPlacing('age', age, 200)),
				sex && categoryPlacing('sex', sex, 2)
			].filter(isThere);
	}
}

const isThere = (placing: Placing | undefined): placing is Placing => placing !== undefined;

const categoryPlacing = (role: string, column: ChartColumn, most: number): Placing => ({
	dimensions: [{ role, sql: plainSql(column), isPlaced: false, most }],
	before: []
});

const pointPlacing = (role: string, column: ChartColumn): Placing => ({
	dimensions: [{ role, sql: plainSql(column), isPlaced: column.kind !== 'text' }],
	before: []
});

/** Numbers of a heatmap come in bands: few where they have decimals, one for each whole number where they have none. */
function tilePlacing(role: string, column: ChartColumn, spec: PlotSpec, table: string): Placing {
	const { unit = 'month', top = 60, bins } = spec;
	if (column.kind !== 'number') return valuePlacing(role, column, { unit, most: top });
	return bandPlacing(role, column, { table, bins: bins ?? (column.isWhole ? 60 : 20), unit });
}

/** Whiskers end where a twentieth of the rows lies beyond: a whisker to the last row would show a person. */
export const boxQuantiles = { low: 0.05, q1: 0.25, value: 0.5, q3: 0.75, high: 0.95 } as const;

function boxed(grouping: Grouping, { y }: ChartColumns): Grouping {
	const column = y?.sql ?? 'NULL';
	return {
		...grouping,
		values: [
			...Object.entries(boxQuantiles).map(([role, share]) => ({
				role,
				sql: `CAST(quantile_cont(${column}, ${share}) AS DOUBLE)`
			})),
			...grouping.values.filter(({ role }) => role === 'place')
		],
		n: `count(${column})`,
		lacking: `count(*) - count(${column})`,
		rank: 'n'
	};
}
