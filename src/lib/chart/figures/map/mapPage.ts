import { framedApart } from '#lib/chart/figures/map/apart.ts';
import { type Box, common, holds, widened } from '#lib/chart/figures/map/box.ts';
import type { MapAreas } from '#lib/chart/figures/map/mapAreas.ts';
import type { Point, Shape } from '#lib/chart/figures/map/outlines.ts';
import { type Panel, panelIn, withProportion } from '#lib/chart/figures/map/panel.ts';
import { boxOfShapes } from '#lib/chart/figures/map/shapeBox.ts';
import type { Shown } from '#lib/chart/figures/map/shownPart.ts';

export type MapPage = {
	readonly main: Panel;
	/** The crowded part again, larger, where the main panel shows it small. */
	readonly inset?: Panel;
	/** What lies far off, in a frame of its own upon the main panel. */
	readonly apart?: Panel;
	/** What is left for a legend: to the right, or below. */
	readonly legend: { readonly x: number; readonly y: number; readonly width: number };
	/** Where an area is pointed at, in the outlines' page. */
	readonly anchorOf: (shape: Shape) => Point;
	/** Where an area is seen together with all others: in the main panel or in the frame. */
	readonly amongAll: (shape: Shape) => Panel;
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
export function mapPage(areas: MapAreas, shown: Shown, room: MapRoom): MapPage {
	const { anchorOf } = areas;
	const view = viewOf(shown, room);
	const crowded = crowdedIn(areas, shown, view);
	const beside = room.legendBeside || (room.insetBeside && crowded !== undefined);
	const part = crowded === undefined ? alone : withInset;
	const main = panelIn(view, { ...room, width: Math.round(room.width * (beside ? part : 1)) }, shown.near);
	const [right, under] = [main.box.x + main.box.width + gap, main.box.y + main.box.height + gap];
	const rest = beside
		? { x: right, y: room.y, width: room.x + room.width - right }
		: { x: room.x, y: under, width: room.width };
	const insetRoom = { ...rest, width: Math.min(rest.width - 1, 420), tallest: 420 };
	const inset = crowded && panelIn(crowded, insetRoom, shown.near);
	const bottom = Math.max(under - gap, inset === undefined ? 0 : inset.box.y + inset.box.height);
	const legend = room.legendBeside
		? { ...rest, y: inset === undefined ? rest.y : inset.box.y + inset.box.height + gap }
		: { x: room.x, y: bottom + gap, width: room.width };
	const isCrowded = (shape: Shape) => inset !== undefined && holds(inset.view, anchorOf(shape));
	return { ...(inset && { inset }), ...besides(main, shown.apart), legend, anchorOf, isCrowded, bottom };
}

/** The main panel and upon it the frame. */
export function besides(main: Panel, apart: readonly Shape[]): Pick<MapPage, 'main' | 'apart' | 'amongAll'> {
	if (apart.length === 0) return { main, amongAll: () => main };
	const framed = framedApart(apart, main);
	return { main, apart: framed, amongAll: (shape) => (apart.includes(shape) ? framed : main) };
}

/** The panel in which an area is seen best. */
export const panelOf = ({ isCrowded, inset, amongAll }: MapPage, shape: Shape): Panel =>
	inset !== undefined && isCrowded(shape) ? inset : amongAll(shape);

const gap = 24;

/** Of the width, what the map takes where the rest stands beside it: with an inset there, and without. */
const withInset = 0.58;
const alone = 0.72;

/** All of it as it is, a part as wide for its height as there is room for. */
const viewOf = ({ view, part }: Shown, room: MapRoom): Box =>
	part === undefined
		? view
		: withProportion(view, room.legendBeside ? (room.width * alone) / room.tallest : undefined);

/** The part to be drawn again, where this view shows it small and the data are about it. */
function crowdedIn(areas: MapAreas, { about }: Shown, view: Box): Box | undefined {
	const part = boxOfShapes(areas.shapes.filter(({ code }) => areas.crowded.includes(code)));
	const wide = common(widened(part, part.width * 0.04), view);
	const within = about.filter((shape) => holds(wide, areas.anchorOf(shape))).length;
	const isSmall = holds(view, [part.x, part.y]) && part.width < view.width * 0.35;
	return within >= 2 && isSmall ? wide : undefined;
}
