import { type Box, holds, widened } from '#lib/chart/figures/map/box.ts';
import { isInside } from '#lib/chart/figures/map/insidePoint.ts';
import type { Point, Shape } from '#lib/chart/figures/map/outlines.ts';
import { type Panel, panelIn } from '#lib/chart/figures/map/panel.ts';
import { boxOfShape, boxOfShapes } from '#lib/chart/figures/map/shapeBox.ts';

/** Of the whole: as much empty sea lies between, as wide is what lies beyond it at most. */
const far = { sea: 0.2, wide: 0.12 };
/** Of fewer areas nobody can tell which the country is. */
const fewest = 8;

/** What lies by itself far east or west of all others, as Bornholm does. */
export function farOff(shapes: readonly Shape[]): readonly Shape[] {
	const { width } = boxOfShapes(shapes);
	const inOrder = shapes.toSorted((one, other) => boxOfShape(one).x - boxOfShape(other).x);
	for (let [at, reached] = [1, rightOf(inOrder[0])]; at < inOrder.length; at += 1) {
		const sea = boxOfShape(inOrder[at]!).x - reached;
		const sides = [inOrder.slice(0, at), inOrder.slice(at)];
		const [small, large] = sides.sort((one, other) => one.length - other.length) as [Shape[], Shape[]];
		if (sea > width * far.sea && large.length >= fewest && boxOfShapes(small).width < width * far.wide)
			return small;
		reached = Math.max(reached, rightOf(inOrder[at]));
	}
	return [];
}

function rightOf(shape: Shape | undefined): number {
	if (shape === undefined) return 0;
	const { x, width } = boxOfShape(shape);
	return x + width;
}

/** Of the main panel, as large as the frame may be: the largest for which there is a free place. */
const sizes = [0.28, 0.22, 0.17];
/** Between the frame and the panel's edges. */
const edge = 1;

/**
 * A frame of its own for what lies far off, as maps of Denmark have it: at the main panel's scale, or smaller
 * where that is large, in a place without land, rather near the upper right corner. Where the outlines
 * themselves have it at such a place, it stays there. Without any free place it covers the corner.
 */
export function framedApart(apart: readonly Shape[], main: Panel): Panel {
	const around = boxOfShapes(apart);
	const view = widened(around, 0.12 * Math.max(around.width, around.height));
	const scale = main.box.width / main.view.width;
	const isFree = freeOf(main);
	const framed = (size: number, [x, y]: Point = [0, 0]) => {
		const width = Math.min(view.width * scale, main.box.width * size);
		return panelIn(view, { x, y, width, tallest: main.box.height * size }, apart);
	};
	for (const size of sizes) {
		const { box } = framed(size);
		const places = [main.place([view.x, view.y]), ...placesFor(box, main)];
		const free = places.find(([x, y]) => isFree({ ...box, x, y }));
		if (free !== undefined) return framed(size, free);
	}
	const smallest = sizes.at(-1)!;
	return framed(smallest, placesFor(framed(smallest).box, main)[0]);
}

/** From the upper right corner on. */
function placesFor({ width, height }: Box, { box }: Panel): readonly Point[] {
	const steps = Array.from({ length: 9 }, (_, at) => at / 8);
	const [across, down] = [box.width - width - 2 * edge, box.height - height - 2 * edge];
	return steps
		.flatMap((left) => steps.map((below) => [left, below] as const))
		.sort((one, other) => one[0] + one[1] - other[0] - other[1])
		.map(([left, below]) => [box.x + edge + across * (1 - left), box.y + edge + down * below]);
}

/** Does a box of the page lie within the panel and upon no land? */
function freeOf({ box, place, shapes }: Panel): (part: Box) => boolean {
	const land = shapes.map(({ rings }) => rings.map((ring) => ring.map(place)));
	const edges = land.flat(2);
	return (part) => {
		const { x, y, width, height } = part;
		const within = holds(box, [x, y]) && holds(box, [x + width, y + height]);
		if (!within || edges.some((point) => holds(part, point))) return false;
		// All around it may be land.
		return !land.some((rings) => isInside(rings, [x + width / 2, y + height / 2]));
	};
}
