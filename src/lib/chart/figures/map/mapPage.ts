import { type Box, common, holds, widened } from '#lib/chart/figures/map/box.ts';
import type { MapAreas } from '#lib/chart/figures/map/mapAreas.ts';
import type { Point, Shape } from '#lib/chart/figures/map/outlines.ts';
import { boxOfShapes } from '#lib/chart/figures/map/shapeBox.ts';

/** A stretch of the map, as large as its box on the page. */
export type Panel = {
	/** Of the outlines' own page. */
	readonly view: Box;
	readonly box: Box;
	/** From the outlines' page to the picture. */
	readonly place: (point: Point) => Point;
};

export type MapPage = {
	readonly main: Panel;
	/** The crowded part again, larger, where the main panel shows it small. */
	readonly inset?: Panel;
	/** What is left for a legend: to the right, or below. */
	readonly legend: { readonly x: number; readonly y: number; readonly width: number };
	/** Where an area is pointed at, in the outlines' page. */
	readonly anchorOf: (shape: Shape) => Point;
	/** Does the inset show this better? */
	readonly isCrowded: (shape: Shape) => boolean;
	readonly bottom: number;
};

export type MapRoom = {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly tallest: number;
	/** To the right of the map, or below it. */
	readonly insetBeside: boolean;
	readonly legendBeside: boolean;
};

/** All that a page has room for; where it is narrow, inset and legend come below the map. */
export const roomOf = (width: number): MapRoom => {
	const beside = width >= 640;
	return { x: 0, y: beside ? 20 : 4, width, tallest: 660, insetBeside: beside, legendBeside: beside };
};

/** Where everything lies: the map shows what the data are about, whole or a part of it. */
export function mapPage(areas: MapAreas, about: readonly Shape[], room: MapRoom): MapPage {
	const { anchorOf } = areas;
	const view = viewOf(areas, about, room);
	const crowded = crowdedIn(areas, about, view);
	const beside = room.legendBeside || (room.insetBeside && crowded !== undefined);
	const part = crowded === undefined ? alone : withInset;
	const main = panelIn(view, { ...room, width: Math.round(room.width * (beside ? part : 1)) });
	const [right, under] = [main.box.x + main.box.width + gap, main.box.y + main.box.height + gap];
	const rest = beside
		? { x: right, y: room.y, width: room.x + room.width - right }
		: { x: room.x, y: under, width: room.width };
	const inset = crowded && panelIn(crowded, { ...rest, width: Math.min(rest.width - 1, 420), tallest: 420 });
	const bottom = Math.max(under - gap, inset === undefined ? 0 : inset.box.y + inset.box.height);
	const legend = room.legendBeside
		? { ...rest, y: inset === undefined ? rest.y : inset.box.y + inset.box.height + gap }
		: { x: room.x, y: bottom + gap, width: room.width };
	const isCrowded = (shape: Shape) => inset !== undefined && holds(inset.view, anchorOf(shape));
	return { main, ...(inset && { inset }), legend, anchorOf, isCrowded, bottom };
}

const gap = 24;

/** Of the width, what the map takes where the rest stands beside it: with an inset there, and without. */
const withInset = 0.58;
const alone = 0.72;

/** All of it, unless the data are about a small part. */
function viewOf({ shapes }: MapAreas, about: readonly Shape[], room: MapRoom): Box {
	const all = boxOfShapes(shapes);
	const part = boxOfShapes(about);
	const isSmall = part.width < all.width * 0.6 && part.height < all.height * 0.6;
	if (about.length === 0 || !isSmall) return all;
	const wide = widened(part, Math.max(part.width, part.height) * 0.06);
	return withProportion(wide, room.legendBeside ? (room.width * alone) / room.tallest : undefined);
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

export function panelIn(view: Box, room: { x: number; y: number; width: number; tallest: number }): Panel {
	// Without any outline there is nothing to measure, and an empty map.
	const scale = Math.min(room.width / Math.max(view.width, 1), room.tallest / Math.max(view.height, 1));
	const box = { x: room.x, y: room.y, width: view.width * scale, height: view.height * scale };
	const place = ([x, y]: Point): Point => [box.x + (x - view.x) * scale, box.y + (y - view.y) * scale];
	return { view, box, place };
}

/** The part to be drawn again, where this view shows it small and the data are about it. */
function crowdedIn(areas: MapAreas, about: readonly Shape[], view: Box): Box | undefined {
	const part = boxOfShapes(areas.shapes.filter(({ code }) => areas.crowded.includes(code)));
	const wide = common(widened(part, part.width * 0.04), view);
	const within = about.filter((shape) => holds(wide, areas.anchorOf(shape))).length;
	const isSmall = holds(view, [part.x, part.y]) && part.width < view.width * 0.35;
	return within >= 2 && isSmall ? wide : undefined;
}
