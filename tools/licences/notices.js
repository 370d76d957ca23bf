import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { project } from '../project.js';
import { shippedPackages } from './shipped.js';

/** Served beside the page, and fetched by whoever asks for it. */
export const noticesFile = join(project, 'static', 'third-party-notices.txt');

/** The licences of all code of others that the site may hold, written where it is not there or another. */
export function writeNotices() {
	const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'));
	const text = noticesOf(shippedPackages(packages), textsOf);
	if (existsSync(noticesFile) && readFileSync(noticesFile, 'utf8') === text) return;
	writeFileSync(noticesFile, text);
}

/**
 * Packages under the same text stand together above it.
 *
 * @param {readonly import('./shipped.js').Shipped[]} shipped
 * @param {(shipped: import('./shipped.js').Shipped) => readonly string[]} texts
 * @returns {string}
 */
export function noticesOf(shipped, texts) {
	/** @type {Map<string, string[]>} */
	const under = new Map();
	for (const one of shipped) {
		const found = texts(one).map((text) => text.replace(/\r\n?/g, '\n').trim());
		if (found.length === 0)
			throw new Error(`${one.name} ${one.version} has no licence text: put one in tools/licences/texts/.`);
		const text = found.join('\n\n');
		under.set(text, [...(under.get(text) ?? []), `${one.name} ${one.version} (${one.licence})`]);
	}
	const parts = [...under].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`);
	return `${intro}\n${parts.map((part) => `${'-'.repeat(72)}\n${part}`).join('\n')}`;
}

const intro = `Kladde holds code of others, under the licences below: every package that it is built from, and
what those depend on.
`;

/** The package's own files, else what we looked up. @param {import('./shipped.js').Shipped} shipped */
function textsOf({ name, path }) {
	const folder = join(project, path);
	const files = readdirSync(folder)
		.filter((file) => /^(licen[cs]e|copying|notice|third-?party-?notice)/i.test(file))
		.sort();
	const own = files.map((file) => readFileSync(join(folder, file), 'utf8'));
	if (own.length > 0) return own;
	const found = fileURLToPath(new URL(`texts/${name.replaceAll('/', '__')}.txt`, import.meta.url));
	return existsSync(found) ? [readFileSync(found, 'utf8')] : [];
}
