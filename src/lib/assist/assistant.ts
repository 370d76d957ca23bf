import type { Span, SyntaxProblem } from '#lib/language/analysis.ts';
import type { CellId, Name } from '#lib/notebook/notebook.ts';
import type { Result } from '#lib/notebook/result.ts';

/**
 * What can be told of the text in one cell while it is written, finished or not. Every place is a UTF-16
 * offset in the cell's source as it now is. Nothing here ever runs the text or looks at a row.
 */
export interface Assistant {
	/** What fits at the cursor, the best first. */
	complete(at: number): Promise<readonly Completion[]>;
	hover(at: number): Promise<Hover | undefined>;
	/** The call that the cursor stands in. */
	signature(at: number): Promise<Signature | undefined>;
	/** Where the name under the cursor is made. */
	definition(at: number): Promise<Definition | undefined>;
	/** The name under the cursor, if it can be renamed. */
	renamable(at: number): Promise<(Span & { readonly name: Name }) | undefined>;
	/** The new sources of all cells that say the name, this one among them. */
	rename(at: number, to: Name): Promise<Result<Renaming, RenameProblem>>;
	/** The cell's text, set in the usual way; the same text where it already is. */
	format(): Promise<Result<string, SyntaxProblem>>;
}

export type Completion = {
	readonly label: string;
	readonly insert: string;
	/** What is written over. */
	readonly replaces: Span;
	readonly kind: CompletionKind;
	/** Beside the label: a column's type, a function's parameters. */
	readonly detail?: string;
	/** A sentence or two, plain text. */
	readonly about?: string;
};

export type CompletionKind =
	| 'table'
	| 'column'
	| 'function'
	| 'keyword'
	| 'parameter'
	| 'alias'
	| 'variable'
	| 'property'
	| 'type'
	| 'text';

export type Hover = {
	readonly at: Span;
	/** Set as code: a name with its type, a signature. */
	readonly code: string;
	/** Lines below it, plain text, in the person's language. */
	readonly lines: readonly string[];
};

export type Signature = {
	readonly label: string;
	/** Each parameter's place in `label`. */
	readonly parameters: readonly (Span & { readonly about?: string })[];
	/** The parameter that the cursor stands at, from 0. */
	readonly active: number;
	readonly about?: string;
};

export type Definition =
	| { readonly kind: 'cell'; readonly cell: CellId; readonly at: number }
	| { readonly kind: 'extract'; readonly name: Name };

export type Renaming = {
	/** New sources by cell. */
	readonly sources: ReadonlyMap<CellId, string>;
	/** The cell whose own name it was. */
	readonly named?: { readonly cell: CellId; readonly name: Name };
};

export type RenameProblem =
	| { readonly kind: 'taken'; readonly name: Name }
	| { readonly kind: 'not-a-name'; readonly name: Name }
	/** An extract's name is changed where it is declared. */
	| { readonly kind: 'not-here'; readonly name: Name };
