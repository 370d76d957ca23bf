import { rowsOf } from '#lib/engine/arrowRows.ts';
import type { Database } from '#lib/engine/database.ts';
import type { NoteColumn } from '#lib/engine/import/noteColumns.ts';
import type { Scan } from '#lib/engine/import/scan.ts';
import type { SentExtract } from '#lib/engine/import/sentExtract.ts';
import { createArriving, ours } from '#lib/engine/import/staging.ts';
import { quoteIdentifier } from '#lib/language/sql/quote.ts';

// Sentinel dates, infinite numbers and the like are not looked for in each row while rows are read, which
// would cost a tenth of the whole. The arrived column's statistics tell whether there are any: if so, these
// rows are taken back and read again with an eye on that column, and so is everything after them.

/** What stands in the arriving table by now. */
export type Arrived = {
	/** Rows that were ever put there, those that were taken back among them. */
	rows: number;
	/** Positions in the file of columns in which something seldom was met. */
	readonly unusual: Set<number>;
};

type Lean = {
	readonly database: Database;
	readonly extract: SentExtract;
	readonly notes: readonly NoteColumn[];
	readonly arrived: Arrived;
};

/** Beyond this many columns it costs more to ask than to look. */
const mostColumns = 60;

/** Runs `load` once, or once more with all unusual columns told. */
export async function loadLeanly(
	lean: Lean,
	load: (isLean: (from: number) => boolean) => { readonly scan: Scan; readonly rows: Promise<number> }
): Promise<number> {
	const { arrived, extract } = lean;
	const before = arrived.rows;
	const isFew = extract.columns.length <= mostColumns;
	const first = load((from) => isFew && !arrived.unusual.has(from));
	const rows = await first.rows;
	const unusual = unusualIn(lean, first.scan, before);
	if (unusual.length === 0) return rows;
	for (const from of unusual) arrived.unusual.add(from);
	takeBack(lean, before);
	return load((from) => !arrived.unusual.has(from)).rows;
}

/** The columns, by their position in the file, that hold a value beyond the usual from this row on. */
function unusualIn({ database, extract }: Lean, { plans }: Scan, firstRow: number): readonly number[] {
	// One comparison at a time: the engine holds no other against its statistics.
	const asked = plans.flatMap(({ usual }, index) => {
		if (usual === undefined) return [];
		const { name, from } = extract.columns[index]!;
		return [`< ${usual.from}`, `> ${usual.to}`].map(
			(beyond) =>
				`SELECT ${from} FROM ${quoteIdentifier(ours.arriving)} WHERE ${quoteIdentifier(name)} ${beyond} AND rowid >= ${firstRow}`
		);
	});
	if (asked.length === 0) return [];
	return rowsOf(
		database.runNow(asked.map((query) => `SELECT DISTINCT * FROM (${query})`).join(' UNION ALL '))
	).map(([from]) => Number(from));
}

function takeBack({ database, extract, notes, arrived }: Lean, firstRow: number): void {
	const arriving = quoteIdentifier(ours.arriving);
	if (firstRow > 0) {
		database.runNow(`DELETE FROM ${arriving} WHERE rowid >= ${firstRow}`);
		return;
	}
	// Nothing but these rows: they leave no room behind.
	database.runNow(`DROP TABLE ${arriving}`);
	createArriving(database, extract, notes);
	arrived.rows = 0;
}
