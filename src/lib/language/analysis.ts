import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import type { syntax } from '#messages/syntax.ts';

/** UTF-16 offsets into a cell's source; `end` is exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** `message` is English; `fault` is the same as data, from which the messages make the sentence in both languages. */
export type SyntaxProblem = {
	readonly message: string;
	readonly at: Span;
	readonly fault?: SyntaxFault;
};

/** What is wrong, and what it is about: a name, a module, the parser's own words. */
export type SyntaxFault = { readonly kind: keyof (typeof syntax)['en']; readonly about: string };

export type Statement = {
	/** The statement's own text, without its `;`. `at` is where it stands in the cell. */
	readonly text: string;
	readonly at: Span;
	/** `select` gives rows (SELECT, FROM-first, VALUES, WITH … SELECT, PIVOT, UNPIVOT, DESCRIBE, SUMMARIZE, SHOW, EXPLAIN); the rest does not. */
	readonly gives: 'rows' | 'nothing';
	/** `$name` parameters in order of appearance: offsets into `text`. */
	readonly parameters: readonly { readonly name: Name; readonly at: Span }[];
};

/** What is run: one shape per kind. */
export type Runnable =
	| { readonly kind: 'md'; readonly parts: readonly MarkdownPart[] }
	| { readonly kind: 'sql'; readonly statements: readonly Statement[] }
	/** `code` is an async arrow function's text, `async ({reads…}, kladde) => {…}`, whose line n is the cell's line n. */
	| { readonly kind: 'ts'; readonly code: string }
	| { readonly kind: 'input'; readonly input: InputSpec }
	| { readonly kind: 'chart'; readonly chart: ChartSpec }
	| { readonly kind: 'none' };

/** Markdown text, or `${expression}` limited to a dotted name path. */
export type MarkdownPart =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'value'; readonly name: Name; readonly path: readonly string[] };

export type CellAnalysis =
	| {
			/** Free names, each once. Names no cell or extract defines are dropped by the graph for TypeScript globals, reported for SQL. */
			readonly reads: readonly Name[];
			/** Where each read name first stands, where the kind can tell. */
			readonly readAt?: ReadonlyMap<Name, Span>;
			readonly defines: readonly Name[];
			/** Those of `defines` that are SQL macros: cells that call them depend on this one. */
			readonly macros?: readonly Name[];
			/** Functions that SQL calls. They bind to another cell's macro only; the rest are the engine's own. */
			readonly calls?: readonly Name[];
			readonly body: Runnable;
	  }
	| { readonly problem: SyntaxProblem };

export type InputScalar = string | number | boolean | null;

/** Both ends are part of it: ISO dates of a period, the numbers of a range. */
export type Ends<T extends string | number = string | number> = { readonly fra: T; readonly til: T };

/** A row of a table of values: every column of it, by name. */
export type InputRow = { readonly [column: string]: InputScalar };

/** What an input's `value:` says. A list is a choice of several, or the two ends of a range. */
export type InputValue = InputScalar | readonly (string | number)[] | Ends | readonly InputRow[];

export type InputType =
	| 'select'
	| 'radio'
	| 'slider'
	| 'range'
	| 'number'
	| 'date'
	| 'period'
	| 'text'
	| 'checkbox'
	| 'button'
	| 'table';

/** What a value is to SQL: of a list, each of its items. */
export type ValueType = 'text' | 'integer' | 'decimal' | 'date' | 'boolean';

export type InputColumn = { readonly name: string; readonly label: string; readonly type: ValueType };

/** The YAML body of an `input` cell, read strictly. */
export type InputSpec = {
	readonly type: InputType;
	readonly label: string;
	readonly help?: string;
	readonly value: InputValue;
	readonly options?: readonly { readonly value: string | number; readonly label: string }[];
	/** Options from a table: its first two columns (value, label), or what stands in `optionsColumn`. */
	readonly optionsFrom?: Name;
	readonly optionsColumn?: string;
	/** The value is a list. */
	readonly multiple?: boolean;
	/** Whether the options are looked up by typing; where it is not said, their number decides. */
	readonly search?: boolean;
	readonly min?: number;
	readonly max?: number;
	readonly step?: number;
	/** The most characters of a text. */
	readonly maxLength?: number;
	/** Of a table of values. */
	readonly columns?: readonly InputColumn[];
	/** Inputs of one form wait for each other, and are applied together. */
	readonly form?: string;
};
