import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, toBase } from '../../../tools/serve.js';

const parent = mkdtempSync(join(tmpdir(), 'kladde-serve-'));
const folder = join(parent, 'site');
const files = {
	'index.html': '<h1>Kladde</h1>',
	'æble.md': 'æ',
	'_app/immutable/engine.wasm': 'wasm',
	'_app/worker.js': 'worker',
	_headers: '/*\n  X-One: 1\n/_app/*\n  X-Two: 2\n  X-Two: 3\n'
};

beforeAll(() => {
	mkdirSync(join(folder, '_app', 'immutable'), { recursive: true });
	mkdirSync(join(folder, 'empty'));
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
	writeFileSync(join(parent, 'secret.txt'), 'secret');
});
afterAll(() => rmSync(parent, { recursive: true }));

type Got = { status: number | undefined; headers: Record<string, unknown>; text: string };

/** Asks for a path exactly as written: `fetch` would tidy it. */
async function ask(
	path: string,
	{ base = '/', strict = false, method = 'GET', headers = {} } = {}
): Promise<Got> {
	const site = await serve({ folder, base, strict });
	try {
		const { port } = new URL(site.address);
		return await new Promise((resolve, reject) => {
			request({ port, path, method, headers, host: '127.0.0.1' }, (response) => {
				let text = '';
				response.on('data', (part) => (text += part));
				response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
			})
				.on('error', reject)
				.end();
		});
	} finally {
		site.close();
	}
}

describe('a file of the site', () => {
	test.each([
		['/', 'text/html; charset=utf-8', '<h1>Kladde</h1>'],
		['/index.html?a=/b#c', 'text/html; charset=utf-8', '<h1>Kladde</h1>'],
		['/%C3%A6ble.md', 'text/markdown; charset=utf-8', 'æ'],
		['/_app/immutable/engine.wasm', 'application/wasm', 'wasm'],
		['/_app/worker.js', 'text/javascript; charset=utf-8', 'worker']
	])('%s comes as %s', async (path, type, text) => {
		const got = await ask(path);
		expect([got.status, got.headers['content-type'], got.text]).toEqual([200, type, text]);
	});

	test('under a base path is found there and nowhere else', async () => {
		const statuses = await Promise.all(
			['/some/base/', '/some/base/_app/worker.js', '/', '/_app/worker.js', '/some/based/'].map(
				async (path) => (await ask(path, { base: 'some/base' })).status
			)
		);
		expect(statuses).toEqual([200, 200, 404, 404, 404]);
	});

	test('a base path without its last slash is led to it', async () => {
		const got = await ask('/some/base', { base: '/some/base' });
		expect([got.status, got.headers['location']]).toEqual([301, '/some/base/']);
	});

	test('is not sent again to who has it', async () => {
		const first = await ask('/');
		const again = await ask('/', { headers: { 'if-none-match': first.headers['etag'] } });
		expect([again.status, again.text]).toEqual([304, '']);
	});

	test('by HEAD comes without its text', async () => {
		const got = await ask('/', { method: 'HEAD' });
		expect([got.status, got.headers['content-length'], got.text]).toEqual([200, '15', '']);
	});
});

describe('what is not of the site', () => {
	test.each([
		'/../secret.txt',
		'/%2e%2e/secret.txt',
		'/..%2fsecret.txt',
		'/_app/..%5c..%5csecret.txt',
		'/empty/',
		'/empty',
		'/nowhere',
		'/%00',
		'/%E0%A4%A'
	])('%s is not here', async (path) => {
		expect([(await ask(path)).status]).toEqual([404]);
	});

	test('nothing can be written', async () => {
		expect((await ask('/', { method: 'POST' })).status).toBe(405);
	});
});

describe('headers', () => {
	test('of _headers are sent when asked for, all that fit the path', async () => {
		const got = await ask('/b/_app/worker.js', { base: '/b/', strict: true });
		expect([got.headers['x-one'], got.headers['x-two']]).toEqual(['1', '2, 3']);
	});

	test('of _headers are else left out, as a plain host would', async () => {
		const got = await ask('/_app/worker.js');
		expect([got.headers['x-one'], got.headers['x-two']]).toEqual([undefined, undefined]);
	});
});

test('a base path may be written with or without its slashes', () => {
	expect(['/', '', 'a', '/a', 'a/', '//a//b//'].map(toBase)).toEqual([
		'/',
		'/',
		'/a/',
		'/a/',
		'/a/',
		'/a/b/'
	]);
});
