import type { PlotPicture, Picture } from '#lib/chart/figures/plotPicture.ts';
import type { PlotMark, PlotPlan, PlotRow } from '#lib/chart/figures/plotPlan.ts';
import { numberTicks, roomForNumbers, someOf, timeTicks, valueAxis } from '#lib/chart/figures/plotAxes.ts';
import { facetChannels, facetsOf, uprightFrame } from '#lib/chart/figures/plotFacets.ts';
import { withGaps } from '#lib/chart/figures/plotGaps.ts';
import { byPlace, valuesOf } from '#lib/chart/figures/plotRows.ts';
import { seriesColour, seriesOf, seriesOptions } from '#lib/chart/figures/plotSeries.ts';
import { changeSentences } from '#lib/chart/figures/plotChange.ts';

/** Lines over time, numbers or words in their order. A unit of time without rows is a zero where rows are counted, else a gap. */
export const plotLine: PlotPicture = { plan: (picture) => lines(picture, 'line'), summary: changeSentences };

/** The same as layers that add up. */
export const plotArea: PlotPicture = { plan: (picture) => lines(picture, 'area'), summary: changeSentences };

function lines(picture: Picture, as: 'line' | 'area'): PlotPlan {
	const { spec, text } = picture;
	const filled = withGaps(picture);
	const rows = byPlace(filled, valuesOf(filled, 'x', text), text);
	const marginLeft = roomForNumbers(rows, text);
	const facets = facetsOf(picture);
	const facet = facetChannels(facets);
	return {
		rows,
		options: {
			...uprightFrame(facets, { height: 300, lines: 3 }),
			marginLeft,
			marginRight: 24,
			y: valueAxis(text),
			x: xAxis(picture, marginLeft, facets?.columns ?? 1),
			...seriesOptions(picture),
			...facets?.options
		},
		marks: [
			...(as === 'line' ? lineMarks(spec.color !== undefined, rows, facet) : areaMarks(picture, facet)),
			...(facets?.marks ?? []),
			{ mark: 'ruleY', rows: zero, options: { y: 'value', stroke: 'var(--line-strong)' } }
		],
		...seriesOf(picture, as === 'line' ? 'line' : 'fill')
	};
}

const zero = [{ value: 0, n: 0 }] as readonly PlotRow[];

function xAxis({ rows, spec, text, width }: Picture, marginLeft: number, columns: number) {
	const places = valuesOf(rows, 'x', text);
	const label = { label: text.axis('x'), labelArrow: 'none' };
	const room = (width - marginLeft - 24) / columns;
	if (places.some((place) => place instanceof Date)) {
		const ticks = someOf(places, room, text);
		return { type: 'utc', ticks, tickFormat: timeTicks(text.language, spec.unit ?? 'month'), ...label };
	}
	if (places.some((place) => typeof place === 'number')) {
		const ticks = Math.max(2, Math.floor(room / 70));
		return { type: 'linear', ticks, tickFormat: numberTicks(text.language, '~f'), ...label };
	}
	return { type: 'point', domain: places, ticks: someOf(places, room, text), ...label };
}

/** So many that points of their own would be a band of ink. */
const mostDots = 60;

function lineMarks(hasSeries: boolean, rows: readonly PlotRow[], facet: object): readonly PlotMark[] {
	const at = { x: 'x', y: 'value', ...facet };
	const stroke = hasSeries ? 'color' : seriesColour(0);
	const points = rows.filter(({ value }) => value !== null);
	const isFew = points.length <= mostDots;
	return [
		{ mark: 'lineY', options: { ...at, stroke, strokeWidth: 2 }, isSeries: hasSeries },
		{
			mark: 'dot',
			rows: points,
			options: { ...at, r: isFew ? 3 : 4, fill: isFew ? stroke : 'transparent' },
			isPoints: true,
			isOnlyHere: !isFew
		}
	];
}

function areaMarks({ spec, rows, text }: Picture, facet: object): readonly PlotMark[] {
	const hasSeries = spec.color !== undefined;
	const order = hasSeries ? { order: valuesOf(rows, 'color', text) } : {};
	const stacked = { x: 'x', y: 'value', ...facet, ...order };
	const fill = hasSeries ? 'color' : seriesColour(0);
	return [
		{ mark: 'areaY', options: { ...stacked, fill, fillOpacity: hasSeries ? 1 : 0.7 }, isSeries: hasSeries },
		{
			mark: 'dot',
			options: { ...stacked, ...(hasSeries ? { z: 'color' } : {}), y: 'value', r: 4, fill: 'transparent' },
			through: 'stackY2',
			isPoints: true,
			isOnlyHere: true
		}
	];
}
