import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type NativeParquet = {
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** What native DuckDB reads in the file by the second query, every value as text. */
	readonly rows: readonly (readonly (string | null)[])[];
};

export type ParquetAsked = {
	/** The rows that are written. */
	readonly query: string;
	/** As `CODEC 'zstd', ROW_GROUP_SIZE 2048`. */
	readonly options?: string;
	/** Columns as they are read back, of the table `file`; all of them where it is absent. */
	readonly back?: string;
};

/** A Parquet file as native DuckDB writes it, and what it reads in it. */
export async function nativeParquet(asked: ParquetAsked): Promise<NativeParquet> {
	const { query, options, back = '*' } = asked;
	const folder = await mkdtemp(join(tmpdir(), 'kladde-parquet-'));
	const path = join(folder, 'file.parquet');
	const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
	try {
		await connection.run(`SET TimeZone = 'UTC'`);
		await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet${options ? `, ${options}` : ''})`);
		const found = await connection.runAndReadAll(
			`SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (SELECT ${back} FROM '${path}' AS file)`
		);
		return {
			bytes: new Uint8Array(await readFile(path)),
			rows: found.getRows() as readonly (readonly (string | null)[])[]
		};
	} finally {
		connection.closeSync();
		await rm(folder, { recursive: true });
	}
}
