import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import * as xlsx from '@e965/xlsx';

// Files of one seed, made once and kept beside the bench's other products.

const folder = join(dirname(fileURLToPath(import.meta.url)), 'out', 'extracts');

const areas = [
	'Søborg',
	'Bagsværd',
	'Mørkhøj',
	'Værebro',
	'Buddinge',
	'Høje Gladsaxe',
	'Stengården',
	'Åkæret'
];
const rows = 5_000_000;

/** The dialect of the separated text, as the engine's own reader is told it. @param {string} path */
export const bareScan = (path) => `read_csv('${path}', delim = ';', quote = '"', header = true,
	auto_detect = false, decimal_separator = ',', dateformat = '%d-%m-%Y', columns = {
	'loebenummer': 'BIGINT', 'kommunekode': 'VARCHAR', 'dato': 'DATE', 'beloeb': 'DOUBLE', 'antal': 'BIGINT',
	'omraade': 'VARCHAR'})`;

/**
 * Five million rows of six columns, about 250 MB: decimal commas, `dd-mm-yyyy`, Danish letters in one column.
 *
 * @param {'utf-8' | 'windows-1252'} encoding
 */
export const separatedText = (encoding) =>
	made(`moves-${encoding}.csv`, async (file) => {
		const bytes = encoding === 'utf-8' ? 'utf8' : 'latin1';
		const out = createWriteStream(file);
		out.write('loebenummer;kommunekode;dato;beloeb;antal;omraade\r\n');
		for (let start = 0; start < rows; start += 20_000) {
			const lines = Array.from({ length: 20_000 }, (_, index) => lineOf(start + index));
			if (!out.write(Buffer.from(lines.join(''), bytes))) await once(out, 'drain');
		}
		out.end();
		await once(out, 'close');
	});

/** @param {number} number */
function lineOf(number) {
	const mixed = Math.imul(number + 1, 0x9e3779b1) >>> 0;
	const two = (/** @type {number} */ value) => String(value).padStart(2, '0');
	const date = `${two(1 + (mixed % 28))}-${two(1 + ((mixed >>> 5) % 12))}-${2015 + ((mixed >>> 9) % 10)}`;
	const amount = `${mixed % 100_000},${two((mixed >>> 7) % 100)}`;
	const code = `0${101 + (mixed % 98)}`;
	return `${10_000_000 + number};${code};${date};${amount};${(mixed >>> 12) % 1000};${areas[mixed % areas.length]}\r\n`;
}

/** Ten million rows of four columns in row groups of a hundred thousand. */
export const parquet = () =>
	made('moves.parquet', async (file) => {
		const native = await DuckDBInstance.create(':memory:');
		const connection = await native.connect();
		await connection.run(`COPY (
			SELECT number AS id, printf('%04d', 101 + hash(number) % 98) AS kommune,
				DATE '2015-01-01' + CAST(hash(number * 3) % 3650 AS INTEGER) AS dag, (hash(number * 7) % 10000000) / 100 AS tal
			FROM range(10000000) AS generated(number)
		) TO '${file}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)`);
		connection.closeSync();
		native.closeSync();
	});

/** A hundred thousand rows of twenty columns: numbers, codes, dates, words. */
export const spreadsheet = () =>
	made('sheet.xlsx', async (file) => {
		const header = Array.from({ length: 20 }, (_, column) => `felt ${column + 1}`);
		const body = Array.from({ length: 100_000 }, (_, row) => header.map((_, column) => cellOf(row, column)));
		const book = xlsx.utils.book_new();
		xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([header, ...body], { dense: true }), 'Ark1');
		const bytes = xlsx.write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
		const out = createWriteStream(file);
		out.end(bytes);
		await once(out, 'close');
	});

/** @param {number} row @param {number} column */
function cellOf(row, column) {
	const mixed = Math.imul(row * 20 + column + 1, 0x9e3779b1) >>> 0;
	if (column % 4 === 0) return mixed % 10_000;
	if (column % 4 === 1) return (mixed % 1_000_000) / 100;
	if (column % 4 === 2) return `0${101 + (mixed % 98)}`;
	return areas[mixed % areas.length];
}

/**
 * A million synthetic persons (day + 60) that all differ.
 */
export const persons = () =>
	made('persons.csv', async (file) => {
		const out = createWriteStream(file);
		out.write('cpr\r\n');
		for (let number = 0; number < 1_000_000; number++) {
			const day = 61 + (number % 28);
			const month = String(1 + (Math.floor(number / 28) % 12)).padStart(2, '0');
			const year = String(Math.floor(number / 336) % 100).padStart(2, '0');
			const rest = String(Math.floor(number / 33_600)).padStart(4, '0');
			out.write(`${day}${month}${year}-${rest}\r\n`);
		}
		out.end();
		await once(out, 'close');
	});

/**
 * @param {string} name
 * @param {(file: string) => Promise<void>} make
 */
async function made(name, make) {
	const file = join(folder, name);
	if (existsSync(file)) return file;
	mkdirSync(folder, { recursive: true });
	console.error(`Making ${name} …`);
	// Under its own name only once it is whole.
	await make(`${file}.part`);
	renameSync(`${file}.part`, file);
	return file;
}
