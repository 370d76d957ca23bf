import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium, expect, test } from '@playwright/test';
import { chromiumArguments, chromiumPath } from '../../tools/chromium.js';
import { searchProfile } from '../support/profileSearch.ts';

/** One for each way of keeping, so that a find tells which way was found. */
const markerOf = (way: string) => `zx4${way}8k2vq9w`;

const ways = [
	'local',
	'field',
	'title',
	'address',
	'short',
	'packed',
	'table',
	'cache',
	'opfs',
	'cookie',
	'gzipped',
	'brotli'
] as const;

test('the search finds what a page keeps in its browser, in each of its stores', async ({}, info) => {
	const packed = { gzip: gzipSync, br: brotliCompressSync };
	const server = createServer(({ url }, response) => {
		const encoding = url === '/gzip' ? 'gzip' : url === '/br' ? 'br' : undefined;
		const headers = { 'content-type': 'text/html', 'cache-control': 'max-age=3600' };
		if (encoding === undefined) return response.writeHead(200, headers).end('<input aria-label="field" />');
		const text = `${'much the same '.repeat(50)}${markerOf(encoding === 'br' ? 'brotli' : 'gzipped')}`;
		response.writeHead(200, { ...headers, 'content-encoding': encoding }).end(packed[encoding](text));
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	const profile = info.outputPath('profile');
	const open = () =>
		chromium.launchPersistentContext(profile, { executablePath: chromiumPath(), args: chromiumArguments });

	const context = await open();
	const page = context.pages()[0]!;
	await page.goto(address);
	await page.getByLabel('field').fill(markerOf('field'));
	await page.evaluate(keepEverywhere, Object.fromEntries(ways.map((way) => [way, markerOf(way)])));
	await context.close();
	// A database that is opened again may pack into tables what stood in its log.
	const again = await open();
	await again.pages()[0]!.goto(address);
	await again
		.pages()[0]!
		.evaluate(() => new Promise((resolve) => (indexedDB.open('control').onsuccess = resolve)));
	await again.close();
	server.close();

	const found = Object.fromEntries(ways.map((way) => [way, searchProfile(profile, markerOf(way))]));
	expect(ways.filter((way) => found[way]!.length === 0)).toEqual([]);
	expect(searchProfile(profile, markerOf('nowhere'))).toEqual([]);
});

/** In the page. */
async function keepEverywhere(marker: Record<string, string>) {
	localStorage.setItem('kept', marker['local']!);
	document.title = marker['title']!;
	history.pushState(null, '', `?${marker['address']}`);
	document.cookie = `kept=${marker['cookie']}; max-age=3600`;
	const cache = await caches.open('kept');
	await cache.put('./kept', new Response(marker['cache']));
	const file = await (await navigator.storage.getDirectory()).getFileHandle('kept', { create: true });
	const writer = await file.createWritable();
	await writer.write(marker['opfs']!);
	await writer.close();
	await Promise.all(['gzip', 'br'].map((path) => fetch(path).then((response) => response.text())));
	const long = 'æ much the same '.repeat(20_000);
	const many = Array.from({ length: 300 }, (_, at) => `${long.slice(0, 20_000)}${at}`);
	await new Promise<void>((resolve, reject) => {
		const opening = indexedDB.open('control');
		opening.onupgradeneeded = () => opening.result.createObjectStore('kept', { autoIncrement: true });
		opening.onsuccess = () => {
			const writing = opening.result.transaction('kept', 'readwrite', { durability: 'strict' });
			const store = writing.objectStore('kept');
			store.add(marker['table']);
			store.add(marker['short']);
			store.add(`${long}${marker['packed']}`);
			for (const text of many) store.add(text);
			writing.oncomplete = () => resolve();
			writing.onabort = () => reject(writing.error);
		};
	});
}
