import { expect, test } from '@playwright/test';
import { attack } from './attackRun.ts';
import { batchesOf } from './batch.ts';
import { addressesOf } from './addresses.ts';
import { failuresOf } from './failures.ts';
import { launchChromium } from './chromium.ts';
import { payloadsFor } from './payloads/all.ts';
import { readRun, writeRun } from './runFile.ts';

const payloads = payloadsFor('chromium');

test('every attack is made, first where nobody guards', async () => {
	test.setTimeout(600_000);
	const run = await attack({ browser: 'chromium', launch: () => launchChromium(), payloads });
	await writeRun(run);
	expect(run.strangers.map(({ detail }) => detail)).toEqual([]);
});

// The run is read from its file: a test that failed ends its process, and what that knew.
for (const { title } of batchesOf(payloads, (id) => addressesOf(id, 0)))
	test(`nothing gets out of ${title}`, async () => {
		expect(failuresOf(await readRun('chromium'), title)).toEqual([]);
	});
