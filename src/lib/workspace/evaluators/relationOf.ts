import type { CellId, Name } from '#lib/notebook/notebook.ts';

/** The relation that holds a cell's rows; a cell without a name has one that no author would write. */
export const relationOf = ({ id, name }: { readonly id: CellId; readonly name?: Name }): Name =>
	name ?? `unnamed cell ${id}`;
