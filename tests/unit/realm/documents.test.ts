import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const documentOf = (name: string) =>
	readFileSync(new URL(`../../../static/realm/${name}.html`, import.meta.url), 'utf8');

const scriptsIn = (html: string) => [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text]) => text!);
const policyIn = (html: string) =>
	/http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1]?.split('; ');
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const closed = [`worker-src blob:`, `connect-src 'none'`, `form-action 'none'`, `base-uri 'none'`];

test.each([
	['engine', `'wasm-unsafe-eval'`],
	['cage', `'unsafe-eval'`]
])('the realm %s lets its one script run, and of code from data only %s', (name, allowed) => {
	const html = documentOf(name);
	const scripts = scriptsIn(html);
	expect(scripts).toHaveLength(1);
	expect(policyIn(html)).toEqual([
		`default-src 'none'`,
		`script-src ${hashOf(scripts[0]!)} ${allowed}`,
		...closed
	]);
});

test('the policy of a realm stands before its script, and nothing else in the document acts', () => {
	for (const name of ['engine', 'cage']) {
		const html = documentOf(name);
		expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script>'));
		expect(html.match(/<(?!\/|!)\w+/g)).toEqual(['<html', '<head', '<meta', '<meta', '<title', '<script']);
	}
});

test('both realms start their worker by the same script', () => {
	expect(scriptsIn(documentOf('engine'))).toEqual(scriptsIn(documentOf('cage')));
});
