import type { ColumnType, Dialect } from '#lib/notebook/notebook.ts';

/** What was understood of a file from its first part, before anything is loaded. */
export type Reading = {
	readonly file: File;
	readonly dialect: Dialect;
	readonly columns: readonly ReadColumn[];
	/** The first rows as text, one entry per column. */
	readonly rows: readonly (readonly string[])[];
	/** Lines left out before the header, shown so that nobody wonders. */
	readonly skipped: readonly string[];
};

export type ReadColumn = {
	/** Unique, not empty: what SQL calls it. */
	readonly name: string;
	/** As the file has it; empty where the file has none. */
	readonly header: string;
	readonly type: ColumnType;
	/** Values of the sample that do not fit `type`, cut to a few. */
	readonly misfits: readonly string[];
};

/** Why a file cannot be read as a table; the sentence is made by the messages. */
export type ReadingProblem =
	| { readonly kind: 'empty'; readonly file: string }
	| { readonly kind: 'not-text'; readonly file: string; readonly looksLike?: string }
	| { readonly kind: 'not-a-table'; readonly file: string; readonly detail: string }
	| { readonly kind: 'unreadable'; readonly file: string; readonly detail: string };

/** How a loaded or offered extract differs from what the notebook expects. */
export type ContractDifference =
	| { readonly kind: 'missing-column'; readonly column: string; readonly nearest?: string }
	| { readonly kind: 'added-column'; readonly column: string }
	| {
			readonly kind: 'retyped-column';
			readonly column: string;
			readonly expected: ColumnType;
			readonly found: ColumnType;
	  }
	| { readonly kind: 'reordered' }
	| { readonly kind: 'file-name'; readonly expected: string; readonly found: string };
