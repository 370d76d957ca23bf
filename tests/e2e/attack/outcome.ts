import type { Sign } from './attackedApp.ts';
import type { Batch, Browser } from './batch.ts';
import { contactsOf, type Contact } from './contact.ts';
import type { Realm } from './payload.ts';
import { refusedBy } from './refusedBy.ts';
import type { Ran } from './runBatch.ts';

/** What was seen of a batch while its notebook was open. */
export type BatchRun = {
	readonly batch: Batch;
	readonly ran: readonly Ran[];
	readonly signs: readonly Sign[];
	/** What the console said. */
	readonly said: readonly string[];
	/** What the app's server was asked while the notebook ran. */
	readonly requests: readonly string[];
};

/** What became of one payload in one browser. */
export type Outcome = {
	readonly id: string;
	readonly channel: string;
	readonly realm: Realm;
	readonly batch: string;
	/** Where nobody guards: it reached the canary, it did not, or it was not made to, and why. */
	readonly control: 'reached' | 'silent' | { readonly none: string };
	readonly ran: boolean;
	readonly contacts: readonly Contact[];
	/** What stopped it, where that can be seen. */
	readonly refusedBy: string;
	/** What its cells said, to find out from. */
	readonly said: readonly string[];
};

/** A whole run in one browser; the table is made of it. */
export type AttackRun = {
	readonly browser: Browser;
	readonly outcomes: readonly Outcome[];
	readonly batches: readonly (Pick<BatchRun, 'signs' | 'requests'> & { readonly title: string })[];
	/** Contacts that name no payload. */
	readonly strangers: readonly Contact[];
	readonly seconds: number;
};

export function outcomesOf(
	{ batch, ran, said }: BatchRun,
	controls: readonly Contact[],
	contacts: readonly Contact[]
): readonly Outcome[] {
	return batch.payloads.map((payload, index): Outcome => {
		const { id, channel, realm, control } = payload;
		const reached = contactsOf(controls, id).length > 0 ? 'reached' : 'silent';
		const one = ran[index]!;
		return {
			id,
			channel,
			realm,
			batch: batch.title,
			control: control.kind === 'none' ? { none: control.why } : reached,
			ran: one.ran,
			contacts: contactsOf(contacts, id),
			refusedBy: refusedBy(one, { said, realm }),
			said: one.cells.map(({ mark, problem }) => `${mark} ${problem}`.trim())
		};
	});
}
