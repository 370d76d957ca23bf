import { DuckDBInstance } from '@duckdb/node-api';
import { parquet } from '../extractFiles.js';

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
		const native = await DuckDBInstance.create(':memory:', { threads: '1' });
		const connection = await native.connect();
		return {
			ours: () => app.timeImport(file),
			reference: async () => {
				const start = performance.now();
				await connection.run(`CREATE OR REPLACE TABLE extract AS FROM read_parquet('${file}')`);
				return performance.now() - start;
			},
			close: async () => {
				await app.close();
				connection.closeSync();
				native.closeSync();
			}
		};
	}
};
