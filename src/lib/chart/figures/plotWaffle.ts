import type { PlotPicture, Picture } from '#lib/chart/figures/plotPicture.ts';
import type { PlotPlan } from '#lib/chart/figures/plotPlan.ts';
import { cutTicks, roomFor } from '#lib/chart/figures/plotAxes.ts';
import { byPlace, wordsInOrder } from '#lib/chart/figures/plotRows.ts';
import { groupSentences } from '#lib/chart/figures/plotSentences.ts';
import { seriesColour } from '#lib/chart/figures/plotSeries.ts';
import { valueLabels } from '#lib/chart/figures/plotValueLabels.ts';

/** Squares that can be counted, a round number of rows each. */
export const plotWaffle: PlotPicture = { plan: waffle, summary: waffleSentences };

const squaresInLongest = 100;
const lineHeight = 44;

function waffle(picture: Picture): PlotPlan {
	const { rows, text, width } = picture;
	const order = wordsInOrder(picture);
	const marginLeft = roomFor(order, text, width * 0.4);
	const labels = valueLabels(picture);
	return {
		rows: byPlace(rows, order, text),
		options: {
			height: Math.max(1, order.length) * lineHeight + 40,
			marginTop: 8,
			marginBottom: 32,
			marginLeft,
			marginRight: labels?.room ?? 16,
			// What a square stands for is said where others have their numbers.
			x: { ticks: [], label: squareOf(picture), labelAnchor: 'left', labelArrow: 'none', zero: true },
			y: { domain: order, label: null, tickSize: 0, padding: 0.25, tickFormat: cutTicks(order, marginLeft) }
		},
		marks: [
			{
				mark: 'waffleX',
				options: { x: 'value', y: 'x', unit: unitOf(picture), fill: seriesColour(0), gap: 1 },
				isPoints: true
			},
			...(labels?.marks ?? [])
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
	return [...groupSentences(picture), `${squareOf(picture)}.`];
}

function squareOf(picture: Picture): string {
	const { spec, text } = picture;
	const { words } = text;
	const unit = text.value(unitOf(picture));
	if (text.isShare) return words.square(unit);
	const counted = spec.of ?? spec.count;
	return words.square(counted === undefined ? words.rows(unit) : `${unit} ${counted}`);
}
