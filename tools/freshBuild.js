import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { project, runPackage } from './project.js';

/** Everything that ends up in the site. A folder's own date tells of what was removed from it. */
const sources = [
	'src',
	'static',
	'notebooks',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'tools/licences',
	'tools/realmScript.js'
];

/** Builds the site where it is missing or older than its sources. Gives the folder it lies in. */
export function buildWhereOld() {
	const site = join(project, 'build');
	const page = join(site, 'index.html');
	const newest = Math.max(...sources.map((source) => newestIn(join(project, source))));
	if (existsSync(page) && statSync(page).mtimeMs >= newest) return site;
	console.log('Building the site …');
	if (runPackage(['vite', 'build', '--logLevel', 'error']).status !== 0) {
		throw new Error('The site could not be built: see what was written above.');
	}
	return site;
}

/** The latest date in a file or a folder with all it holds, in milliseconds. @param {string} path @returns {number} */
export function newestIn(path) {
	if (!existsSync(path)) return 0;
	const stat = statSync(path);
	if (!stat.isDirectory()) return stat.mtimeMs;
	return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
