import { bareScan, separatedText } from '../extractFiles.js';

/**
 * What an import needs at its peak beyond what the page needed before: of all the browser's processes that
 * run pages and workers, the most that each ever held.
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
				inBrowserOfItsOwn(async ({ openApp, peak }) => {
					const app = await openApp();
					await app.emptyNotebook();
					await app.timeImport(file);
					return peak();
				}),
			reference: () =>
				inBrowserOfItsOwn(async ({ openBare, peak }) => {
					const bare = await openBare();
					await bare.register(file, 'extract.csv');
					await bare.time(`CREATE TABLE extract AS FROM ${bareScan('extract.csv')}`);
					return peak();
				}),
			close: async () => undefined
		};
	}
};
