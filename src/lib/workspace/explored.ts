import type { CellId, Name } from '#lib/notebook/notebook.ts';

/** Whose columns a person looks at. */
export type Explored =
	| { readonly kind: 'extract'; readonly name: Name }
	/** One of a cell's outputs, by its place among them. */
	| { readonly kind: 'cell'; readonly cell: CellId; readonly output: number; readonly title: string };
