import { readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { project } from './project.js';

const suffix = '?declared';

/**
 * A plugin for the bundler of a realm's worker: `import texts from './list.json?declared'` gives the
 * declaration files that the list names and all that they refer to, as texts by name. A worker of a realm
 * can fetch nothing, so what its language service knows has to be in it.
 */
export const declaredTexts = {
	name: 'kladde-declared-texts',
	/** @param {string} id @param {string | undefined} importer */
	resolveId(id, importer) {
		if (!id.endsWith(suffix) || importer === undefined) return null;
		const plain = id.slice(0, -suffix.length);
		const path = plain.startsWith('#lib/')
			? join(project, 'src/lib', plain.slice('#lib/'.length))
			: join(dirname(importer), plain);
		return path + suffix;
	},
	/** @param {string} id */
	load(id) {
		if (!id.endsWith(suffix)) return null;
		const list = JSON.parse(readFileSync(id.slice(0, -suffix.length), 'utf8'));
		return {
			code: `export default ${JSON.stringify(textsOf(list))};`,
			moduleType: /** @type {const} */ ('js')
		};
	}
};

/** The files with all that they refer to, by name: `lib.es5.d.ts`, `@types/d3-array/index.d.ts`. @param {readonly string[]} list */
export function textsOf(list) {
	/** @type {Record<string, string>} */
	const texts = {};
	for (const path of list) take(path);
	return texts;

	/** @param {string} path */
	function take(path) {
		const name = path.startsWith('typescript/lib/') ? basename(path) : path;
		if (name in texts) return;
		const text = readFileSync(join(project, 'node_modules', path), 'utf8');
		texts[name] = text;
		for (const next of referredIn(path, text)) take(next);
	}
}

/** What a declaration file needs beside itself, of its own package. @param {string} path @param {string} text */
function referredIn(path, text) {
	const folder = posix.dirname(path);
	const libraries = [...text.matchAll(/^\/\/\/ <reference lib="([^"]+)"/gm)].map(
		([, name]) => `${folder}/lib.${name}.d.ts`
	);
	const files = [...text.matchAll(/from "(\.[^"]+)\.js"/g)].map(([, name]) =>
		posix.join(folder, `${name}.d.ts`)
	);
	return [...libraries, ...files];
}
