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
	/** The whole info string of an `other` cell, which has neither name nor flags. */
	readonly info?: string;
	/** How the file wrote this cell, kept so that an untouched cell prints byte for byte. */
	readonly written?: WrittenCell;
};

/**
 * Invariant: only `parse` makes it, only `print` reads it, and only as far as it still says what the cell
 * says. So an edit need not touch it, and an edit taken back gives the old bytes again.
 */
export type WrittenCell = WrittenFence | WrittenProse;

export type WrittenFence = {
	readonly as: 'fence';
	/** All between the cell before and this one: that one's line ending, then blank lines. */
	readonly before: string;
	/** The opening line without its ending. */
	readonly open: string;
	readonly openEnd: string;
	readonly eol: string;
	/** What stands in a cell without source: nothing, or one empty line. */
	readonly blank: string;
	readonly close: string;
};

export type WrittenProse = {
	readonly as: 'prose';
	readonly before: string;
	/** The line `<!-- cell … -->`, empty where there is none, and what stands between it and the prose. */
	readonly head: string;
	readonly headGap: string;
	/** Empty where the prose is one line. */
	readonly eol: string;
};

export type Notebook = {
	readonly front: FrontMatter;
	readonly cells: readonly Cell[];
	/** What the file has after its last cell: a line ending, blank lines. */
	readonly tail?: string;
};

export type FrontMatter = {
	/** Version of the file format. */
	readonly kladde: number;
	/** As the front matter has it, empty where it has none; `titleOf` falls back to the first heading. */
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
	/**
	 * The file's own text of the front matter with its `---` lines, unknown keys and comments included, and
	 * a byte order mark if there is one; empty where the file has neither. Read by `print` alone.
	 */
	readonly written?: string;
};

/** What a notebook expects of an extract: the declared shape, never a row. */
export type ExtractContract = {
	/** The table's name in SQL. */
	readonly name: Name;
	/** File name pattern; `*` stands for any run of characters. Empty only where the extract is synthetic. */
	readonly file: string;
	/** Separated text where it is absent. */
	readonly format?: Exclude<Format, 'text'>;
	/** Which table of a file that holds several. */
	readonly part?: Part;
	readonly dialect?: Dialect;
	/** What is loaded. Names are unique; several may come from one column of the file. */
	readonly columns: readonly ColumnContract[];
	/** Columns of the file, by the file's name for them, that are not loaded on purpose. */
	readonly leftOut?: readonly string[];
	/** Where several files make one extract: the column that holds each row's file name. */
	readonly fileColumn?: string;
	/** Rows of the last load, rounded to two digits: enough to notice a jump. */
	readonly rows?: number;
	/** Fingerprint of the key that made this extract's pseudonyms; tells which key file is meant, and nothing else. */
	readonly key?: string;
	/** The app makes this extract itself instead of asking for a file. */
	readonly synthetic?: { readonly kind: string; readonly seed: number; readonly size: number };
};

/** How a file is written, whether it is packed (gzip, a member of a zip) or not. */
export type Format =
	| 'text'
	| 'fixed-width'
	/** XLSX, XLS and ODS. */
	| 'spreadsheet'
	| 'json'
	| 'json-lines'
	| 'parquet'
	| 'arrow'
	| 'geojson'
	| 'topojson';

export type Part = {
	/** Path within a zip. */
	readonly member?: string;
	readonly sheet?: string;
	/** As `B4:H200`; what holds anything where it is absent. */
	readonly range?: string;
	/** A TopoJSON's object, or the path to the array of records in a JSON document (`data.rows`). */
	readonly object?: string;
};

export type ColumnContract = {
	readonly name: string;
	readonly type: ColumnType;
	/** What the values are; a role that is not known survives. */
	readonly role?: string;
	/** The file's name for the column it comes from, where that is another. */
	readonly source?: string;
	/** What is made of a CPR number instead of it. */
	readonly as?: Treatment;
	/** ISO date, for `as: age`: the age on that day. */
	readonly at?: string;
	/** Where this column is written otherwise than the dialect says. */
	readonly form?: ColumnForm;
};

/** Made of a CPR number at the door, so that the number itself is never stored. */
export type Treatment = 'pseudonym' | 'birth-date' | 'age' | 'sex';

export type ColumnType = 'text' | 'integer' | 'decimal' | 'date' | 'timestamp' | 'boolean';

/** How one column's values are written; what is absent is as in the dialect. */
export type ColumnForm = {
	readonly decimal?: Dialect['decimal'];
	/** `''` says that there is no such sign. */
	readonly thousands?: '.' | ',' | ' ' | '';
	/** As `dd-mm-yyyy` or `yyyymmddHHMM`. */
	readonly date?: string;
	/** Numbers carry `%`, `kr.` or a minus behind or of another kind: what stands around the digits is taken off. */
	readonly marked?: true;
};

/** How a table's text is written. Encoding, separator and quote mean nothing for formats that are no text. */
export type Dialect = {
	readonly encoding: 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';
	readonly separator: ';' | ',' | '\t' | '|';
	readonly quote: '"' | '';
	readonly decimal: ',' | '.';
	readonly thousands?: '.' | ',' | ' ';
	readonly header: boolean;
	/** Lines (of a sheet: rows) before the header, or before the first row, that are not part of the table. */
	readonly skip: number;
	/** As `dd-mm-yyyy`, `yyyy-mm-dd`; absent where there is no date column. */
	readonly date?: string;
	/** Words that mean "no value", beside the empty field. */
	readonly missing: readonly string[];
	/** Words that mean 0, as Statistics Denmark's `-`. */
	readonly zero?: readonly string[];
	/** Fixed-width text: where each column begins, in characters from 0. */
	readonly cuts?: readonly number[];
};
