import { cutText } from '#lib/chart/figures/cutText.ts';
import type { FigurePoint } from '#lib/chart/figures/figure.ts';
import type { MapWords } from '#lib/chart/figures/map/flowSentences.ts';
import { ground } from '#lib/chart/figures/map/ground.ts';
import type { Look } from '#lib/chart/figures/map/land.ts';
import type { MapAreas } from '#lib/chart/figures/map/mapAreas.ts';
import { mapPage } from '#lib/chart/figures/map/mapPage.ts';
import type { Origin } from '#lib/chart/figures/map/origins.ts';
import type { Shape } from '#lib/chart/figures/map/outlines.ts';
import type { Shown } from '#lib/chart/figures/map/shownPart.ts';
import { bold, type Pen, textWidth } from '#lib/chart/figures/pen.ts';
import { classOf, type Shades } from '#lib/chart/figures/shades.ts';

type OriginMap = {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly areas: MapAreas;
	readonly part: Shown;
	readonly shades: Shades;
	readonly picked: ReadonlySet<string>;
	readonly map: MapWords;
};

/** Destinations that are named above the map, where there is room. */
const named = [3, 2, 1];

/** One origin: its name and sum, its first destinations in words, and the share of each as its shade. */
export function originMap(
	pen: Pen,
	{ area, shape: start, flows, sum }: Origin,
	{ x, y, width, areas, part, shades, picked, map: { words, numbers, nameOf } }: OriginMap
): { readonly elements: readonly SVGElement[]; readonly point: FigurePoint; readonly bottom: number } {
	const parts = new Map(flows.map(({ ends, value }) => [ends.to, (100 * value) / sum]));
	const look = (shape: Shape): Look => {
		if (shape === start) return { fill: 'var(--ink-1)' };
		const share = parts.get(shape);
		return { fill: share === undefined ? 'var(--surface-2)' : shades.colours[classOf(shades, share)]!.fill };
	};
	const room = { x, y: y + 46, width, tallest: 300, insetBeside: true, legendBeside: false };
	const page = mapPage(areas, part, room);
	const base = ground(pen, page, { areas, look, picked, insetTitle: '' });
	const moves = words.moves(numbers.number(sum), sum === 1);
	const toldOf = (count: number) =>
		numbers.list(
			flows.slice(0, count).map(({ to, value }) => words.part(nameOf(to), numbers.percent(value / sum)))
		);
	const titles = [moves, numbers.number(sum)].map((count) => words.origin(nameOf(area), count));
	const title = titles.find((text) => bold * textWidth(text, 11) <= width) ?? titles[1]!;
	const first = named.map(toldOf).find((text) => textWidth(text, 11) <= width) ?? toldOf(1);
	const line = (
		text: string,
		at: number,
		drawn: { readonly 'font-weight'?: number; readonly style: string }
	) => cutText(pen, text, width, { x, y: at, 'font-size': 11, ...drawn });
	return {
		elements: [
			line(title, y + 12, { 'font-weight': 600, style: 'fill: var(--ink-1)' }),
			line(first, y + 28, { style: 'fill: var(--ink-2)' }),
			...base.elements
		],
		point: { mark: base.markOf(start), says: words.originSays(nameOf(area), moves, toldOf(3)), area },
		bottom: page.bottom
	};
}
