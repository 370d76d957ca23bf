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

/** The file that was chosen goes to the engine through its handle, under this name. @param {string} name */
async function register(name) {
	const { DuckDBDataProtocol } = duckdb;
	await database.registerFileHandle(name, chosenFile(), DuckDBDataProtocol.BROWSER_FILEREADER, true);
}

/** Milliseconds that SheetJS takes from the chosen file to the rows of its first sheet. */
async function timeSheet() {
	const start = performance.now();
	const { read, utils } = await import('@e965/xlsx');
	const book = read(await chosenFile().arrayBuffer(), { dense: true });
	const sheet = book.Sheets[book.SheetNames[0] ?? ''];
	const { length } = utils.sheet_to_json(sheet ?? {}, { header: 1 });
	if (length === 0) throw new Error('The sheet has no rows.');
	return performance.now() - start;
}

function chosenFile() {
	const [file] = document.querySelector('input')?.files ?? [];
	if (file === undefined) throw new Error('No file was chosen.');
	return file;
}

Object.assign(globalThis, { bare: { booted, time, register, timeSheet } });
