/** Lives as long as the notebook is open; never written to the file. */
export type CellId = string & { readonly cellId: unique symbol };

/** A name that cells and extracts go by, as the author wrote it. SQL folds case, TypeScript does not. */
export type Name = string;

/** `other` carries a fenced block of a kind we do not run; it survives untouched. */
export type CellKind = 'md' | 'sql' | 'ts' | 'input' | 'chart' | 'other';

/** The words after kind and name in the info string: `folded`, `view`, `limit=10`. */
export type Flags = { readonly [flag: string]: string | true };

export type Cell = {
	readonly id: CellId;
	readonly kind: CellKind;
	readonly name?: Name;
	/** Lines end in `\n`, without the fence and without the last line's ending. */
	readonly source: string;
	readonly flags: Flags;
	/** How the file wrote this cell, kept so that an untouched cell prints byte for byte. */
	readonly written?: WrittenCell;
};

/** Invariant: only `parse` makes it, only `print` reads it; an edit of the cell's head drops it. */
export type WrittenCell = { readonly [part: string]: string };

export type Notebook = {
	readonly front: FrontMatter;
	readonly cells: readonly Cell[];
};

export type FrontMatter = {
	/** Version of the file format. */
	readonly kladde: number;
	readonly title: string;
	readonly language?: 'da' | 'en';
	readonly purpose?: string;
	readonly legalBasis?: string;
	/** ISO date. */
	readonly deleteBy?: string;
	/** Smallest count that may be published; DOMAIN default 3. */
	readonly threshold?: number;
	/** `auto` runs the readers of what changed, `manual` marks them stale. */
	readonly run: 'auto' | 'manual';
	readonly extracts: readonly ExtractContract[];
	/** The file's own text of the front matter, unknown keys and comments included. */
	readonly written?: string;
};

/** What a notebook expects of an extract: the declared shape, never a row. */
export type ExtractContract = {
	/** The table's name in SQL. */
	readonly name: Name;
	/** File name pattern; `*` stands for any run of characters. */
	readonly file: string;
	readonly dialect?: Dialect;
	readonly columns: readonly ColumnContract[];
	/** Where several files make one extract: the column that holds each row's file name. */
	readonly fileColumn?: string;
	/** The app makes this extract itself instead of asking for a file. */
	readonly synthetic?: { readonly kind: string; readonly seed: number; readonly size: number };
};

export type ColumnContract = {
	readonly name: string;
	readonly type: ColumnType;
	readonly role?: string;
};

export type ColumnType = 'text' | 'integer' | 'decimal' | 'date' | 'timestamp' | 'boolean';

export type Dialect = {
	readonly encoding: 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';
	readonly separator: ';' | ',' | '\t' | '|';
	readonly quote: '"' | '';
	readonly decimal: ',' | '.';
	readonly thousands?: '.' | ',' | ' ';
	readonly header: boolean;
	/** Lines before the header (or before the first row) that are not part of the table. */
	readonly skip: number;
	/** As `dd-mm-yyyy`, `yyyy-mm-dd`; absent where there is no date column. */
	readonly date?: string;
	/** Words that mean "no value", beside the empty field. */
	readonly missing: readonly string[];
};
