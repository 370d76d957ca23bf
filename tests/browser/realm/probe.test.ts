import { expect, test } from 'vitest';
import { sanitiseHtml } from '#lib/chart/sanitise.ts';
import { tryWay, type Target, type Tried, type Way } from '#lib/realm/probe/attempt.ts';
import { frameWays } from '#lib/realm/probe/frameWays.ts';
import { outputWays } from '#lib/realm/probe/outputWays.ts';
import { pageWays } from '#lib/realm/probe/pageWays.ts';
import { probeRealm } from '#lib/realm/probe/probeRealm.ts';
import type { StartRealm } from '#lib/realm/realm.ts';
import { markdownHtml } from '#lib/ui/markdownHtml.ts';
import { inFrame } from '../../support/inFrame.ts';

const target = (patience: number): Target => ({
	room: 0,
	own: `${location.origin}/kladde-selftest-not-there/`,
	patience
});
/** Where no wall stands none speaks, however long one listens. */
const shortly = target(50);
const patiently = target(20_000);

const saidBy = (tried: readonly Tried[]) =>
	Object.fromEntries(tried.map(({ way, wall }) => [way, wall?.kind ?? 'not refused']));

/** What was not refused, of what was tried. */
const openIn = (tried: readonly Tried[]) => tried.filter(({ wall }) => wall === undefined);

async function tryAll(ways: readonly Way[], on: Target): Promise<readonly Tried[]> {
	const tried: Tried[] = [];
	for (const [place, way] of ways.entries()) tried.push(await tryWay(way, place, on));
	return tried;
}

/** A worker of the page's own: no frame around it, no policy, and an origin. */
const unwalled: StartRealm = async ({ script }) => {
	const worker = new Worker(URL.createObjectURL(new Blob([script])));
	const { port1, port2 } = new MessageChannel();
	await new Promise((resolve) => {
		worker.onmessage = resolve;
		worker.postMessage({ kladde: 'connect' }, [port2]);
	});
	return { port: port1, failed: new Promise(() => undefined), close: () => worker.terminate() };
};

async function tryIn(start: StartRealm, evaluates: boolean, on: Target) {
	const tried: Tried[] = [];
	const { signal } = new AbortController();
	const tell = (one: Tried) => tried.push(one);
	const origin = await probeRealm({ start, name: 'test', evaluates, target: on, tell, signal });
	return { origin, tried };
}

test('in a page without a policy nothing is told to be refused', async () => {
	const tried = await tryAll(pageWays, shortly);
	expect(tried).toHaveLength(20);
	expect(openIn(tried)).toEqual(tried);
	expect(document.querySelectorAll('base, form, object, video')).toHaveLength(0);
});

test('an author’s markup that nobody cut down is told to be let through', async () => {
	const shown = {
		html: (html: string) => html,
		markdown: (text: string) => markdownHtml(text, (alt) => alt)
	};
	const tried = await tryAll(outputWays(shown), shortly);
	expect(tried).toHaveLength(17);
	expect(openIn(tried)).toEqual(tried);
});

test('an author’s markup as the app shows it holds no address any more', async () => {
	const shown = {
		html: sanitiseHtml,
		markdown: (text: string) => sanitiseHtml(markdownHtml(text, (alt) => alt))
	};
	const tried = await tryAll(outputWays(shown), patiently);
	expect([...new Set(Object.values(saidBy(tried)))]).toEqual(['sanitiser']);
});

test('in a worker without a policy only what no worker has is absent', async () => {
	const { origin, tried } = await tryIn(unwalled, false, shortly);
	expect(origin).toBe(location.origin);
	const walls = saidBy(tried);
	const absent = ['beacon', 'webrtc', 'shared-worker', 'local-storage'];
	expect(walls).toEqual({
		...Object.fromEntries(Object.keys(walls).map((way) => [way, 'not refused'])),
		...Object.fromEntries(absent.map((way) => [way, 'absent']))
	});
	expect(Object.keys(walls)).toHaveLength(17);
});

test.each([
	['engine', false],
	['cage', true]
] as const)('in a worker of the %s’s realm everything is refused', async (realm, evaluates) => {
	const { origin, tried } = await tryIn(inFrame(realm), evaluates, patiently);
	expect(origin).toBe('null');
	expect(openIn(tried)).toEqual([]);
	const { fetch, websocket, 'import-scripts': imported, 'worker-within': within } = saidBy(tried);
	expect({ fetch, websocket, imported, within }).toEqual({
		fetch: 'policy',
		websocket: 'policy',
		imported: 'policy',
		within: 'policy'
	});
	expect(saidBy(tried)['eval']).toBe(evaluates ? undefined : 'policy');
});

test('a frame is out of reach where it is sandboxed, and told to be within reach where it is not', async () => {
	const framed = async (sandbox: string | undefined) => {
		const frame = document.createElement('iframe');
		if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
		frame.src = '/realm/cage.html';
		const loaded = new Promise((resolve) => (frame.onload = resolve));
		document.body.append(frame);
		await loaded;
		const tried = await tryAll(frameWays(() => ({ engine: frame, cage: null })).slice(0, 2), shortly);
		frame.remove();
		return saidBy(tried);
	};
	expect(await framed('allow-scripts')).toEqual({
		'engine-document': 'origin',
		'engine-storage': 'origin'
	});
	expect(await framed(undefined)).toEqual({
		'engine-document': 'not refused',
		'engine-storage': 'not refused'
	});
});
