import { addressesOf } from '../addresses.ts';
import type { Contact } from '../contact.ts';
import type { Addresses, Payload } from '../payload.ts';
import type { Secret } from '../secret.ts';
import { openControlSite, type ControlSite } from './controlSite.ts';
import { openDoor } from './door.ts';

/** Listens on loopback for everything that a payload may send, and knows whose it is. */
export type Canary = {
	readonly addresses: ReadonlyMap<string, Addresses>;
	/** Whose door has this port. */
	payloadAt(port: number): string | undefined;
	readonly controls: ControlSite;
	/** What came so far, in its order. */
	readonly contacts: readonly Contact[];
	/** Gives what came and begins anew. */
	take(): readonly Contact[];
	close(): void;
};

export async function openCanary(payloads: readonly Payload[], secret: Secret): Promise<Canary> {
	const contacts: Contact[] = [];
	const doors = await Promise.all(
		payloads.map(async ({ id }) => {
			const door = await openDoor(({ channel, detail, bytes }) =>
				contacts.push({ channel, detail, at: Date.now(), payload: id, secret: secret.isIn(bytes) })
			);
			return { id, door };
		})
	);
	const byPort = new Map(doors.map(({ id, door }) => [door.port, id]));
	const addresses = new Map(doors.map(({ id, door }) => [id, addressesOf(id, door.port)]));
	const controls = await openControlSite(
		payloads.map((payload) => ({ payload, at: addresses.get(payload.id)! })),
		secret.text
	);
	return {
		addresses,
		payloadAt: (port) => byPort.get(port),
		controls,
		contacts,
		take: () => contacts.splice(0),
		close() {
			controls.close();
			for (const { door } of doors) door.close();
		}
	};
}
