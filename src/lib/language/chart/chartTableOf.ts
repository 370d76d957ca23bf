import type { ChartTable, ChartValue } from '#lib/language/chart/chartTable.ts';
import { totals } from '#lib/language/chart/groupedSql.ts';

/** The engine's answer to chartQuery, row by row, as columns by their roles. */
export function chartTableOf(
	names: readonly string[],
	rows: readonly (readonly unknown[])[]
): Omit<ChartTable, 'names' | 'boundaries'> {
	const told = rows.filter((row) => row[names.indexOf('n')] !== 0);
	const columnOf = (name: string): readonly ChartValue[] => {
		const at = names.indexOf(name);
		return told.map((row) => plain(row[at]));
	};
	const roles = names.filter((name) => !(Object.values(totals) as readonly string[]).includes(name));
	const total = (name: string): number => Number(rows[0]?.[names.indexOf(name)] ?? 0);
	const drawn = columnOf('n').reduce<number>((sum, n) => sum + Number(n), 0);
	const left = { marks: total(totals.marks) - rows.length, n: total(totals.n) - drawn };
	const missing = total(totals.missing);
	return {
		rows: told.length,
		columns: Object.fromEntries(roles.map((role) => [role, columnOf(role)])),
		n: total(totals.n),
		...(left.marks > 0 && { left }),
		...(missing > 0 && { missing })
	};
}

/** A tenth that was added up in binary is a tenth again. A number of twelve digits at most is as it is: text is slow. */
function plain(value: unknown): ChartValue {
	if (typeof value === 'bigint') return Number(value);
	if (typeof value === 'number')
		return Number.isInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12));
	if (value === undefined) return null;
	return value as ChartValue;
}
