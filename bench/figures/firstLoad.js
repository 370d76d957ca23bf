import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * What the page names in its head: its entry files with everything they take by static imports, and the styles.
 * That must arrive before anything shows. What is taken by import(), engine and editor among it, comes later.
 *
 * @type {import('../figure.js').Figure}
 */
export const firstLoad = {
	name: 'first load',
	what: 'gzip size of the code loaded before engine and editor',
	reference: 'one kB',
	unit: 'kB',
	goal: 250,
	repetitions: 1,
	open: async ({ folder }) => ({
		ours: async () => sizeOfHead(folder),
		reference: async () => 1,
		close: async () => undefined
	})
};

/** @param {string} folder */
function sizeOfHead(folder) {
	const page = readFileSync(join(folder, 'index.html'), 'utf8');
	const named = [...page.matchAll(/<link href="\.\/([^"]+)" rel="(?:modulepreload|stylesheet)"/g)];
	const files = ['index.html', ...named.map(([, file]) => file ?? '')];
	const sizes = files.map((file) => gzipSync(readFileSync(join(folder, file))).length);
	return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}
