import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { municipalities } from '#lib/moves/municipalities.ts';

export type Row = { readonly [column: string]: DuckDBValue };

/** Native DuckDB, the independent reference, with the table `kommuner` that every notebook has. */
export async function nativeDuckDb() {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	await connection.run('SET threads = 1');
	const rows = municipalities.map((row) => `(${Object.values(row).map(quoted).join(', ')})`);
	await connection.run(
		`CREATE TABLE kommuner AS FROM (VALUES ${rows.join(', ')}) AS k (${Object.keys(municipalities[0]!).join(', ')})`
	);
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
