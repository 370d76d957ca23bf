import type { FigureText } from '#lib/chart/figures/figureText.ts';
import { dotSizes, isSized } from '#lib/chart/figures/dotSizes.ts';
import type { PlotPicture, Picture } from '#lib/chart/figures/plotPicture.ts';
import type { PlotPlan, PlotRow } from '#lib/chart/figures/plotPlan.ts';
import { numberTicks, roomFor, someOf, timeTicks } from '#lib/chart/figures/plotAxes.ts';
import { facetChannels, facetsOf, uprightFrame } from '#lib/chart/figures/plotFacets.ts';
import { valuesOf } from '#lib/chart/figures/plotRows.ts';
import { seriesColour, seriesOf, seriesOptions } from '#lib/chart/figures/plotSeries.ts';

/** Two columns against each other, one dot for each pair, as large as it has rows. */
export const plotDot: PlotPicture = { plan: dots, summary: dotSentences };

function dots(picture: Picture): PlotPlan {
	const { rows, spec, text, width } = picture;
	const facets = facetsOf(picture);
	const facet = facetChannels(facets);
	const ys = valuesOf(rows, 'y', text);
	const marginLeft = ys.some((y) => typeof y === 'string') ? roomFor(ys, text, width * 0.4) : 64;
	const room = (width - marginLeft) / (facets?.columns ?? 1);
	const sizes = isSized(rows) ? dotSizes(rows, text) : undefined;
	const fill = spec.color === undefined ? seriesColour(0) : 'color';
	const colored = spec.color === undefined ? {} : { symbol: 'color' };
	return {
		rows: [...rows].sort((a, b) => b.n - a.n),
		options: {
			...uprightFrame(facets, { height: 360, lines: 2 }),
			marginLeft,
			marginRight: 20,
			x: scaleOf('x', picture, room),
			y: scaleOf('y', picture, 1e6),
			...(sizes && { r: sizes.scale }),
			...seriesOptions(picture),
			...facets?.options
		},
		marks: [
			{
				mark: 'dot',
				options: {
					...{ x: 'x', y: 'y', fill, ...colored, ...facet },
					r: sizes?.radius ?? 3,
					fillOpacity: 0.65,
					stroke: 'var(--surface-raised)',
					strokeWidth: 0.5
				},
				isPoints: true
			},
			...(facets?.marks ?? [])
		],
		...seriesOf(picture, 'symbol'),
		...(sizes && { legend: sizes.legend })
	};
}

function scaleOf(role: 'x' | 'y', { rows, spec, text }: Picture, room: number) {
	const values = valuesOf(rows, role, text);
	const label = { label: text.axis(role), labelArrow: 'none' };
	if (values.some((value) => value instanceof Date)) {
		const tickFormat = timeTicks(text.language, spec.unit ?? 'month');
		return {
			type: 'utc',
			ticks: Math.max(2, Math.min(8, Math.floor(room / 90))),
			tickFormat,
			grid: true,
			...label
		};
	}
	if (values.some((value) => typeof value === 'number'))
		return { grid: true, nice: true, ticks: 6, tickFormat: numberTicks(text.language, ',~f'), ...label };
	return { type: 'point', domain: values, ticks: someOf(values, room, text), ...label };
}

function dotSentences({ rows, text, table }: Picture): readonly string[] {
	const { words } = text;
	const r = correlation(rows);
	const said = words.rows(text.number(table.n));
	const sentence = words.dots(said, span(rows, 'x', text), span(rows, 'y', text));
	if (r === undefined) return [sentence];
	const size = Math.abs(r);
	const strength = size < 0.1 ? 'none' : size < 0.3 ? 'weak' : size < 0.7 ? 'clear' : 'strong';
	const number = new Intl.NumberFormat(text.language === 'da' ? 'da-DK' : 'en-GB', {
		minimumFractionDigits: 2,
		maximumFractionDigits: 2
	});
	return [sentence, words.correlation(number.format(r).replace('-', '−'), strength, r < 0)];
}

function span(rows: readonly PlotRow[], role: 'x' | 'y', text: FigureText): string {
	const values = valuesOf(rows, role, text);
	const [first, last] = [values[0], values.at(-1)].map((value) => text.place(value ?? null));
	return text.words.range(text.axis(role) ?? role, first!, last!);
}

/** Pearson's, each dot as often as it stands for rows; only of numbers that vary. */
export function correlation(rows: readonly PlotRow[]): number | undefined {
	const pairs = rows.flatMap(({ x, y, n }) =>
		typeof x === 'number' && typeof y === 'number' ? [{ x, y, n }] : []
	);
	const whole = pairs.reduce((sum, { n }) => sum + n, 0);
	if (pairs.length < 3) return undefined;
	const mean = (of: (pair: { x: number; y: number }) => number) =>
		pairs.reduce((sum, pair) => sum + pair.n * of(pair), 0) / whole;
	const [mx, my] = [mean(({ x }) => x), mean(({ y }) => y)];
	const along = mean(({ x }) => (x - mx) ** 2) * mean(({ y }) => (y - my) ** 2);
	return along > 0 ? mean(({ x, y }) => (x - mx) * (y - my)) / Math.sqrt(along) : undefined;
}
