import { getServers } from 'node:dns';
import { readFile } from 'node:fs/promises';
import { askedOf } from './askedOf.ts';
import type { Contact } from './contact.ts';
import type { LogReading } from './launched.ts';

/** Chromium's own log, as `--log-net-log` writes it: events by number, and the numbers' names. */
type NetLog = {
	readonly constants: {
		readonly logEventTypes: { readonly [name: string]: number };
		readonly timeTickOffset: number;
	};
	readonly events: readonly NetLogEvent[];
};

type NetLogEvent = {
	readonly type: number;
	readonly time: string;
	readonly params?: { readonly [key: string]: unknown };
};

/** Every event that tells whom the browser asked for, and the fields that say who it was. */
const telling: { readonly [event: string]: readonly string[] } = {
	HOST_RESOLVER_MANAGER_REQUEST: ['host'],
	HOST_RESOLVER_DNS_TASK: ['hostname'],
	URL_REQUEST_START_JOB: ['url'],
	HTTP_STREAM_REQUEST: ['url'],
	HTTP_STREAM_JOB_CONTROLLER: ['url'],
	TCP_CONNECT_ATTEMPT: ['address'],
	SSL_CONNECT: ['host'],
	QUIC_SESSION: ['host'],
	UDP_CONNECT: ['address'],
	UDP_BYTES_SENT: ['address'],
	WEBSOCKET_SENT_FRAME_HEADER: ['address']
};

/** Whom Chromium asked for that is not the app: a contact each, even where nothing arrived anywhere. */
export async function contactsInNetLog(path: string, reading: LogReading): Promise<readonly Contact[]> {
	const { constants, events } = parsed(await readFile(path, 'utf8'));
	const names = new Map(Object.entries(constants.logEventTypes).map(([name, number]) => [number, name]));
	const contacts = events.flatMap((event) => {
		const fields = telling[names.get(event.type) ?? ''] ?? [];
		return fields.flatMap((field) =>
			contactOf(String(event.params?.[field] ?? ''), event, names.get(event.type)!)
		);
	});
	return [...new Map(contacts.map((contact) => [contact.detail, contact])).values()];

	function contactOf(asked: string, event: NetLogEvent, name: string): readonly Contact[] {
		const at = Number(event.time) + constants.timeTickOffset;
		const channel = name.startsWith('HOST_RESOLVER') ? 'DNS' : 'browser log';
		const known = [...reading.own, ...nameServers()];
		return askedOf(asked, { ...reading, own: known, byItself }).map((one) => ({
			...one,
			channel,
			at,
			detail: `${name} ${asked}`
		}));
	}
}

/** A browser that was killed leaves the list of events open. */
function parsed(text: string): NetLog {
	try {
		return JSON.parse(text);
	} catch {
		return JSON.parse(`${text.trimEnd().replace(/,$/, '')}]}`);
	}
}

/**
 * What Chromium does by itself, pages or no pages: asks its maker (for updates, and of forms by hashes of their
 * fields' names), looks whether there is IPv6, speaks to the system's name servers of names that stand in the log.
 */
const byItself = [
	/^(?:https?:\/\/)?(?:[\w-]+\.)+(?:google|googleapis|gvt1)\.com(?:[:/]|$)/,
	/^(?:\w+:)?\[2001:4860:4860::8888\]:443$/,
	/^(?:data|blob|about|chrome|devtools):/
];

const nameServers = () => getServers().map((server) => `${server}:53`);
