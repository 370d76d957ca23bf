import {
	symbol,
	symbolCircle,
	symbolCross,
	symbolDiamond,
	symbolSquare,
	symbolStar,
	symbolTriangle,
	symbolWye
} from 'd3-shape';
import type { Picture } from '#lib/chart/figures/plotPicture.ts';
import type { PlotOptions, PlotPlan, SeriesForm } from '#lib/chart/figures/plotPlan.ts';
import { valuesOf } from '#lib/chart/figures/plotRows.ts';
import type { Pen } from '#lib/chart/figures/pen.ts';

/** As many colours as can be told apart; beyond them they come again with other patterns. */
const colours = 8;

export const seriesColour = (at: number): string => `var(--series-${(at % colours) + 1})`;

/** What is drawn over a series' colour in a square of 8, so that no series is told by its colour alone. */
const hatches: readonly string[] = [
	'',
	'M-2,6l4,4M0,0l8,8M6,-2l4,4',
	'M-2,2l4,-4M0,8l8,-8M6,10l4,-4',
	'M0,4h8',
	'M4,0v8',
	'M0,4h8M4,0v8',
	'M2,2h2v2h-2zM6,6h2v2h-2z',
	'M0,0l8,8M0,8l8,-8'
];

const hatchOf = (at: number): string => hatches[(at + Math.floor(at / colours)) % hatches.length] ?? '';

const dashes: readonly string[] = ['none', '6 3', '2 3', '10 3 2 3', '4 2', '1 2', '12 4', '6 2 2 2 2 2'];

export const dashOf = (at: number): string =>
	dashes[(at + Math.floor(at / colours)) % dashes.length] ?? 'none';

/** Patterns bear names of their own in each picture: a page shows many. */
export function patternsIn(pen: Pen, count: number) {
	const own = Math.random().toString(36).slice(2, 10).padEnd(8, '0');
	const idOf = (at: number) => `series-${own}-${at + 1}`;
	const hatched = Array.from({ length: count }, (_, at) => at).filter((at) => hatchOf(at) !== '');
	const element = pen(
		'defs',
		{},
		...hatched.map((at) =>
			pen(
				'pattern',
				{ id: idOf(at), width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
				...hatchedSquare(pen, at)
			)
		)
	);
	return {
		element,
		/** Nothing where the colour stands alone. */
		fillOf: (at: number): string | undefined => (hatchOf(at) === '' ? undefined : `url(#${idOf(at)})`)
	};
}

const hatchedSquare = (pen: Pen, at: number): readonly SVGElement[] => [
	pen('rect', { width: 8, height: 8, fill: seriesColour(at) }),
	...(hatchOf(at) === '' ? [] : [hatch(pen, at)])
];

const hatch = (pen: Pen, at: number): SVGElement =>
	pen('path', {
		d: hatchOf(at),
		fill: 'none',
		stroke: 'var(--surface-raised)',
		'stroke-width': 1,
		opacity: 0.6
	});

const symbols = [
	{ name: 'circle', type: symbolCircle },
	{ name: 'square', type: symbolSquare },
	{ name: 'triangle', type: symbolTriangle },
	{ name: 'diamond', type: symbolDiamond },
	{ name: 'cross', type: symbolCross },
	{ name: 'star', type: symbolStar },
	{ name: 'wye', type: symbolWye }
] as const;

const symbolOf = (at: number) => symbols[at % symbols.length] ?? symbols[0];

/** The key to a series, 12 by 12: its colour with its hatch, its line, or its dot. */
export const seriesSwatch =
	(at: number, as: SeriesForm) =>
	(pen: Pen): SVGElement => {
		if (as === 'line')
			return pen('path', {
				d: 'M-4,6h20',
				fill: 'none',
				stroke: seriesColour(at),
				'stroke-width': 2,
				'stroke-dasharray': dashOf(at)
			});
		if (as === 'symbol')
			return pen('path', {
				d: symbol(symbolOf(at).type, 70)() ?? '',
				fill: seriesColour(at),
				transform: 'translate(6,6)'
			});
		const clip = pen(
			'svg',
			{ width: 12, height: 12 },
			...[0, 8].flatMap((x) => [0, 8].map((y) => tile(pen, at, x, y)))
		);
		return pen('g', {}, clip);
	};

const tile = (pen: Pen, at: number, x: number, y: number): SVGElement =>
	pen('g', { transform: `translate(${x},${y})` }, ...hatchedSquare(pen, at));

/** The colours of series as a scale: custom properties, so that a theme changes them without a new drawing. */
export const seriesScale = (names: readonly string[]) => ({
	type: 'ordinal',
	domain: names,
	range: names.map((_, at) => seriesColour(at))
});

/** Names of the series, in the order of their colours. */
export const seriesNames = (
	{ rows, text }: Pick<Picture, 'rows' | 'text'>,
	role = 'color'
): readonly string[] => valuesOf(rows, role, text).map(String);

export function seriesOptions(picture: Picture): PlotOptions {
	if (picture.spec.color === undefined) return {};
	const names = seriesNames(picture);
	return {
		color: seriesScale(names),
		symbol: { domain: names, range: names.map((_, at) => symbolOf(at).name) }
	};
}

export const seriesOf = (picture: Picture, as: SeriesForm): Pick<PlotPlan, 'series'> =>
	picture.spec.color === undefined ? {} : { series: { names: seriesNames(picture), role: 'color', as } };
