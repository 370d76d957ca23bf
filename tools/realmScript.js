import { rolldown } from 'rolldown';
import { declaredTexts } from './declaredTexts.js';
import { blockingBindings, blockingBindingsPath, duckdbWithoutEval } from './duckdbWithoutEval.js';

const suffix = '?realm';

/**
 * A Vite plugin: `import script from './worker.ts?realm'` gives the worker and everything it imports as
 * the text of one classic script. A realm's worker is started from text that the page hands over, since
 * neither the frame nor its worker may reach any address, the app's own included.
 *
 * @returns {import('vite').Plugin}
 */
export function realmScript() {
	return {
		name: 'kladde-realm-script',
		enforce: 'pre',
		async resolveId(id, importer) {
			if (!id.endsWith(suffix)) return null;
			const found = await this.resolve(id.slice(0, -suffix.length), importer, { skipSelf: true });
			return found === null ? null : found.id + suffix;
		},
		async load(id) {
			if (!id.endsWith(suffix)) return null;
			const bundle = await bundleOf(id.slice(0, -suffix.length));
			for (const file of bundle.files) this.addWatchFile(file);
			return { code: `export default ${JSON.stringify(bundle.code)};`, map: { mappings: '' } };
		}
	};
}

/** @param {string} entry */
async function bundleOf(entry) {
	const build = await rolldown({
		input: entry,
		platform: 'browser',
		plugins: [duckdbWithoutEval, declaredTexts],
		resolve: {
			conditionNames: ['browser', 'import', 'default'],
			alias: { [blockingBindings]: blockingBindingsPath }
		},
		transform: { define: { 'process.env.NODE_ENV': '"production"' } },
		logLevel: 'warn'
	});
	try {
		// Strict throughout, as modules are: what is sloppy lends its caller's function and `this` to whoever
		// looks down the stack from below, which gave an author's code the cage's port.
		const { output } = await build.generate({
			format: 'iife',
			strict: true,
			minify: true,
			codeSplitting: false
		});
		return { code: output[0].code, files: await build.watchFiles };
	} finally {
		await build.close();
	}
}
