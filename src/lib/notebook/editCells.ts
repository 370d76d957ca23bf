import { cutAtEnd } from '#lib/notebook/cutAtEnd.ts';
import type { Edited, Replacement } from '#lib/notebook/edit.ts';
import type { Cell, CellId, Notebook } from '#lib/notebook/notebook.ts';

export function withCells(notebook: Notebook, { index, remove, cells }: Replacement): Edited {
	const at = within(index, notebook.cells.length);
	const removed = notebook.cells.slice(at, at + remove);
	return {
		notebook: { ...notebook, cells: notebook.cells.toSpliced(at, remove, ...cells) },
		inverse: { kind: 'replace', index: at, remove: cells.length, cells: removed }
	};
}

export function moved(notebook: Notebook, index: number, to: number): Edited {
	const cell = notebook.cells[index]!;
	const target = within(to, notebook.cells.length - 1);
	if (target === index) return unchanged(notebook);
	const cells = notebook.cells.toSpliced(index, 1).toSpliced(target, 0, cell);
	return { notebook: { ...notebook, cells }, inverse: { kind: 'move', id: cell.id, to: index } };
}

export function split(
	notebook: Notebook,
	index: number,
	{ at, newId }: { readonly at: number; readonly newId: CellId }
): Edited {
	const { source, kind, info, ...cell } = notebook.cells[index]!;
	const rest = info === undefined ? { kind } : { kind, info };
	const upper: Cell = { ...cell, ...rest, source: cutAtEnd(source.slice(0, at), '\n') };
	const lower: Cell = { id: newId, ...rest, source: source.slice(at).replace(/^\n+/, ''), flags: {} };
	return withCells(notebook, { index, remove: 1, cells: [upper, lower] });
}

/** Markdown is joined by an empty line, so that two paragraphs stay two. */
export function merged(notebook: Notebook, index: number): Edited {
	const [upper, lower] = [notebook.cells[index]!, notebook.cells[index + 1]];
	if (lower === undefined) return unchanged(notebook);
	const sources = [upper.source, lower.source].filter((source) => source !== '');
	const source = sources.join(upper.kind === 'md' ? '\n\n' : '\n');
	return withCells(notebook, { index, remove: 2, cells: [{ ...upper, source }] });
}

const unchanged = (notebook: Notebook): Edited => ({ notebook, inverse: { kind: 'together', edits: [] } });

const within = (index: number, most: number): number => Math.max(0, Math.min(index, most));
