import type { RoomResult } from '#lib/workspace/selfTest/rooms.ts';
import type { SelfTest } from '#lib/workspace/selfTest/selfTest.svelte.ts';

export type Verdict =
	| { readonly kind: 'running' }
	/** It was stopped, or a room could not be opened: nothing can be said of the rest. */
	| { readonly kind: 'incomplete'; readonly refused: number; readonly untried: number }
	| { readonly kind: 'open'; readonly open: number; readonly total: number }
	| { readonly kind: 'refused'; readonly total: number; readonly rooms: number };

/** What a self-test says as a whole. A way that nobody refused outweighs everything else. */
export function verdictOf({
	status,
	results,
	total,
	tried
}: Pick<SelfTest, 'status' | 'results' | 'total' | 'tried'>): Verdict {
	if (status === 'new' || status === 'running') return { kind: 'running' };
	const refused = results.reduce((sum, room) => sum + refusedIn(room), 0);
	if (refused < tried) return { kind: 'open', open: tried - refused, total };
	if (tried < total) return { kind: 'incomplete', refused, untried: total - tried };
	return { kind: 'refused', total, rooms: results.length };
}

export const refusedIn = ({ tried }: RoomResult): number =>
	tried.filter(({ wall }) => wall !== undefined).length;
