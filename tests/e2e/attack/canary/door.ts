import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type Server as HttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { canaryHost } from '../addresses.ts';
import type { Channel } from '../contact.ts';
import { answerHttp } from './answerHttp.ts';
import { answerStun, isStun } from './stun.ts';
import { acceptWebSocket } from './webSocket.ts';

/** What arrived, with the bytes that may hold the secret. */
export type Arrival = {
	readonly channel: Channel;
	readonly detail: string;
	readonly bytes: Uint8Array | string;
};

/** One number over TCP and UDP that takes whatever comes: the first bytes tell which protocol it is. */
export type Door = { readonly port: number; close(): void };

export async function openDoor(heard: (arrival: Arrival) => void): Promise<Door> {
	const http = httpListener(heard);
	const sockets = new Set<Socket>();
	const tcp = createServer((socket) => {
		sockets.add(socket);
		socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
		socket.once('data', (first) => receive(socket, first));
		// Who connects and says nothing has told enough.
		heard({ channel: 'TCP', detail: 'connected', bytes: '' });
	});
	const { port, udp } = await openBoth(tcp);
	udp.on('message', (bytes, from) => {
		heard({ channel: isStun(bytes) ? 'STUN' : 'UDP', detail: `${bytes.length} bytes`, bytes });
		if (isStun(bytes)) udp.send(answerStun(bytes, from), from.port, from.address);
	});
	return { port, close };

	function receive(socket: Socket, first: Buffer) {
		if (first[0] === 0x16) return hearTls(socket, first);
		if (/^[A-Z]+ \S* HTTP\/1/.test(first.toString('latin1'))) return hand(socket, first, http);
		heard({ channel: 'TCP', detail: `${first.length} bytes`, bytes: first });
		socket.on('data', (bytes) => heard({ channel: 'TCP', detail: `${bytes.length} bytes more`, bytes }));
	}

	/** The handshake never ends: that somebody knocked, and with which name, is in its first message. */
	function hearTls(socket: Socket, hello: Buffer) {
		const name = /[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/i.exec(hello.toString('latin1'))?.[0];
		heard({ channel: 'TLS', detail: `ClientHello${name === undefined ? '' : ` for ${name}`}`, bytes: hello });
		socket.destroy();
	}

	function close() {
		for (const socket of sockets) socket.destroy();
		tcp.close();
		http.close();
		udp.close();
	}
}

function hand(socket: Socket, first: Buffer, http: HttpServer) {
	socket.pause();
	socket.unshift(first);
	http.emit('connection', socket);
	socket.resume();
}

function httpListener(heard: (arrival: Arrival) => void): HttpServer {
	const server = createHttpServer((request, response) => {
		const parts: Buffer[] = [];
		request.on('data', (part: Buffer) => parts.push(part));
		request.on('end', () =>
			heard({ channel: 'HTTP', detail: headOf(request), bytes: wholeOf(request, parts) })
		);
		answerHttp(request, response);
	});
	server.on('upgrade', (request, socket) => {
		heard({ channel: 'WebSocket', detail: headOf(request), bytes: wholeOf(request, []) });
		acceptWebSocket(request, socket, (bytes) => heard({ channel: 'WebSocket', detail: 'message', bytes }));
	});
	return server;
}

const headOf = ({ method, url }: IncomingMessage) => `${method} ${url}`;

const wholeOf = (request: IncomingMessage, body: readonly Buffer[]) =>
	[headOf(request), ...request.rawHeaders, Buffer.concat(body).toString('latin1')].join('\n');

/** The system gives a free number for TCP; where UDP has it in use, another is asked for. */
async function openBoth(tcp: Server): Promise<{ readonly port: number; readonly udp: UdpSocket }> {
	for (;;) {
		tcp.listen(0, canaryHost);
		await once(tcp, 'listening');
		const { port } = tcp.address() as AddressInfo;
		const udp = createSocket('udp4');
		try {
			udp.bind(port, canaryHost);
			await once(udp, 'listening');
			return { port, udp };
		} catch {
			udp.close();
			tcp.close();
			await once(tcp, 'close');
		}
	}
}
