import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFrame, type Frame } from '#lib/realm/frame.ts';
import type { Realm } from '#lib/realm/realm.ts';
import script from './prisoner.ts?realm';

const name = 'test';
const open = (document: string) => openFrame({ document, name });

const attemptIn = (realm: Realm, channel: string) =>
	new Promise((resolve) => {
		realm.port.onmessage = ({ data }) => resolve(data);
		realm.port.postMessage({ channel, address: `${location.origin}/icon.svg` });
	});

const network = [
	'fetch',
	'synchronous XHR',
	'importScripts',
	'import',
	'WebSocket',
	'EventSource',
	'nested worker',
	'nested blob worker'
];
const stores = ['indexedDB', 'caches', 'localStorage'];

describe.each([
	['/realm/engine.html', { eval: 'refused', 'new Function': 'refused', WebAssembly: 'done' }],
	// 'unsafe-eval' lets WebAssembly in by definition; the policy has no word that would keep it out.
	['/realm/cage.html', { eval: 'done', 'new Function': 'done', WebAssembly: 'done' }]
])('in the realm of %s', (document, code) => {
	let frame: Frame;
	let realm: Realm;
	beforeAll(async () => {
		frame = await open(document);
		realm = await frame.start({ script, name });
	});
	afterAll(() => frame.close());

	test.each([...network, ...stores])('%s is refused', async (channel) => {
		expect(await attemptIn(realm, channel)).toBe('refused');
	});

	test.each(Object.entries(code))('code from data by %s is %s', async (channel, outcome) => {
		expect(await attemptIn(realm, channel)).toBe(outcome);
	});
});

test.each([
	['its worker is closed', (_frame: Frame, realm: Realm) => realm.close()],
	['its frame is taken away', (frame: Frame) => frame.close()]
])('an endless loop ends when %s', async (_how, end) => {
	const frame = await open('/realm/cage.html');
	const realm = await frame.start({ script, name });
	const { port1, port2 } = new MessageChannel();
	let last = 0;
	port1.onmessage = () => (last = performance.now());
	realm.port.postMessage('loop', [port2]);
	await expect.poll(() => last).toBeGreaterThan(0);
	end(frame, realm);
	const ended = performance.now();
	const silence = () => performance.now() - Math.max(last, ended);
	await expect.poll(silence, { timeout: 10_000 }).toBeGreaterThan(1_500);
	expect(last - ended).toBeLessThan(3_000);
	frame.close();
});

test('a frame whose worker was ended in a loop starts another', async () => {
	const frame = await open('/realm/cage.html');
	const first = await frame.start({ script, name });
	first.port.postMessage('loop', [new MessageChannel().port2]);
	first.close();
	const second = await frame.start({ script, name });
	expect(await attemptIn(second, 'fetch')).toBe('refused');
	frame.close();
});

test('a failure in the worker reaches whoever started it', async () => {
	const frame = await open('/realm/cage.html');
	const realm = await frame.start({ script, name });
	realm.port.postMessage('fail');
	expect(await realm.failed).toMatch(/nothing is not defined/);
	frame.close();
});

test('a script that cannot run is told at the start', async () => {
	const frame = await open('/realm/engine.html');
	await expect(frame.start({ script: 'this is no script', name })).rejects.toThrow(/did not start/);
	frame.close();
});

test('a document that is not there is told at the opening, and leaves no frame', async () => {
	const frames = document.querySelectorAll('iframe').length;
	const opening = openFrame({ document: '/realm/none.html', name, patience: 500 });
	await expect(opening).rejects.toThrow(/nothing answers/);
	expect(document.querySelectorAll('iframe')).toHaveLength(frames);
});
