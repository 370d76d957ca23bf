import { apartFrame, insetFrame, land, type Land, type Look } from '#lib/chart/figures/map/land.ts';
import type { MapAreas } from '#lib/chart/figures/map/mapAreas.ts';
import { type MapPage, panelOf } from '#lib/chart/figures/map/mapPage.ts';
import type { Shape } from '#lib/chart/figures/map/outlines.ts';
import type { Panel } from '#lib/chart/figures/map/panel.ts';
import type { Pen } from '#lib/chart/figures/pen.ts';

type GroundOptions = {
	readonly areas: MapAreas;
	readonly look: (shape: Shape) => Look;
	/** As the data call them. */
	readonly picked: ReadonlySet<string>;
	readonly insetTitle: string;
};

/** The map below what is drawn on it, in all panels. */
export type Ground = {
	readonly elements: readonly SVGElement[];
	/** An area as it is seen best. */
	readonly markOf: (shape: Shape) => SVGElement;
};

export function ground(pen: Pen, page: MapPage, { areas, look, picked, insetTitle }: GroundOptions): Ground {
	const shapes = new Set([...picked].map(areas.shapeOf));
	const options = { look, picked: (shape: Shape) => shapes.has(shape) };
	const { main, apart, inset } = page;
	const lands = new Map<Panel | undefined, Land>();
	const landIn = (panel: Panel) => {
		const drawn = land(pen, panel, options);
		lands.set(panel, drawn);
		return drawn.element;
	};
	return {
		elements: [
			landIn(main),
			...(apart ? [apartFrame(pen, apart), landIn(apart)] : []),
			...(inset ? [landIn(inset), insetFrame(pen, { main, inset, title: insetTitle })] : [])
		],
		markOf: (shape) => lands.get(panelOf(page, shape))!.marks.get(shape)!
	};
}
