import { type Box, holds, overlap, widened } from '#lib/chart/figures/map/box.ts';
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
 * themselves have it at such a place, it stays there.
 */
export function framedApart(apart: readonly Shape[], main: Panel): Panel {
	const around = boxOfShapes(apart);
	const view = widened(around, 0.12 * Math.max(around.width, around.height));
	const scale = main.box.width / main.view.width;
	let best: { readonly panel: Panel; readonly land: number } | undefined;
	for (const size of sizes) {
		const width = Math.min(view.width * scale, main.box.width * size);
		const room = { x: 0, y: 0, width, tallest: main.box.height * size };
		const { box } = panelIn(view, room, apart);
		for (const [x, y] of [main.place([view.x, view.y]), ...placesFor(box, main)]) {
			const corners: readonly Point[] = [
				[x, y],
				[x + box.width, y + box.height]
			];
			if (!corners.every((corner) => holds(main.box, corner))) continue;
			const land = landIn(main, { ...box, x, y });
			if (best === undefined || land < best.land)
				best = { panel: panelIn(view, { ...room, x, y }, apart), land };
			if (land === 0) return best.panel;
		}
	}
	return best!.panel;
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

/** How much land lies in a box of the page: by points of its edges and of the box. */
function landIn({ view, box, shapes }: Panel, part: Box): number {
	const scale = box.width / view.width;
	const there = {
		x: view.x + (part.x - box.x) / scale,
		y: view.y + (part.y - box.y) / scale,
		width: part.width / scale,
		height: part.height / scale
	};
	const met = shapes.filter((shape) => overlap(boxOfShape(shape), there));
	const probes = [0, 0.5, 1].flatMap((across) =>
		[0, 0.5, 1].map((down): Point => [there.x + across * there.width, there.y + down * there.height])
	);
	return met.reduce(
		(sum, { rings }) =>
			sum +
			rings.flat().filter((point) => holds(there, point)).length +
			100 * probes.filter((probe) => isInside(rings, probe)).length,
		0
	);
}
