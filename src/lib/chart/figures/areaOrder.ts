import type { Flow } from '#lib/chart/figures/flows.ts';
import { municipalities } from '#lib/moves/municipalities.ts';

/** Areas of one region that stand together. */
export type AreaBand = {
	/** None for areas that lie in no region we know. */
	readonly region?: string;
	readonly name?: string;
	readonly first: number;
	readonly count: number;
};

export type OrderedAreas = { readonly areas: readonly string[]; readonly bands: readonly AreaBand[] };

/**
 * Areas by region, in the order of Statistics Denmark's lists, and within a region by their net, the largest
 * gain first. Areas of no known region, such as a notebook's own districts, come last.
 */
export function areaOrder(flows: readonly Flow[]): OrderedAreas {
	const nets = netsOf(flows);
	const ordered = [...nets].sort(([one, net], [other, otherNet]) => otherNet - net || (one < other ? -1 : 1));
	const areas: string[] = [];
	const bands = [...regionNames, [undefined, undefined] as const].flatMap(([region, name]): AreaBand[] => {
		const within = ordered.flatMap(([area]) => (regionOf.get(area)?.region === region ? [area] : []));
		const first = areas.push(...within) - within.length;
		return within.length === 0 ? [] : [{ ...(region && { region, name }), first, count: within.length }];
	});
	return { areas, bands };
}

/** What came less what went, for each area that a flow names; moves within an area change nothing. */
export function netsOf(flows: readonly Pick<Flow, 'from' | 'to' | 'value'>[]): ReadonlyMap<string, number> {
	const nets = new Map<string, number>();
	const add = (area: string | null, value: number) => {
		if (area !== null) nets.set(area, (nets.get(area) ?? 0) + value);
	};
	for (const { from, to, value } of flows) {
		add(from, -value);
		add(to, value);
	}
	return nets;
}

const regionOf = new Map(municipalities.map((municipality) => [municipality.kode, municipality]));
const regionNames = new Map(municipalities.map(({ region, regionsnavn }) => [region, regionsnavn]));

/** Do both lie in one region? */
export const isWithinRegion = (one: string, other: string): boolean => {
	const region = regionOf.get(one)?.region;
	return region !== undefined && region === regionOf.get(other)?.region;
};
