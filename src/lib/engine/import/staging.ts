import { rowsOf } from '#lib/engine/arrowRows.ts';
import { dropRelation } from '#lib/engine/catalog.ts';
import type { Database } from '#lib/engine/database.ts';
import { inTransaction } from '#lib/engine/define.ts';
import type { ImportNote } from '#lib/engine/engine.ts';
import type { NoteColumn } from '#lib/engine/import/noteColumns.ts';
import type { ImportColumn } from '#lib/engine/import/plan.ts';
import type { SentExtract } from '#lib/engine/import/sentExtract.ts';
import { quoteIdentifier } from '#lib/language/sql/quote.ts';

/**
 * What an import makes on its way. A statement that fails would end a transaction around it, and one that
 * fails is tried again more carefully; so the rows arrive in a table of another name, which takes its own at
 * the end. Nothing else runs meanwhile (jobs.ts).
 */
export const ours = {
	arriving: 'kladde arriving',
	piece: 'kladde piece',
	careful: 'kladde careful',
	pseudonyms: 'kladde pseudonyms',
	rejects: 'kladde_rejects',
	scans: 'kladde_scans'
} as const;

export function clearStaging(database: Database): void {
	for (const name of Object.values(ours)) database.runNow(`DROP TABLE IF EXISTS ${quoteIdentifier(name)}`);
}

export function createArriving(database: Database, extract: SentExtract, notes: readonly NoteColumn[]): void {
	const columns = [
		...extract.columns.map((column) => `${quoteIdentifier(column.name)} ${sqlTypeOf(column)}`),
		...(extract.fileColumn === undefined ? [] : [`${quoteIdentifier(extract.fileColumn)} VARCHAR`]),
		...notes.map(({ name, type }) => `${quoteIdentifier(name)} ${type}`)
	];
	database.runNow(`CREATE TABLE ${quoteIdentifier(ours.arriving)} (${columns.join(', ')})`);
}

function sqlTypeOf({ type, as }: ImportColumn): string {
	if (as !== undefined)
		return { pseudonym: 'VARCHAR', 'birth-date': 'DATE', age: 'BIGINT', sex: 'VARCHAR' }[as];
	switch (type) {
		case 'text':
			return 'VARCHAR';
		case 'integer':
			return 'BIGINT';
		case 'decimal':
			return 'DOUBLE';
		case 'date':
			return 'DATE';
		case 'timestamp':
			return 'TIMESTAMP';
		case 'boolean':
			return 'BOOLEAN';
	}
}

/** What was noted of the rows that arrived; the columns that told it go. */
export function takeNotes(
	database: Database,
	columns: readonly ImportColumn[],
	notes: readonly NoteColumn[]
): readonly ImportNote[] {
	const arriving = quoteIdentifier(ours.arriving);
	const told = notes.flatMap(({ name, bits }) => {
		const note = quoteIdentifier(name);
		const counts = bits.map((_, bit) => `count(*) FILTER ((${note} & ${2 ** bit}) <> 0)`);
		const [row] = rowsOf(database.runNow(`SELECT ${counts.join(', ')} FROM ${arriving} WHERE ${note} <> 0`));
		return bits.map(({ column, what }, bit) => ({
			column: columns[column]!.name,
			what,
			count: Number(row?.[bit] ?? 0)
		}));
	});
	for (const { name } of notes)
		database.runNow(`ALTER TABLE ${arriving} DROP COLUMN ${quoteIdentifier(name)}`);
	return told.filter(({ count }) => count > 0);
}

/** The table takes its name, in place of an earlier one. */
export const arrive = (database: Database, name: string): Promise<void> =>
	inTransaction(database, async () => {
		dropRelation(database, name);
		database.runNow(`ALTER TABLE ${quoteIdentifier(ours.arriving)} RENAME TO ${quoteIdentifier(name)}`);
	});
