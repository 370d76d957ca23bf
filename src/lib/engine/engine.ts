import type { ColumnContract, ColumnType, Dialect, Name } from '#lib/notebook/notebook.ts';
import type { Statement } from '#lib/language/analysis.ts';
import type { ValueType } from '#lib/language/analysis.ts';
import type { GivenValue } from '#lib/language/input/givenValue.ts';
import type { QueryPlan } from '#lib/engine/queryPlan.ts';
import type { Result } from '#lib/notebook/result.ts';
import type { Span } from '#lib/language/analysis.ts';

/** A column of a table in the engine; `type` is the engine's own name for it, as `DECIMAL(18,2)`. */
export type Field = { readonly name: string; readonly type: string; readonly nullable: boolean };

/**
 * Plain data, so that it survives a worker's boundary. `at` counts UTF-16 units: for `define` in the cell
 * (a statement's own place added), for `query` in the text that was sent.
 */
export type EngineError =
	| {
			readonly kind: 'query';
			readonly subtype: string;
			readonly detail: string;
			readonly at?: Span;
			readonly candidates?: readonly string[];
	  }
	| {
			readonly kind: 'unknown-table';
			readonly name: string;
			readonly detail: string;
			readonly at?: Span;
			readonly candidates: readonly string[];
	  }
	/** Refused by the lock: network, extension, a file that is no extract, a locked setting. */
	| { readonly kind: 'locked'; readonly detail: string; readonly at?: Span }
	/** Something that lives in an extension which is not on board. `what` names it (JSON, Parquet, ICU …). */
	| { readonly kind: 'not-on-board'; readonly what: string; readonly detail: string; readonly at?: Span }
	| { readonly kind: 'unreadable'; readonly file: string; readonly line?: number; readonly detail: string }
	/** Pseudonyms were asked for without a key. */
	| { readonly kind: 'no-key' }
	| { readonly kind: 'cancelled' }
	| { readonly kind: 'out-of-memory'; readonly detail: string }
	| { readonly kind: 'died'; readonly detail: string };

/**
 * A value that `$name` stands for. Both ends of a range or a period are a STRUCT, so that `$name.fra` reads one.
 * By itself a text that is an ISO date (`2024-12-31`) is a DATE, as the value of a date input has to be.
 */
export type Parameter = GivenValue | { readonly value: GivenValue; readonly of: ValueType };

export type Parameters = ReadonlyMap<Name, Parameter>;

/** How a result is kept, and why: decided in resultPolicy.ts alone. */
export type Stored = { readonly as: 'view' | 'table'; readonly because: StoredBecause };

export type StoredBecause =
	/** The author's flag on the cell. */
	| 'asked'
	/** Another choice of columns of a big table: a copy would double the memory. */
	| 'plain-copy'
	/** It filters, joins, counts or sorts: done once. */
	| 'computed-once'
	/** Asked again it would answer otherwise: random(), now(). */
	| 'volatile'
	/** So few rows that a copy costs nothing. */
	| 'small'
	/** A statement that no view can hold, or one that creates the relation itself. */
	| 'statement';

export type Defined = {
	readonly fields: readonly Field[];
	readonly rows: number;
	readonly stored: Stored;
	/** How much the engine's memory grew; 0 for a view. */
	readonly bytes: number;
	/** Of an EXPLAIN: its rows hold the same as the engine's JSON. */
	readonly plan?: QueryPlan;
};

/** One extract to import: the bytes stay in the files, which are read through their handles. */
export type ExtractImport = {
	readonly name: Name;
	/** All of one shape. */
	readonly files: readonly (File | PiecedFile)[];
	/** How the files are written that come as they are. */
	readonly dialect: Dialect;
	/** What is loaded, in this order; `from` is the column's position in the file, from 0. */
	readonly columns: readonly (ColumnContract & { readonly from: number })[];
	/** Number of columns in the file. */
	readonly width: number;
	readonly fileColumn?: string;
	/** Makes pseudonyms; needed where a column asks for them. 32 bytes. */
	readonly key?: Uint8Array<ArrayBuffer>;
};

/** A file that a reader takes apart, since the engine does not know its format. */
export type PiecedFile = {
	readonly name: string;
	/**
	 * The next part of its rows, in order; undefined at the end. Asked for one at a time, and made at most
	 * one ahead, so that never more than two are in memory. What the file's own fault is comes as an error.
	 */
	next(): Promise<Result<Piece | undefined, { readonly detail: string }>>;
	/** Whoever asked no longer wants the rest. */
	close(): void;
};

/**
 * Whole rows. As text in the way of `pieceDialect`, all columns of the file in its order, those that are
 * not loaded empty. As Arrow, only the columns that are loaded, named `c<from>`.
 */
export type Piece = {
	/** The first row's line in the file, from 1: of a sheet its row, of records their number. */
	readonly line: number;
	/** Share of the file that is behind us after this piece, from 0 to 1. */
	readonly done: number;
} & (
	| {
			readonly as: 'text';
			readonly bytes: Uint8Array<ArrayBuffer>;
			/** Each line of it is a line of the file, empty ones too; else its rows are what is numbered. */
			readonly counts?: 'lines';
	  }
	| { readonly as: 'arrow'; readonly ipc: Uint8Array<ArrayBuffer> }
);

/** Rows that did not fit their declared types: kept out of the table, counted and shown. */
export type Rejects = { readonly count: number; readonly first: readonly Reject[] };

export type Reject = {
	readonly file: string;
	/** From 1, title lines and header counted. */
	readonly line: number;
	/** Empty where the row as a whole does not fit. */
	readonly column: string;
	readonly text: string;
	readonly why: RejectedBecause;
};

export type RejectedBecause =
	| `not-${Exclude<ColumnType, 'text'>}`
	/** No CPR number where something was to be made of one. */
	| 'not-cpr'
	/** `7.07614E+08`: a spreadsheet rounded the digits away. */
	| 'lost-digits'
	| 'too-few-columns'
	| 'too-many-columns'
	| 'open-quote'
	| 'encoding'
	| 'unreadable';

/** What was changed in a column while it was loaded, or is remarkable about it: said, never silent. */
export type ImportNote = {
	readonly column: string;
	readonly what:
		/** `9999-12-31` and its like became no value. */
		| 'sentinel-date'
		/** A leading zero was put back. */
		| 'restored-zero'
		/** CPR numbers that fail modulus 11: valid ones do since 2007. */
		| 'modulus-11'
		/** Values of a column of CPR numbers, codes or the like that are none; kept as they are. */
		| 'unlike-role'
		/** Parquet or Arrow: values of a nested type, which became text. */
		| 'nested';
	readonly count: number;
};

export type Imported = {
	readonly rows: number;
	readonly rejects: Rejects;
	readonly notes: readonly ImportNote[];
	/** How much the engine's memory grew. */
	readonly bytes: number;
};

/** What can be said of a cell's statements without running them. */
export type Checked = {
	/** The columns of the relation that a run would define; absent where it gives none, or nobody can tell. */
	readonly fields?: readonly Field[];
	/** The relations that its statements create, by folded name. */
	readonly creates: ReadonlyMap<Name, readonly Field[]>;
	/** False where some of it could not be looked at: what is not complained of there may still be wrong. */
	readonly whole: boolean;
};

/** What a check takes to be there. */
export type Supposed = {
	/** Shapes of tables, in place of those that the engine has; with `unlessThere` only where it has none. */
	readonly tables: ReadonlyMap<Name, { readonly fields: readonly Field[]; readonly unlessThere?: boolean }>;
	/** Texts of CREATE MACRO. */
	readonly macros: readonly string[];
};

export type Answer<T> = Promise<Result<T, EngineError>>;

/** `progress` is told a share from 0 to 1, where the engine knows one. */
export type Watch = { readonly signal?: AbortSignal; readonly progress?: (done: number) => void };

/** Nothing above it knows the worker, or that there is one. */
export interface Engine {
	/** Runs the statements in order; the last one's rows become the relation `name` (or an unnamed one, dropped by `drop`). */
	define(
		cell: {
			readonly name: Name;
			readonly statements: readonly Statement[];
			readonly parameters: Parameters;
			readonly keep?: 'view' | 'table';
		},
		watch?: Watch
	): Answer<Defined | undefined>;
	/**
	 * Binds the statements without running or changing anything. What is wrong is told as `define` would tell
	 * it, at the same place; what can only be known by running is not looked at.
	 */
	check(
		cell: {
			readonly name: Name;
			readonly statements: readonly Statement[];
			readonly parameters: Parameters;
			readonly supposed: Supposed;
		},
		watch?: Watch
	): Answer<Checked>;
	/** Rows as Arrow IPC stream bytes. `limit` and `offset` page through a relation. */
	read(
		relation: Name,
		page?: { readonly offset: number; readonly limit: number },
		watch?: Watch
	): Answer<Uint8Array>;
	/** An ad-hoc query of the app's own, in full. */
	query(sql: string, watch?: Watch): Answer<Uint8Array>;
	describe(relation: Name): Answer<readonly Field[]>;
	importExtract(extract: ExtractImport, watch?: Watch): Answer<Imported>;
	/** A table from Arrow IPC stream bytes, replacing one of that name. */
	importArrow(name: Name, ipc: Uint8Array): Answer<void>;
	drop(relation: Name): Answer<void>;
	relations(): Answer<readonly { readonly name: Name; readonly rows: number }[]>;
	memory(): Answer<{ readonly used: number; readonly limit: number }>;
	/** Settles when the engine is gone for good; whoever holds it connects another. */
	readonly died: Promise<string>;
	close(): void;
}
