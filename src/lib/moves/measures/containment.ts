import { ofBoth, ratio, type Quantity } from '#lib/moves/measures/ratio.ts';

/**
 * Mobility rate of an area: its residents' moves per head of the mean population, within it and out of it:
 * (W + O) / P̄. Count persons instead of moves, and it is the share that moved.
 */
export const mobilityRate = (inside: Quantity, departures: Quantity, population: Quantity): number | null =>
	ratio(
		ofBoth(inside, departures, (stayed, out) => stayed + out),
		population
	);

/** Containment: the share of the residents' moves that stay inside the area, from 0 to 1: W / (W + O). */
export const containment = (inside: Quantity, departures: Quantity): number | null =>
	ratio(
		inside,
		ofBoth(inside, departures, (stayed, out) => stayed + out)
	);
