import { type Box, boxOf, widened } from '#lib/chart/figures/map/box.ts';
import type { HubSides } from '#lib/chart/figures/map/hubSides.ts';
import type { MapAreas } from '#lib/chart/figures/map/mapAreas.ts';
import { besides, type MapPage } from '#lib/chart/figures/map/mapPage.ts';
import type { Point, Shape } from '#lib/chart/figures/map/outlines.ts';
import { panelIn, withProportion } from '#lib/chart/figures/map/panel.ts';
import { boxOfShapes } from '#lib/chart/figures/map/shapeBox.ts';

/** Of the partners, from the nearest on, those whose places decide how much the map shows. */
const near = 0.8;

type HubRoom = {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly areas: MapAreas;
	readonly hub: Shape;
	readonly sides: HubSides;
};

/**
 * The map around an area: most of its partners lie in it, and the way to those beyond ends at its edge, in
 * their direction. What stands in a frame has no direction: an area there shows all its partners. Both
 * directions show the same part.
 */
export function hubPage({
	x,
	y,
	width,
	areas,
	hub,
	sides
}: HubRoom): MapPage & { readonly isBeyond: (shape: Shape) => boolean } {
	const isApart = (shape: Shape) => areas.apart.includes(shape);
	const ends = [...sides.in.largest, ...sides.out.largest].flatMap(({ ends: { from, to } }) => [from, to]);
	const all = [...new Set([hub, ...ends])];
	const isOnlyApart = all.every(isApart);
	const shapes = isOnlyApart ? areas.apart : areas.shapes.filter((shape) => !isApart(shape));
	const seen = all.filter((shape) => shapes.includes(shape));
	const isCentral = shapes.includes(hub);
	const around = isCentral
		? boxAround(hub, seen.map(areas.anchorOf), areas.anchorOf(hub))
		: boxOfShapes(seen);
	const view = withProportion(widened(around, 0.15 * Math.max(around.width, around.height)));
	const main = panelIn(view, { x, y, width, tallest: 420 }, shapes);
	const edge = widened(view, -0.05 * view.width);
	const anchorOf = (shape: Shape) =>
		isCentral && shapes.includes(shape)
			? within(edge, areas.anchorOf(hub), areas.anchorOf(shape))
			: areas.anchorOf(shape);
	return {
		...besides(main, !isOnlyApart && all.some(isApart) ? areas.apart : []),
		...{ anchorOf, isCrowded: () => false, bottom: y + main.box.height },
		legend: { x, y: y + main.box.height, width },
		isBeyond: (shape) => anchorOf(shape) !== areas.anchorOf(shape)
	};
}

/** The area and the nearest of its partners. */
function boxAround({ rings }: Shape, places: readonly Point[], center: Point): Box {
	const nearest = places.toSorted((one, other) => far(one, center) - far(other, center));
	return boxOf([...rings.flat(), ...nearest.slice(0, Math.ceil(nearest.length * near))]);
}

const far = (one: Point, other: Point) => Math.hypot(one[0] - other[0], one[1] - other[1]);

/** A place, or where the straight way to it leaves the box. */
function within({ x, y, width, height }: Box, from: Point, to: Point): Point {
	const reach = [
		[to[0] - from[0], x - from[0], x + width - from[0]],
		[to[1] - from[1], y - from[1], y + height - from[1]]
	].map(([way = 0, low = 0, high = 0]) => (way === 0 ? Infinity : (way < 0 ? low : high) / way));
	const part = Math.min(...reach);
	return part >= 1 ? to : [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
}
