import type { PlotPicture, Picture } from '#lib/chart/figures/plotPicture.ts';
import type { PlotPlan } from '#lib/chart/figures/plotPlan.ts';
import { cutTicks, roomFor } from '#lib/chart/figures/plotAxes.ts';
import { byPlace, wordsInOrder } from '#lib/chart/figures/plotRows.ts';
import { groupSentences } from '#lib/chart/figures/plotSentences.ts';
import { seriesColour } from '#lib/chart/figures/plotSeries.ts';

/** Squares that can be counted, a round number of rows each. */
export const plotWaffle: PlotPicture = { plan: waffle, summary: waffleSentences };

const squaresInLongest = 100;
const lineHeight = 44;

function waffle(picture: Picture): PlotPlan {
	const { rows, text, width } = picture;
	const order = wordsInOrder(picture);
	const marginLeft = roomFor(order, text, width * 0.4);
	return {
		rows: byPlace(rows, order, text),
		options: {
			height: Math.max(1, order.length) * lineHeight + 16,
			marginTop: 8,
			marginBottom: 8,
			marginLeft,
			x: { axis: null, zero: true },
			y: { domain: order, label: null, tickSize: 0, padding: 0.25, tickFormat: cutTicks(marginLeft) }
		},
		marks: [
			{
				mark: 'waffleX',
				options: { x: 'value', y: 'x', unit: unitOf(picture), fill: seriesColour(0), gap: 1 },
				isPoints: true
			}
		]
	};
}

/** 1, 2 or 5 times a power of ten, so that the longest line has at most a hundred squares. */
function unitOf({ rows }: Pick<Picture, 'rows'>): number {
	const most = Math.max(1, ...rows.map(({ value }) => value));
	const raw = most / squaresInLongest;
	const power = 10 ** Math.floor(Math.log10(raw));
	const factor = [1, 2, 5, 10].find((one) => one * power >= raw) ?? 10;
	return Math.max(factor * power, most <= squaresInLongest ? 1 : 0);
}

function waffleSentences(picture: Picture): readonly string[] {
	const { words, value } = picture.text;
	return [...groupSentences(picture), `${words.each(value(unitOf(picture)))}.`];
}
