import { setTimeout as wait } from 'node:timers/promises';
import type { Canary } from './canary/canary.ts';
import { contactsOf } from './contact.ts';
import type { Payload } from './payload.ts';

/** A browser with nothing between it and the world. */
export type UnguardedBrowser = {
	/** Opens a page; what it does with what is in it is its own affair. Presses what is given, if anything. */
	visit(address: string, press?: string): Promise<{ close(): Promise<void> }>;
};

type Controls = {
	readonly browser: UnguardedBrowser;
	readonly canary: Canary;
	readonly payloads: readonly Payload[];
};

/** Frames that stand in one page: enough to be quick, few enough that each gets its turn. */
const together = 24;
const beside = 16;

/** Milliseconds; over as soon as all have reached the canary. */
const slowly = 45_000;

const isSlow = ({ control }: Payload) => control.kind === 'script' && control.slow === true;

/**
 * Runs every payload's control: many in frames of one page, then those that need a page or a press in one of
 * their own. What reached the canary is in its contacts.
 */
export async function runControls({ browser, canary, payloads }: Controls): Promise<void> {
	const controlled = payloads.filter(({ control }) => control.kind !== 'none');
	const silent = () => controlled.filter(({ id }) => contactsOf(canary.contacts, id).length === 0);
	const quiet = controlled.filter(({ alone, press }) => alone !== true && press === undefined);
	for (let from = 0; from < quiet.length; from += together) {
		const some = quiet.slice(from, from + together);
		const ids = some.map(({ id }) => id);
		const isSilent = () => silent().some(({ id }) => ids.includes(id));
		await visit(canary.controls.framesOf(ids), isSilent, some.some(isSlow) ? slowly : 2_000);
	}
	// Side by side: who asks for a name alone is heard by nobody here, and is waited for in vain.
	const alone = silent();
	for (let from = 0; from < alone.length; from += beside)
		await Promise.all(
			alone.slice(from, from + beside).map((payload) => {
				const { id, press } = payload;
				const isSilent = () => silent().some((one) => one.id === id);
				return visit(canary.controls.pageOf(id), isSilent, isSlow(payload) ? slowly : 4_000, press);
			})
		);

	async function visit(address: string, missing: () => boolean, patience: number, press?: string) {
		const page = await browser.visit(address, press);
		for (const start = performance.now(); missing() && performance.now() - start < patience;) await wait(20);
		await page.close();
	}
}
