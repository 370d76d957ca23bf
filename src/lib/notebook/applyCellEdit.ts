import { given } from '#lib/notebook/given.ts';
import type { CellEdit, Edited } from '#lib/notebook/edit.ts';
import type { Cell, CellKind, Flags, Name, Notebook } from '#lib/notebook/notebook.ts';

export function applyCellEdit(notebook: Notebook, index: number, edit: CellEdit): Edited {
	const cell = notebook.cells[index]!;
	const changed = changedCell(cell, edit);
	if (changed === cell) return { notebook, inverse: { kind: 'together', edits: [] } };
	return {
		notebook: { ...notebook, cells: notebook.cells.with(index, changed) },
		inverse: { kind: 'replace', index, remove: 1, cells: [cell] }
	};
}

function changedCell(cell: Cell, edit: CellEdit): Cell {
	switch (edit.kind) {
		case 'setSource':
			return edit.source === cell.source ? cell : { ...cell, source: edit.source };
		case 'setKind':
			return ofKind(cell, edit.cellKind);
		case 'rename':
			return named(cell, edit.name === '' ? undefined : edit.name);
		case 'setFlag':
			return flagged(cell, edit.flag, edit.value);
	}
}

function ofKind(cell: Cell, kind: CellKind): Cell {
	if (kind === cell.kind) return cell;
	const { id, name, source, flags, written } = cell;
	if (kind === 'other') return given<Cell>({ id, kind, source, flags: {}, info: '', written });
	return given<Cell>({ id, kind, name, source, flags, written });
}

function named(cell: Cell, name: Name | undefined): Cell {
	if (cell.kind === 'other' || cell.name === name) return cell;
	const { name: _, ...unnamed } = cell;
	return name === undefined ? unnamed : { ...unnamed, name };
}

function flagged(cell: Cell, flag: string, value: string | true | undefined): Cell {
	const had = Object.hasOwn(cell.flags, flag) ? cell.flags[flag] : undefined;
	if (cell.kind === 'other' || had === value) return cell;
	const others = Object.entries(cell.flags).filter(([key]) => key !== flag);
	const flags: Flags = Object.fromEntries(value === undefined ? others : [...others, [flag, value]]);
	return { ...cell, flags };
}
