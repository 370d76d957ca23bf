import { connectWorker } from '#lib/realm/connectWorker.ts';

/** A worker for the tests: tries what it is asked to, and tells how it went. */
void connectWorker().then((port) => {
	port.onmessage = ({ data, ports }) => {
		if (data === 'loop') loop(ports[0]!);
		else if (data === 'fail') setTimeout(() => nothing.there);
		else if (data === 'leave') close();
		else void attempt(data.channel, data.address).then((outcome) => port.postMessage(outcome));
	};
});

declare const nothing: { readonly there: unknown };

/** Never ends, and says so all the while. */
function loop(port: MessagePort): void {
	for (let turn = 0; ; turn += 1) if (turn % 1_000_000 === 0) port.postMessage(turn);
}

type Channel = (address: string) => unknown;

const channels: { readonly [name: string]: Channel } = {
	fetch: async (address) => (await fetch(address, { mode: 'no-cors' })).type,
	'synchronous XHR': (address) => {
		const request = new XMLHttpRequest();
		request.open('GET', address, false);
		request.send();
		return request.status;
	},
	importScripts: (address) => importScripts(address),
	import: (address) => import(/* @vite-ignore */ address),
	WebSocket: (address) => opened(new WebSocket(address.replace('http', 'ws'))),
	EventSource: (address) => opened(new EventSource(address)),
	'nested worker': (address) => started(new Worker(address)),
	'nested blob worker': (address) => {
		const text = `fetch(${JSON.stringify(address)}, { mode: 'no-cors' }).then(() => postMessage(1))`;
		return answered(new Worker(URL.createObjectURL(new Blob([text]))));
	},
	eval: () => (0, eval)('1 + 1'),
	'new Function': () => new Function('return 2')() as unknown,
	WebAssembly: () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])) && 'compiled',
	indexedDB: () => settled(indexedDB.open('kladde')),
	caches: () => caches.open('kladde'),
	localStorage: () => (globalThis as { localStorage?: Storage }).localStorage?.length ?? refuse('absent')
};

async function attempt(channel: string, address: string): Promise<'refused' | 'done'> {
	try {
		await channels[channel]!(address);
		return 'done';
	} catch {
		return 'refused';
	}
}

const refuse = (why: string): never => {
	throw new Error(why);
};

const opened = (target: WebSocket | EventSource) =>
	new Promise((resolve, reject) => {
		target.onopen = resolve;
		target.onerror = reject;
	});

const started = (worker: Worker) =>
	new Promise((resolve, reject) => {
		worker.onmessage = resolve;
		worker.onerror = reject;
	});

/** A worker that is silent has been refused: nothing else keeps it from answering. */
const answered = (worker: Worker) =>
	new Promise((resolve, reject) => {
		worker.onmessage = resolve;
		worker.onerror = reject;
		setTimeout(() => reject(new Error('silent')), 1_500);
	});

const settled = (request: IDBOpenDBRequest) =>
	new Promise((resolve, reject) => {
		request.onsuccess = resolve;
		request.onerror = reject;
	});
