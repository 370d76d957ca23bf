import { expect, test } from 'vitest';
import type { Wall } from '#lib/realm/probe/attempt.ts';
import { missingDefences } from '#lib/workspace/selfTest/missingDefences.ts';
import type { DefenceFacts, RoomResult } from '#lib/workspace/selfTest/rooms.ts';
import { verdictOf } from '#lib/workspace/selfTest/verdict.ts';

const policy: Wall = { kind: 'policy', directive: 'connect-src', policy: 'p' };
const room = (id: RoomResult['id'], walls: readonly (Wall | undefined)[], more = 0): RoomResult => ({
	id,
	ways: [...walls.map((_, at) => `${at}`), ...Array.from({ length: more }, (_, at) => `more ${at}`)],
	tried: walls.map((wall, at) => (wall === undefined ? { way: `${at}` } : { way: `${at}`, wall }))
});
const verdict = (results: readonly RoomResult[], status: 'running' | 'done' | 'stopped' = 'done') =>
	verdictOf({
		status,
		results,
		total: results.reduce((sum, { ways }) => sum + ways.length, 0),
		tried: results.reduce((sum, { tried }) => sum + tried.length, 0)
	});

test('everything refused is said only when everything was tried', () => {
	expect(verdict([room('page', [policy, policy])])).toEqual({ kind: 'refused', total: 2, rooms: 1 });
	expect(verdict([room('page', [policy], 2)], 'stopped')).toEqual({
		kind: 'incomplete',
		refused: 1,
		untried: 2
	});
	expect(verdict([room('page', [policy])], 'running')).toEqual({ kind: 'running' });
});

test('one way that nobody refused outweighs all that were, also where not everything was tried', () => {
	expect(verdict([room('page', [policy, undefined], 3)])).toEqual({ kind: 'open', open: 1, total: 5 });
});

test('what failed unexplained is told as such only where the policy of the same document has spoken', () => {
	const failed = (id: RoomResult['id']): RoomResult => ({
		id,
		ways: ['a'],
		tried: [{ way: 'a', failed: true }]
	});
	expect(verdict([failed('reader'), room('engine-worker', [policy])])).toEqual({
		kind: 'silent',
		refused: 1,
		silent: 1
	});
	expect(verdict([failed('reader'), room('page', [policy])])).toEqual({ kind: 'open', open: 1, total: 2 });
	expect(verdict([failed('engine'), room('engine-worker', [policy])]).kind).toBe('open');
});

const facts: DefenceFacts = {
	secureContext: true,
	serviceWorker: true,
	origins: ['null', 'null'],
	realmSandbox: true,
	hostHeaders: true,
	unframed: true
};
const spoken = [
	room('page', [policy]),
	room('engine-worker', [policy]),
	room('reader', [policy]),
	room('cage-policy', [policy])
];

test('a browser that has everything lacks nothing', () => {
	expect(missingDefences(facts, spoken)).toEqual([]);
});

test.each([
	['secure-context', { secureContext: false }],
	['service-worker', { serviceWorker: false }],
	['opaque-origin', { origins: ['null', 'https://example.invalid'] }],
	['opaque-origin', { origins: [] }],
	['realm-sandbox', { realmSandbox: false }],
	['host-headers', { hostHeaders: false }],
	['unframed', { unframed: false }]
])('%s is missed where %o', (defence, lacking) => {
	expect(missingDefences({ ...facts, ...lacking }, spoken)).toEqual([defence]);
});

test('a policy that never spoke is missed, also where other walls refused', () => {
	const silent = room('reader', [{ kind: 'absent', name: 'fetch' }]);
	expect(missingDefences(facts, [...spoken.filter(({ id }) => id !== 'reader'), silent])).toEqual([
		'realm-policy'
	]);
});
