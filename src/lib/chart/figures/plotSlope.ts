import type { PlotPicture, Picture } from '#lib/chart/figures/plotPicture.ts';
import type { PlotMark, PlotPlan, PlotRow } from '#lib/chart/figures/plotPlan.ts';
import { changeText } from '#lib/chart/figures/plotChange.ts';
import { fontSize } from '#lib/chart/figures/plotAxes.ts';
import { fitted, textWidth } from '#lib/chart/figures/pen.ts';
import { byPlace, valuesOf } from '#lib/chart/figures/plotRows.ts';
import { seriesNames, seriesScale } from '#lib/chart/figures/plotSeries.ts';

/** The first and the last of each: what rose, what fell, and what changed places. Lines bear their names. */
export const plotSlope: PlotPicture = { plan: slopes, summary: slopeSentences };

function slopes(picture: Picture): PlotPlan {
	const { text, width } = picture;
	const places = valuesOf(picture.rows, 'x', text);
	const rows = byPlace(picture.rows, places, text).map((row) => ({
		...row,
		at: text.place(row['x'] ?? null)
	}));
	const names = seriesNames(picture);
	const room = Math.min(
		width * 0.38,
		Math.max(0, ...rows.map((row) => textWidth(labelOf(row, picture), fontSize))) + 16
	);
	const left = Math.max(24, ...rows.map((row) => textWidth(text.value(row.value), fontSize) + 16));
	return {
		rows,
		options: {
			height: Math.max(240, names.length * 26 + 70),
			marginTop: 32,
			marginBottom: 12,
			marginLeft: left,
			marginRight: room,
			x: { type: 'point', domain: places.map(text.place), axis: 'top', label: null, padding: 0, tickSize: 0 },
			y: { axis: null, nice: true },
			color: seriesScale(names)
		},
		marks: [
			{ mark: 'lineY', options: { x: 'at', y: 'value', stroke: 'color', strokeWidth: 2 }, isSeries: true },
			{ mark: 'dot', options: { x: 'at', y: 'value', fill: 'color', r: 4 }, isPoints: true },
			...labels(rows, picture, { places: places.map(text.place), room })
		],
		series: { names, role: 'color', as: 'line', isNamed: true }
	};
}

const labelOf = (row: PlotRow, { text }: Picture): string =>
	`${text.value(row.value)} ${text.place(row['color'] ?? null)}`;

function labels(
	rows: readonly (PlotRow & { readonly at: string })[],
	picture: Picture,
	{ places, room }: { readonly places: readonly string[]; readonly room: number }
): readonly PlotMark[] {
	const on = (place: string | undefined) => rows.filter(({ at }) => at === place);
	const text = (row: PlotRow, isLast: boolean) =>
		isLast ? fitted(labelOf(row, picture), fontSize, room - 10) : picture.text.value(row.value);
	const side = (place: string | undefined, isLast: boolean): PlotMark => ({
		mark: 'text',
		rows: apart(on(place), picture.rows).map((row) => ({ ...row, label: text(row, isLast) })),
		options: {
			x: 'at',
			y: 'labelAt',
			text: 'label',
			textAnchor: isLast ? 'start' : 'end',
			dx: isLast ? 9 : -9,
			fill: 'currentColor'
		}
	});
	return places.length < 2 ? [side(places[0], true)] : [side(places[0], false), side(places.at(-1), true)];
}

/** Labels moved off each other, as far as a line of text is high on the scale of all rows. */
function apart(rows: readonly PlotRow[], all: readonly PlotRow[]): readonly PlotRow[] {
	const values = all.map(({ value }) => value);
	const span = Math.max(...values) - Math.min(...values) || 1;
	const names = new Set(all.map(({ color }) => color)).size;
	const least = (span * 18) / Math.max(196, names * 26 + 26);
	let below = -Infinity;
	return [...rows]
		.sort((a, b) => a.value - b.value)
		.map((row) => {
			below = Math.max(row.value, below + least);
			return { ...row, labelAt: below };
		});
}

function slopeSentences({ rows, text }: Picture): readonly string[] {
	const { words } = text;
	const places = valuesOf(rows, 'x', text);
	const [first] = places;
	const last = places.at(-1);
	if (first === undefined || last === undefined) return [];
	const ordered = byPlace(rows, places, text);
	const series = valuesOf(rows, 'color', text).map((name) => {
		const own = ordered.filter((row) => row['color'] === name);
		return { name: text.place(name), own, change: (own.at(-1)?.value ?? 0) - (own[0]?.value ?? 0) };
	});
	const both = series.filter(({ own }) => own.length === 2);
	const count = (test: (change: number) => boolean) =>
		String(both.filter(({ change }) => test(change)).length);
	const [most] = [...both].sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
	const counts = words.slopes(
		count((change) => change > 0),
		count((change) => change < 0),
		count((change) => change === 0)
	);
	return [
		words.overTime(text.place(first), text.place(last), counts.replace(/\.$/, '')),
		...(most === undefined ? [] : [words.most(most.name, changeText(most.own, text))])
	];
}
