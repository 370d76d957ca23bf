import type { MapFlow } from '#lib/chart/figures/map/mapFlows.ts';

/** Flows of what is picked that come on top of the largest. */
const topOfPicked = 12;

export type ChosenFlows = {
	readonly largest: readonly MapFlow[];
	/** The largest to and from what is picked. */
	readonly own: readonly MapFlow[];
	readonly drawn: readonly MapFlow[];
	readonly isFaded: (flow: MapFlow) => boolean;
};

/** What is drawn of flows in the order of their size; what is picked fades the others, if it has any. */
export function chosenFlows(
	flows: readonly MapFlow[],
	top: number,
	picked: ReadonlySet<string>
): ChosenFlows {
	const touches = ({ from, to }: MapFlow) => picked.has(from) || picked.has(to);
	const largest = flows.slice(0, top);
	const own = flows.filter(touches).slice(0, topOfPicked);
	const isFaded = (flow: MapFlow) => own.length > 0 && !touches(flow);
	return { largest, own, drawn: [...new Set([...largest, ...own])], isFaded };
}
