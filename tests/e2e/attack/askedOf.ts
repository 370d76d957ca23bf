import { canaryHost, payloadOfHost } from './addresses.ts';
import type { Contact } from './contact.ts';
import type { LogReading } from './launched.ts';

type Known = LogReading & {
	/** What the browser asks of its own, whatever it shows. */
	readonly byItself: readonly RegExp[];
};

/** An address or name in a browser's log as a contact, without channel and time; none where it may be asked. */
export function askedOf(
	asked: string,
	{ own, byItself, payloadAt, secret }: Known
): readonly Omit<Contact, 'channel' | 'at'>[] {
	const mayBe = own.some((one) => asked.includes(one)) || byItself.some((known) => known.test(asked));
	if (asked === '' || (mayBe && !secret.isIn(asked))) return [];
	const port = new RegExp(`${canaryHost.replaceAll('.', '\\.')}:(\\d+)`).exec(asked)?.[1];
	const payload = (port === undefined ? undefined : payloadAt(Number(port))) ?? payloadOfHost(asked);
	const told = { secret: secret.isIn(asked), detail: asked };
	return [payload === undefined ? told : { ...told, payload }];
}
