import type { Picture } from '#lib/chart/figures/plotPicture.ts';
import type { PlotRow } from '#lib/chart/figures/plotPlan.ts';
import type { Measure, TimeUnit } from '#lib/language/chart/chartSpec.ts';
import { measureOf } from '#lib/language/chart/measureFault.ts';

/** Whether nothing there means none of it: a mean of no rows is not zero. */
export const isNoneZero = (measure: Measure): boolean =>
	measure === 'count' || measure === 'sum' || measure === 'distinct';

/** So long a line of time is not filled: it has more units than marks are drawn. */
const mostUnits = 5_000;

/** Rows with one for each unit of time that has none, from the first to the last: zero, or no value where the line breaks. */
export function withGaps({ rows, spec }: Pick<Picture, 'rows' | 'spec'>): readonly PlotRow[] {
	const days = rows.flatMap(({ x }) => (x instanceof Date ? [x.getTime()] : []));
	if (days.length === 0) return rows;
	const units = unitsBetween(Math.min(...days), Math.max(...days), spec.unit ?? 'month');
	const empty = isNoneZero(measureOf(spec)) ? 0 : null;
	const series = new Map<string, PlotRow[]>();
	for (const row of rows) {
		const key = JSON.stringify([row['color'], row['facet']]);
		series.set(key, [...(series.get(key) ?? []), row]);
	}
	return [...series.values()].flatMap((own) => {
		const there = new Set(own.map(({ x }) => Number(x)));
		const like = own[0];
		const gaps = units.filter((unit) => !there.has(unit));
		return [...own, ...gaps.map((unit) => ({ ...like, x: new Date(unit), value: empty, n: 0 }) as PlotRow)];
	});
}

function unitsBetween(first: number, last: number, unit: TimeUnit): readonly number[] {
	const units: number[] = [];
	for (let at = first; at <= last && units.length < mostUnits; at = nextOf(at, unit)) units.push(at);
	return units.length < mostUnits ? units : [];
}

function nextOf(at: number, unit: TimeUnit): number {
	const day = new Date(at);
	const [year, month] = [day.getUTCFullYear(), day.getUTCMonth()];
	switch (unit) {
		case 'year':
			return Date.UTC(year + 1, 0);
		case 'quarter':
			return Date.UTC(year, month + 3);
		case 'month':
			return Date.UTC(year, month + 1);
		case 'week':
			return at + 7 * 86_400_000;
		case 'day':
			return at + 86_400_000;
	}
}
