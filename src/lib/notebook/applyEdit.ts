import { applyCellEdit } from '#lib/notebook/applyCellEdit.ts';
import { merged, moved, split, withCells } from '#lib/notebook/editCells.ts';
import { changeFront } from '#lib/notebook/changeFront.ts';
import type { Edit, Edited } from '#lib/notebook/edit.ts';
import type { Notebook } from '#lib/notebook/notebook.ts';

/**
 * Does an edit. Doing the inverse after it gives the notebook back to the byte. An edit that changes
 * nothing returns the notebook itself. Throws for a cell that is not there.
 */
export function applyEdit(notebook: Notebook, edit: Edit): Edited {
	switch (edit.kind) {
		case 'together':
			return together(notebook, edit.edits);
		case 'become':
			return { notebook: edit.notebook, inverse: { kind: 'become', notebook } };
		case 'setFront':
			return changeFront(notebook, edit.front);
		case 'add':
			return withCells(notebook, { index: edit.index, remove: 0, cells: [edit.cell] });
		case 'remove':
			return withCells(notebook, { index: indexOf(notebook, edit.id), remove: 1, cells: [] });
		case 'replace':
			return withCells(notebook, edit);
		case 'move':
			return moved(notebook, indexOf(notebook, edit.id), edit.to);
		case 'split':
			return split(notebook, indexOf(notebook, edit.id), edit);
		case 'merge':
			return merged(notebook, indexOf(notebook, edit.id));
		default:
			return applyCellEdit(notebook, indexOf(notebook, edit.id), edit);
	}
}

function indexOf({ cells }: Notebook, id: string): number {
	const index = cells.findIndex((cell) => cell.id === id);
	if (index === -1) throw new Error(`No cell ${id} to edit`);
	return index;
}

function together(notebook: Notebook, edits: readonly Edit[]): Edited {
	const done = edits.reduce<{ readonly notebook: Notebook; readonly inverses: readonly Edit[] }>(
		(so, edit) => {
			const { notebook, inverse } = applyEdit(so.notebook, edit);
			return { notebook, inverses: [inverse, ...so.inverses] };
		},
		{ notebook, inverses: [] }
	);
	return { notebook: done.notebook, inverse: { kind: 'together', edits: done.inverses } };
}
