import { expect, test } from '@playwright/test';
import { attack } from './attackRun.ts';
import { breach } from './breach.ts';
import { launchChromium } from './chromium.ts';
import { failuresOf } from './failures.ts';
import type { Payload } from './payload.ts';

/** Harmless text: what is done with its addresses is the breach's doing. */
const hole: Payload = {
	id: 'hole',
	channel: 'a hole in the page',
	realm: 'markdown',
	cells: ({ http, ws, udp, host }) => `udvej ${http} ${ws} ${udp} ${host}\n`,
	control: { kind: 'script', script: ({ http }) => `await fetch('${http}', { mode: 'no-cors' })` }
};

/** The same attack where nobody guards reaches nobody. */
const harmless: Payload = {
	...hole,
	id: 'harmless',
	cells: () => 'Intet.\n',
	control: { kind: 'script', script: () => '' }
};

test('a page with a hole in it is caught by every listener, and a payload that proves nothing is named', async () => {
	test.setTimeout(600_000);
	const launch = () => launchChromium({ breach });
	const run = await attack({ browser: 'chromium', launch, payloads: [hole, harmless] });
	const { batch, contacts } = run.outcomes.find(({ id }) => id === 'hole')!;
	const heard = new Map<string, boolean>();
	for (const { channel, secret } of contacts) heard.set(channel, (heard.get(channel) ?? false) || secret);
	expect(Object.fromEntries(heard)).toEqual({
		TCP: false,
		HTTP: true,
		WebSocket: true,
		STUN: false,
		DNS: true,
		'browser log': true
	});
	expect(run.strangers.map(({ channel, secret }) => [channel, secret])).toContainEqual(['own server', true]);
	const failures = failuresOf(run, batch).join('\n');
	for (const told of [
		'executed: __executed',
		'dialog: executed',
		'new page: about:blank',
		'secret shown: HEMMELIG-'
	])
		expect(failures).toContain(told);
	expect(failures).toContain("The app's server was asked: GET /realm/cage.html?HEMMELIG-");
	expect(failures).toContain('harmless proves nothing');
});
