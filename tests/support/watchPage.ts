import type { Page } from '@playwright/test';

/** What a page lets be heard while a test runs: complaints on the console, and requests beyond its site. */
export type Watched = { readonly complaints: readonly string[]; readonly strangers: readonly string[] };

/** Watches from before the page is opened; `site` is the only origin that it may ask. */
export function watchPage(page: Page, site: string): Watched {
	const complaints: string[] = [];
	const strangers: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(String(error)));
	page.context().on('request', (request) => {
		const url = request.url();
		if (!/^(data|blob):/.test(url) && new URL(url).origin !== new URL(site).origin) strangers.push(url);
	});
	page.on('websocket', (socket) => strangers.push(socket.url()));
	return { complaints, strangers };
}
