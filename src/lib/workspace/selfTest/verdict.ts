import { outcomesOf, type AttemptOutcome } from '#lib/workspace/selfTest/outcome.ts';
import type { SelfTest } from '#lib/workspace/selfTest/selfTest.svelte.ts';

export type Verdict =
	| { readonly kind: 'running' }
	/** It was stopped, or a room could not be opened: nothing can be said of the rest. */
	| { readonly kind: 'incomplete'; readonly refused: number; readonly untried: number }
	| { readonly kind: 'open'; readonly open: number; readonly total: number }
	/** Nothing succeeded, and of some attempts the browser did not say who refused them. */
	| { readonly kind: 'silent'; readonly refused: number; readonly silent: number }
	| { readonly kind: 'refused'; readonly total: number; readonly rooms: number };

/** What a self-test says as a whole. A way that nobody refused outweighs everything else. */
export function verdictOf({
	status,
	results,
	total,
	tried
}: Pick<SelfTest, 'status' | 'results' | 'total' | 'tried'>): Verdict {
	if (status === 'new' || status === 'running') return { kind: 'running' };
	const outcomes = results.flatMap((room) => outcomesOf(room, results));
	const open = countOf(outcomes, 'open');
	if (open > 0) return { kind: 'open', open, total };
	const [refused, silent] = [countOf(outcomes, 'refused'), countOf(outcomes, 'silent')];
	if (tried < total) return { kind: 'incomplete', refused, untried: total - tried };
	return silent > 0 ? { kind: 'silent', refused, silent } : { kind: 'refused', total, rooms: results.length };
}

export const countOf = (outcomes: readonly AttemptOutcome[], wanted: AttemptOutcome): number =>
	outcomes.filter((outcome) => outcome === wanted).length;
