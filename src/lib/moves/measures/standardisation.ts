import { poissonInterval } from '#lib/moves/measures/poissonInterval.ts';
import { ratio, type Quantity } from '#lib/moves/measures/ratio.ts';

/** One age group of an area: its events and its mean population. */
export type Stratum = { readonly antal: Quantity; readonly befolkning: Quantity };

/** Per 1,000, with the ends of its interval. */
export type StandardisedRate = Readonly<Record<'rate' | 'nedre' | 'oevre', number | null>>;

/**
 * Directly age-standardised rate per 1,000: Σ w_a m_a/P_a / Σ w_a. Its interval is the exact Poisson interval of
 * all events, scaled to the rate's variance Σ w_a² m_a/P_a² / (Σ w_a)² (Dobson, Kuulasmaa, Eberle and Scherer,
 * Confidence intervals for weighted sums of Poisson parameters, Statistics in Medicine 10, 1991). All null where
 * an age group that has weight has no population, and so no rate; the upper end is null where nothing happened.
 */
export function directlyStandardisedRate(
	strata: Iterable<Stratum & { readonly vaegt: Quantity }>,
	confidence = 0.95
): StandardisedRate {
	const known = [...strata].filter(({ vaegt }) => vaegt != null && vaegt !== 0);
	if (known.length === 0 || known.some(({ antal, befolkning }) => ratio(antal, befolkning) === null))
		return { rate: null, nedre: null, oevre: null };
	const weights = sum(known.map(({ vaegt }) => vaegt!));
	const events = sum(known.map(({ antal }) => antal!));
	const rate =
		(1000 * sum(known.map(({ antal, befolkning, vaegt }) => vaegt! * (antal! / befolkning!)))) / weights;
	const variance = sum(
		known.map(({ antal, befolkning, vaegt }) => antal! * ((1000 * vaegt!) / befolkning! / weights) ** 2)
	);
	if (events === 0) return { rate, nedre: 0, oevre: null };
	const { nedre, oevre } = poissonInterval(events, confidence)!;
	const scale = Math.sqrt(variance / events);
	return { rate, nedre: rate + scale * (nedre - events), oevre: rate + scale * (oevre - events) };
}

/** Observed over expected events. */
export type StandardisedRatio = {
	readonly observeret: number;
	readonly forventet: number;
} & Readonly<Record<'ratio' | 'nedre' | 'oevre', number | null>>;

/**
 * Indirectly age-standardised ratio: observed events over those expected if each age group had the standard's
 * rate (events per person): Σ m_a / Σ P_a·r_a; 1 is as expected. Its interval is the exact Poisson interval of
 * the observed events over the expected (Breslow and Day, Statistical Methods in Cancer Research II, 1987, ch. 2).
 * An age group of which something is unknown is left out.
 */
export function indirectlyStandardisedRatio(
	strata: Iterable<Stratum & { readonly standardrate: Quantity }>,
	confidence = 0.95
): StandardisedRatio {
	let [observeret, forventet] = [0, 0];
	for (const { antal, befolkning, standardrate } of strata) {
		if (antal == null || befolkning == null || standardrate == null) continue;
		observeret += antal;
		forventet += befolkning * standardrate;
	}
	const interval = poissonInterval(observeret, confidence);
	return {
		observeret,
		forventet,
		ratio: ratio(observeret, forventet),
		nedre: ratio(interval?.nedre, forventet),
		oevre: ratio(interval?.oevre, forventet)
	};
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
