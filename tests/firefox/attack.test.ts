import { beforeAll, describe, expect, test } from 'vitest';
import { withoutFirefox } from '../../tools/firefox.js';
import { addressesOf } from '../e2e/attack/addresses.ts';
import { attack } from '../e2e/attack/attackRun.ts';
import { batchesOf } from '../e2e/attack/batch.ts';
import { failuresOf } from '../e2e/attack/failures.ts';
import type { AttackRun } from '../e2e/attack/outcome.ts';
import { payloadsFor } from '../e2e/attack/payloads/all.ts';
import { writeRun } from '../e2e/attack/runFile.ts';
import { launchAttackFirefox } from './attackFirefox.ts';

const payloads = payloadsFor('firefox');

/** Milliseconds. All of the list take a busy machine a quarter of an hour. */
const patience = (process.env.KLADDE_ATTACK_FULL ?? '') === '' ? 600_000 : 2_400_000;

describe.skipIf(withoutFirefox())('attacked in Firefox', () => {
	let run: AttackRun;

	beforeAll(async () => {
		run = await attack({ browser: 'firefox', launch: launchAttackFirefox, payloads });
		await writeRun(run);
	}, patience);

	test('the browser asks for nothing that no payload asked for', () => {
		expect(run.strangers.map(({ detail }) => detail)).toEqual([]);
	});

	for (const { title } of batchesOf(payloads, (id) => addressesOf(id, 0)))
		test(`nothing gets out of ${title}`, () => {
			expect(failuresOf(run, title)).toEqual([]);
		});
});
