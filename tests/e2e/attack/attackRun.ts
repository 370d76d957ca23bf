import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { project } from '../../../tools/project.js';
import { serve } from '../../../tools/serve.js';
import { batchesOf, type Browser } from './batch.ts';
import { openCanary, type Canary } from './canary/canary.ts';
import type { Contact } from './contact.ts';
import type { Launched } from './launched.ts';
import { outcomesOf, type AttackRun, type BatchRun } from './outcome.ts';
import type { Payload } from './payload.ts';
import { runBatch } from './runBatch.ts';
import { runControls } from './runControls.ts';
import { newSecret, type Secret } from './secret.ts';

export type Attacked = {
	readonly browser: Browser;
	readonly launch: () => Promise<Launched>;
	readonly payloads: readonly Payload[];
};

type Prepared = Attacked & { readonly canary: Canary; readonly secret: Secret };

/** Milliseconds: what asks late has asked by then, and at the end of all once more. */
const settling = { batch: 500, all: 2_000 };

/** The same attacks twice: where nobody guards, and in the app. What came of each is what tests and table tell. */
export async function attack(attacked: Attacked): Promise<AttackRun> {
	const start = performance.now();
	const secret = newSecret();
	const canary = await openCanary(attacked.payloads, secret);
	try {
		const controls = await attackUnguarded({ ...attacked, canary, secret });
		const { runs, contacts } = await attackApp({ ...attacked, canary, secret });
		return {
			browser: attacked.browser,
			outcomes: runs.flatMap((run) => outcomesOf(run, controls, contacts)),
			batches: runs.map(({ batch: { title }, signs, requests }) => ({ title, signs, requests })),
			strangers: contacts.filter(({ payload }) => payload === undefined),
			seconds: Math.round((performance.now() - start) / 1000)
		};
	} finally {
		canary.close();
	}
}

async function attackUnguarded({ launch, payloads, canary, secret }: Prepared): Promise<readonly Contact[]> {
	const launched = await launch();
	const browser = await launched.unguarded();
	await runControls({ browser, canary, payloads });
	const own = [canary.controls.host];
	const logged = await launched.close({ secret, own, payloadAt: canary.payloadAt });
	return [...canary.take(), ...logged];
}

/** Every batch in a page of its own; the service worker, once there, answers for all of them. */
async function attackApp({ launch, payloads, canary, secret }: Prepared) {
	const asked: string[] = [];
	const site = await serve({
		folder: process.env.KLADDE_SITE ?? join(project, 'build'),
		strict: true,
		onrequest: (request) => asked.push(request)
	});
	const launched = await launch();
	const at = (id: string) => canary.addresses.get(id)!;
	const open = () => launched.openApp(site.address, secret);
	const runs: BatchRun[] = [];
	try {
		const first = await open();
		await first.served();
		await first.close();
		for (const batch of batchesOf(payloads, at))
			runs.push(await runBatch({ open, batch, at, secret, asked, settling: settling.batch }));
		await wait(settling.all);
	} finally {
		site.close();
	}
	const own = [new URL(site.address).host];
	const logged = await launched.close({ secret, own, payloadAt: canary.payloadAt });
	return { runs, contacts: [...canary.take(), ...logged, ...leaksIn(asked, secret)] };
}

/** The app's own server is told nothing either. */
const leaksIn = (asked: readonly string[], secret: Secret): readonly Contact[] =>
	asked
		.filter((request) => secret.isIn(request))
		.map((detail) => ({ channel: 'own server', at: Date.now(), secret: true, detail }));
