import type { AreaValue } from '#lib/chart/figures/map/areaValues.ts';
import { type MapPage, panelOf } from '#lib/chart/figures/map/mapPage.ts';
import type { Numbers } from '#lib/chart/figures/numbersIn.ts';
import type { Pen } from '#lib/chart/figures/pen.ts';
import { roundSamples } from '#lib/chart/figures/map/roundSamples.ts';

const full = 'fill: var(--accent); fill-opacity: 0.6; stroke: var(--surface-1); stroke-width: 1';
/** Below zero: no fill, so that it is told from the others without colour. */
const ring = 'fill: var(--surface-1); fill-opacity: 0.35; stroke: var(--danger); stroke-width: 2';

/** The area of a circle is proportional to its number, so the radius is to its root. */
export const circleRadii =
	(most: number, widest: number) =>
	(value: number): number =>
		most === 0 ? 0 : Math.sqrt(Math.abs(value) / most) * widest;

/** In the panel that shows the area best; small ones lie on large ones. */
export function circles(
	pen: Pen,
	page: MapPage,
	{
		values,
		radiusOf
	}: { readonly values: readonly AreaValue[]; readonly radiusOf: (value: number) => number }
): { readonly element: SVGElement; readonly marks: ReadonlyMap<AreaValue, SVGElement> } {
	const order = values
		.filter(({ value }) => value !== 0)
		.sort((one, other) => Math.abs(other.value) - Math.abs(one.value));
	const marks = new Map(
		order.map((one) => {
			const [cx, cy] = panelOf(page, one.shape).place(page.anchorOf(one.shape));
			const style = one.value < 0 ? ring : full;
			return [
				one,
				pen('circle', { cx, cy, r: Math.max(1, radiusOf(one.value)), style, 'data-area': one.area })
			];
		})
	);
	return { element: pen('g', { class: 'circles' }, ...marks.values()), marks };
}

type CircleLegend = {
	readonly x: number;
	readonly y: number;
	readonly title: string;
	/** Said where some circles are rings. */
	readonly hollow?: string;
	readonly most: number;
	readonly radiusOf: (value: number) => number;
	readonly numbers: Numbers;
};

/** Circles of round numbers, standing in each other. */
export function circleLegend(
	pen: Pen,
	{ x, y, title, hollow, most, radiusOf, numbers }: CircleLegend
): { readonly element: SVGElement; readonly height: number } {
	const widest = radiusOf(most) + 1;
	const floor = 22 + 2 * widest;
	const words = { 'font-size': 11, style: 'fill: var(--ink-2)' };
	const outline = 'fill: none; stroke: var(--ink-2); stroke-width: 1';
	const samples = roundSamples(most).flatMap((value, at) => {
		const r = radiusOf(value);
		const level = floor - 2 * widest + 6 + at * 16;
		return [
			pen('circle', { cx: widest, cy: floor - r, r, style: outline }),
			pen('path', {
				d: `M${Math.round(widest)},${Math.round(floor - 2 * r)}L${Math.round(widest * 2 + 8)},${Math.round(level)}`,
				style: 'stroke: var(--line-strong); fill: none; stroke-width: 0.75'
			}),
			pen('text', { ...words, x: widest * 2 + 12, y: level + 4 }, numbers.number(value))
		];
	});
	const below = Math.max(floor, 28 + 3 * 16) + 20;
	const element = pen(
		'g',
		{ class: 'legend', transform: `translate(${Math.round(x)},${Math.round(y)})` },
		pen('text', { ...words, y: 10, style: 'fill: var(--ink-1); font-weight: 600' }, title),
		...samples,
		...(hollow === undefined
			? []
			: [
					pen('circle', { cx: 7, cy: below - 4, r: 6, style: ring }),
					pen('text', { ...words, x: 20, y: below }, hollow)
				])
	);
	return { element, height: hollow === undefined ? below - 12 : below + 4 };
}
