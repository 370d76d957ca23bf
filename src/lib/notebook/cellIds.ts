import type { Cell, CellId } from '#lib/notebook/notebook.ts';

/** Gives ids `c1`, `c2`, … that none of the cells has, and none twice. One maker lives as long as its notebook is open. */
export function cellIds(cells: readonly Cell[] = []): () => CellId {
	let last = Math.max(0, ...cells.map(({ id }) => Number(/^c(\d+)$/.exec(id)?.[1] ?? 0)));
	return () => `c${++last}` as CellId;
}
