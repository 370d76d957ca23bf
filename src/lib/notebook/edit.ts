import type { Cell, CellId, CellKind, FrontMatter, Name, Notebook } from '#lib/notebook/notebook.ts';

/** What can be done to a notebook, as plain data. Cells are named by id; ids of new cells are the caller's. */
export type Edit =
	| CellEdit
	| CellsEdit
	| { readonly kind: 'setFront'; readonly front: FrontChange }
	/** Several edits as one step, done in this order. */
	| { readonly kind: 'together'; readonly edits: readonly Edit[] }
	/** Another text of the whole, as one step: an earlier version, or what two made together. */
	| { readonly kind: 'become'; readonly notebook: Notebook };

export type Edited = { readonly notebook: Notebook; readonly inverse: Edit };

/** What can be done to one cell. Name and flags of an `other` cell cannot: its info string is not ours. */
export type CellEdit =
	| { readonly kind: 'setSource'; readonly id: CellId; readonly source: string }
	| { readonly kind: 'setKind'; readonly id: CellId; readonly cellKind: CellKind }
	/** No name, or an empty one, takes the name away. */
	| { readonly kind: 'rename'; readonly id: CellId; readonly name?: Name | undefined }
	/** No value takes the flag away. */
	| {
			readonly kind: 'setFlag';
			readonly id: CellId;
			readonly flag: string;
			readonly value?: string | true | undefined;
	  };

/** What can be done to the row of cells. */
export type CellsEdit =
	| { readonly kind: 'add'; readonly index: number; readonly cell: Cell }
	| { readonly kind: 'remove'; readonly id: CellId }
	/** `to` is the cell's index afterwards. */
	| { readonly kind: 'move'; readonly id: CellId; readonly to: number }
	/** Cuts the source at an offset; the upper part stays the cell, the lower becomes a cell of that kind. */
	| { readonly kind: 'split'; readonly id: CellId; readonly at: number; readonly newId: CellId }
	/** Takes the cell below in. */
	| { readonly kind: 'merge'; readonly id: CellId }
	| ({ readonly kind: 'replace' } & Replacement);

/** These cells in the place of as many as `remove` says. */
export type Replacement = {
	readonly index: number;
	readonly remove: number;
	readonly cells: readonly Cell[];
};

type Needed = Pick<FrontMatter, 'title' | 'run' | 'extracts'>;
type Optional = Omit<FrontMatter, keyof Needed | 'kladde' | 'written'>;

/** The keys that change; `undefined` takes a key away. */
export type FrontChange = Partial<Needed> & { readonly [K in keyof Optional]?: Optional[K] | undefined };
