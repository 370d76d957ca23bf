import type { RemoteInfo } from 'node:dgram';

/** In every message of STUN since RFC 5389, at its fifth byte. */
const cookie = 0x2112a442;

export const isStun = (bytes: Buffer): boolean => bytes.length >= 20 && bytes.readUInt32BE(4) === cookie;

/** The answer to a binding request: from where it came, as RFC 8489 writes it (XOR-MAPPED-ADDRESS). */
export function answerStun(request: Buffer, { address, port }: RemoteInfo): Buffer {
	const answer = Buffer.alloc(32);
	answer.writeUInt16BE(0x0101, 0);
	answer.writeUInt16BE(12, 2);
	request.copy(answer, 4, 4, 20);
	answer.writeUInt16BE(0x0020, 20);
	answer.writeUInt16BE(8, 22);
	answer.writeUInt16BE(1, 24);
	answer.writeUInt16BE(port ^ (cookie >>> 16), 26);
	const octets = Buffer.from(address.split('.').map(Number));
	answer.writeUInt32BE((octets.readUInt32BE(0) ^ cookie) >>> 0, 28);
	return answer;
}
