import { rowsOf } from '#lib/engine/arrowRows.ts';
import type { Database } from '#lib/engine/database.ts';
import type { Reject, RejectedBecause, Rejects } from '#lib/engine/engine.ts';
import type { ImportColumn } from '#lib/engine/import/plan.ts';
import { misfitColumn } from '#lib/engine/import/scan.ts';
import { ours } from '#lib/engine/import/staging.ts';
import { quoteIdentifier } from '#lib/language/sql/quote.ts';

const shown = 20;
const cut = (text: string) => text.slice(0, 200);

/** Rejects of one file after another, of which the first few are told in full. */
export class RejectList {
	#count = 0;
	readonly #first: Reject[] = [];

	get isFull(): boolean {
		return this.#first.length >= shown;
	}

	add(count: number, first: readonly Reject[]): void {
		this.#count += count;
		this.#first.push(...first.slice(0, shown - this.#first.length));
	}

	get told(): Rejects {
		return { count: this.#count, first: this.#first };
	}
}

/** The rows that the engine's CSV reader could not take, by their place in the text, from 0. */
export function unreadRows(database: Database) {
	const table = quoteIdentifier(ours.rejects);
	const begins = rowsOf(
		database.runNow(`SELECT DISTINCT (line_byte_position - 1)::DOUBLE FROM ${table} ORDER BY 1`)
	).map(([at]) => Number(at));
	// A quote that never closes swallows the lines that follow: each of them is a row that is missing.
	const counted = rowsOf(
		database.runNow(`
			SELECT coalesce(sum(lines), 0)::DOUBLE FROM (
				SELECT max(1 + length(text) - length(replace(text, chr(10), ''))) AS lines
				FROM (SELECT line_byte_position, trim(csv_line, chr(10) || chr(13)) AS text FROM ${table})
				GROUP BY line_byte_position)`)
	);
	const first = rowsOf(
		database.runNow(`
			SELECT (line_byte_position - 1)::DOUBLE, error_message, trim(csv_line, chr(10) || chr(13))
			FROM (SELECT DISTINCT ON (line_byte_position) * FROM ${table} ORDER BY line_byte_position, column_idx)
			ORDER BY line_byte_position LIMIT ${shown}`)
	);
	return { begins, count: Number(counted[0]?.[0]), first: first.map(unreadRow) };
}

function unreadRow([begins, message, text]: readonly unknown[]) {
	return {
		begins: Number(begins),
		column: '',
		text: cut(String(text ?? '')),
		why: reasonIn(String(message))
	};
}

function reasonIn(message: string): RejectedBecause {
	const columns = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message);
	if (columns !== null)
		return Number(columns[2]) > Number(columns[1]) ? 'too-many-columns' : 'too-few-columns';
	if (/quote/i.test(message)) return 'open-quote';
	return /unicode|utf-8/i.test(message) ? 'encoding' : 'unreadable';
}

/** The rows that were read and hold what is no value of its column; `before` counts the rows read before each. */
export function misfitRows(database: Database, columns: readonly ImportColumn[]) {
	const from = `FROM ${quoteIdentifier(ours.careful)} WHERE ${misfitColumn} IS NOT NULL`;
	const count = Number(rowsOf(database.runNow(`SELECT count(*)::DOUBLE ${from}`))[0]?.[0]);
	const first =
		count === 0
			? []
			: rowsOf(
					database.runNow(`SELECT rowid::DOUBLE, ${misfitColumn} ${from} ORDER BY rowid LIMIT ${shown}`)
				);
	return {
		count,
		first: first.map(([before, misfit]) => misfitRow(Number(before), String(misfit), columns))
	};
}

function misfitRow(before: number, misfit: string, columns: readonly ImportColumn[]) {
	const [, index, why, text] = /^(\d+):([^:]*):([^]*)$/.exec(misfit) ?? [];
	const column = columns[Number(index)]?.name ?? '';
	return { before, column, text: cut(text ?? ''), why: why as RejectedBecause };
}
