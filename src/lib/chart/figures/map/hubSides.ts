import { type MapFlow, type MapFlows, sumOf } from '#lib/chart/figures/map/mapFlows.ts';
import type { Shape } from '#lib/chart/figures/map/outlines.ts';

/** The flows of one area in one direction. */
export type HubSide = {
	/** The largest first. */
	readonly all: readonly MapFlow[];
	readonly largest: readonly MapFlow[];
	readonly sum: number;
	/** Of those that are not among the largest. */
	readonly rest: { readonly areas: number; readonly sum: number };
	readonly partnerOf: (flow: MapFlow) => string;
};

export type HubSides = { readonly in: HubSide; readonly out: HubSide };

export function hubSides({ flows }: MapFlows, hub: Shape | undefined, top: number): HubSides {
	const side = (all: readonly MapFlow[], partnerOf: (flow: MapFlow) => string): HubSide => ({
		...{ all, partnerOf, largest: all.slice(0, top), sum: sumOf(all) },
		rest: { areas: Math.max(0, all.length - top), sum: sumOf(all.slice(top)) }
	});
	return {
		in: side(
			flows.filter(({ ends }) => ends.to === hub),
			({ from }) => from
		),
		out: side(
			flows.filter(({ ends }) => ends.from === hub),
			({ to }) => to
		)
	};
}
