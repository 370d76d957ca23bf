import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { policyBreaches } from '../../../tools/site/policies.js';

const shipped = (path: string) => readFileSync(new URL(`../../../static/${path}`, import.meta.url), 'utf8');
const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

const boot = 'start();';
const policy = `default-src 'none'; frame-src 'self'; worker-src 'self'; connect-src 'self'; font-src 'self' data:; img-src 'self' data: blob:; manifest-src 'self'; object-src 'none'; script-src 'self' ${hashOf(boot)}; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
const page = `<html><head><meta http-equiv="content-security-policy" content="${policy}"></head><body><script>${boot}</script></body></html>`;

/** The breaches of a site as it should be, but for one change in one file. */
function breaches(file: string, change: (text: string) => string) {
	const site = new Map([
		['index.html', page],
		['realm/engine.html', shipped('realm/engine.html')],
		['realm/cage.html', shipped('realm/cage.html')],
		['_headers', shipped('_headers')]
	]);
	return policyBreaches(site.set(file, change(site.get(file)!)));
}

test('the realm documents and the headers that are shipped agree with what is intended', () => {
	expect(breaches('index.html', (html) => html)).toEqual([]);
});

test('a page that may evaluate text is a breach', () => {
	const found = breaches('index.html', (html) =>
		html.replace(`script-src 'self'`, `script-src 'self' 'unsafe-eval'`)
	);
	expect(found).toEqual([
		`index.html: script-src is “'self' 'unsafe-eval' ${hashOf(boot)}”, intended is “'self' ${hashOf(boot)}”`
	]);
});

test('a page that may reach another host is a breach', () => {
	const found = breaches('index.html', (html) =>
		html.replace(`connect-src 'self'`, `connect-src 'self' https:`)
	);
	expect(found).toEqual([`index.html: connect-src is “'self' https:”, intended is “'self'”`]);
});

test('a wall that was taken away is a breach, and so is one that nobody intended', () => {
	const found = breaches('index.html', (html) => html.replace(`object-src 'none'`, `media-src 'self'`));
	expect(found).toEqual([
		`index.html: object-src is “not set”, intended is “'none'”`,
		`index.html: media-src is “'self'”, intended is “not set”`
	]);
});

test('an inline script whose hash the policy does not carry is a breach', () => {
	const found = breaches('index.html', (html) => html.replace('</body>', '<script>other();</script></body>'));
	expect(found).toEqual([
		`index.html: script-src is “'self' ${hashOf(boot)}”, intended is “'self' ${hashOf(boot)} ${hashOf('other();')}”`
	]);
});

test('a script before the policy, and a handler in the markup, are breaches', () => {
	expect(
		breaches('index.html', (html) =>
			html
				.replace('<head>', '<head><script src="early.js"></script>')
				.replace('<body>', '<body onload="late()">')
		)
	).toEqual(['index.html: something is loaded before the policy stands', 'index.html: an inline handler']);
});

test('a realm’s document that was changed without its hash is a breach there and in the headers', () => {
	const found = breaches('realm/cage.html', (html) => html.replace(`'use strict';`, `'use strict'; leak();`));
	expect(found).toHaveLength(1);
	expect(found[0]).toMatch(/^realm\/cage\.html: script-src is /);
});

test('the engine’s document may compile, not evaluate', () => {
	const found = breaches('realm/engine.html', (html) => html.replace(`'wasm-unsafe-eval'`, `'unsafe-eval'`));
	expect(found.map((breach) => breach.replace(/'sha256-[^']*'/g, 'hash'))).toEqual([
		`realm/engine.html: script-src is “hash 'unsafe-eval'”, intended is “'wasm-unsafe-eval' hash”`,
		`_headers for realm/engine.html: script-src is “hash 'wasm-unsafe-eval'”, intended is “hash 'unsafe-eval'”`
	]);
});

test('headers that let a realm out of its sandbox are a breach', () => {
	const found = breaches('_headers', (text) => text.replaceAll('; sandbox allow-scripts', ''));
	expect(found).toEqual([
		'_headers for realm/engine.html: sandbox is “not set”, intended is “allow-scripts”',
		'_headers for realm/cage.html: sandbox is “not set”, intended is “allow-scripts”'
	]);
});
