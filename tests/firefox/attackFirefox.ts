import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { Launched } from '../e2e/attack/launched.ts';
import { openAttackedFirefoxApp } from './attackedFirefoxApp.ts';
import { contactsInMozLog } from './mozLog.ts';
import { launchFirefox } from './openFirefox.ts';

/** WebRTC speaks on loopback too, where the canary is. */
const preferences = { 'media.peerconnection.ice.loopback': true, 'network.proxy.type': 0 };

/** A Firefox that writes down every name it asks for, every socket and every request. */
export async function launchAttackFirefox(): Promise<Launched> {
	const folder = await mkdtemp(join(tmpdir(), 'kladde-mozlog-'));
	const browser = await launchFirefox(preferences, {
		MOZ_LOG: 'timestamp,sync,nsHostResolver:5,nsSocketTransport:5,nsHttp:1',
		MOZ_LOG_FILE: join(folder, 'log')
	});
	return {
		unguarded: () => Promise.resolve({ visit: (address, press) => visit(browser, address, press) }),
		openApp: (address, secret) => openAttackedFirefoxApp({ browser, address, secret }),
		async close(reading) {
			await browser.close();
			const contacts = await contactsInMozLog(folder, reading);
			await rm(folder, { recursive: true });
			return contacts;
		}
	};
}

async function visit(browser: Browser, address: string, press: string | undefined) {
	const page = await browser.newPage();
	const arrived = page.goto(address).catch(() => undefined);
	if (press !== undefined) {
		await arrived;
		await page.click(press).catch(() => undefined);
	}
	return { close: () => page.close().catch(() => undefined) };
}
