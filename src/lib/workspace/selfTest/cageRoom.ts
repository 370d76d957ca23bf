import type { Cage } from '#lib/cage/cage.ts';
import type { CellId } from '#lib/notebook/notebook.ts';
import type { Target, Tried, Wall } from '#lib/realm/probe/attempt.ts';
import type { ProbedRoom } from '#lib/workspace/selfTest/rooms.ts';

/** What an author could write: a name that has to be there, and the call that goes for `address`. */
const calls: { readonly [way: string]: readonly [needs: string, call: string] } = {
	fetch: ['fetch', 'fetch(address)'],
	xhr: [
		'XMLHttpRequest',
		'(() => { const r = new XMLHttpRequest(); r.open("GET", address); r.send(); return new Promise((done) => (r.onloadend = done)); })()'
	],
	websocket: ['WebSocket', 'new WebSocket(address.replace(/^http/, "ws"))'],
	eventsource: ['EventSource', 'new EventSource(address)'],
	webtransport: ['WebTransport', 'new WebTransport(address).ready'],
	beacon: ['navigator.sendBeacon', 'navigator.sendBeacon(address, "")'],
	import: ['Promise', 'import(address)'],
	'import-scripts': ['importScripts', 'importScripts(address)'],
	webrtc: ['RTCPeerConnection', 'new RTCPeerConnection()'],
	worker: ['Worker', 'new Worker(address)'],
	'shared-worker': ['SharedWorker', 'new SharedWorker(address)'],
	font: ['FontFace', 'new FontFace("selftest", `url("${address}")`).load()'],
	indexeddb: ['indexedDB', 'indexedDB.open("kladde self-test")'],
	cache: ['caches', 'caches.has("kladde self-test")'],
	'local-storage': ['localStorage', 'localStorage.length'],
	broadcast: ['BroadcastChannel', 'new BroadcastChannel("kladde self-test").close()'],
	document: ['document', 'document.title'],
	'page-window': ['parent', 'parent.postMessage(0, "*")'],
	'page-port': ['postMessage', 'postMessage(0)']
};

const name = 'outcome';

/** Gives each attempt an address at which nobody can answer. */
export type AddressAt = (place: number, way: string) => string;

type CageTarget = Pick<Target, 'patience'> & { readonly addressAt: AddressAt };

/** An author's code in a cage of its own: the same realm, the same policy, the same names taken away. */
export const cageRoom = (open: () => Promise<Cage>, target: CageTarget): ProbedRoom => ({
	id: 'cage',
	ways: Object.keys(calls),
	async probe(tell, signal) {
		const cage = await open();
		try {
			for (const [place, way] of Object.keys(calls).entries()) {
				if (signal.aborted) return;
				const code = cageCode(way, target.addressAt(place, way), target.patience);
				tell(await tryIn(cage, way, code, signal));
			}
		} finally {
			cage.close();
		}
	}
});

async function tryIn(cage: Cage, way: string, code: string, signal: AbortSignal): Promise<Tried> {
	const cell = 'self-test' as CellId;
	const ran = await cage.evaluate(
		{ cell, title: 'self-test', code, reads: new Map(), defines: [name] },
		{ signal }
	);
	if (!ran.ok) throw new Error(`The cage did not run the attempt ${way}: ${ran.error.error.kind}.`);
	const told = await cage.scalarOf(name);
	return told.ok && typeof told.value === 'string' ? readOutcome(way, told.value) : { way };
}

/** As `language` makes a cell's body; its outcome is told as text: the wall that spoke, or nothing. */
export function cageCode(way: string, address: string, patience: number): string {
	const [needs, call] = calls[way] ?? ['Promise', 'undefined'];
	return `async () => {
const address = ${JSON.stringify(address)};
const needed = ${JSON.stringify(needs)}.split('.').reduce((holder, name) => holder?.[name], globalThis);
let failed = false;
let wall = needed === undefined ? { kind: 'absent', name: ${JSON.stringify(needs)} } : undefined;
if (wall === undefined) {
	const spoken = new Promise((resolve) => globalThis.addEventListener('securitypolicyviolation', (event) => {
		const { blockedURI, disposition, effectiveDirective, originalPolicy } = event;
		const meant = blockedURI.startsWith(address) || blockedURI.startsWith(address.replace(/^http/, 'ws'));
		if (disposition === 'enforce' && meant) resolve({ kind: 'policy', directive: effectiveDirective, policy: originalPolicy });
	}));
	const late = (delay) => new Promise((resolve) => setTimeout(resolve, delay));
	const attempt = (async () => { await ${call}; })().catch((problem) => {
		failed = true;
		return problem?.name === 'SecurityError' ? { kind: 'origin', detail: String(problem.message) } : undefined;
	});
	wall = await Promise.race([spoken, attempt.then(async (met) => (await Promise.race([spoken, late(${patience})])) ?? met)]);
}
const ${name} = JSON.stringify(wall ?? { failed });
return { value: undefined, defines: { ${name} } };
}`;
}

type Told = Partial<Record<'kind' | 'directive' | 'policy' | 'name' | 'detail', string>> & {
	readonly failed?: boolean;
};

/** What comes out of the cage is text, whoever wrote it. */
function readOutcome(way: string, text: string): Tried {
	const told = JSON.parse(text) as Told;
	const wall = wallOf(told);
	if (wall !== undefined) return { way, wall };
	return told.failed === true ? { way, failed: true } : { way };
}

function wallOf({ kind, directive = '', policy = '', name = '', detail = '' }: Told): Wall | undefined {
	if (kind === 'policy') return { kind, directive, policy };
	if (kind === 'absent') return { kind, name };
	return kind === 'origin' ? { kind, detail } : undefined;
}
