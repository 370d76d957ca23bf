import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { librarySchema } from '#lib/language/sql/librarySchema.ts';
import { createMacro, type LibraryMacro } from '#lib/moves/libraryMacro.ts';
import { macrosNamedIn } from '#lib/moves/macrosNamedIn.ts';
import { municipalityTable } from '#lib/moves/municipalityTable.ts';

export type Row = { readonly [column: string]: DuckDBValue };

/** Native DuckDB, the independent reference, with the table `kommuner` that every notebook has, and the macros that a text names. */
export async function nativeDuckDb() {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	await connection.run('SET threads = 1');
	await connection.run(`CREATE SCHEMA ${librarySchema}; SET search_path = 'main,${librarySchema}'`);
	await connection.run(municipalityTable);
	const made = new Set<LibraryMacro>();
	return {
		run: async (sql: string) => {
			await makeMacros(sql);
			return connection.run(sql);
		},
		rows: async (sql: string): Promise<readonly Row[]> => {
			await makeMacros(sql);
			return rowsOf(connection, sql);
		},
		close: () => connection.closeSync()
	};

	async function makeMacros(sql: string) {
		for (const macro of macrosNamedIn(sql)) {
			if (!made.has(macro)) await connection.run(createMacro(macro));
			made.add(macro);
		}
	}
}

export const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<readonly Row[]> {
	return (await connection.runAndReadAll(sql)).getRowObjects() as readonly Row[];
}
