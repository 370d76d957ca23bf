import { rowsOf } from '#lib/engine/arrowRows.ts';
import type { Database } from '#lib/engine/database.ts';
import { Refusal } from '#lib/engine/errors.ts';

/**
 * A macro of a notebook's own hides the engine's function of that name, `||` and `+` too, and our statements
 * would run it in its place: over values that a person did not want loaded as they are. The list of functions
 * is asked by its full name, since that can be hidden too, and in letters of either case.
 */
export function refuseHiddenFunctions(database: Database): void {
	const hidden = rowsOf(
		database.runNow(`
			SELECT DISTINCT function_name FROM system.main.duckdb_functions()
			WHERE NOT internal AND function_name COLLATE NOCASE IN (
				SELECT function_name FROM system.main.duckdb_functions() WHERE internal
			)`)
	);
	const name = hidden[0]?.[0];
	if (name === undefined) return;
	const detail = `A cell defines a macro "${String(name)}", which hides the engine's function of that name. Rename it, then load the file.`;
	throw new Refusal({ kind: 'query', subtype: 'HIDDEN_FUNCTION', detail });
}
