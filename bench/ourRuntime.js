import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { project } from '../tools/project.js';

/**
 * Our runtime and analysers as Node can load them, types erased.
 *
 * @returns {Promise<{ connectRuntime: typeof import('../src/lib/runtime/connectRuntime.ts').connectRuntime, analyse: typeof import('../src/lib/language/analyse.ts').analyse }>}
 */
export async function ourRuntime() {
	const file = join(project, 'bench/out/runtime.js');
	const build = await rolldown({ input: join(project, 'bench/runtimeEntry.ts'), platform: 'node' });
	await build.write({ file, format: 'esm', codeSplitting: false });
	await build.close();
	return import(pathToFileURL(file).href);
}
