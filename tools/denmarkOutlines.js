import { areasInPackage, packagedMap } from './outlines/areasInPackage.js';
import { borders } from './outlines/borders.js';
import { gridOf } from './outlines/grid.js';

const suffix = '?denmark';

/**
 * A Vite plugin: `import outlines from '#lib/chart/figures/map/outlines.ts?denmark'` gives the outlines of
 * Denmark's municipalities, as that file says their shape, taken from the package `react-denmark-map` when the
 * site is built. Nothing of the package is run, and nothing else of it is shipped.
 *
 * @returns {import('vite').Plugin}
 */
export function denmarkOutlines() {
	let made = '';
	return {
		name: 'kladde-denmark-outlines',
		enforce: 'pre',
		async resolveId(id, importer) {
			if (!id.endsWith(suffix)) return null;
			const found = await this.resolve(id.slice(0, -suffix.length), importer, { skipSelf: true });
			return found === null ? null : found.id + suffix;
		},
		load(id) {
			if (!id.endsWith(suffix)) return null;
			this.addWatchFile(packagedMap);
			// The site is built twice, for the browser and for its frame.
			made ||= `export default JSON.parse(${JSON.stringify(JSON.stringify(outlines()))});`;
			return { code: made, map: { mappings: '' } };
		}
	};
}

/** @returns {import('../src/lib/chart/figures/map/outlines.ts').Outlines} */
function outlines() {
	const { areas, width, height } = areasInPackage();
	return borders(gridOf({ areas, width, height }), areas);
}
