import { expect, test, vi } from 'vitest';
import { hashFile } from '#lib/engine/import/hashFile.ts';
import type { StartRealm } from '#lib/realm/realm.ts';

vi.mock('#lib/engine/import/hashWorker.ts?realm', () => ({ default: '' }));

/** A worker that says these things once it is asked. */
const saying =
	(...said: readonly unknown[]): StartRealm =>
	() => {
		const { port1, port2 } = new MessageChannel();
		port2.onmessage = () => said.forEach((one) => port2.postMessage(one));
		const close = () => {
			port1.close();
			port2.close();
		};
		return Promise.resolve({ port: port1, failed: new Promise(() => undefined), close });
	};

const asked = async (...said: readonly unknown[]) => {
	const parts: number[] = [];
	const watch = { signal: new AbortController().signal, progress: (part: number) => void parts.push(part) };
	return [await hashFile(saying(...said), new File([''], 'x'), watch), parts];
};

const hash = 'a'.repeat(64);

test('a hash is 64 hexadecimal signs, and its progress a part of the whole', async () => {
	expect(await asked({ kind: 'read', part: 0.5 }, { kind: 'hash', hash })).toEqual([
		{ ok: true, value: hash },
		[0.5]
	]);
});

test.each([
	['no message', null],
	['a hash with markup', { kind: 'hash', hash: '<img src=x onerror=alert(1)>' }],
	['no hash', { kind: 'hash', hash: { toString: 1 } }],
	['more than the whole', { kind: 'read', part: 7 }],
	['another kind', { kind: 'constructor' }],
	['an endless reason', { kind: 'gone', detail: 'x'.repeat(20_000) }]
])('a worker that says %s has no hash', async (_, said) => {
	expect(await asked(said)).toEqual([
		{ ok: false, error: { kind: 'gone', detail: 'The worker gave an answer that cannot be read.' } },
		[]
	]);
});
