import { parquet } from '../extractFiles.js';
import { openNative } from '../openNative.js';

/** @type {import('../figure.js').Figure} */
export const parquetImport = {
	name: 'parquet import',
	what: 'whole import of 10 M rows × 4 columns of Parquet',
	reference: 'native DuckDB on one thread, into a table',
	unit: 'ms',
	goal: 3,
	repetitions: 3,
	async open({ openApp }) {
		const file = await parquet();
		const app = await openApp();
		await app.emptyNotebook();
		const native = await openNative();
		return {
			ours: () => app.timeImport(file),
			reference: () => native.time(`CREATE OR REPLACE TABLE extract AS FROM read_parquet('${file}')`),
			close: async () => {
				await app.close();
				await native.close();
			}
		};
	}
};
