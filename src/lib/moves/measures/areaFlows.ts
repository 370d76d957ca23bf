import { containment } from '#lib/moves/measures/containment.ts';
import { effectiveness } from '#lib/moves/measures/effectiveness.ts';
import type { Flow } from '#lib/moves/measures/flow.ts';

/** What an area's borders see. */
export type AreaFlows = {
	readonly omraade: string;
	/** Moves inside the area, in over its border, out over it. */
	readonly indenfor: number;
	readonly ind: number;
	readonly ud: number;
	readonly netto: number;
	readonly brutto: number;
	/** 100 · (I − O) / (I + O). */
	readonly effektivitet: number | null;
	/** W / (W + O). */
	readonly indeslutning: number | null;
};

/**
 * Each area's margins of an OD matrix, by area: W = M_ii, I_i = Σ_j≠i M_ji, O_i = Σ_j≠i M_ij, with net, gross,
 * effectiveness and containment. An end that is null counts on the other end's side only.
 */
export function areaFlows(flows: Iterable<Flow>): readonly AreaFlows[] {
	const areas = new Map<string, { indenfor: number; ind: number; ud: number }>();
	for (const { fra, til, flytninger } of flows) {
		if (fra !== null && fra === til) sumsOf(fra).indenfor += flytninger;
		else {
			if (fra !== null) sumsOf(fra).ud += flytninger;
			if (til !== null) sumsOf(til).ind += flytninger;
		}
	}
	return [...areas]
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([omraade, { indenfor, ind, ud }]) => ({
			omraade,
			indenfor,
			ind,
			ud,
			netto: ind - ud,
			brutto: ind + ud,
			effektivitet: effectiveness(ind, ud),
			indeslutning: containment(indenfor, ud)
		}));

	function sumsOf(area: string) {
		const sums = areas.get(area) ?? { indenfor: 0, ind: 0, ud: 0 };
		areas.set(area, sums);
		return sums;
	}
}
