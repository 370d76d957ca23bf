import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { project } from '../tools/project.js';

/** A module of the project, by its path in it. Node 20 does not read TypeScript: it is bundled before it is imported. @param {string} path */
export async function bundledForNode(path) {
	const bundle = await rolldown({
		input: join(project, path),
		platform: 'node',
		external: ['@playwright/test']
	});
	const file = join(project, 'bench', 'out', `${basename(path, '.ts')}.js`);
	await bundle.write({ file, codeSplitting: false });
	await bundle.close();
	return import(pathToFileURL(file).href);
}
