import type { AreaName } from '#lib/chart/figures/flows.ts';
import type { MapFlow } from '#lib/chart/figures/map/mapFlows.ts';
import { mapLabels } from '#lib/chart/figures/map/mapLabels.ts';
import type { MapPage } from '#lib/chart/figures/map/mapPage.ts';
import { wayOf } from '#lib/chart/figures/map/arrows.ts';
import type { Pen } from '#lib/chart/figures/pen.ts';

type EndLabels = { readonly flows: readonly MapFlow[]; readonly nameOf: AreaName };

/** The names of the areas that arrows begin and end in, in the panel where they do; the largest flows' first. */
export function endLabels(pen: Pen, page: MapPage, { flows, nameOf }: EndLabels): SVGElement {
	const ends = new Map(
		flows.flatMap((flow) => {
			const [from, to] = wayOf(page, flow);
			return [
				[`${flow.from} ${from}`, { at: from, text: nameOf(flow.from) }] as const,
				[`${flow.to} ${to}`, { at: to, text: nameOf(flow.to) }] as const
			];
		})
	);
	const panels = [page.main, ...(page.inset ? [page.inset] : [])];
	return pen('g', {}, ...panels.map(({ box }) => mapLabels(pen, [...ends.values()], box)));
}
