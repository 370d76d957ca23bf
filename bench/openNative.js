import { DuckDBInstance } from '@duckdb/node-api';

/** Native DuckDB on one thread, for a figure's reference. */
export async function openNative() {
	const native = await DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await native.connect();
	return { run: (/** @type {string} */ sql) => connection.run(sql), time, close };

	/** Milliseconds from asking to having all rows. @param {string} sql */
	async function time(sql) {
		const start = performance.now();
		await connection.runAndReadAll(sql);
		return performance.now() - start;
	}

	async function close() {
		connection.closeSync();
		native.closeSync();
	}
}
