import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The rules of a `_headers` file: a path, `*` standing for any run of characters, and below it, indented,
 * the headers of what lies there.
 *
 * @typedef {{ path: string, headers: [name: string, value: string][] }} HeaderRule
 */

/** The rules that a built site ships for hosts that can set headers; none where it ships none. @param {string} folder */
export function headerRulesOf(folder) {
	const file = join(folder, '_headers');
	return existsSync(file) ? parseHeaderRules(readFileSync(file, 'utf8')) : [];
}

/** @param {string} text @returns {HeaderRule[]} */
export function parseHeaderRules(text) {
	/** @type {HeaderRule[]} */
	const rules = [];
	for (const line of text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))) {
		if (/^\S/.test(line)) rules.push({ path: line.trim(), headers: [] });
		else rules.at(-1)?.headers.push(parseHeader(line));
	}
	return rules;
}

/** The headers of every rule that fits the path, in order. @param {readonly HeaderRule[]} rules @param {string} path */
export const headersFor = (rules, path) =>
	rules.filter((rule) => fits(rule.path, path)).flatMap((rule) => rule.headers);

/** @param {string} line @returns {[string, string]} */
function parseHeader(line) {
	const colon = line.indexOf(':');
	if (colon < 0) throw new Error(`_headers: “${line.trim()}” is neither a path nor a header.`);
	return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}

/** @param {string} pattern @param {string} path */
function fits(pattern, path) {
	const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${parts.join('.*')}$`).test(path);
}
