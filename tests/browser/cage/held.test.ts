import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cage } from '#lib/cage/cage.ts';
import { connectCage } from '#lib/cage/connectCage.ts';
import { readReply } from '#lib/cage/crossing.ts';
import type { CellId } from '#lib/notebook/notebook.ts';
import { runCell } from '../../support/cageRun.ts';
import { inFrame } from '../../support/inFrame.ts';

let cage: Cage;
beforeAll(async () => {
	cage = await connectCage({ start: inFrame('cage') });
});
afterAll(() => cage.close());

test('the cage tells what it holds by name, how large it is and since when, until it is forgotten', async () => {
	const before = Date.now();
	const ipc = tableToIPC(tableFromArrays({ n: Float64Array.from([1, 2, 3]) }), 'stream');
	const { length } = ipc;
	await cage.putTable('moves', 1, ipc);
	await runCell(cage, 'const a = new Float64Array(1000), b = [{ x: 1 }];\n1', {
		cell: 'c1',
		defines: ['a', 'b']
	});
	const held = await cage.held();
	expect(held.map(({ name, cell, type, length, exact }) => [name, cell, type, length, exact])).toEqual([
		['a', 'c1', 'Float64Array', 1000, true],
		['b', 'c1', 'Array', 1, false],
		['moves', undefined, 'Uint8Array', length, true]
	]);
	expect(held.map(({ bytes }) => bytes)).toEqual([8000, expect.any(Number), length]);
	expect(held.every(({ at }) => at >= before && at <= Date.now())).toBe(true);
	await cage.forget(['c1' as CellId]);
	expect((await cage.held()).map(({ name }) => name)).toEqual(['moves']);
	await cage.restart();
	expect(await cage.held()).toEqual([]);
});

test('rows for a run that has ended do not enter the cage of the notebook after it', async () => {
	const ipc = tableToIPC(tableFromArrays({ n: Float64Array.from([1]) }), 'stream');
	const leaving = new AbortController();
	void cage.restart();
	const put = cage.putTable('moves', 1, ipc, leaving.signal);
	leaving.abort();
	void cage.restart();
	await put;
	expect([await cage.held(), cage.hasTable('moves', 1)]).toEqual([[], false]);
});

test('what does not fit the door is no account', () => {
	const reply = (value: unknown) => readReply({ id: 1, verb: 'held', result: { ok: true, value } });
	const good = { name: 'a', type: 'Array', bytes: 1, exact: false, at: 0 };
	expect(reply([good])).toEqual({ id: 1, verb: 'held', result: { ok: true, value: [good] } });
	for (const bad of [
		'x',
		[{ ...good, bytes: -1 }],
		[{ ...good, bytes: NaN }],
		[{ ...good, name: 'x'.repeat(3_000) }],
		Array.from({ length: 10_001 }, () => good)
	])
		expect(reply(bad)).toEqual({
			id: 1,
			verb: 'held',
			result: { ok: false, error: { kind: 'cage-died', detail: 'unreadable answer' } }
		});
});
