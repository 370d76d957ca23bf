import { expect, test } from 'vitest';
import { connectCage } from '#lib/cage/connectCage.ts';
import { nobodyAt, type Tried } from '#lib/realm/probe/attempt.ts';
import { cageCode, cageRoom } from '#lib/workspace/selfTest/cageRoom.ts';
import { inFrame } from '../../support/inFrame.ts';

const addressAt = (place: number, way: string) => nobodyAt(0, place, way);
const { ways, probe } = cageRoom(() => connectCage({ start: inFrame('cage') }), {
	patience: 20_000,
	addressAt
});

test('an author’s code in a cage of its own is refused every way', async () => {
	const tried: Tried[] = [];
	await probe((one) => tried.push(one), new AbortController().signal);
	expect(tried.map(({ way }) => way)).toEqual(ways);
	const walls = Object.fromEntries(tried.map(({ way, wall }) => [way, wall?.kind]));
	expect(walls).toEqual({
		...Object.fromEntries(ways.map((way) => [way, 'absent'])),
		import: 'policy'
	});
});

test('the same code where nothing was taken away and no policy stands is told not to be refused', async () => {
	type Body = () => Promise<{ readonly defines: { readonly outcome: string } }>;
	for (const way of ['fetch', 'websocket', 'import', 'indexeddb', 'broadcast', 'document', 'page-port']) {
		const body = (0, eval)(`(${cageCode(way, addressAt(0, way), 50)})`) as Body;
		expect([way, (await body()).defines.outcome]).toEqual([
			way,
			expect.stringMatching(/^\{"failed":(true|false)\}$/)
		]);
	}
});
