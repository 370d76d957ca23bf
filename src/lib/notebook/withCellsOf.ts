import { matchCells } from '#lib/notebook/matchCells.ts';
import type { CellId, Notebook } from '#lib/notebook/notebook.ts';

/** The other notebook, to the byte, with the ids of those cells that this one has too; the rest get new ones. */
export function withCellsOf(notebook: Notebook, other: Notebook, nextId: () => CellId): Notebook {
	const ids = new Map(
		matchCells(notebook.cells, other.cells).map(([from, to]) => [to, notebook.cells[from]!.id])
	);
	return { ...other, cells: other.cells.map((cell, index) => ({ ...cell, id: ids.get(index) ?? nextId() })) };
}
