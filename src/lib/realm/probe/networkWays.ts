import type { Way } from '#lib/realm/probe/attempt.ts';

/** Ways out that a page and a worker have in common. */
export const networkWays: readonly Way[] = [
	{ id: 'fetch', needs: 'fetch', go: (address) => fetch(address, { mode: 'no-cors', credentials: 'omit' }) },
	{ id: 'xhr', needs: 'XMLHttpRequest', go: sendXhr },
	{
		id: 'websocket',
		needs: 'WebSocket',
		go: (address) => {
			const socket = new WebSocket(address.replace(/^http/, 'ws'));
			return opened(socket).finally(() => socket.close());
		}
	},
	{
		id: 'eventsource',
		needs: 'EventSource',
		go: (address) => {
			const source = new EventSource(address);
			return opened(source).finally(() => source.close());
		}
	},
	{
		id: 'webtransport',
		needs: 'WebTransport',
		go: async (address) => {
			const transport = new WebTransport(address);
			transport.closed.catch(() => undefined);
			await transport.ready;
			transport.close();
		}
	},
	{ id: 'beacon', needs: 'navigator.sendBeacon', go: (address) => void navigator.sendBeacon(address, '') },
	{ id: 'font', needs: 'FontFace', go: (address) => new FontFace('selftest', `url("${address}")`).load() }
];

/** Code made from text: no way out by itself, and the door to all others. */
// eslint-disable-next-line no-eval -- tried to see it refused; what it would run is the number one
export const evalWay: Way = { id: 'eval', blocked: 'eval', go: () => (0, eval)('1') as unknown };

function sendXhr(address: string) {
	const request = new XMLHttpRequest();
	request.open('GET', address);
	const ended = new Promise((resolve, reject) => {
		request.onload = resolve;
		request.onerror = () => reject(new Error('failed'));
	});
	request.send();
	return ended;
}

const opened = (target: WebSocket | EventSource) =>
	new Promise((resolve, reject) => {
		target.onopen = resolve;
		target.onerror = () => reject(new Error('failed'));
	});
