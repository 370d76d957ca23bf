import type { PlotPicture, Picture } from '#lib/chart/figures/plotPicture.ts';
import type { PlotMark, PlotPlan, PlotRow } from '#lib/chart/figures/plotPlan.ts';
import {
	besideAxis,
	cutTicks,
	numberTicks,
	roomFor,
	roomForNumbers,
	someOf,
	ticksIn,
	timeTicks,
	valueAxis
} from '#lib/chart/figures/plotAxes.ts';
import { valueLabels } from '#lib/chart/figures/plotValueLabels.ts';
import { seriesColour, seriesOf, seriesOptions } from '#lib/chart/figures/plotSeries.ts';
import { byPlace, valuesOf, wordsInOrder } from '#lib/chart/figures/plotRows.ts';
import { groupSentences } from '#lib/chart/figures/plotSentences.ts';
import { facetsOf, uprightFrame } from '#lib/chart/figures/plotFacets.ts';
import { isAdditive } from '#lib/language/chart/chartKeys.ts';
import { measureOf } from '#lib/language/chart/measureFault.ts';
import type { ChartValue } from '#lib/language/chart/chartTable.ts';

/** Bars from zero: words lie beside them, the largest first; numbers and days stand in their own order. */
export const plotBar: PlotPicture = {
	plan: (picture) => (isAcross(picture) ? across(picture) : upright(picture)),
	summary: groupSentences
};

const isAcross = ({ table }: Picture): boolean =>
	!(table.columns['x'] ?? []).some((value) => typeof value === 'number' || value instanceof Date);

const barHeight = 22;

function across(picture: Picture): PlotPlan {
	const { rows, spec, text, width } = picture;
	const order = inOrder(picture);
	const marginLeft = roomFor(order, text, width * 0.4);
	const facets = facetsOf(picture);
	const ticks = ticksIn((width - marginLeft) / (facets?.columns ?? 1), 5);
	const labels = spec.color === undefined && facets === undefined ? valueLabels(picture) : undefined;
	const height = Math.max(1, order.length) * barHeight * (facets?.lines ?? 1);
	// Bars that say their numbers need no axis; its room would be a blank strip.
	const hasAxis = labels === undefined || spec.yLabel !== undefined;
	const marginTop = facets === undefined ? (spec.xLabel === undefined ? 6 : 28) : 24;
	const marginBottom = hasAxis ? 40 : 6;
	return {
		rows: byPlace(rows, order, text),
		options: {
			height: height + (facets === undefined ? 4 + marginTop + marginBottom : facets.lines * 26 + 30),
			marginTop,
			marginBottom,
			marginLeft,
			marginRight: labels === undefined ? 16 : labels.room,
			x: valueAxis(
				text,
				labels === undefined ? { ticks } : hasAxis ? { ticks: [], grid: false } : { axis: null, grid: false }
			),
			y: { domain: order, ...besideAxis(picture), tickSize: 0, tickFormat: cutTicks(order, marginLeft) },
			...seriesOptions(picture),
			...facets?.options
		},
		marks: [
			...marksOf(picture, { at: 'y', mark: 'barX', dot: 'dotX' }),
			...(labels?.marks ?? []),
			...(facets?.marks ?? []),
			{ mark: 'ruleX', rows: zero, options: { x: 'value', stroke: 'var(--line-strong)' } }
		],
		...seriesOf(picture, isAdditive(measureOf(spec)) ? 'fill' : 'symbol')
	};
}

const zero = [{ value: 0, n: 0 }] as readonly PlotRow[];

function upright(picture: Picture): PlotPlan {
	const { rows, spec, text, width } = picture;
	const places = valuesOf(rows, 'x', text);
	const isTime = places.some((place) => place instanceof Date);
	const unit = spec.unit ?? 'month';
	const marginLeft = roomForNumbers(rows, text);
	const facets = facetsOf(picture);
	const ticks = someOf(places, (width - marginLeft) / (facets?.columns ?? 1), text);
	const tickFormat = isTime ? timeTicks(text.language, unit) : numberTicks(text.language, '~f');
	return {
		rows: byPlace(rows, places, text),
		options: {
			...uprightFrame(facets, { height: 300, lines: 2 }),
			marginLeft,
			y: valueAxis(text),
			x: {
				type: 'band',
				domain: places,
				ticks,
				tickFormat,
				label: text.axis('x'),
				labelArrow: 'none',
				tickSize: 3
			},
			...seriesOptions(picture),
			...facets?.options
		},
		marks: [
			...marksOf(picture, { at: 'x', mark: 'barY', dot: 'dotY' }),
			...(facets?.marks ?? []),
			{ mark: 'ruleY', rows: zero, options: { y: 'value', stroke: 'var(--line-strong)' } }
		],
		...seriesOf(picture, isAdditive(measureOf(spec)) ? 'fill' : 'symbol')
	};
}

/** Parts that add up are stacked; means and the like stand beside each other as dots. */
function marksOf(
	{ spec, text, rows }: Picture,
	{ at, mark, dot }: { readonly at: 'x' | 'y'; readonly mark: string; readonly dot: string }
): readonly PlotMark[] {
	const across = at === 'y';
	const places = across ? { x: 'value', y: 'x' } : { y: 'value', x: 'x' };
	const facet = spec.facet === undefined ? {} : { fx: 'fx', fy: 'fy' };
	if (spec.color === undefined)
		return [{ mark, options: { ...places, ...facet, fill: seriesColour(0) }, isPoints: true }];
	if (isAdditive(measureOf(spec))) {
		const order = valuesOf(rows, 'color', text);
		const stacked = { ...places, ...facet, fill: 'color', order, inset: 0.25 };
		return [{ mark, options: stacked, isPoints: true, isSeries: true }];
	}
	const dots = { ...places, ...facet, fill: 'color', symbol: 'color', r: 5, stroke: 'var(--surface-raised)' };
	return [{ mark: dot, options: dots, isPoints: true }];
}

function inOrder(picture: Picture): readonly ChartValue[] {
	const { text } = picture;
	const order = wordsInOrder(picture);
	const none = text.words.none;
	return [...order.filter((place) => place !== none), ...order.filter((place) => place === none)];
}
