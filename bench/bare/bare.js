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

/** @type {import('./odElsewhere.js').CountOd | undefined} */
let countOd;

/** Gives another engine the rows of a query on moves. @param {'arquero' | 'sqlite'} engine @param {string} sql */
async function hold(engine, sql) {
	const { inArquero, inSqlite } = await import('./odElsewhere.js');
	const answer = await connection.query(sql);
	const texts = (/** @type {string} */ name) => Array.from(answer.getChild(name) ?? [], sameText());
	const rows = {
		fra: texts('fra'),
		til: texts('til'),
		person: Int32Array.from(answer.getChild('person')?.toArray() ?? [])
	};
	countOd = await (engine === 'arquero' ? inArquero(rows) : inSqlite(rows));
}

/** Equal texts are one in memory, as in a file that was read well. */
function sameText() {
	/** @type {Map<string, string>} */
	const known = new Map();
	return (/** @type {string} */ text) => known.get(text) ?? (known.set(text, text), text);
}

/** Milliseconds that the other engine takes for the OD matrix. */
function timeOd() {
	const start = performance.now();
	const rows = countOd?.();
	if (rows !== 98 * 98) throw new Error(`The matrix has ${rows} rows.`);
	return performance.now() - start;
}

function chosenFile() {
	const [file] = document.querySelector('input')?.files ?? [];
	if (file === undefined) throw new Error('No file was chosen.');
	return file;
}

Object.assign(globalThis, { bare: { booted, time, register, timeSheet, hold, timeOd } });
