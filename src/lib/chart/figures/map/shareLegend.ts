import { legend } from '#lib/chart/figures/legend.ts';
import type { MapWords } from '#lib/chart/figures/map/flowSentences.ts';
import type { Pen } from '#lib/chart/figures/pen.ts';
import type { Shades } from '#lib/chart/figures/shades.ts';

type ShareLegend = {
	readonly y: number;
	readonly width: number;
	readonly shades: Shades;
	readonly map: Pick<MapWords, 'words' | 'numbers'>;
};

/** Classes of shares in per cent, in a line below all maps. */
export function shareLegend(
	pen: Pen,
	{ y, width, shades: { breaks, colours }, map: { words, numbers } }: ShareLegend
): { readonly elements: readonly SVGElement[]; readonly bottom: number } {
	const classes = colours.map(({ fill }, at) => {
		const [low, high] = [numbers.number(breaks[at - 1] ?? 0), breaks[at]];
		const label =
			high === undefined ? words.above(`${low} %`) : words.between(low, `${numbers.number(high)} %`);
		return { label, swatch: fill };
	});
	const items = [{ label: words.startHere, swatch: 'var(--ink-1)' }, ...classes];
	const key = legend(pen, items, { width, y: y + 22 });
	const title = { x: 0, y: y + 12, 'font-size': 11, style: 'fill: var(--ink-1); font-weight: 600' };
	return { elements: [pen('text', title, words.shares), key.element], bottom: y + 22 + key.height };
}
