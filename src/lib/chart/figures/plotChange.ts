import type { FigureText } from '#lib/chart/figures/figureText.ts';
import type { Picture } from '#lib/chart/figures/plotPicture.ts';
import type { PlotRow } from '#lib/chart/figures/plotPlan.ts';
import { withGaps } from '#lib/chart/figures/plotGaps.ts';
import { byPlace, valuesOf } from '#lib/chart/figures/plotRows.ts';

/** Series that are spoken of one by one. */
const mostSpoken = 4;

/** From the first place to the last: what rose and fell, and by how much; where it was highest and lowest. */
export function changeSentences(picture: Picture): readonly string[] {
	const { text } = picture;
	const { words } = text;
	const filled = withGaps(picture);
	const places = valuesOf(filled, 'x', text);
	const rows = byPlace(filled, places, text).filter(({ value }) => value !== null);
	const series = seriesIn(rows);
	const [first] = places;
	const last = places.at(-1);
	if (first === undefined || last === undefined) return [];
	const highest = extreme(rows, (a, b) => b - a);
	const lowest = extreme(rows, (a, b) => a - b);
	if (places.length === 1) return [words.high(named(highest, text)), words.low(named(lowest, text))];
	const spoken = [...series]
		.sort(([, a], [, b]) => (b.at(-1)?.value ?? 0) - (a.at(-1)?.value ?? 0))
		.slice(0, mostSpoken)
		.map(([name, own]) => words.seriesChange(name, changeText(own, text)));
	return [
		words.overTime(text.place(first), text.place(last), spoken.join('; ')),
		words.high(named(highest, text)),
		words.low(named(lowest, text))
	];
}

function seriesIn(rows: readonly PlotRow[]): ReadonlyMap<string, readonly PlotRow[]> {
	const series = new Map<string, PlotRow[]>();
	for (const row of rows) {
		const name = [row['facet'], row['color']].filter((part) => part !== undefined).join(', ');
		series.set(name, [...(series.get(name) ?? []), row]);
	}
	return series;
}

const extreme = (rows: readonly PlotRow[], order: (a: number, b: number) => number): PlotRow | undefined =>
	[...rows].sort((a, b) => order(a.value, b.value))[0];

function named(row: PlotRow | undefined, text: FigureText) {
	const parts = [row?.['facet'], row?.['color'], row?.['x']].filter((part) => part !== undefined);
	return { name: parts.map((part) => text.place(part)).join(', '), value: text.value(row?.value ?? 0) };
}

/** "rose from 10 to 15 (+50 %)": of a share the difference is in points, of what began at nothing there is no rate. */
export function changeText(rows: readonly PlotRow[], text: FigureText): string {
	const { words } = text;
	const from = rows[0]?.value ?? 0;
	const to = rows.at(-1)?.value ?? 0;
	const rate = from === 0 ? undefined : (to - from) / Math.abs(from);
	const points = (value: number) => words.percentagePoints(text.number(value));
	const by = text.isShare
		? signed(to - from, points)
		: rate === undefined
			? signed(to - from, text.value)
			: signed(rate, text.percent);
	const change = { from: text.value(from), to: text.value(to), by };
	if (from === to) return words.stayed(change);
	return to > from ? words.rose(change) : words.fell(change);
}

const signed = (value: number, said: (value: number) => string): string =>
	`${value < 0 ? '−' : '+'}${said(Math.abs(value))}`;
