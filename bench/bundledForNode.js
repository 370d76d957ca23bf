import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { project } from '../tools/project.js';

/** A module of `tests/support`. Node 20 does not read TypeScript: it is bundled before it is imported. @param {string} name */
export async function bundledForNode(name) {
	const bundle = await rolldown({
		input: join(project, 'tests', 'support', `${name}.ts`),
		platform: 'node',
		external: ['@playwright/test']
	});
	const file = join(project, 'bench', 'out', `${name}.js`);
	await bundle.write({ file });
	await bundle.close();
	return import(pathToFileURL(file).href);
}
