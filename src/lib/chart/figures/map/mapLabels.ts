import { type Box, holds, overlap } from '#lib/chart/figures/map/box.ts';
import type { Point } from '#lib/chart/figures/map/outlines.ts';
import { type Pen, textWidth } from '#lib/chart/figures/pen.ts';

export type MapLabel = {
	readonly at: Point;
	readonly text: string;
	/** What the name should rather not cover: it is put on the far side, if there is room. */
	readonly away?: Point;
};

const size = 11;

/** Names beside their places, the first first; one for which there is no room is left out. */
export function mapLabels(pen: Pen, labels: readonly MapLabel[], within: Box): SVGElement {
	const taken: Box[] = [];
	const placed = labels.flatMap((label) => {
		const box = boxesFor(label).find(
			(one) => fits(one, within) && !taken.some((other) => overlap(one, other))
		);
		if (box === undefined) return [];
		taken.push(box);
		return [pen('text', { x: box.x + 2, y: box.y + size - 1 }, label.text)];
	});
	const style =
		'fill: var(--ink-1); stroke: var(--surface-1); stroke-width: 3; stroke-linejoin: round; paint-order: stroke; pointer-events: none';
	return pen('g', { class: 'labels', 'font-size': size, style }, ...placed);
}

/** To the right, to the left, below, above. */
function boxesFor({ at: [x, y], text, away }: MapLabel): readonly Box[] {
	const [width, height] = [textWidth(text, size) + 4, size + 3];
	const boxes = [
		{ x: x + 4, y: y - height / 2, width, height },
		{ x: x - 4 - width, y: y - height / 2, width, height },
		{ x: x - width / 2, y: y + 4, width, height },
		{ x: x - width / 2, y: y - 4 - height, width, height }
	];
	if (away === undefined) return boxes;
	const far = (box: Box) =>
		Math.hypot(box.x + box.width / 2 - away[0], (box.y + box.height / 2 - away[1]) * 2);
	return boxes.sort((one, other) => far(other) - far(one));
}

const fits = (box: Box, within: Box) =>
	holds(within, [box.x, box.y]) && holds(within, [box.x + box.width, box.y + box.height]);
