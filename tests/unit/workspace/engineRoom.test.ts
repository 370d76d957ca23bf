import { expect, test } from 'vitest';
import type { EngineError } from '#lib/engine/engine.ts';
import { fail, ok } from '#lib/notebook/result.ts';
import { nobodyAt, type Tried } from '#lib/realm/probe/attempt.ts';
import { engineRoom } from '#lib/workspace/selfTest/engineRoom.ts';

async function triedWith(error: EngineError | undefined) {
	const tried: Tried[] = [];
	const answer = error === undefined ? ok(new Uint8Array()) : fail(error);
	const room = engineRoom(
		async () => answer,
		(place, way) => nobodyAt(0, place, way)
	);
	await room.probe((one) => tried.push(one), new AbortController().signal);
	expect(tried.map(({ way }) => way)).toEqual(room.ways);
	return [...new Set(tried.map(({ wall }) => wall?.kind ?? 'not refused'))];
}

test('a statement is refused by the lock’s own word alone', async () => {
	expect(await triedWith({ kind: 'locked', detail: 'no' })).toEqual(['lock']);
});

test.each<[string, EngineError | undefined]>([
	['was done', undefined],
	['failed since nobody answered', { kind: 'query', subtype: 'IO', detail: 'Could not connect' }],
	['needs a part that is not on board', { kind: 'not-on-board', what: 'httpfs', detail: '' }]
])('a statement that %s is told not to be refused', async (_what, error) => {
	expect(await triedWith(error)).toEqual(['not refused']);
});

test('an engine that is gone was not tried', async () => {
	await expect(triedWith({ kind: 'died', detail: 'gone' })).rejects.toThrow('gone');
});
