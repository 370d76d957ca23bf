import { rowsOf } from '#lib/engine/arrowRows.ts';
import type { Database } from '#lib/engine/database.ts';

/** Bytes that the engine holds. */
export function memoryUse(database: Database): number {
	const used = rowsOf(
		database.runNow('SELECT sum(memory_usage_bytes)::DOUBLE FROM system.main.duckdb_memory()')
	);
	return Number(used[0]?.[0] ?? 0);
}
