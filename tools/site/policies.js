import { createHash } from 'node:crypto';
import { headersFor, parseHeaderRules } from '../headerRules.js';

/** What the app page may do, word for word: it names no host, and no way to turn text into code. */
const pagePolicy = {
	'default-src': `'none'`,
	'script-src': `'self'`,
	'style-src': `'self' 'unsafe-inline'`,
	'img-src': `'self' data: blob:`,
	'font-src': `'self' data:`,
	'connect-src': `'self'`,
	'worker-src': `'self'`,
	'manifest-src': `'self'`,
	'frame-src': `'self'`,
	'form-action': `'none'`,
	'base-uri': `'none'`,
	'object-src': `'none'`
};

/** A realm's document: one script of ours, blob workers, no address. The engine compiles, the cage evaluates. */
const realmPolicy = {
	'default-src': `'none'`,
	'worker-src': 'blob:',
	'connect-src': `'none'`,
	'form-action': `'none'`,
	'base-uri': `'none'`
};

/** @type {Record<string, Record<string, string>>} */
const intended = {
	'index.html': pagePolicy,
	'realm/engine.html': { ...realmPolicy, 'script-src': `'wasm-unsafe-eval'` },
	'realm/cage.html': { ...realmPolicy, 'script-src': `'unsafe-eval'` }
};

/** What a realm's document gets on top where a host can set headers: a meta tag can hold neither. */
const byHeaderOnly = { 'frame-ancestors': `'self'`, sandbox: 'allow-scripts' };

/**
 * Where the documents' policies differ from what is intended, or from what `_headers` sends with them.
 *
 * @param {ReadonlyMap<string, string>} site file → text
 * @returns {string[]}
 */
export const policyBreaches = (site) =>
	Object.entries(intended).flatMap(([file, policy]) => {
		const html = site.get(file);
		if (html === undefined) return [`${file} is missing`];
		return [
			...documentBreaches(file, html, policy),
			...headerBreaches(file, html, site.get('_headers') ?? '')
		];
	});

/** @param {string} file @param {string} html @param {Record<string, string>} policy */
function documentBreaches(file, html, policy) {
	const found = metaPolicy(html);
	const hashes = scriptsIn(html).map(
		(script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`
	);
	const wanted = { ...policy, 'script-src': `${policy['script-src']} ${hashes.join(' ')}` };
	const early = /<(script|link|style)\b/.exec(html)?.index ?? html.length;
	return [
		...differences(found, wanted).map((difference) => `${file}: ${difference}`),
		...(early < html.search(/http-equiv="content-security-policy"/i) &&
		/<(script|style)\b/.test(html.slice(early, early + 7))
			? [`${file}: something is loaded before the policy stands`]
			: []),
		...(/\son[a-z]+\s*=/.test(html.replace(/<script[^>]*>[\s\S]*?<\/script>/g, ''))
			? [`${file}: an inline handler`]
			: [])
	];
}

/** @param {string} file @param {string} html @param {string} headers */
function headerBreaches(file, html, headers) {
	if (file === 'index.html') return [];
	const sent = headersFor(parseHeaderRules(headers), `/${file}`).filter(([name]) =>
		/^content-security-policy$/i.test(name)
	);
	const wanted = { ...metaPolicy(html), ...byHeaderOnly };
	return differences(parsePolicy(sent.map(([, value]) => value).join(';')), wanted).map(
		(difference) => `_headers for ${file}: ${difference}`
	);
}

/** The policy in a document's own meta tag. @param {string} html */
function metaPolicy(html) {
	const tag = /<meta\s+http-equiv="content-security-policy"\s+content="([^"]*)"/i.exec(html);
	return parsePolicy(tag?.[1] ?? '');
}

/** @param {string} text @returns {Record<string, string>} */
const parsePolicy = (text) =>
	Object.fromEntries(
		text
			.split(';')
			.map((part) => part.trim().split(/\s+/))
			.filter(([name]) => name !== '')
			.map(([name, ...sources]) => [name, sources.join(' ')])
	);

/** @param {Record<string, string>} found @param {Record<string, string>} wanted */
function differences(found, wanted) {
	const names = [...new Set([...Object.keys(wanted), ...Object.keys(found)])];
	return names
		.filter((name) => sorted(found[name]) !== sorted(wanted[name]))
		.map((name) => `${name} is “${found[name] ?? 'not set'}”, intended is “${wanted[name] ?? 'not set'}”`);
}

/** The order of sources means nothing. @param {string | undefined} sources */
const sorted = (sources) => sources?.split(/\s+/).sort().join(' ');

/** @param {string} html */
const scriptsIn = (html) =>
	[...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? '');
