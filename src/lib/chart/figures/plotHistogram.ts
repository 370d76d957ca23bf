import type { PlotPicture, Picture } from '#lib/chart/figures/plotPicture.ts';
import type { PlotPlan, PlotRow } from '#lib/chart/figures/plotPlan.ts';
import { numberTicks, roomForNumbers, timeTicks, valueAxis } from '#lib/chart/figures/plotAxes.ts';
import { bandText } from '#lib/chart/figures/plotBands.ts';
import { facetChannels, facetsOf, uprightFrame } from '#lib/chart/figures/plotFacets.ts';
import { byPlace, totalsOf, valuesOf } from '#lib/chart/figures/plotRows.ts';
import { seriesColour, seriesNames, seriesOf, seriesOptions } from '#lib/chart/figures/plotSeries.ts';

/** How many lie in each band of a column; bands touch, since what they divide does. */
export const plotHistogram: PlotPicture = { plan: bands, summary: bandSentences };

function bands(picture: Picture): PlotPlan {
	const { spec, text, width } = picture;
	const rows = byPlace(picture.rows, valuesOf(picture.rows, 'x', text), text);
	const facets = facetsOf(picture);
	const facet = facetChannels(facets);
	const isTime = rows.some(({ x }) => x instanceof Date);
	const tickFormat = isTime
		? timeTicks(text.language, spec.unit ?? 'month')
		: numberTicks(text.language, ',~f');
	const ticks = Math.max(2, Math.min(10, Math.floor(width / (facets?.columns ?? 1) / 80)));
	const series = spec.color === undefined ? {} : { order: seriesNames(picture) };
	return {
		rows,
		options: {
			...uprightFrame(facets, { height: 300, lines: 3 }),
			marginLeft: roomForNumbers(rows, text),
			y: valueAxis(text),
			x: { ...(isTime && { type: 'utc' }), ticks, tickFormat, label: text.axis('x'), labelArrow: 'none' },
			...seriesOptions(picture),
			...facets?.options
		},
		marks: [
			{
				mark: 'rectY',
				options: {
					...{ x1: 'x', x2: 'xEnd', y: 'value', ...facet, ...series },
					fill: spec.color === undefined ? seriesColour(0) : 'color',
					insetLeft: 0.5,
					insetRight: 0.5
				},
				isPoints: true,
				isSeries: spec.color !== undefined
			},
			...(facets?.marks ?? []),
			{ mark: 'ruleY', rows: [{ value: 0, n: 0 }], options: { y: 'value', stroke: 'var(--line-strong)' } }
		],
		...seriesOf(picture, 'fill')
	};
}

function bandSentences({ rows, text }: Picture): readonly string[] {
	const { words } = text;
	const ends = new Map(rows.map((row) => [text.place(row['x'] ?? null), row]));
	const said = (at: PlotRow['x']) => {
		const row = ends.get(text.place(at ?? null));
		return row === undefined ? '' : bandText(row, 'x', text);
	};
	const sums = totalsOf(rows, 'x', text);
	const whole = sums.reduce((sum, { total }) => sum + total, 0);
	const [most] = sums;
	if (most === undefined) return [];
	const ordered = [...sums].sort((a, b) => Number(a.at) - Number(b.at));
	let below = 0;
	const median = ordered.find(({ total }) => (below += total) >= whole / 2);
	return [
		words.mostIn(said(most.at), text.percent(most.total / whole)),
		...(median === undefined ? [] : [words.medianIn(said(median.at))])
	];
}
