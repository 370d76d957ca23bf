import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
// This file is read several times for one build, in processes of their own.
const built = (process.env['KLADDE_BUILT'] ??= new Date().toISOString());

/**
 * The app page's policy. It names no host: everything the app needs lies beside the page.
 * `frame-src 'self'` is narrowed to the two realm documents by the page itself at boot, because only
 * there is the address known under which the site was placed (see src/routes/+layout.ts).
 *
 * @type {NonNullable<NonNullable<import('@sveltejs/kit').KitConfig['csp']>['directives']>}
 */
const policy = {
	'default-src': ['none'],
	'script-src': ['self'],
	'style-src': ['self', 'unsafe-inline'],
	'img-src': ['self', 'data:', 'blob:'],
	'font-src': ['self', 'data:'],
	'connect-src': ['self'],
	'worker-src': ['self'],
	'manifest-src': ['self'],
	'frame-src': ['self'],
	'form-action': ['none'],
	'base-uri': ['none'],
	'object-src': ['none']
};

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ pages: 'build', assets: 'build', strict: true }),
		csp: { mode: 'hash', directives: policy },
		paths: { relative: true },
		// What a receipt names; the service worker tells one build from another by it.
		version: { name: `${version} (${built})` },
		alias: {},
		output: { bundleStrategy: 'split' },
		// The page registers it, at boot and relative to itself. A host that reads `_headers` does not serve it.
		serviceWorker: { register: false, files: (path) => !/^(_headers|\.DS_Store)$/.test(path) },
		typescript: {
			config: (config) => {
				// The service worker brings the few types of its scope itself, so that it is checked like the rest.
				config.exclude = [...config.exclude, '../bench/out/**'].filter(
					(/** @type {string} */ path) => !path.includes('service-worker')
				);
				config.include = [
					...(config.include ?? []),
					'../tools/**/*.js',
					'../bench/**/*.js',
					'../bench/*.ts',
					'../*.ts',
					'../*.js'
				];
			}
		}
	},
	compilerOptions: { runes: true }
};
