import { Met, type Wall, type Way } from '#lib/realm/probe/attempt.ts';
import { evalWay, networkWays } from '#lib/realm/probe/networkWays.ts';

declare function importScripts(...addresses: string[]): void;

/** What a worker of a realm tries: the network, further workers, and every store in which something could wait. */
const workerWays: readonly Way[] = [
	...networkWays,
	{ id: 'import-scripts', needs: 'importScripts', go: (address) => importScripts(address) },
	{ id: 'webrtc', needs: 'RTCPeerConnection', go: askStun },
	{ id: 'worker', needs: 'Worker', byOrigin: true, go: (_address, own) => ended(new Worker(own)) },
	{ id: 'worker-within', needs: 'Worker', go: (address, _own, stay) => tryWithin(address, stay) },
	{ id: 'shared-worker', needs: 'SharedWorker', go: (_address, own) => void new SharedWorker(own) },
	{ id: 'indexeddb', needs: 'indexedDB', byOrigin: true, go: () => openStore('kladde self-test') },
	{ id: 'cache', needs: 'caches', byOrigin: true, go: () => caches.has('kladde self-test') },
	{
		id: 'files',
		needs: 'navigator.storage.getDirectory',
		byOrigin: true,
		go: () => navigator.storage.getDirectory()
	},
	{ id: 'local-storage', needs: 'localStorage', byOrigin: true, go: () => localStorage.length }
];

/** Code is made from text in the cage on purpose, and nowhere else. */
export const waysIn = (evaluates: boolean): readonly Way[] =>
	evaluates ? workerWays : [...workerWays, evalWay];

/** A loopback address takes the place of a server that tells one's own. */
async function askStun() {
	const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:4' }] });
	peer.createDataChannel('');
	await peer.setLocalDescription(await peer.createOffer());
	peer.close();
}

const ended = (worker: Worker) =>
	new Promise((resolve, reject) => {
		worker.onmessage = resolve;
		worker.onerror = () => reject(new Error('failed'));
	}).finally(() => worker.terminate());

/** A worker that was made in here, of a text: what it may do, it inherits, and it tells which policy that is. */
async function tryWithin(address: string, stay: number): Promise<Met | undefined> {
	const text = `addEventListener('securitypolicyviolation', ({ disposition, effectiveDirective: directive, originalPolicy: policy }) =>
	disposition === 'enforce' && postMessage({ kind: 'policy', directive, policy }));
fetch(${JSON.stringify(address)}, { mode: 'no-cors' }).catch(() => undefined).finally(() => setTimeout(postMessage, ${stay}, {}));`;
	const place = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
	const worker = new Worker(place);
	URL.revokeObjectURL(place);
	const told = await new Promise<{ readonly kind?: string }>((resolve) => {
		worker.onmessage = ({ data }) => resolve(data);
		worker.onerror = () => resolve({});
	});
	worker.terminate();
	return told.kind === 'policy' ? new Met(told as Wall) : undefined;
}

/** Opens a store and leaves none behind. */
const openStore = (name: string) =>
	new Promise((resolve, reject) => {
		const request = indexedDB.open(name);
		request.onerror = () => reject(request.error);
		request.onsuccess = () => {
			request.result.close();
			indexedDB.deleteDatabase(name);
			resolve(undefined);
		};
	});
