import { rowsOf } from '#lib/engine/arrowRows.ts';
import { beside } from '#lib/engine/csvScan.ts';
import type { Database } from '#lib/engine/database.ts';
import type { ExtractImport, Reject, RejectedBecause, Rejects } from '#lib/engine/engine.ts';
import { quoteIdentifier } from '#lib/engine/quote.ts';
import type { ColumnType } from '#lib/notebook/notebook.ts';

const shown = 20;
const rejectsTable = quoteIdentifier(beside.rejects);
const scansTable = quoteIdentifier(beside.scans);

/** The rows that the engine's CSV reader could not take. */
export function rejectsOf(database: Database, extract: ExtractImport, paths: readonly string[]): Rejects {
	// A quote that never closes swallows the lines that follow: each of them is a row that is missing.
	const counted = rowsOf(
		database.runNow(`
			SELECT coalesce(sum(lines), 0)::DOUBLE FROM (
				SELECT max(1 + length(text) - length(replace(text, chr(10), ''))) AS lines
				FROM (SELECT file_id, scan_id, line, trim(csv_line, chr(10) || chr(13)) AS text FROM ${rejectsTable})
				GROUP BY scan_id, file_id, line)`)
	);
	const first = rowsOf(
		database.runNow(`
			SELECT s.file_path, r.line::DOUBLE, r.column_idx::DOUBLE, r.error_message, trim(r.csv_line, chr(10) || chr(13))
			FROM (SELECT DISTINCT ON (scan_id, file_id, line) * FROM ${rejectsTable}
				ORDER BY scan_id, file_id, line, column_idx) AS r
			JOIN ${scansTable} AS s USING (scan_id, file_id) ORDER BY s.file_path, r.line LIMIT ${shown}`)
	);
	return { count: Number(counted[0]?.[0]), first: first.map((row) => rejectOf(row, extract, paths)) };
}

function rejectOf(row: readonly unknown[], extract: ExtractImport, paths: readonly string[]): Reject {
	const [path, line, position, message, text] = row;
	const column = extract.columns.find(({ from }) => from === Number(position) - 1);
	const unconvertible = /Could not convert string "([^]*)" to '/.exec(String(message))?.[1];
	return {
		file: extract.files[paths.indexOf(String(path))]?.name ?? '',
		line: Number(line),
		column: unconvertible === undefined ? '' : (column?.name ?? ''),
		text: (unconvertible ?? String(text ?? '')).slice(0, 200),
		why: reasonIn(String(message), column?.type)
	};
}

function reasonIn(message: string, type: ColumnType | undefined): RejectedBecause {
	if (message.startsWith('Error when converting')) return typeReason(type);
	const columns = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message);
	if (columns !== null)
		return Number(columns[2]) > Number(columns[1]) ? 'too-many-columns' : 'too-few-columns';
	if (/quote/i.test(message)) return 'open-quote';
	return /unicode|utf-8/i.test(message) ? 'encoding' : 'unreadable';
}

const typeReason = (type: ColumnType | undefined): RejectedBecause =>
	type === undefined || type === 'text' ? 'unreadable' : `not-${type}`;

/**
 * Takes out the rows that the reader took but whose text is no value of its column, and tells of them. Their
 * line is counted from the rows before them, kept ones and rejected ones: exact where no field holds a line end.
 */
export function takeMisfits(
	database: Database,
	{
		extract,
		paths,
		table
	}: { readonly extract: ExtractImport; readonly paths: readonly string[]; readonly table: string }
): Rejects {
	const misfit = quoteIdentifier(beside.misfit);
	const file = quoteIdentifier(beside.file);
	const count = rowsOf(database.runNow(`SELECT count(*)::DOUBLE FROM ${table} WHERE ${misfit} IS NOT NULL`));
	const found = Number(count[0]?.[0]);
	if (found === 0) return { count: 0, first: [] };
	const first = rowsOf(
		database.runNow(`
			SELECT m.file, (m.at - coalesce((SELECT min(rowid) FROM ${table} WHERE ${file} = m.file), 0))::DOUBLE, m.misfit
			FROM (SELECT ${file} AS file, rowid AS at, ${misfit} AS misfit FROM ${table}
				WHERE ${misfit} IS NOT NULL ORDER BY rowid LIMIT ${shown}) AS m ORDER BY m.at`)
	);
	const linesOf = rejectedLines(database);
	database.runNow(`DELETE FROM ${table} WHERE ${misfit} IS NOT NULL`);
	return { count: found, first: first.map((row) => misfitReject(row, { extract, paths, linesOf })) };
}

type Where = {
	readonly extract: ExtractImport;
	readonly paths: readonly string[];
	readonly linesOf: (path: string) => readonly number[];
};

function misfitReject(row: readonly unknown[], { extract, paths, linesOf }: Where): Reject {
	const [path, before, misfit] = row;
	const [, index, text] = /^(\d+):([^]*)$/.exec(String(misfit)) ?? [];
	const column = extract.columns[Number(index)];
	const { skip, header } = extract.dialect;
	const counted = skip + (header ? 1 : 0) + Number(before) + 1;
	return {
		file: extract.files[paths.indexOf(String(path))]?.name ?? '',
		line: linesOf(String(path)).reduce((line, rejected) => (rejected <= line ? line + 1 : line), counted),
		column: column?.name ?? '',
		text: (text ?? '').slice(0, 200),
		why: typeReason(column?.type)
	};
}

function rejectedLines(database: Database): (path: string) => readonly number[] {
	const rows = rowsOf(
		database.runNow(`
			SELECT DISTINCT s.file_path, r.line::DOUBLE FROM ${rejectsTable} AS r
			JOIN ${scansTable} AS s USING (scan_id, file_id) ORDER BY 2`)
	);
	return (path) => rows.filter(([of]) => of === path).map(([, line]) => Number(line));
}
