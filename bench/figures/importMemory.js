import { bareScan, separatedText } from '../extractFiles.js';

/**
 * What an import needs at its peak beyond what the page needed before: in all the browser's processes
 * that run pages and workers.
 *
 * @type {import('../figure.js').Figure}
 */
export const importMemory = {
	name: 'memory import',
	what: 'peak memory of the import of 5 M rows × 6 columns',
	reference: 'bare DuckDB-WASM reading the same file',
	unit: 'kB',
	goal: 1.2,
	repetitions: 1,
	async open({ inBrowserOfItsOwn }) {
		const file = await separatedText('utf-8');
		return {
			ours: () =>
				inBrowserOfItsOwn(async ({ openApp, growth }) => {
					const app = await openApp();
					await app.emptyNotebook();
					return growth(() => app.timeImport(file));
				}),
			reference: () =>
				inBrowserOfItsOwn(async ({ openBare, growth }) => {
					const bare = await openBare();
					await bare.register(file, 'extract.csv');
					return growth(() => bare.time(`CREATE TABLE extract AS FROM ${bareScan('extract.csv')}`));
				}),
			close: async () => undefined
		};
	}
};
