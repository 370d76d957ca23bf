import type { AreaValue } from '#lib/chart/figures/map/areaValues.ts';
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

/** The number itself, on areas that have room for it. */
export function valueLabels(pen: Pen, page: MapPage, { values, shadeOf, written }: ValueLabels): SVGElement {
	const labels = values.flatMap(({ shape, value }) => {
		const panel = panelOf(page, shape);
		const scale = panel.box.width / panel.view.width;
		const text = written(value);
		const anchor = page.anchorOf(shape);
		if (roomAt(shape.rings, anchor) * scale < textWidth(text, size) * 0.4) return [];
		const [x, y] = panel.place(anchor);
		const { fill, ink } = shadeOf(value);
		return [pen('text', { x, y: y + size / 3, style: `fill: ${ink}; stroke: ${fill}` }, text)];
	});
	const style = 'stroke-width: 3; stroke-linejoin: round; paint-order: stroke; pointer-events: none';
	return pen('g', { class: 'values', 'font-size': size, 'text-anchor': 'middle', style }, ...labels);
}
