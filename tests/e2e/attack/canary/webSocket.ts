import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** Ends the handshake (RFC 6455) and gives what is sent: one short frame at a time, which is all that a thief needs. */
export function acceptWebSocket(
	request: IncomingMessage,
	socket: Duplex,
	hear: (sent: Buffer) => void
): void {
	const accept = createHash('sha1')
		.update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
		.digest('base64');
	const head = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
	socket.write([...head, `Sec-WebSocket-Accept: ${accept}`, '', ''].join('\r\n'));
	socket.on('error', () => socket.destroy());
	socket.on('data', (frame: Buffer) => hear(unmasked(frame)));
}

/** A browser masks what it sends by four bytes that stand before it. */
function unmasked(frame: Buffer): Buffer {
	const at = [126, 127].indexOf((frame[1] ?? 0) & 0x7f);
	const start = at === -1 ? 2 : [4, 10][at]!;
	const mask = frame.subarray(start, start + 4);
	return Buffer.from(frame.subarray(start + 4).map((byte, index) => byte ^ mask[index % 4]!));
}
