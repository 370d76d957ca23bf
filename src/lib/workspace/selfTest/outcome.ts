import type { Tried } from '#lib/realm/probe/attempt.ts';
import type { RoomId, RoomResult } from '#lib/workspace/selfTest/rooms.ts';

/**
 * `silent`: it did not succeed, nobody said why, and the browser has named the policy of this very document as
 * it refused something else. Firefox tells a worker of some of its policy's refusals, and not of all.
 */
export type AttemptOutcome = 'refused' | 'silent' | 'open';

/** Which document's policy a room lives under; the engine is asked in SQL and has the lock before it. */
export const realmOf: { readonly [room in RoomId]?: 'page' | 'engine' | 'cage' } = {
	page: 'page',
	output: 'page',
	frame: 'page',
	'engine-worker': 'engine',
	reader: 'engine',
	cage: 'cage',
	'cage-policy': 'cage'
};

export function outcomeOf(
	{ wall, failed }: Tried,
	room: RoomId,
	results: readonly RoomResult[]
): AttemptOutcome {
	if (wall !== undefined) return 'refused';
	return failed === true && policySpoke(room, results) ? 'silent' : 'open';
}

/** The outcomes of a room, in the order of its attempts. */
export const outcomesOf = (room: RoomResult, results: readonly RoomResult[]): readonly AttemptOutcome[] =>
	room.tried.map((tried) => outcomeOf(tried, room.id, results));

const policySpoke = (room: RoomId, results: readonly RoomResult[]) =>
	realmOf[room] !== undefined &&
	results.some(
		({ id, tried }) => realmOf[id] === realmOf[room] && tried.some(({ wall }) => wall?.kind === 'policy')
	);
