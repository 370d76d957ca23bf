import { DuckDBInstance } from '@duckdb/node-api';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserCommand } from 'vitest/node';
import { fly66Folder } from './fly66Folder.ts';
import { nativeParquet, type ParquetAsked } from './parquetFiles.ts';

/** What a test in the browser may ask of the machine that runs it. */
export type NativeAnswer = {
	/** Every value as text, so that both engines can be compared whatever their clients make of a type. */
	readonly rows?: readonly (readonly (string | null)[])[];
	readonly types?: readonly string[];
	/** The engine's own account of an error, as JSON. */
	readonly error?: string;
};

declare module 'vitest/browser' {
	interface BrowserCommands {
		nativeAnswer: (setup: readonly string[], sql: string) => Promise<NativeAnswer>;
		nativeParquetFile: (
			asked: ParquetAsked
		) => Promise<{ readonly base64: string; readonly rows: NonNullable<NativeAnswer['rows']> }>;
		nativeReads: (file: string, base64: string, select: string) => Promise<NativeAnswer>;
		nativeCsv: (text: string, columns: string) => Promise<NativeAnswer>;
		fly66: () => Promise<readonly { readonly name: string; readonly base64: string }[]>;
	}
}

/** What native DuckDB, an engine that is not ours, says to a query. */
const nativeAnswer: BrowserCommand<[setup: readonly string[], sql: string]> = async (
	_context,
	setup,
	sql
): Promise<NativeAnswer> => {
	const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
	try {
		await connection.run('SET errors_as_json = true');
		for (const statement of setup) await connection.run(statement);
		await connection.run(`CREATE TABLE answer AS ${sql}`);
		const rows = await connection.runAndReadAll('SELECT CAST(COLUMNS(*) AS VARCHAR) FROM answer');
		const types = await connection.runAndReadAll('DESCRIBE answer');
		return {
			rows: rows.getRows() as NativeAnswer['rows'] & object,
			types: types.getRows().map(([name, type]) => `${name} ${type}`)
		};
	} catch (problem) {
		return { error: (problem as Error).message };
	} finally {
		connection.closeSync();
	}
};

/** What native DuckDB reads of a text that it needs no help with: UTF-8, `,`, points, ISO dates. */
const nativeCsv: BrowserCommand<[text: string, columns: string]> = async (context, text, columns) => {
	const folder = await mkdtemp(join(tmpdir(), 'kladde-native-'));
	const file = join(folder, 'clean.csv');
	try {
		await writeFile(file, text);
		return await nativeAnswer(
			context,
			[],
			`SELECT * FROM read_csv('${file}', auto_detect = false, header = true, escape = '"', columns = ${columns})`
		);
	} finally {
		await rm(folder, { recursive: true });
	}
};

/** What native DuckDB reads of a file that was written here: `select` stands before its FROM. */
const nativeReads: BrowserCommand<[file: string, base64: string, select: string]> = async (
	context,
	name,
	base64,
	select
) => {
	const folder = await mkdtemp(join(tmpdir(), 'kladde-native-'));
	const file = join(folder, name);
	try {
		await writeFile(file, Buffer.from(base64, 'base64'));
		return await nativeAnswer(context, [], `${select} FROM '${file}'`);
	} finally {
		await rm(folder, { recursive: true });
	}
};

/** The ten public files where this machine has them, youngest ages first; none elsewhere. */
const fly66: BrowserCommand<[]> = async () => {
	if (!existsSync(fly66Folder)) return [];
	const names = (await readdir(fly66Folder)).sort((a, b) => ageIn(a) - ageIn(b));
	return Promise.all(
		names.map(async (name) => ({ name, base64: await readFile(join(fly66Folder, name), 'base64') }))
	);
};

/** A Parquet file that native DuckDB wrote, and what it reads in it. */
const nativeParquetFile: BrowserCommand<[asked: ParquetAsked]> = async (_context, asked) => {
	const { bytes, rows } = await nativeParquet(asked);
	return { base64: Buffer.from(bytes).toString('base64'), rows };
};

const ageIn = (name: string) => Number(/\d+/.exec(name)?.[0]);

export const browserCommands = { nativeAnswer, nativeParquetFile, nativeReads, fly66, nativeCsv };
