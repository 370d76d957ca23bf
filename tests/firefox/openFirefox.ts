import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { firefoxPath } from '../../tools/firefox.js';
import { project } from '../../tools/project.js';
import { serve } from '../../tools/serve.js';
import { until } from './until.ts';

/** A Firefox of its own, and the built site on a loopback server that sends the site's own headers. */
export type OpenFirefox = {
	/** A tab with nothing in it yet; what it lets be heard is added to `complaints`. */
	readonly newPage: () => Promise<Page>;
	readonly address: string;
	/** Errors and warnings on the console, of every page and worker; requests beyond the site. */
	readonly complaints: readonly string[];
	/** The text of the file that was downloaded last, waiting for it; each is given once. */
	readonly downloaded: () => Promise<string>;
	readonly close: () => Promise<void>;
};

export async function openFirefox(): Promise<OpenFirefox> {
	const downloads = await mkdtemp(join(tmpdir(), 'kladde-firefox-'));
	const browser = await launchFirefox({
		'browser.download.folderList': 2,
		'browser.download.dir': downloads
	});
	const site = await serve({ folder: join(project, 'build'), strict: true });
	const complaints: string[] = [];
	return {
		address: site.address,
		complaints,
		async newPage() {
			const page = await browser.newPage();
			await page.setViewport({ width: 1280, height: 900 });
			listen(page, site.address, complaints);
			await page.evaluateOnNewDocument(hearNoCancel);
			return page;
		},
		downloaded: () => until('a download', () => takeFrom(downloads)),
		async close() {
			await browser.close();
			site.close();
			await rm(downloads, { recursive: true, force: true });
		}
	};
}

/** A Firefox that asks for Danish and lets a test use the clipboard. */
export const launchFirefox = (
	preferences: Record<string, unknown>,
	environment: Record<string, string> = {}
): Promise<Browser> =>
	puppeteer.launch({
		browser: 'firefox',
		executablePath: firefoxPath(),
		headless: true,
		env: { ...process.env, ...environment },
		extraPrefsFirefox: {
			'intl.accept_languages': 'da-DK, da',
			'dom.events.testing.asyncClipboard': true,
			...preferences
		}
	});

/** The driver dismisses the system's dialog at once and puts the files in afterwards: that cancel is no person's. */
export function hearNoCancel() {
	const { prototype } = HTMLInputElement;
	const listen: typeof prototype.addEventListener = prototype.addEventListener;
	prototype.addEventListener = function (type: string, ...rest: [EventListenerOrEventListenerObject]) {
		if (type !== 'cancel') listen.call(this, type, ...rest);
	};
}

function listen(page: Page, site: string, complaints: string[]) {
	page.on('console', (message) => {
		if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
	});
	page.on('pageerror', (problem) => complaints.push(String(problem)));
	page.on('request', (request) => {
		const url = request.url();
		if (!/^(?:data|blob|about):/.test(url) && !url.startsWith(site)) complaints.push(`asked ${url}`);
	});
}

/** Firefox writes into a file ending in `.part` and renames it; the empty file beside it holds the name. */
async function takeFrom(folder: string): Promise<string | undefined> {
	const names = await readdir(folder);
	if (names.length !== 1 || names[0]!.endsWith('.part')) return undefined;
	const path = join(folder, names[0]!);
	const text = await readFile(path, 'utf8');
	if (text === '') return undefined;
	await rm(path);
	return text;
}
