import { ofBoth, type Quantity } from '#lib/moves/measures/ratio.ts';

/**
 * How far a count lies from what a model expects, in units of a Poisson count's standard deviation:
 * (observed − expected) / √expected (Agresti, Categorical Data Analysis, 3rd ed. 2013, section 3.3). Beyond
 * ±2 chance alone is a poor explanation; of 9,500 pairs some 400 lie there by chance.
 */
export const pearsonResidual = (observed: Quantity, expected: Quantity): number | null =>
	ofBoth(observed, expected, (count, mean) => (mean > 0 ? (count - mean) / Math.sqrt(mean) : null));
