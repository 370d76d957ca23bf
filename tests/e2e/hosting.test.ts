import { expect, test } from '@playwright/test';
import { serve } from '../../tools/serve.js';
import { App } from '../support/app.ts';

const built = new URL('../../build/', import.meta.url).pathname;

for (const { where, base, strict } of [
	{ where: 'on a plain host, under a path', base: '/some/base/', strict: false },
	{ where: 'on a host that sends the headers of _headers', base: '/', strict: true }
]) {
	test(`${where}, the sample runs, nothing is asked for elsewhere and no policy is breached`, async ({
		page
	}) => {
		const site = await serve({ folder: built, base, strict });
		const asked: string[] = [];
		const said: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
		page.on('pageerror', ({ message }) => said.push(`thrown: ${message}`));
		try {
			const app = await App.open(page, site.address);
			await expect.poll(async () => (await app.cell('flytninger')).rowCount ?? 0).toBeGreaterThan(1000);
			await app.settled();
			expect(
				asked.filter((address) => !/^(blob|data):/.test(address) && !address.startsWith(site.address))
			).toEqual([]);
			expect(said).toEqual([]);
		} finally {
			site.close();
		}
	});
}
