import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cage } from '#lib/cage/cage.ts';
import { connectCage } from '#lib/cage/connectCage.ts';
import { authorsMoves } from '#lib/moves/authorsMoves.ts';
import { runCell } from '../../support/cageRun.ts';
import { inFrame } from '../../support/inFrame.ts';

let cage: Cage;

beforeAll(async () => {
	cage = await connectCage({ start: inFrame('cage') });
});

afterAll(() => cage.close());

async function valueOf(source: string): Promise<unknown> {
	const ran = await runCell(cage, source);
	if (!ran.ok) return ran.error.error;
	const output = ran.value.outputs[0];
	return output?.kind === 'value' && output.preview.kind === 'primitive' ? output.preview.text : output;
}

/** `PERSISTENT` and `TEMPORARY` are the numbers 1 and 0, which Chromium holds fast. */
test('of the worker’s own names only those of the language, of text and of time are left', async () => {
	const source = `const names = new Set();
for (let o = globalThis; o && o !== EventTarget.prototype && o !== Object.prototype; o = Object.getPrototypeOf(o))
	for (const name of Object.getOwnPropertyNames(o)) if (globalThis[name] !== undefined) names.add(name);
const language = /^(Object|Function|Array|Number|Boolean|String|Symbol|BigInt|Date|RegExp|Promise|Proxy|Reflect|Map|Set|Weak.*|FinalizationRegistry|.*Error|DOMException|JSON|Math|Intl|Temporal|Iterator|ArrayBuffer|DataView|.*Array|.*DisposableStack|parse(Float|Int)|Infinity|NaN|is(Finite|NaN)|eval|globalThis|self|(de|en)codeURI(Component)?|(un)?escape|constructor)$/;
[...names].filter(name => !language.test(name)).sort().join(' ')`;
	expect(await valueOf(source)).toBe(
		[
			...Object.keys(authorsMoves),
			...[
				'AbortController',
				'AbortSignal',
				'Blob',
				'Event',
				'EventTarget',
				'PERSISTENT',
				'Plot',
				'TEMPORARY',
				'Table',
				'TextDecoder'
			],
			...[
				'TextEncoder',
				'URL',
				'URLSearchParams',
				'atob',
				'btoa',
				'clearInterval',
				'clearTimeout',
				'console'
			],
			...['crypto', 'd3', 'display', 'html', 'performance', 'queueMicrotask', 'setInterval', 'setTimeout'],
			...['structuredClone', 'svg']
		]
			.sort()
			.join(' ')
	);
});

test.each([
	'fetch("/icon.svg")',
	'new XMLHttpRequest()',
	'new WebSocket("ws://localhost:1")',
	'new EventSource("/icon.svg")',
	'importScripts("/icon.svg")',
	'new Worker("data:text/javascript,1")',
	'new SharedWorker("data:text/javascript,1")',
	'new BroadcastChannel("x")',
	'new MessageChannel()',
	'indexedDB.open("x")',
	'caches.open("x")',
	'navigator.sendBeacon("/icon.svg")',
	'postMessage("kladde: connected")',
	'close()',
	'new FontFace("x", "url(/icon.svg)").load()',
	'new WebTransport("https://localhost")',
	'location.href',
	'URL.createObjectURL(new Blob(["1"]))',
	'self.constructor.constructor("return fetch")()("/icon.svg")',
	'new Function("return this")().fetch("/icon.svg")',
	'document.cookie',
	'window.parent',
	'parent.postMessage(1)',
	'localStorage.x = 1'
])('%s is nothing an author can do', async (attempt) => {
	const ran = await runCell(cage, `await (${attempt});\n1`);
	expect(ran.ok ? ran : ran.error.error).toMatchObject({ kind: 'thrown', line: 1 });
});

test.each([
	'import("/icon.svg")',
	'import("data:text/javascript,export default 1")',
	'import("https://example.invalid/x.js")',
	'(0, eval)("import(\\"/icon.svg\\")")'
])('%s is refused by the realm’s policy', async (attempt) => {
	const ran = await runCell(cage, `await ${attempt};\n1`);
	expect(ran.ok ? ran : ran.error.error).toMatchObject({ kind: 'thrown', name: 'TypeError' });
});

test('patched prototypes see neither the port nor its events', async () => {
	await runCell(
		cage,
		`globalThis.seen = [];
const look = (holder, name) => { const old = holder[name]; holder[name] = function (...args) { if (typeof this?.postMessage === 'function' || args.some(a => typeof a?.postMessage === 'function' || a?.target)) seen.push(name); return Reflect.apply(old, this, args); }; };
for (const name of ['call', 'apply', 'bind']) look(Function.prototype, name);
for (const name of ['then', 'catch']) look(Promise.prototype, name);
for (const name of ['push', 'map', 'forEach']) look(Array.prototype, name);
for (const name of ['get', 'set', 'delete']) look(Map.prototype, name);
for (const name of ['addEventListener', 'dispatchEvent']) look(EventTarget.prototype, name);
1`
	);
	await runCell(cage, 'console.log(1);\ndisplay(2);\n3');
	expect(await valueOf('JSON.stringify(seen)')).toBe('[]');
	await cage.restart();
});

test('who looks down the stack from a getter that the page asks for finds nothing of ours', async () => {
	const trap = `globalThis.found = [];
const { toString } = Object.prototype;
Error.prepareStackTrace = (_, sites) => {
	for (const site of sites) {
		const self = site.getThis?.(), made = site.getFunction?.();
		if (self !== undefined && self !== globalThis && self !== evil) found.push(toString.call(self));
		if (made !== undefined && made !== look) found.push('function ' + made);
	}
	return '';
};
const look = new Function('void new Error().stack; for (let f = arguments.callee.caller, n = 0; f && n < 20; f = f.caller, n++) found.push("caller " + f); return 1');
const evil = Object.defineProperty({}, 'a', { get: look });
1`;
	await runCell(cage, trap, { defines: ['evil'] });
	await cage.scalarOf('evil', ['a']);
	expect(await valueOf('JSON.stringify(found)')).toBe('[]');
	await cage.restart();
});

test('who stands in a patched prototype does not get hold of the port to the page', async () => {
	await runCell(
		cage,
		`globalThis.found = [];
const { toString } = Object.prototype;
Error.prepareStackTrace = (_, sites) => {
	for (const site of sites) {
		const self = site.getThis?.();
		if (self !== undefined && self !== globalThis && !(self instanceof Promise)) found.push(toString.call(self));
	}
	return '';
};
Promise.prototype.then = new Function('then', 'return function (...args) { void new Error().stack; return then.apply(this, args); }')(Promise.prototype.then);
1`
	);
	await cage.held();
	expect(await valueOf('JSON.stringify(found)')).toBe('[]');
	await cage.restart();
});

test.each([
	['the event', 'Event.prototype.preventDefault = () => undefined;'],
	['what a place is read with', 'String.prototype.matchAll = () => { throw new Error("secret"); };'],
	['what reads a list', 'Array.from = () => { throw new Error("secret"); };']
])('an error that nobody caught stays in the cage where %s is patched', async (_name, patch) => {
	const { generation } = cage;
	await runCell(cage, `${patch}\nsetTimeout(() => { throw new Error('secret'); });\n1`);
	await runCell(cage, 'await new Promise(done => setTimeout(done, 50));\n1');
	expect(await valueOf('1')).toBe('1');
	expect(cage.generation).toBe(generation);
	await cage.restart();
});

test('the library’s names cannot be replaced for other cells', async () => {
	expect(await valueOf('Plot = 1;\n1')).toMatchObject({ kind: 'thrown', name: 'TypeError' });
	expect(await valueOf('globalThis.display = 1;\n1')).toMatchObject({ kind: 'thrown', name: 'TypeError' });
	expect(await valueOf('typeof d3.mean')).toBe('function');
});

test('a value with hostile parts shows what can be shown', async () => {
	const source = `const pollute = JSON.parse('{"__proto__": {"polluted": true}, "a": 1}');
const angry = new Proxy([], { get() { throw new Error('no'); } });
[pollute, angry, { get x() { throw 1; } }]`;
	const ran = await runCell(cage, source);
	expect(ran.ok && ran.value.outputs[0]).toMatchObject({
		kind: 'value',
		preview: { kind: 'list', length: 3 }
	});
	expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('billions of holes are looked at in no time', async () => {
	const source = 'const holes = []; holes.length = 4_000_000_000;\ndisplay(holes);\n[holes]';
	const ran = await runCell(cage, source);
	expect(ran.ok && ran.value.outputs).toMatchObject([
		{ kind: 'value', preview: { kind: 'list', length: 4_000_000_000 } },
		{ kind: 'value', preview: { kind: 'list', length: 1 } }
	]);
});

test('getters of a hostile object do not stop the page’s questions', async () => {
	await runCell(cage, 'const evil = { get a() { throw new Error("no"); } };\n1', { defines: ['evil'] });
	expect(await cage.scalarOf('evil', ['a'])).toMatchObject({
		ok: false,
		error: { kind: 'thrown', detail: 'no' }
	});
});
