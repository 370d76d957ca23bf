import type { Span } from '#lib/language/analysis.ts';
import type { CellId } from '#lib/notebook/notebook.ts';
import type { CellError } from '#lib/runtime/cellError.ts';

/** What is wrong in a cell's text, found without running it. It informs, and stops nothing. */
export type Remark = { readonly at: Span } & (
	| { readonly kind: 'error'; readonly error: CellError }
	/** Of TypeScript's checker: its number, and its sentence in the person's language. */
	| { readonly kind: 'type'; readonly code: number; readonly sentence: string }
	/** A name of the app's library that the cell gives a meaning of its own. */
	| { readonly kind: 'own'; readonly sentence: string }
);

/** The remarks on a text: they hold as long as the cell has that text. */
export type Remarked = { readonly source: string; readonly remarks: readonly Remark[] };

/** Looks at all cells of the kinds it knows; what has not changed it need not look at again. */
export type Check = (signal: AbortSignal) => Promise<ReadonlyMap<CellId, Remarked>>;
