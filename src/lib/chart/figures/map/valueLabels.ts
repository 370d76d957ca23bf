import type { AreaValue } from '#lib/chart/figures/map/areaValues.ts';
import { type Box, overlap } from '#lib/chart/figures/map/box.ts';
import { roomAt } from '#lib/chart/figures/map/insidePoint.ts';
import { type MapPage, panelOf } from '#lib/chart/figures/map/mapPage.ts';
import { type Pen, textWidth } from '#lib/chart/figures/pen.ts';
import type { Shade } from '#lib/chart/figures/shades.ts';

type ValueLabels = {
	readonly values: readonly AreaValue[];
	readonly shadeOf: (value: number) => Shade;
	readonly written: (value: number) => string;
};

const size = 10.5;

/** The number itself, on areas that have room for it; one that would run into another is left out. */
export function valueLabels(pen: Pen, page: MapPage, { values, shadeOf, written }: ValueLabels): SVGElement {
	const taken: Box[] = [];
	const labels = values.flatMap(({ shape, value }) => {
		const panel = panelOf(page, shape);
		const scale = panel.box.width / panel.view.width;
		const [text, anchor] = [written(value), page.anchorOf(shape)];
		const width = textWidth(text, size);
		const [x, y] = panel.place(anchor);
		const box = { x: x - width / 2, y: y - size / 2, width, height: size };
		const hasRoom = roomAt(shape.rings, anchor) * scale >= width * part;
		if (!hasRoom || taken.some((other) => overlap(box, other))) return [];
		taken.push(box);
		const { fill, ink } = shadeOf(value);
		return [pen('text', { x, y: y + size / 3, style: `fill: ${ink}; stroke: ${fill}` }, text)];
	});
	const style = 'stroke-width: 3; stroke-linejoin: round; paint-order: stroke; pointer-events: none';
	return pen('g', { class: 'values', 'font-size': size, 'text-anchor': 'middle', style }, ...labels);
}

/** Of a number's width, how far it must be from its middle to the area's nearest edge. */
const part = 0.4;
