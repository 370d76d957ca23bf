import type { FigureText } from '#lib/chart/figures/figureText.ts';
import type { Picture } from '#lib/chart/figures/plotPicture.ts';
import type { PlotRow } from '#lib/chart/figures/plotPlan.ts';
import type { ChartTable, ChartValue } from '#lib/language/chart/chartTable.ts';

/** The rows of a picture: categories as a person reads them, numbers and days as they are. */
export function plotRows({ columns, rows }: ChartTable, text: FigureText): readonly PlotRow[] {
	const roles = Object.keys(columns);
	return Array.from({ length: rows }, (_, row) => {
		const entries = roles.map((role) => [role, shown(columns[role]?.[row] ?? null, role, text)]);
		return Object.fromEntries(entries) as PlotRow;
	});
}

const onAxis = new Set(['x', 'y', 'age']);
const inKey = new Set(['color', 'facet', 'sex']);

/** On an axis and in a key nothing is a category of its own; what tells series apart is always a word. */
function shown(value: ChartValue, role: string, text: FigureText): ChartValue {
	if (inKey.has(role)) return text.place(value);
	return onAxis.has(role) && typeof value !== 'number' && !(value instanceof Date)
		? text.place(value)
		: value;
}

/** The different values of a role, in the order of its own kind: words as in Danish, what has none last. */
export function valuesOf(rows: readonly PlotRow[], role: string, text: FigureText): readonly ChartValue[] {
	const byKey = new Map<unknown, ChartValue>();
	for (const row of rows) {
		const value = row[role] ?? null;
		byKey.set(keyOf(value), value);
	}
	const last = (value: ChartValue) => Number(value === text.words.none);
	return [...byKey.values()].sort((a, b) => last(a) - last(b) || text.compare(a, b));
}

/** The words of an axis: those with the most first, or as the table has them. */
export const wordsInOrder = ({
	rows,
	spec,
	text
}: Pick<Picture, 'rows' | 'spec' | 'text'>): readonly ChartValue[] =>
	spec.order === 'table' ? valuesOf(rows, 'x', text) : totalsOf(rows, 'x', text).map(({ at }) => at);

/** Sums of a role's values over all rows, the largest first. */
export function totalsOf(
	rows: readonly PlotRow[],
	role: string,
	text: FigureText
): readonly { readonly at: ChartValue; readonly total: number; readonly n: number }[] {
	const sums = new Map<unknown, { at: ChartValue; total: number; n: number }>();
	for (const row of rows) {
		const at = row[role] ?? null;
		const sum = sums.get(keyOf(at)) ?? { at, total: 0, n: 0 };
		sums.set(keyOf(at), { at, total: sum.total + row.value, n: sum.n + row.n });
	}
	return [...sums.values()].sort((a, b) => b.total - a.total || text.compare(a.at, b.at));
}

/** Rows as they are read: place by place, series by series. */
export function byPlace(
	rows: readonly PlotRow[],
	places: readonly ChartValue[],
	text: FigureText
): readonly PlotRow[] {
	const at = new Map(places.map((place, index) => [keyOf(place), index]));
	const order = (row: PlotRow) => at.get(keyOf(row['x'] ?? null)) ?? -1;
	return [...rows].sort(
		(a, b) => order(a) - order(b) || text.compare(a['color'] ?? null, b['color'] ?? null)
	);
}

const keyOf = (value: ChartValue) => (value instanceof Date ? value.getTime() : value);
