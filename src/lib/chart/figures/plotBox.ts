import type { PlotPicture, Picture } from '#lib/chart/figures/plotPicture.ts';
import type { PlotPlan, PlotRow } from '#lib/chart/figures/plotPlan.ts';
import { besideAxis, cutTicks, numberTicks, roomFor, ticksIn } from '#lib/chart/figures/plotAxes.ts';
import { byPlace, valuesOf, wordsInOrder } from '#lib/chart/figures/plotRows.ts';
import { seriesColour } from '#lib/chart/figures/plotSeries.ts';

/** Median, middle half, and lines from the twentieth from below to the twentieth from above; no single rows. */
export const plotBox: PlotPicture = { plan: boxes, summary: boxSentences };

const boxHeight = 34;

function boxes(picture: Picture): PlotPlan {
	const { text, spec, width } = picture;
	// Without a division there is one box, which needs a place of its own.
	const rows = picture.rows.map((row) => ('x' in row ? row : { ...row, x: '' }));
	const isOrdered = rows.some(({ x }) => typeof x !== 'string');
	const order = isOrdered ? valuesOf(rows, 'x', text) : wordsInOrder({ ...picture, rows });
	const marginLeft = spec.x === undefined ? 16 : roomFor(order, text, width * 0.4);
	const tickFormat = isOrdered
		? { tickFormat: (place: PlotRow['x']) => text.place(place ?? null) }
		: { tickFormat: cutTicks(order, marginLeft) };
	return {
		rows: byPlace(rows, order, text),
		options: {
			height: Math.max(1, order.length) * boxHeight + 60,
			marginTop: 10,
			marginBottom: 44,
			marginLeft,
			x: {
				label: text.axis('y'),
				labelArrow: 'none',
				grid: true,
				nice: true,
				ticks: ticksIn(width - marginLeft, 6),
				tickFormat: numberTicks(text.language)
			},
			y: { type: 'band', domain: order, ...besideAxis(picture), tickSize: 0, padding: 0.35, ...tickFormat }
		},
		marks: [
			{ mark: 'ruleY', options: { x1: 'low', x2: 'high', y: 'x', stroke: 'var(--ink-2)', strokeWidth: 1.5 } },
			{
				mark: 'barX',
				options: { x1: 'q1', x2: 'q3', y: 'x', fill: seriesColour(0) },
				isPoints: true
			},
			{ mark: 'tickX', options: { x: 'value', y: 'x', stroke: 'var(--surface-raised)', strokeWidth: 3 } }
		]
	};
}

function boxSentences({ rows, text }: Picture): readonly string[] {
	const { words } = text;
	const number = (row: PlotRow, role: string) => text.number(Number(row[role]));
	const named = (row: PlotRow) => ({ name: text.place(row['x'] ?? null), value: text.number(row.value) });
	const sorted = [...rows].sort((a, b) => b.value - a.value);
	const [highest] = sorted;
	const lowest = sorted.at(-1);
	if (highest === undefined || lowest === undefined) return [];
	if (sorted.length === 1) {
		const [q1, q3, low, high] = ['q1', 'q3', 'low', 'high'].map((role) => number(highest, role)) as [
			string,
			string,
			string,
			string
		];
		return [words.oneBox(named(highest).value, q1, q3, low, high), words.whiskers];
	}
	const spread = (row: PlotRow) => Number(row['q3']) - Number(row['q1']);
	const widest = [...rows].sort((a, b) => spread(b) - spread(a))[0] ?? highest;
	return [
		words.boxes(named(highest), named(lowest)),
		words.widest({ ...named(widest), value: text.number(spread(widest)) }),
		words.whiskers
	];
}
