import type { ColumnForm, ColumnType, Dialect, Format, Part } from '#lib/notebook/notebook.ts';
import type { Role } from '#lib/extract/roles.ts';

/** What was understood of one table of a file from its first part, before anything is loaded. */
export type Reading = {
	readonly file: File;
	readonly format: Format;
	/** The table lies in a gzip or zip file. */
	readonly packed?: true;
	/** Which table of the file this is; absent where it can hold but one. */
	readonly part?: Part;
	/** Every table that the file holds, this one among them; absent where it can hold but one. */
	readonly parts?: readonly FoundPart[];
	readonly dialect: Dialect;
	/** One for each column of the file, in the file's order. */
	readonly columns: readonly ReadColumn[];
	/** The first rows as text, one entry per column. */
	readonly rows: readonly (readonly string[])[];
	/** Lines left out before the header, shown so that nobody wonders. */
	readonly skipped: readonly string[];
	/** Lines after the table ("Kilde: …"), shown for the same reason. */
	readonly footer?: readonly string[];
	/** How many rows the whole table has, where the format says it. */
	readonly rowCount?: number;
	/** About how many, by the length of the sample's lines: enough to notice a jump before anything is loaded. */
	readonly roughRows?: number;
	/** What the sample allows to be read in two ways; the dialog asks. */
	readonly doubts?: readonly Doubt[];
	/** What was found in the file that a person should know: told, not asked. */
	readonly remarks?: readonly ReadingRemark[];
};

export type FoundPart = {
	readonly part: Part;
	/** Rows and columns that hold anything, where that is known without reading it all. */
	readonly rows?: number;
	readonly columns?: number;
};

export type ReadingRemark =
	/** Cells of a sheet that hold an error (`#DIV/0!`): read as no value. */
	| { readonly kind: 'sheet-errors'; readonly count: number }
	/** Merged cells: the value stands in the first, the others are empty. */
	| { readonly kind: 'merged-cells'; readonly count: number }
	/** Formulas without a stored result: read as no value. */
	| { readonly kind: 'no-results'; readonly count: number }
	| { readonly kind: 'hidden-rows'; readonly count: number }
	/** Nested values that became JSON text. */
	| { readonly kind: 'nested'; readonly columns: readonly string[] };

export type ReadColumn = {
	/** Unique, not empty: what SQL calls it. */
	readonly name: string;
	/** As the file has it; empty where the file has none. */
	readonly header: string;
	readonly type: ColumnType;
	/**
	 * What the sample's values are by themselves, where a correction gives another type that more than one in
	 * five of them do not fit.
	 */
	readonly found?: ColumnType;
	readonly role?: Role;
	/** Where this column is written otherwise than the dialect says. */
	readonly form?: ColumnForm;
	/** Values of the sample that do not fit `type`, cut to a few. */
	readonly misfits: readonly string[];
	/** Codes of the sample that lost a leading zero, which the load puts back. */
	readonly lostZeros?: number;
	/** Values like `7.07614E+08` in a column of codes: a spreadsheet rounded them, and they cannot be recovered. */
	readonly lostDigits?: readonly string[];
	/** Codes of the sample that no municipality has had since the reform of 2007, cut to a few. */
	readonly formerCodes?: readonly string[];
	/** The sample holds no value of it: its type is not known, and `text` stands for that. */
	readonly empty?: true;
};

/** What can be read in two ways. `readings` stand in the order of `answers`, of which the first holds as yet. */
export type Doubt = {
	/** `1.234`, `03/04/2024`, `-` among numbers (no value, or zero as Statistics Denmark has it). */
	readonly kind: 'number' | 'date' | 'dash';
	/** The column's header. */
	readonly column: string;
	/** Real values with both readings of each: numbers plain (`1234.5`), dates ISO, empty where it is no value. */
	readonly values: readonly { readonly text: string; readonly readings: readonly [string, string] }[];
	/** The correction that settles it, either way. */
	readonly answers: readonly [Corrections, Corrections];
};

/** What a person put right in the dialog, or a notebook's contract says. `''` means "there is none". */
export type Corrections = Omit<Partial<Dialect>, 'thousands' | 'date'> & {
	readonly format?: Format;
	readonly part?: Part;
	readonly thousands?: Dialect['thousands'] | '';
	readonly date?: string;
	readonly columns?: readonly ColumnCorrection[];
};

export type ColumnCorrection = {
	/** The column's position in the file, from 0, or the file's name for it (`fileNamesOf`). */
	readonly from: number | string;
	readonly name?: string;
	readonly type?: ColumnType;
	/** `''` where the column plays none. */
	readonly role?: Role | '';
	readonly form?: ColumnForm;
};

/** Why a file cannot be read as a table; the sentence is made by the messages. */
export type ReadingProblem =
	| { readonly kind: 'empty'; readonly file: string }
	/** `looksLike` names the format: XLSX, PDF, Parquet, gzip … */
	| { readonly kind: 'not-text'; readonly file: string; readonly looksLike?: string }
	/** `detail` names what it is instead: JSON, HTML, XML, or `line` for one line without an end. */
	| { readonly kind: 'not-a-table'; readonly file: string; readonly detail: string }
	/** The format is one of ours, the file is not whole or not well formed. */
	| {
			readonly kind: 'broken';
			readonly file: string;
			readonly format: Format | 'zip' | 'gzip';
			readonly detail: string;
	  }
	/** It asks for a password, or is encrypted. */
	| { readonly kind: 'protected'; readonly file: string }
	/** A sheet, member or object that the notebook names is not in the file; `found` are those that are. */
	| {
			readonly kind: 'no-such-part';
			readonly file: string;
			readonly wanted: string;
			readonly found: readonly string[];
	  }
	| { readonly kind: 'cancelled'; readonly file: string }
	| {
			readonly kind: 'too-many-columns';
			readonly file: string;
			readonly columns: number;
			readonly limit: number;
	  }
	/** What must be held in memory whole is larger than `limit` bytes. */
	| { readonly kind: 'too-large'; readonly file: string; readonly limit: number }
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
	/** The file has ten times as many rows as the last one, or a tenth. */
	| { readonly kind: 'row-jump'; readonly expected: number; readonly found: number }
	| { readonly kind: 'file-name'; readonly expected: string; readonly found: string };
