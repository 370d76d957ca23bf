import { hatch, type Hatching } from '#lib/chart/figures/map/hatch.ts';
import { keptFor } from '#lib/chart/figures/map/keptFor.ts';
import type { Panel } from '#lib/chart/figures/map/panel.ts';
import type { Shape } from '#lib/chart/figures/map/outlines.ts';
import type { Shown } from '#lib/chart/figures/map/shownPart.ts';
import { rounded, type Pen } from '#lib/chart/figures/pen.ts';

/** How an area is filled; over the fill a pattern, which says the same without colour. */
export type Look = { readonly fill: string; readonly hatching?: Hatching };

export type Land = { readonly element: SVGElement; readonly marks: ReadonlyMap<Shape, SVGElement> };

type LandOptions = {
	readonly look: (shape: Shape) => Look;
	/** Drawn with an outline of ink. */
	readonly picked: (shape: Shape) => boolean;
};

export const quiet: Look = { fill: 'var(--surface-3)' };

/** A neighbour of what the map is about. */
export const pale: Look = { fill: 'var(--surface-2)' };

export const quietIn =
	({ part }: Shown) =>
	(shape: Shape): Look =>
		part === undefined || part.shapes.has(shape) ? quiet : pale;

/** The areas of a panel; nothing is drawn outside it. What is picked comes last, so that its outline is whole. */
export function land(pen: Pen, { view, box, shapes }: Panel, { look, picked }: LandOptions): Land {
	const seen = [...shapes.filter((shape) => !picked(shape)), ...shapes.filter(picked)];
	const scale = box.width / view.width;
	const hatches = { less: hatch(pen, 'less', scale), none: hatch(pen, 'none', scale) };
	const used = new Set(seen.flatMap((shape) => look(shape).hatching ?? []));
	const marks = new Map(seen.map((shape) => [shape, area(shape)]));
	const frame = { ...box, viewBox: [view.x, view.y, view.width, view.height].map(rounded).join(' ') };
	const defined = [...used].map((hatching) => hatches[hatching].element);
	const style = 'stroke: var(--surface-1); stroke-width: 0.75; stroke-linejoin: round';
	const element = pen('svg', { ...frame, class: 'land', style }, ...defined, ...seen.flatMap(drawn));
	return { element, marks };

	function area(shape: Shape): SVGElement {
		return outline(shape, `fill: ${look(shape).fill}`, { 'data-area': shape.code });
	}

	function drawn(shape: Shape): readonly SVGElement[] {
		const { hatching } = look(shape);
		const mark = marks.get(shape)!;
		if (hatching === undefined) return [mark];
		return [mark, outline(shape, `fill: ${hatches[hatching].fill}; pointer-events: none`)];
	}

	/** Each layer has the area's edge, so that no hatching covers a border. */
	function outline(shape: Shape, style: string, more: { readonly 'data-area'?: string } = {}): SVGElement {
		const edge = picked(shape) ? '; stroke: var(--ink-1); stroke-width: 2' : '';
		const lines = { 'fill-rule': 'evenodd', 'vector-effect': 'non-scaling-stroke' };
		return pen('path', { d: pathOf(shape), ...lines, ...more, style: `${style}${edge}` });
	}
}

const pathOf = keptFor(({ rings }: Shape): string =>
	rings.map((ring) => `M${ring.map(([x, y]) => `${x},${y}`).join('L')}Z`).join('')
);

const frameStyle = (fill: string) =>
	`fill: ${fill}; stroke: var(--line-strong); stroke-width: 1; pointer-events: none`;

/** Below what lies far off: that it does not lie there is told by the line around it. */
export const apartFrame = (pen: Pen, { box }: Panel): SVGElement =>
	pen('rect', { ...box, class: 'apart', style: frameStyle('var(--surface-1)') });

/** The inset's edge, and where it belongs in the main panel. */
export function insetFrame(
	pen: Pen,
	{ main, inset, title }: { readonly main: Panel; readonly inset: Panel; readonly title: string }
): SVGElement {
	const [left, top] = main.place([inset.view.x, inset.view.y]);
	const [right, bottom] = main.place([inset.view.x + inset.view.width, inset.view.y + inset.view.height]);
	const style = frameStyle('none');
	const there = { x: left, y: top, width: right - left, height: bottom - top };
	return pen(
		'g',
		{ class: 'inset' },
		pen('rect', { ...there, style, 'stroke-dasharray': '3 2' }),
		pen('rect', { ...inset.box, style }),
		pen(
			'text',
			{ x: inset.box.x, y: inset.box.y - 6, 'font-size': 12, style: 'fill: var(--ink-2); font-weight: 600' },
			title
		)
	);
}
