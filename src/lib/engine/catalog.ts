import { rowsOf } from '#lib/engine/arrowRows.ts';
import type { Database } from '#lib/engine/database.ts';
import { describedFields } from '#lib/engine/describedFields.ts';
import type { Field } from '#lib/engine/engine.ts';
import { librarySchema } from '#lib/language/sql/librarySchema.ts';
import { quoteIdentifier, quoteText } from '#lib/language/sql/quote.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/** What SQL made and SQL can drop. */
export type Thing = {
	readonly kind: 'TABLE' | 'VIEW' | 'MACRO' | 'MACRO TABLE' | 'TYPE' | 'SEQUENCE';
	readonly name: Name;
};

/** By their full names: a notebook may have macros of the same. The app's own macros are not among them. */
const things = `
	SELECT 'TABLE', table_name FROM system.main.duckdb_tables() WHERE NOT internal
	UNION ALL SELECT 'VIEW', view_name FROM system.main.duckdb_views() WHERE NOT internal
	UNION ALL SELECT DISTINCT CASE function_type WHEN 'macro' THEN 'MACRO' ELSE 'MACRO TABLE' END, function_name
		FROM system.main.duckdb_functions() WHERE NOT internal AND function_type IN ('macro', 'table_macro')
			AND schema_name <> '${librarySchema}'
	UNION ALL SELECT 'TYPE', type_name FROM system.main.duckdb_types() WHERE NOT internal
	UNION ALL SELECT 'SEQUENCE', sequence_name FROM system.main.duckdb_sequences()`;

/** Everything there is beside the engine's own. */
export const thingsIn = (database: Database): readonly Thing[] =>
	rowsOf(database.runNow(things)).map(([kind, name]) => ({
		kind: kind as Thing['kind'],
		name: String(name)
	}));

/** Tables and views with their rows; a view's rows are known to whoever made it. */
export function relationsIn(database: Database) {
	const rows = rowsOf(
		database.runNow(`
			SELECT 'table', table_name, estimated_size FROM system.main.duckdb_tables() WHERE NOT internal
			UNION ALL SELECT 'view', view_name, 0 FROM system.main.duckdb_views() WHERE NOT internal ORDER BY 2`)
	);
	return rows.map(([kind, name, size]) => ({ kind, name: String(name), rows: Number(size) }));
}

/** Drops the relation of this name, whichever kind it is; nothing where there is none. Names fold case. */
export function dropRelation(database: Database, name: Name): void {
	// The list of views is not asked: it takes longer than many a cell.
	const found = database.runNow(
		`SELECT 1 FROM system.main.duckdb_tables() WHERE lower(table_name) = lower(${quoteText(name)}) AND NOT internal`
	);
	const kind = rowsOf(found).length > 0 ? 'TABLE' : 'VIEW';
	database.runNow(`DROP ${kind} IF EXISTS ${quoteIdentifier(name)}`);
}

export function dropThing(database: Database, { kind, name }: Thing): void {
	// Without a schema one of the app's own would be dropped, were the author's gone.
	const schema = kind.startsWith('MACRO') ? 'main.' : '';
	database.runNow(
		`DROP ${kind} IF EXISTS ${schema}${quoteIdentifier(name)} ${kind === 'TYPE' ? 'CASCADE' : ''}`
	);
}

export const describe = (database: Database, relation: Name): readonly Field[] =>
	describedFields(rowsOf(database.runNow(`DESCRIBE ${quoteIdentifier(relation)}`)));

export const countOf = (database: Database, relation: Name): number =>
	Number(rowsOf(database.runNow(`SELECT count(*) FROM ${quoteIdentifier(relation)}`))[0]?.[0] ?? 0);
