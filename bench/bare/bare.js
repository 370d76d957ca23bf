import * as duckdb from '@duckdb/duckdb-wasm';

// DuckDB-WASM as its own documentation starts it, and nothing else on the page: what Kladde is measured against.

const beside = (/** @type {string} */ name) => new URL(name, location.href).href;
const database = new duckdb.AsyncDuckDB(
	new duckdb.VoidLogger(),
	new Worker(beside('duckdb-browser-eh.worker.js'))
);
await database.instantiate(beside('duckdb-eh.wasm'));
const connection = await database.connect();
await connection.query('SELECT 42 AS answer');
const booted = performance.now();

/** Milliseconds from asking to having the whole answer. @param {string} sql */
async function time(sql) {
	const start = performance.now();
	await connection.query(sql);
	return performance.now() - start;
}

Object.assign(globalThis, { bare: { booted, time } });
