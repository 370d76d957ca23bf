import { rowsAlias, type ChartColumn, type ChartColumns } from '#lib/language/chart/chartColumns.ts';
import { keysOf } from '#lib/language/chart/chartKeys.ts';
import type { ChartSpec, ChartType, MovesType } from '#lib/language/chart/chartSpec.ts';
import type { Dimension, Grouping } from '#lib/language/chart/groupedSql.ts';
import { measureOf } from '#lib/language/chart/measureFault.ts';
import { measureSql } from '#lib/language/chart/measureSql.ts';
import { bandPlacing, codeSql, plainSql, unitSql } from '#lib/language/chart/placeSql.ts';

type MovesSpec = ChartSpec & { readonly type: MovesType };

const plotTypes: readonly ChartType[] = [
	...(['bar', 'line', 'area', 'dot', 'histogram', 'heatmap', 'box', 'pyramid', 'waffle', 'slope'] as const)
];

export const isMovesType = (type: ChartType): type is MovesType =>
	Object.hasOwn(keysOf, type) && !plotTypes.includes(type);

/** Nets, shares and "all others" need every pair, not only those that are drawn. */
const mostPairs = 100_000;

/** What the drawings of moves are made from: pairs, areas, ages, stays. */
export function movesGrouping(spec: MovesSpec, columns: ChartColumns, table: string): Grouping {
	switch (spec.type) {
		case 'rate-map':
		case 'count-map':
			return areas(spec, columns, table);
		case 'net-pyramid':
			return ages(spec, columns, table);
		case 'residence':
			return stays(columns, table);
		default:
			return pairs(spec, columns, table);
	}
}

/** Rows are counted, or what they stand for. */
function counted(table: string, { count }: ChartColumns, dimensions: readonly Dimension[]): Grouping {
	const { value, n, countsValues } = measureSql('count', count === undefined ? {} : { count });
	return {
		from: `${table} AS ${rowsAlias}`,
		dimensions,
		values: [{ role: 'value', sql: value }],
		n,
		countsValues,
		rank: 'value',
		order: ['value DESC'],
		most: mostPairs
	};
}

/** Where someone came from or went may be unknown, or abroad: that is a place too. */
function pairs({ unit = 'year' }: MovesSpec, columns: ChartColumns, table: string): Grouping {
	const { from, to, date } = columns;
	return counted(table, columns, [
		...code('from', from),
		...code('to', to),
		...(date === undefined ? [] : [{ role: 'date', sql: unitSql(date, unit), isPlaced: true }])
	]);
}

const code = (role: string, column: ChartColumn | undefined, isPlaced = false): readonly Dimension[] =>
	column === undefined ? [] : [{ role, sql: codeSql(column), isPlaced }];

/** With a population the value is per 1,000 of it; both are added up over an area's rows. */
function areas(spec: MovesSpec, columns: ChartColumns, table: string): Grouping {
	const { population, area } = columns;
	const { value, n, countsValues } = measureSql(measureOf(spec), columns);
	const people = population && `CAST(sum(${population.sql}) AS DOUBLE)`;
	return {
		...counted(table, columns, code('area', area, true)),
		values:
			people === undefined
				? [{ role: 'value', sql: value }]
				: [
						{ role: 'value', sql: `1000 * ${value} / nullif(${people}, 0)` },
						{ role: 'population', sql: people }
					],
		n,
		countsValues,
		...(measureOf(spec) === 'share' && { shareWithin: [] })
	};
}

/** Each move is one out of an area and one into another; within an area it is neither. */
function ages({ bins = 24 }: MovesSpec, columns: ChartColumns, table: string): Grouping {
	const { age, sex, from, to, count } = columns;
	if (age === undefined || from === undefined || to === undefined)
		throw new Error('A pyramid without its columns.');
	const placing = bandPlacing('age', age, { table, bins, unit: 'year' });
	const many = count === undefined ? '1' : count.sql;
	const side = (area: ChartColumn, into: string, out: string) =>
		`SELECT ${age.sql} AS age, ${sex === undefined ? 'NULL' : plainSql(sex)} AS sex, ${codeSql(area)} AS area, ` +
		`${into} AS coming, ${out} AS going FROM ${table} AS ${rowsAlias} ` +
		`WHERE ${codeSql(from)} IS DISTINCT FROM ${codeSql(to)}`;
	const column = (name: string): string => `${rowsAlias}.${name}`;
	const total = (name: string): string => `CAST(sum(${column(name)}) AS DOUBLE)`;
	return {
		from: `(${side(to, many, '0')} UNION ALL ${side(from, '0', many)}) AS ${rowsAlias}`,
		before: placing.before,
		dimensions: [
			{ role: 'area', sql: column('area'), isPlaced: true },
			...(age.kind === 'number'
				? bandPlacing('age', { ...age, sql: column('age') }, { table, bins, unit: 'year' }).dimensions
				: [{ role: 'age', sql: column('age'), isPlaced: true }]),
			...(sex === undefined ? [] : [{ role: 'sex', sql: column('sex'), isPlaced: false }])
		],
		values: [
			{ role: 'in', sql: total('coming') },
			{ role: 'out', sql: total('going') },
			{ role: 'value', sql: `${total('coming')} - ${total('going')}` }
		],
		n: `${total('coming')} + ${total('going')}`,
		countsValues: false,
		rank: 'n',
		order: ['n DESC'],
		most: mostPairs
	};
}

/**
 * Stays by their whole months. One that has not ended lasts until the last day that the table knows; one that
 * had begun before `date` was not seen until then.
 */
function stays(columns: ChartColumns, table: string): Grouping {
	const { start, end, date, color } = columns;
	if (start === undefined || end === undefined) throw new Error('Stays without their columns.');
	const [begun, ended] = [start, end].map(({ sql }) => `CAST(${sql} AS DATE)`) as [string, string];
	const lastDay = '(SELECT day FROM "last day")';
	const until = `coalesce(${ended}, ${lastDay})`;
	const seen = date === undefined ? undefined : `CAST(${date.sql} AS DATE)`;
	return {
		...counted(table, {}, [
			{
				role: 'months',
				sql: `CASE WHEN ${until} >= ${begun} THEN date_sub('month', ${begun}, ${until}) END`,
				isPlaced: true
			},
			{
				role: 'entry',
				sql: seen === undefined ? '0' : `greatest(0, coalesce(date_sub('month', ${begun}, ${seen}), 0))`,
				isPlaced: true
			},
			{ role: 'ended', sql: `${ended} IS NOT NULL`, isPlaced: true },
			...(color === undefined ? [] : [{ role: 'color', sql: plainSql(color), isPlaced: false, most: 8 }])
		]),
		before: [
			`"last day" AS MATERIALIZED (SELECT greatest(max(${begun}), max(${ended})) AS day FROM ${table} AS ${rowsAlias})`
		]
	};
}
