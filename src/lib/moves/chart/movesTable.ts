import type { ChartTable, ChartValue } from '#lib/language/chart/chartTable.ts';
import {
	largestNumber,
	mostRows,
	movesRoles,
	neededRoles,
	roleNames,
	type MovesRole
} from '#lib/moves/chart/movesRoles.ts';
import type { MovesSpec } from '#lib/moves/chart/movesSpec.ts';

export type MovesRow = { readonly [column: string]: unknown };

type Read = { readonly [role in MovesRole]?: ChartValue };

/** An author's rows as the engine would have answered a chart cell: columns by role, each pair once. */
export function movesTable(given: Iterable<MovesRow>, spec: MovesSpec): ChartTable {
	const rows = readRows(given, spec);
	const missing = neededRoles[spec.type].find((role) => rows.length > 0 && !(role in rows[0]!));
	if (missing !== undefined)
		throw new TypeError(`movesChart: a ${spec.type} needs a column “${columnOf(missing, spec)}”.`);
	const drawn = neededRoles[spec.type].includes('from') ? eachPairOnce(rows) : rows;
	const roles = roleNames.filter((role) => drawn.some((row) => role in row));
	return {
		rows: drawn.length,
		columns: Object.fromEntries(roles.map((role) => [role, drawn.map((row) => row[role] ?? null)])),
		n: drawn.reduce((sum, { n }) => sum + (n === undefined ? 1 : Number(n)), 0)
	};
}

/** A key that names a column does so here too; where it does not, the column is called what it is. */
function columnOf(role: MovesRole, spec: MovesSpec): string {
	if (role === 'value' && neededRoles[spec.type].includes('from')) return spec.count ?? role;
	const named = (spec as { readonly [key: string]: unknown })[role];
	return typeof named === 'string' && role !== 'population' ? named : role;
}

function readRows(given: Iterable<MovesRow>, spec: MovesSpec): readonly Read[] {
	const columns = roleNames.map((role) => [role, columnOf(role, spec)] as const);
	const rows: Read[] = [];
	for (const row of given) {
		if (rows.length === mostRows)
			throw new TypeError(`movesChart draws at most ${mostRows} rows: count them in SQL first.`);
		const there = columns.filter(([, column]) => row[column] !== undefined);
		rows.push(Object.fromEntries(there.map(([role, column]) => [role, valueOf(row[column], role, column)])));
	}
	return rows;
}

function valueOf(value: unknown, role: MovesRole, column: string): ChartValue {
	if (value === null) return null;
	if (movesRoles[role] === 'text') return String(value as string);
	if (movesRoles[role] === 'day') {
		if (value instanceof Date && !Number.isNaN(value.getTime())) return value;
		throw new TypeError(`movesChart: the column “${column}” holds days, not ${typeof value}.`);
	}
	const number = Number(value as number);
	if (Math.abs(number) <= largestNumber) return number;
	throw new TypeError(`movesChart: the column “${column}” holds numbers, not ${String(value as string)}.`);
}

/** Codes that were put together, as those of a region, are one area: what goes between two is added up. */
function eachPairOnce(rows: readonly Read[]): readonly Read[] {
	const pairs = new Map<string, Read>();
	for (const row of rows) {
		const key = JSON.stringify([row.from, row.to, row.date]);
		const value = Number(row.value ?? 1);
		const n = Number(row.n ?? value);
		const before = pairs.get(key);
		pairs.set(key, {
			...row,
			value: value + Number(before?.value ?? 0),
			n: n + Number(before?.n ?? 0)
		});
	}
	return [...pairs.values()];
}
