import type { ColumnType, Dialect } from '#lib/notebook/notebook.ts';

/** What was understood of a file from its first part, before anything is loaded. */
export type Reading = {
	readonly file: File;
	readonly dialect: Dialect;
	/** One for each column of the file, in the file's order. */
	readonly columns: readonly ReadColumn[];
	/** The first rows as text, one entry per column. */
	readonly rows: readonly (readonly string[])[];
	/** Lines left out before the header, shown so that nobody wonders. */
	readonly skipped: readonly string[];
	/** Lines after the table ("Kilde: …"), shown for the same reason. */
	readonly footer?: readonly string[];
	/** What the sample allows to be read in two ways; the dialog asks. */
	readonly doubts?: readonly Doubt[];
};

export type ReadColumn = {
	/** Unique, not empty: what SQL calls it. */
	readonly name: string;
	/** As the file has it; empty where the file has none. */
	readonly header: string;
	readonly type: ColumnType;
	/** Values of the sample that do not fit `type`, cut to a few. */
	readonly misfits: readonly string[];
	/** The sample holds no value of it: its type is not known, and `text` stands for that. */
	readonly empty?: true;
};

/** Two readings of real values, of which the first is the one that was chosen. */
export type Doubt =
	/** `1.234` as a thousand and as one and a bit. */
	| {
			readonly kind: 'number';
			readonly column: string;
			readonly text: string;
			readonly readings: readonly [string, string];
	  }
	/** `03/04/2024` as the third of April and as the fourth of March; readings are ISO dates. */
	| {
			readonly kind: 'date';
			readonly column: string;
			readonly text: string;
			readonly readings: readonly [string, string];
	  }
	/** `-` among numbers is read as "no value"; Statistics Denmark means zero. */
	| { readonly kind: 'dash'; readonly column: string };

/** What a person put right in the dialog, or a notebook's contract says. `''` means "there is none". */
export type Corrections = Omit<Partial<Dialect>, 'thousands' | 'date'> & {
	readonly thousands?: Dialect['thousands'] | '';
	readonly date?: string;
	readonly columns?: readonly {
		/** The column's position in the file, from 0. */
		readonly from: number;
		readonly name?: string;
		readonly type?: ColumnType;
	}[];
};

/** Why a file cannot be read as a table; the sentence is made by the messages. */
export type ReadingProblem =
	| { readonly kind: 'empty'; readonly file: string }
	/** `looksLike` names the format: XLSX, PDF, Parquet, gzip … */
	| { readonly kind: 'not-text'; readonly file: string; readonly looksLike?: string }
	/** `detail` names what it is instead: JSON, HTML, XML, or `line` for one line without an end. */
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
