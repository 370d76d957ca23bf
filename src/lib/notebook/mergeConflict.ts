import type { Entry } from '#lib/notebook/frontEntries.ts';
import type { TextPiece } from '#lib/notebook/mergeText.ts';
import type { Side } from '#lib/notebook/pickChange.ts';
import type { Cell, CellId } from '#lib/notebook/notebook.ts';

/** `both` keeps two cells of one name, and is open to them only. */
export type Choice = Side | 'both';

/** Whose change holds, by the key of the conflict; nothing where nobody has chosen yet. */
export type Choose = (key: string) => Choice | undefined;

/** Both have a say and do not agree. The same three notebooks give the same keys. */
export type MergeConflict = { readonly key: string } & (
	| CellConflict
	/** Mine stands, until another is chosen; a value that the other side removed stays. */
	| {
			readonly kind: 'front';
			readonly path: readonly string[];
			readonly mine: Entry | undefined;
			readonly theirs: Entry | undefined;
	  }
	/** Both put the extracts, or the columns of one, in another order. */
	| { readonly kind: 'front-order'; readonly path: readonly string[] }
	/** Both changed comments, unknown keys or spacing of the head. */
	| { readonly kind: 'front-wording' }
);

export type CellConflict =
	/** Both changed the same. Where a choice is wanting, mine stands. */
	| {
			readonly kind: 'kind' | 'name' | 'flag' | 'place';
			/** Of the cell in the result. */
			readonly id: CellId;
			readonly mine: Cell;
			readonly theirs: Cell;
			/** For `flag`. */
			readonly flag?: string;
	  }
	| {
			readonly kind: 'source';
			readonly id: CellId;
			readonly mine: Cell;
			readonly theirs: Cell;
			readonly pieces: readonly TextPiece[];
	  }
	/** One changed a cell that the other removed: it is kept, unless the one who removed it is chosen. */
	| { readonly kind: 'removed'; readonly by: Side; readonly base: Cell; readonly changed: Cell }
	/** Each added a cell of this name: both are kept, unless one is chosen. */
	| { readonly kind: 'both-added'; readonly mine: Cell; readonly theirs: Cell }
	/** Together the changes gave several cells one name. All are kept; there is nothing to choose. */
	| { readonly kind: 'same-name'; readonly name: string; readonly ids: readonly CellId[] };
