import { cutText } from '#lib/chart/figures/cutText.ts';
import type { FigurePoint } from '#lib/chart/figures/figure.ts';
import { arrows, wayOf } from '#lib/chart/figures/map/arrows.ts';
import { flowSentences, type MapWords } from '#lib/chart/figures/map/flowSentences.ts';
import { ground } from '#lib/chart/figures/map/ground.ts';
import { hubPage } from '#lib/chart/figures/map/hubPage.ts';
import type { HubSides } from '#lib/chart/figures/map/hubSides.ts';
import { quiet } from '#lib/chart/figures/map/land.ts';
import type { MapAreas } from '#lib/chart/figures/map/mapAreas.ts';
import type { MapFlow } from '#lib/chart/figures/map/mapFlows.ts';
import { mapLabels } from '#lib/chart/figures/map/mapLabels.ts';
import type { Shape } from '#lib/chart/figures/map/outlines.ts';
import type { Pen } from '#lib/chart/figures/pen.ts';

export type Hub = {
	readonly areas: MapAreas;
	readonly hub: Shape;
	readonly center: string;
	readonly sides: HubSides;
	readonly picked: ReadonlySet<string>;
	readonly widthOf: (value: number) => number;
	readonly map: MapWords;
};

type HubPanel = {
	readonly elements: readonly SVGElement[];
	readonly points: readonly FigurePoint[];
	readonly bottom: number;
};

type Place = {
	readonly direction: 'in' | 'out';
	readonly x: number;
	readonly y: number;
	readonly width: number;
};

/** One direction of a hub: a title with the sum, the map, and below it what the arrows leave out. */
export function hubPanel(pen: Pen, hub: Hub, { direction, x, y, width }: Place): HubPanel {
	const { areas, sides, picked, widthOf, map } = hub;
	const { words, numbers, nameOf } = map;
	const { largest, partnerOf } = sides[direction];
	const page = hubPage({ x, y: y + 24, width, areas, hub: hub.hub, sides });
	const look = (shape: Shape) => (shape === hub.hub ? { fill: 'var(--accent-soft)' } : quiet);
	const outlined = new Set([...picked, hub.center]);
	const base = ground(pen, page, { areas, look, picked: outlined, insetTitle: '' });
	const isPicked = (flow: MapFlow) => picked.has(partnerOf(flow));
	const isFaded = (flow: MapFlow) => largest.some(isPicked) && !isPicked(flow);
	const drawn = arrows(pen, largest, { page, widthOf, isFaded });
	const labels = largest.map((flow) => {
		const [from, to] = wayOf(page, flow);
		const text = `${nameOf(partnerOf(flow))} ${numbers.number(flow.value)}`;
		return direction === 'in' ? { at: from, away: to, text } : { at: to, away: from, text };
	});
	const beyond = largest.some(({ ends }) => page.isBeyond(ends.from) || page.isBeyond(ends.to));
	const [title, others] = sentencesOf(hub, direction);
	const below = [...others, ...(beyond ? [words.beyond] : [])];
	const line = (
		text: string,
		at: number,
		look: { readonly 'font-weight'?: number; readonly style: string }
	) => cutText(pen, text, width, { x, y: at, 'font-size': 12, ...look });
	return {
		elements: [
			line(title, y + 12, { 'font-weight': 600, style: 'fill: var(--ink-1)' }),
			...[...base.elements, drawn.element, mapLabels(pen, labels, page.main.box)],
			...below.map((text, at) => line(text, page.bottom + 18 + at * 16, { style: 'fill: var(--ink-2)' }))
		],
		points: pointsOf(hub, direction, drawn.marks),
		bottom: page.bottom + 6 + below.length * 16
	};
}

function sentencesOf({ sides, center, map }: Hub, direction: 'in' | 'out') {
	const { words, numbers, nameOf } = map;
	const { sum, rest } = sides[direction];
	const { moves, shareOf } = flowSentences({ flows: [], sum }, map);
	const title = (direction === 'in' ? words.into : words.outOf)(nameOf(center), moves(sum));
	const others = words.others(numbers.number(rest.areas), moves(rest.sum), shareOf(rest.sum));
	return [title, rest.areas > 0 ? [others] : []] as const;
}

/** Shares are of the direction's sum. */
function pointsOf(
	{ sides, map }: Hub,
	direction: 'in' | 'out',
	marks: ReadonlyMap<MapFlow, SVGElement>
): readonly FigurePoint[] {
	const { largest, sum, partnerOf } = sides[direction];
	const { moves, shareOf } = flowSentences({ flows: [], sum }, map);
	return largest.map((flow) => ({
		mark: marks.get(flow)!,
		says: map.words.partnerFlow(
			map.nameOf(flow.from),
			map.nameOf(flow.to),
			moves(flow.value),
			shareOf(flow.value)
		),
		area: partnerOf(flow)
	}));
}
