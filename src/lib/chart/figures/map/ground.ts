import { insetFrame, land, type Look } from '#lib/chart/figures/map/land.ts';
import type { MapAreas } from '#lib/chart/figures/map/mapAreas.ts';
import type { MapPage } from '#lib/chart/figures/map/mapPage.ts';
import type { Shape } from '#lib/chart/figures/map/outlines.ts';
import type { Pen } from '#lib/chart/figures/pen.ts';

type GroundOptions = {
	readonly areas: MapAreas;
	readonly look: (shape: Shape) => Look;
	/** As the data call them. */
	readonly picked: ReadonlySet<string>;
	readonly insetTitle: string;
};

/** The map below what is drawn on it, in both panels. */
export type Ground = {
	readonly elements: readonly SVGElement[];
	/** An area as it is seen best. */
	readonly markOf: (shape: Shape) => SVGElement;
};

export function ground(pen: Pen, page: MapPage, { areas, look, picked, insetTitle }: GroundOptions): Ground {
	const shapes = new Set([...picked].map(areas.shapeOf));
	const options = { shapes: areas.shapes, look, picked: (shape: Shape) => shapes.has(shape) };
	const main = land(pen, page.main, options);
	const inset = page.inset && land(pen, page.inset, options);
	const frame = page.inset && insetFrame(pen, { main: page.main, inset: page.inset, title: insetTitle });
	return {
		elements: [main.element, ...(inset ? [inset.element] : []), ...(frame ? [frame] : [])],
		markOf: (shape) => ((page.isCrowded(shape) ? inset : undefined) ?? main).marks.get(shape)!
	};
}
