import { ofBoth, ratio, type Quantity } from '#lib/moves/measures/ratio.ts';

/**
 * Preference index: a flow's share of all moves over the share that two populations of this size would have if
 * neither distance nor preference mattered; 1 is as expected: (M_ij / M) / (P_i · P_j / P²) (Shryock and
 * Siegel, The Methods and Materials of Demography, 1976, ch. 21). The parameters are those of the SQL macro.
 */
export function preferenceIndex(
	moves: Quantity,
	allMoves: Quantity,
	originPopulation: Quantity,
	destinationPopulation: Quantity,
	population: Quantity
): number | null {
	const [origin, destination] = [
		ratio(originPopulation, population),
		ratio(destinationPopulation, population)
	];
	return ratio(
		ratio(moves, allMoves),
		ofBoth(origin, destination, (one, other) => one * other)
	);
}
