import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { librarySchema } from '#lib/language/sql/librarySchema.ts';
import { furniture } from '#lib/moves/furniture.ts';

export type Row = { readonly [column: string]: DuckDBValue };

/** Native DuckDB, the independent reference, with the table `kommuner` and the macros that every notebook has. */
export async function nativeDuckDb() {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	await connection.run('SET threads = 1');
	await connection.run(`CREATE SCHEMA ${librarySchema}; SET search_path = 'main,${librarySchema}'`);
	await connection.run(furniture);
	return {
		run: (sql: string) => connection.run(sql),
		rows: (sql: string): Promise<readonly Row[]> => rowsOf(connection, sql),
		close: () => connection.closeSync()
	};
}

export const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<readonly Row[]> {
	return (await connection.runAndReadAll(sql)).getRowObjects() as readonly Row[];
}
