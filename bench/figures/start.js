/**
 * From the address to the first rows of the sample notebook, its synthetic extract made and imported on the way,
 * in a browser that has never seen the site.
 *
 * @type {import('../figure.js').Figure}
 */
export const start = {
	name: 'start',
	what: 'from the start of the navigation to the first SQL result',
	reference: 'bare DuckDB-WASM to its first answer',
	unit: 'ms',
	goal: 1.2,
	repetitions: 7,
	open: async ({ openApp, openBare }) => ({
		ours: async () => {
			const app = await openApp();
			const shown = await app.firstRows();
			await app.close();
			return shown;
		},
		reference: async () => {
			const bare = await openBare();
			const booted = await bare.booted();
			await bare.close();
			return booted;
		},
		close: async () => undefined
	})
};
