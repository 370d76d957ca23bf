import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCanary, type Canary } from '../../e2e/attack/canary/canary.ts';
import type { Payload } from '../../e2e/attack/payload.ts';
import { secretOf } from '../../e2e/attack/secret.ts';

const secret = secretOf('HEMMELIG-0f3a');
const payloads = ['one', 'two'].map((id): Payload => ({
	id,
	channel: id,
	realm: 'cage',
	cells: () => '',
	control: { kind: 'none', why: 'a test' }
}));

let canary: Canary;
beforeEach(async () => {
	canary = await openCanary(payloads, secret);
});
afterEach(() => canary.close());

/** What was heard once so many contacts have come, each as its channel, its payload and whether the secret was in it. */
async function heard(count: number) {
	await expect.poll(() => canary.contacts.length).toBeGreaterThanOrEqual(count);
	return canary.contacts.map(({ channel, payload, secret }) => [channel, payload, secret]);
}

const doorOf = (id: string) => new URL(canary.addresses.get(id)!.http);

test('a request is heard with its address, its headers and its body', async () => {
	const { http } = canary.addresses.get('one')!;
	await fetch(`${http}?HEMMELIG-0f3a`);
	await fetch(http, { headers: { 'x-a': 'HEMMELIG-0f3a' } });
	await fetch(http, { method: 'POST', body: 'HEMMELIG-0f3a' });
	const contacts = await heard(4);
	expect(contacts.filter(([channel]) => channel === 'HTTP')).toEqual(
		[1, 2, 3].map(() => ['HTTP', 'one', true])
	);
});

test('a connection that says nothing is a contact, and so are its bytes', async () => {
	const { hostname, port } = doorOf('two');
	const socket = connect(Number(port), hostname);
	expect(await heard(1)).toEqual([['TCP', 'two', false]]);
	socket.write('HEMMELIG-0f3a');
	expect(await heard(2)).toEqual([
		['TCP', 'two', false],
		['TCP', 'two', true]
	]);
	socket.destroy();
});

test('a ClientHello is a contact though the handshake never ends, and its server name is read', async () => {
	const { hostname, port } = doorOf('one');
	connectTls({ host: hostname, port: Number(port), servername: 'hemmelig-0f3a.canary.test' }).on(
		'error',
		() => undefined
	);
	expect(await heard(2)).toEqual([
		['TCP', 'one', false],
		['TLS', 'one', true]
	]);
	expect(canary.contacts[1]?.detail).toBe('ClientHello for hemmelig-0f3a.canary.test');
});

test('a message of a WebSocket is heard unmasked', async () => {
	const { ws } = canary.addresses.get('one')!;
	const { hostname, port } = doorOf('one');
	const socket = connect(Number(port), hostname);
	socket.write(
		`GET ${new URL(ws).pathname} HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`
	);
	await heard(2);
	const mask = [1, 2, 3, 4];
	const masked = [...Buffer.from(secret.text)].map((byte, index) => byte ^ mask[index % 4]!);
	socket.write(Buffer.from([0x81, 0x80 | masked.length, ...mask, ...masked]));
	expect(await heard(3)).toEqual([
		['TCP', 'one', false],
		['WebSocket', 'one', false],
		['WebSocket', 'one', true]
	]);
	socket.destroy();
});

test('a STUN request is answered with where it came from, and any other packet is heard too', async () => {
	const { hostname, port } = doorOf('two');
	const socket = createSocket('udp4');
	const request = Buffer.from(`0001000021 12a442${'07'.repeat(12)}`.replace(' ', ''), 'hex');
	const answer = new Promise<Buffer>((resolve) => socket.once('message', resolve));
	socket.send(request, Number(port), hostname);
	const bytes = await answer;
	expect(bytes.readUInt16BE(26) ^ 0x2112).toBe(socket.address().port);
	socket.send('HEMMELIG-0f3a', Number(port), hostname);
	expect(await heard(2)).toEqual([
		['STUN', 'two', false],
		['UDP', 'two', true]
	]);
	socket.close();
});
