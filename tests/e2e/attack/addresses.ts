import type { Addresses } from './payload.ts';

/** Where the canary listens: loopback, and not the app's address. */
export const canaryHost = '127.0.0.2';

/** Nobody has a name that ends so (RFC 6761): asking for one is a contact. */
const nobodys = 'kanarie.test';

/** One port number takes everything of one payload, over TCP and UDP, so that a trace without a path names it too. */
export function addressesOf(id: string, port: number): Addresses {
	const door = `${canaryHost}:${port}`;
	return {
		http: `http://${door}/${id}/`,
		https: `https://${door}/${id}/`,
		ws: `ws://${door}/${id}/`,
		tcp: door,
		udp: door,
		host: `${id}.${nobodys}`
	};
}

/** The payload whose made-up host name this is, with or without labels before it. */
export const payloadOfHost = (host: string): string | undefined =>
	new RegExp(`([a-z0-9-]+)\\.${nobodys.replace('.', '\\.')}`, 'i').exec(host)?.[1]?.toLowerCase();
