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
	const { value, n, lacking } = measureSql('count', count === undefined ? {} : { count });
	return {
		from: `${table} AS ${rowsAlias}`,
		dimensions,
		values: [{ role: 'value', sql: value }],
		n,
		...(lacking !== undefined && { lacking }),
		rank: 'value',
		order: ['value DESC'],
		most: mostPairs
	};
}

/** Where someone came from or went may be unknown, or abroad: that is a place too. */
function pairs({ unit = 'year', type }: MovesSpec, columns: ChartColumns, table: string): Grouping {
	const { from, to, date } = columns;
	const grouping = counted(table, columns, [
		...code('from', from),
		...code('to', to),
		...(date === undefined ? [] : [{ role: 'date', sql: unitSql(date, unit), isPlaced: true }])
	]);
	return type === 'od-matrix' && columns.count !== undefined ? withHidden(grouping, columns.count) : grouping;
}

/** A pair whose number is not known is hidden, and one that is zero stands there: neither is a pair that is not named. */
const withHidden = (grouping: Grouping, { sql }: ChartColumn): Grouping => ({
	...grouping,
	n: `nullif(${grouping.n}, 0)`,
	lacking: `CASE WHEN count(${sql}) > 0 THEN count(*) - count(${sql}) ELSE 0 END`,
	hasHidden: true
});

const code = (role: string, column: ChartColumn | undefined, isPlaced = false): readonly Dimension[] =>
	column === undefined ? [] : [{ role, sql: codeSql(column), isPlaced }];

/** With a population the value is per 1,000 of it; both are added up over an area's rows. */
function areas(spec: MovesSpec, columns: ChartColumns, table: string): Grouping {
	const { population, area } = columns;
	const { value, n, lacking } = measureSql(measureOf(spec), columns);
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
		...(lacking !== undefined && { lacking }),
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
		rank: 'n',
		order: ['n DESC'],
		most: mostPairs
	};
}

/**
 * How many stays came under observation, ended, and were still going on, by the days they had lasted: all that
 * Kaplan–Meier's estimate needs, in a row for each day and group. A stay without an end lasts until the last
 * day that the table knows; one that had begun before `date` was not seen until then. A stay that is over on
 * the day it begins, or is seen, tells nothing: it is counted as missing. What ended stays divides them further,
 * so that which ends are leaving is decided by who draws.
 */
function stays({ start, end, date, color, reason }: ChartColumns, table: string): Grouping {
	if (start === undefined || end === undefined) throw new Error('Stays without their columns.');
	const [begun, ended] = [start, end].map(({ sql }) => `CAST(${sql} AS DATE)`) as [string, string];
	const seen = date === undefined ? '0' : `greatest(0, coalesce(CAST(${date.sql} AS DATE) - ${begun}, 0))`;
	const rows = `${table} AS ${rowsAlias}`;
	const each =
		`SELECT ${color === undefined ? 'NULL' : plainSql(color)} AS color, ${ended} IS NOT NULL AS is_over, ${seen} AS entry, ` +
		`${reason === undefined ? 'NULL' : `CASE WHEN ${ended} IS NOT NULL THEN ${codeSql(reason)} END`} AS reason, ` +
		`coalesce(${ended}, (SELECT day FROM "last day")) - ${begun} AS lasted FROM ${rows}`;
	const came = `SELECT color, NULL AS reason, entry AS days, 1 AS entered, 0 AS moved, 0 AS censored, 0 AS stays FROM "each stay" WHERE lasted > entry`;
	const went =
		'SELECT color, reason, CASE WHEN lasted > entry THEN lasted END, 0, CAST(is_over AS INTEGER), CAST(NOT is_over AS INTEGER), 1 ' +
		'FROM "each stay"';
	const column = (name: string): string => `${rowsAlias}.${name}`;
	const total = (name: string): string => `CAST(sum(${column(name)}) AS DOUBLE)`;
	return {
		...counted(table, {}, []),
		before: [
			`"last day" AS MATERIALIZED (SELECT greatest(max(${begun}), max(${ended})) AS day FROM ${rows})`,
			`"each stay" AS MATERIALIZED (${each})`
		],
		from: `(${came} UNION ALL ${went}) AS ${rowsAlias}`,
		dimensions: [
			{ role: 'days', sql: column('days'), isPlaced: true },
			...(color === undefined ? [] : [{ role: 'color', sql: column('color'), isPlaced: false, most: 8 }]),
			...(reason === undefined ? [] : [{ role: 'reason', sql: column('reason'), isPlaced: false }])
		],
		values: [
			{ role: 'value', sql: total('moved') },
			...['entered', 'moved', 'censored'].map((role) => ({ role, sql: total(role) }))
		],
		// Where stays only came under observation none is counted, and yet the row is told.
		n: `nullif(${total('stays')}, 0)`,
		rank: 'n',
		order: ['n DESC']
	};
}
