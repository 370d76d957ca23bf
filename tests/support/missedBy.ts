import type { DuckDBConnection } from '@duckdb/node-api';

const columns =
	'id integer, a integer, b integer, c integer, d integer, s varchar, day date, l integer[], st struct(p integer, q integer)';

/**
 * The tables that a text wants of native DuckDB: it is run where there is none, whatever is missed is laid
 * with one row, and so on until nothing is missed. All of it is undone.
 */
export async function missedBy(connection: DuckDBConnection, sql: string): Promise<readonly string[]> {
	const missed: string[] = [];
	for (;;) {
		const next = await missing(connection, sql, missed);
		if (next === undefined) return [...missed].sort();
		if (missed.includes(next)) throw new Error(`${next} is missed though it is there: ${sql}`);
		missed.push(next);
	}
}

async function missing(connection: DuckDBConnection, sql: string, there: readonly string[]) {
	await connection.run('begin');
	try {
		for (const name of there) {
			await connection.run(`create table "${name}" (${columns})`);
			await connection.run(`insert into "${name}" values (1, 1, 1, 1, 1, 'x', null, [1], null)`);
		}
		await connection.run(sql);
		return undefined;
	} catch (problem) {
		const named = /Table with name "?(.+?)"? does not exist/.exec(String(problem))?.[1];
		if (named === undefined) throw new Error(`${sql}: ${String(problem)}`);
		return named;
	} finally {
		await connection.run('rollback');
	}
}
