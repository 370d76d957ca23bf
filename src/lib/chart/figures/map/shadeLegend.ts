import { legend } from '#lib/chart/figures/legend.ts';
import { hatch, type Hatching } from '#lib/chart/figures/map/hatch.ts';
import type { Pen } from '#lib/chart/figures/pen.ts';
import type { Shades } from '#lib/chart/figures/shades.ts';
import type { maps } from '#messages/maps.ts';

type ShadeLegend = {
	readonly x: number;
	readonly y: number;
	readonly title: string;
	readonly shades: Shades;
	/** What the patterns say, where they are drawn. */
	readonly hatched: readonly Hatching[];
	readonly words: (typeof maps)['da'];
	readonly written: (value: number) => string;
};

/** The classes with their bounds, the highest first, and what the patterns say. */
export function shadeLegend(
	pen: Pen,
	{ x, y, title, shades, hatched, words, written }: ShadeLegend
): { readonly element: SVGElement; readonly height: number } {
	const hatches = hatched.map((one) => [one, hatch(pen, one, 1)] as const);
	const patternOf = (one: Hatching) => hatches.find(([hatching]) => hatching === one)?.[1].fill;
	const classes = shades.colours.map(({ fill, isLess }, at) => ({
		label: boundsOf(shades.breaks, at),
		swatch: swatchOf(fill, isLess ? patternOf('less') : undefined)
	}));
	const none = { label: words.noValue, swatch: swatchOf('var(--surface-2)', patternOf('none')) };
	const items = [...classes.toReversed(), ...(hatched.includes('none') ? [none] : [])];
	// One line each.
	const list = legend(pen, items, { width: 1, y: 20 });
	const note = { x: 0, y: 20 + list.height + 12, 'font-size': 11, style: 'fill: var(--ink-2)' };
	const element = pen(
		'g',
		{ class: 'legend', transform: `translate(${Math.round(x)},${Math.round(y)})` },
		...hatches.map(([, { element: pattern }]) => pattern),
		pen('text', { y: 10, 'font-size': 11, style: 'fill: var(--ink-1); font-weight: 600' }, title),
		list.element,
		...(hatched.includes('less') ? [pen('text', note, words.negativeHatched)] : [])
	);
	return { element, height: list.height + 20 + (hatched.includes('less') ? 18 : 0) };

	function boundsOf(breaks: readonly number[], at: number): string {
		const [low, high] = [breaks[at - 1], breaks[at]];
		if (low === undefined) return high === undefined ? '' : words.below(written(high));
		return high === undefined ? words.above(written(low)) : words.between(written(low), written(high));
	}
}

const swatchOf = (fill: string, pattern: string | undefined) => (pen: Pen) => {
	const square = { width: 12, height: 12 };
	const edge = 'stroke: var(--line-strong); stroke-width: 0.5';
	return pen(
		'g',
		{},
		pen('rect', { ...square, style: `fill: ${fill}; ${edge}` }),
		...(pattern === undefined ? [] : [pen('rect', { ...square, style: `fill: ${pattern}` })])
	);
};
