import { ofBoth, ratio, type Quantity } from '#lib/moves/measures/ratio.ts';

/** An area's moves in and out over its own border. */
export type InAndOut = { readonly ind: Quantity; readonly ud: Quantity };

/**
 * How much of an area's moves became a change of its population, from −100 (all out) to 100 (all in), in per
 * cent: 100 · (I − O) / (I + O) (Shryock and Siegel, The Methods and Materials of Demography, 1976, ch. 21).
 */
export const effectiveness = (arrivals: Quantity, departures: Quantity): number | null =>
	ratio(
		ofBoth(arrivals, departures, (into, out) => 100 * (into - out)),
		ofBoth(arrivals, departures, (into, out) => into + out)
	);

/**
 * Migration effectiveness index (MEI) of a whole system of areas, from 0 (every flow has its counterflow) to
 * 100 (all one way), in per cent: 100 · Σ|I − O| / Σ(I + O) (Bell and others, Cross-national comparison of
 * internal migration, Journal of the Royal Statistical Society A 165, 2002). A row without both is left out.
 */
export function migrationEffectiveness(areas: Iterable<InAndOut>): number | null {
	const { net, gross } = netAndGross(areas);
	return ratio(100 * net, gross);
}

/** Σ|I − O| and Σ(I + O). */
export function netAndGross(areas: Iterable<InAndOut>) {
	let [net, gross] = [0, 0];
	for (const { ind, ud } of areas) {
		if (ind == null || ud == null) continue;
		net += Math.abs(ind - ud);
		gross += ind + ud;
	}
	return { net, gross };
}
