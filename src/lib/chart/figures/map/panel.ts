import { type Box, overlap } from '#lib/chart/figures/map/box.ts';
import type { Point, Shape } from '#lib/chart/figures/map/outlines.ts';
import { boxOfShape } from '#lib/chart/figures/map/shapeBox.ts';

/** A stretch of the map, as large as its box on the page. */
export type Panel = {
	/** Of the outlines' own page. */
	readonly view: Box;
	readonly box: Box;
	/** From the outlines' page to the picture. */
	readonly place: (point: Point) => Point;
	/** What is drawn in it: some of them lie partly beyond its edge. */
	readonly shapes: readonly Shape[];
};

type Room = { readonly x: number; readonly y: number; readonly width: number; readonly tallest: number };

export function panelIn(view: Box, room: Room, shapes: readonly Shape[]): Panel {
	// Without any outline there is nothing to measure, and an empty map.
	const scale = Math.min(room.width / Math.max(view.width, 1), room.tallest / Math.max(view.height, 1));
	const box = { x: room.x, y: room.y, width: view.width * scale, height: view.height * scale };
	const place = ([x, y]: Point): Point => [box.x + (x - view.x) * scale, box.y + (y - view.y) * scale];
	return { view, box, place, shapes: shapes.filter((shape) => overlap(boxOfShape(shape), view)) };
}

/** Neither a tower nor a ribbon; as wide for its height as there is room for. */
export function withProportion(box: Box, widest = 0.75): Box {
	const width = Math.max(box.width, box.height * widest);
	const height = Math.max(box.height, width * 0.75);
	return {
		...{ width, height },
		x: box.x - (width - box.width) / 2,
		y: box.y - (height - box.height) / 2
	};
}
