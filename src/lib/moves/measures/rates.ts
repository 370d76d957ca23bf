import { ofBoth, ratio, type Quantity } from '#lib/moves/measures/ratio.ts';

/**
 * Moves per 1,000 of the mean population, as official statistics give them (Siegel and Swanson, The Methods and
 * Materials of Demography, 2nd ed. 2004, ch. 19). A mean population is (start + end) / 2, or person-years.
 */

/** In-migration rate: 1000 · I / P̄. */
export const inRate = (arrivals: Quantity, population: Quantity): number | null =>
	perThousand(arrivals, population);

/** Out-migration rate: 1000 · O / P̄. */
export const outRate = (departures: Quantity, population: Quantity): number | null =>
	perThousand(departures, population);

/** Net migration rate: 1000 · (I − O) / P̄. */
export const netRate = (arrivals: Quantity, departures: Quantity, population: Quantity): number | null =>
	perThousand(
		ofBoth(arrivals, departures, (one, other) => one - other),
		population
	);

/** Gross migration rate, or turnover: 1000 · (I + O) / P̄. */
export const grossRate = (arrivals: Quantity, departures: Quantity, population: Quantity): number | null =>
	perThousand(
		ofBoth(arrivals, departures, (one, other) => one + other),
		population
	);

const perThousand = (moves: Quantity, population: Quantity) =>
	ratio(
		ofBoth(moves, 1000, (one, thousand) => one * thousand),
		population
	);
