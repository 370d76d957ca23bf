import type { ExtractImport, ImportNote, RejectedBecause } from '#lib/engine/engine.ts';
import type { Dialect } from '#lib/notebook/notebook.ts';

export type ImportColumn = ExtractImport['columns'][number];

/**
 * What hands a column over: the engine's CSV reader, which can make values itself, trusted with those that
 * are seldom met (`lean`) or not; text that is turned here; a value of one of the engine's own types.
 */
export type Source = 'lean' | 'reader' | 'text' | 'typed';

/**
 * How a column comes to its value, as SQL. `parsed` is over the column as it is scanned, `c`; all others are
 * over `c` and over what `parsed` gave, `p`.
 */
export type ColumnPlan = {
	/** The type that the engine's CSV reader is asked for. */
	readonly scanned: 'VARCHAR' | 'DOUBLE' | 'DATE';
	readonly parsed: string;
	readonly value: string;
	/** Hold where the row is kept out. Null is as good as false. */
	readonly misfits: readonly { readonly when: string; readonly why: RejectedBecause }[];
	readonly notes: readonly { readonly when: string; readonly what: ImportNote['what'] }[];
	/**
	 * For a lean source: a value outside these bounds is seldom, and needs what was left out. The stored
	 * column's own statistics tell whether there is one, at no cost per row.
	 */
	readonly usual?: { readonly from: string; readonly to: string };
};

/** Where a column is found: `c` and `p` are names of columns, `dialect` says how it is written. */
export type Place = {
	readonly c: string;
	readonly p: string;
	readonly source: Source;
	readonly dialect: Dialect;
	/** The first of several columns that come from one column of the file: it alone speaks of it. */
	readonly first: boolean;
};

/** A text that is turned here: null stands where it is no value. */
export const turned = (why: RejectedBecause, parsed: string, { c, p }: Place): ColumnPlan => ({
	scanned: 'VARCHAR',
	parsed,
	value: p,
	misfits: [{ when: `${c} IS NOT NULL AND ${p} IS NULL`, why }],
	notes: []
});
