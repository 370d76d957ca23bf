import type { Span, SyntaxFault } from '#lib/language/analysis.ts';
import type { CellId, Name } from '#lib/notebook/notebook.ts';

/** Why a cell has no result, as data: the sentence is made by the messages in the user's language. */
export type CellError =
	| {
			readonly kind: 'syntax';
			readonly message: string;
			readonly at?: Span;
			/** From it `messages.syntax[fault.kind](fault.about)` says the same in the person's language. */
			readonly fault?: SyntaxFault;
	  }
	/** `subtype` as the engine names it; `detail` is the engine's own English sentence. */
	| {
			readonly kind: 'query';
			readonly subtype: string;
			readonly detail: string;
			readonly at?: Span;
			readonly candidates?: readonly string[];
	  }
	| {
			readonly kind: 'unknown-table';
			readonly name: Name;
			readonly at?: Span;
			readonly candidates: readonly string[];
	  }
	/** Refused by the engine's lock: network, files, extensions, settings. */
	| { readonly kind: 'locked'; readonly detail: string; readonly at?: Span }
	/** `what` lives in an extension that is not on board (JSON, Parquet, ICU …). */
	| { readonly kind: 'not-on-board'; readonly what: string; readonly detail: string; readonly at?: Span }
	| {
			readonly kind: 'unknown-parameter';
			readonly name: Name;
			readonly at?: Span;
			readonly candidates: readonly string[];
	  }
	| {
			readonly kind: 'thrown';
			readonly name: string;
			readonly detail: string;
			readonly line?: number;
			readonly column?: number;
	  }
	| { readonly kind: 'not-a-table'; readonly name: Name; readonly actual: string }
	| { readonly kind: 'not-a-scalar'; readonly name: Name; readonly actual: string }
	| { readonly kind: 'missing-extract'; readonly name: Name; readonly file: string }
	| { readonly kind: 'input'; readonly detail: string; readonly at?: Span }
	| { readonly kind: 'duplicate'; readonly name: Name; readonly cells: readonly CellId[] }
	/** The name belongs to a table that every notebook has, or to an extract. */
	| { readonly kind: 'reserved'; readonly name: Name; readonly owner: 'extract' | 'app' }
	| { readonly kind: 'cycle'; readonly cells: readonly CellId[] }
	/** A cell that this one reads failed, is blocked itself, or was stopped. `first`: where it began, if not there. */
	| { readonly kind: 'upstream'; readonly cell: CellId; readonly name: Name; readonly first?: CellId }
	/** A cell that this one reads is paused, and has no value that could be read meanwhile. */
	| { readonly kind: 'paused'; readonly cell: CellId; readonly name: Name }
	/** A cell that this one reads came from elsewhere, and nobody has let it run. */
	| { readonly kind: 'held'; readonly cell: CellId; readonly name: Name }
	| { readonly kind: 'stopped' }
	| { readonly kind: 'out-of-memory'; readonly detail: string }
	/** Our own fault, not the author's. */
	| { readonly kind: 'internal'; readonly detail: string }
	| { readonly kind: 'engine-died'; readonly detail: string }
	| { readonly kind: 'cage-died'; readonly detail: string };
