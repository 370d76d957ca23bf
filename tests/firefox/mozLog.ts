import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contact } from '../e2e/attack/contact.ts';
import type { LogReading } from '../e2e/attack/launched.ts';
import { askedOf } from '../e2e/attack/askedOf.ts';

/**
 * Lines of `MOZ_LOG` that tell whom Firefox asked for. A page's own process writes a request down before its
 * policy is asked; the browser's process does when it is to be made.
 */
const telling = [
	{ channel: 'DNS', line: /Resolving host \[([^\]]+)\]/ },
	{ channel: 'browser log', line: /nsSocketTransport::Init \[this=\S+ host=(\S+)/ },
	{ channel: 'browser log', line: /\[Parent [^\]]*\]: \S*nsHttp uri=(\S+)/ }
] as const;

/** What Firefox does by itself, pages or no pages: its maker's settings and updates, and its driver on this machine. */
const byItself = [
	/^(?:https?:\/\/)?(?:[\w-]+\.)*(?:mozilla\.(?:com|org|net)|firefox\.com)(?:[:/]|$)/,
	/^(?:localhost|127\.0\.0\.1)$/,
	/^(?:data|blob|about|chrome|resource|moz-extension):/
];

/** Whom Firefox asked for that is not the app, from the logs of all its processes. */
export async function contactsInMozLog(folder: string, reading: LogReading): Promise<readonly Contact[]> {
	const texts = await Promise.all(
		(await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1'))
	);
	const contacts = texts.flatMap((text) => text.split('\n')).flatMap((line) => contactOf(line));
	return [...new Map(contacts.map((contact) => [contact.detail, contact])).values()];

	function contactOf(line: string): readonly Contact[] {
		const told = telling.find((one) => one.line.test(line));
		const asked = told?.line.exec(line)?.[1];
		if (told === undefined || asked === undefined) return [];
		const at = Date.parse(`${line.slice(0, 23).replace(' ', 'T')}Z`);
		return askedOf(asked, { ...reading, byItself }).map((one) => ({ ...one, channel: told.channel, at }));
	}
}
