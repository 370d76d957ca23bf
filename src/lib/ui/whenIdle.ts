import { atIdle } from '#lib/ui/atIdle.ts';
import { once } from '#lib/notebook/once.ts';

/** How long the page may be busy until it is fetched all the same, in milliseconds. */
const patience = 1500;

/**
 * Fetches what is not needed to begin with, once the page stands and has nothing else to do, or as soon as
 * it is asked for. Every call gives the same promise; after a failure the next one tries again.
 */
export function whenIdle<T>(fetch: () => Promise<T>): () => Promise<T> {
	const begin = once(fetch);
	// What fails unasked is told when it is asked for.
	const early = () => void begin().catch(() => undefined);
	atIdle(early, patience);
	return begin;
}
