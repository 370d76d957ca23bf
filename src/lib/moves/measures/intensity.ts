import { netAndGross, type InAndOut } from '#lib/moves/measures/effectiveness.ts';
import { ratio, type Quantity } from '#lib/moves/measures/ratio.ts';

/**
 * Measures of a whole system of areas that can be held against another's (Bell and others, Cross-national
 * comparison of internal migration: issues and measures, Journal of the Royal Statistical Society A 165, 2002).
 */

/** Crude migration intensity (CMI), in per cent of the population: 100 · M / P. */
export const crudeMigrationIntensity = (moves: Quantity, population: Quantity): number | null =>
	ratio(moves == null ? null : 100 * moves, population);

/**
 * Aggregate net migration rate (ANMR), in per cent of the population: 100 · ½Σ|I − O| / ΣP, which is
 * CMI · MEI / 100. A row without all three is left out.
 */
export function aggregateNetMigrationRate(
	areas: Iterable<InAndOut & { readonly befolkning: Quantity }>
): number | null {
	const known = [...areas].filter(
		({ ind, ud, befolkning }) => ind != null && ud != null && befolkning != null
	);
	const population = known.reduce((sum, { befolkning }) => sum + befolkning!, 0);
	return ratio(50 * netAndGross(known).net, population);
}

/**
 * Courgeau's k: CMI / ln(n²) for n areas, which hardly depends on how finely the country is divided
 * (Courgeau, Migrants et migrations, Population 28, 1973).
 */
export const courgeauK = (intensity: Quantity, areas: Quantity): number | null =>
	ratio(intensity, areas == null || areas < 1 ? null : Math.log(areas ** 2));
