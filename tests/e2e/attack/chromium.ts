import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { chromiumArguments, chromiumPath } from '../../../tools/chromium.js';
import { openChromiumApp } from './chromiumApp.ts';
import type { Launched } from './launched.ts';
import { contactsInNetLog } from './netLog.ts';

/** A script that a test puts into every page, past its policy, to see that the listeners hear what it does. */
export type Breached = { readonly breach?: () => void };

/**
 * A Chromium that writes down every name it asks for, every connection and every request it makes. Without the
 * bytes that it takes in: the site's 40 MB would be in it, and who was asked is what counts.
 */
export async function launchChromium({ breach }: Breached = {}): Promise<Launched> {
	const folder = await mkdtemp(join(tmpdir(), 'kladde-netlog-'));
	const netLog = join(folder, 'net.json');
	const browser = await chromium.launch({
		executablePath: chromiumPath(),
		args: [
			...chromiumArguments.filter((argument) => argument !== '--disable-quic'),
			`--log-net-log=${netLog}`,
			'--net-log-capture-mode=IncludeSensitive'
		]
	});
	const context = await browser.newContext({
		locale: 'da-DK',
		viewport: { width: 1280, height: 900 },
		bypassCSP: breach !== undefined
	});
	// The runner of tests sets none: a page that never finishes loading would be waited for until the end.
	context.setDefaultTimeout(30_000);
	if (breach !== undefined) await context.addInitScript(breach);
	return {
		unguarded: () => Promise.resolve({ visit: (address, press) => visit(context, address, press) }),
		openApp: (address, secret) => openChromiumApp({ context, address, secret }),
		async close(reading) {
			await browser.close();
			const contacts = await contactsInNetLog(netLog, reading);
			await rm(folder, { recursive: true });
			return contacts;
		}
	};
}

async function visit(context: BrowserContext, address: string, press: string | undefined) {
	const page = await context.newPage();
	await page.goto(address, { waitUntil: 'commit' });
	if (press !== undefined) await pressFirst(page, press);
	// A page that hangs closing goes with the browser.
	return { close: () => Promise.race([page.close().catch(() => undefined), wait(5_000, undefined)]) };
}

async function pressFirst(page: Page, selector: string) {
	await page.waitForLoadState('load', { timeout: 5_000 }).catch(() => undefined);
	const target = page.locator(selector).first();
	await target.click({ force: true, timeout: 5_000 }).catch(() => undefined);
}
