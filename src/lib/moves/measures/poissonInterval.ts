import { gammaQuantile } from '#lib/moves/measures/gammaQuantile.ts';
import type { Quantity } from '#lib/moves/measures/ratio.ts';

export type Interval = { readonly nedre: number; readonly oevre: number };

/**
 * Exact interval of a Poisson mean of which this many events were seen: from the gamma quantile (1 − c)/2 with
 * shape x to the quantile (1 + c)/2 with shape x + 1 (Garwood, Fiducial limits for the Poisson distribution,
 * Biometrika 28, 1936). For no event it begins at 0.
 */
export function poissonInterval(events: Quantity, confidence = 0.95): Interval | null {
	if (events == null || events < 0) return null;
	return {
		nedre: events === 0 ? 0 : gammaQuantile((1 - confidence) / 2, events),
		oevre: gammaQuantile((1 + confidence) / 2, events + 1)
	};
}
