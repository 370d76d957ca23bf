import { arrow } from '#lib/chart/figures/map/arrow.ts';
import type { MapFlow } from '#lib/chart/figures/map/mapFlows.ts';
import type { MapPage } from '#lib/chart/figures/map/mapPage.ts';
import type { Shape } from '#lib/chart/figures/map/outlines.ts';
import type { Pen } from '#lib/chart/figures/pen.ts';

export const arrowPaint =
	'fill: var(--accent); fill-opacity: 0.85; stroke: var(--surface-1); stroke-width: 0.5; paint-order: stroke';
const fadedPaint =
	'fill: var(--ink-3); fill-opacity: 0.3; stroke: var(--surface-1); stroke-width: 0.5; paint-order: stroke';

/** The width of an arrow in pixels: proportional to the flow, from nothing. What is thinner than a hair stays one. */
export const arrowWidths =
	(most: number, widest: number) =>
	(value: number): number =>
		most === 0 ? 0 : Math.max(1, (value / most) * widest);

export type ArrowsOptions = {
	readonly page: MapPage;
	readonly widthOf: (value: number) => number;
	readonly isFaded: (flow: MapFlow) => boolean;
};

/** The larger lie below the smaller; both ends in the crowded part, and the arrow is drawn in the inset alone. */
export function arrows(
	pen: Pen,
	flows: readonly MapFlow[],
	{ page, widthOf, isFaded }: ArrowsOptions
): { readonly element: SVGElement; readonly marks: ReadonlyMap<MapFlow, SVGElement> } {
	const order = [...flows.filter(isFaded), ...flows.filter((flow) => !isFaded(flow))];
	const marks = new Map(
		order.map((flow) => {
			const d = arrow(...wayOf(page, flow), widthOf(flow.value));
			return [
				flow,
				pen('path', {
					d,
					'data-flow': `${flow.from} ${flow.to}`,
					style: isFaded(flow) ? fadedPaint : arrowPaint
				})
			];
		})
	);
	return { element: pen('g', { class: 'flows' }, ...marks.values()), marks };
}

/** Both ends in the inset, or in the panels that show them among all others. */
export function wayOf(page: MapPage, { ends }: MapFlow) {
	const { inset, isCrowded, amongAll, anchorOf } = page;
	const isInset = inset !== undefined && isCrowded(ends.from) && isCrowded(ends.to);
	const end = (shape: Shape) => (isInset ? inset : amongAll(shape)).place(anchorOf(shape));
	return [end(ends.from), end(ends.to)] as const;
}
