import type { Edit } from '#lib/notebook/edit.ts';
import type { Cell, CellId, Notebook } from '#lib/notebook/notebook.ts';
import { changeOfText } from '#lib/notebook/textChange.ts';

/** What to look at after a step: what it changed. */
export type Shown =
	/** A cell's text; `cursor` is the end of what changed in it, a UTF-16 offset. */
	| { readonly kind: 'text'; readonly cell: CellId; readonly cursor: number }
	/** A cell as a whole: it came, went, moved, or is of another name or kind. */
	| { readonly kind: 'cell'; readonly cell: CellId }
	| { readonly kind: 'title' };

/** What an edit changed; nothing where it is not in sight. */
export function shownAfter(before: Notebook, after: Notebook, edit: Edit): Shown | undefined {
	if (edit.kind === 'move') return { kind: 'cell', cell: edit.id };
	const olds = new Map(before.cells.map((cell) => [cell.id, cell]));
	const changed = after.cells.find((cell) => olds.get(cell.id) !== cell);
	if (changed !== undefined) return shownOf(changed, olds.get(changed.id));
	const gone = placeOfGone(before.cells, after.cells);
	if (gone !== undefined) return { kind: 'cell', cell: gone };
	return before.front.title === after.front.title ? undefined : { kind: 'title' };
}

function shownOf(cell: Cell, before: Cell | undefined): Shown {
	if (before === undefined || before.source === cell.source) return { kind: 'cell', cell: cell.id };
	const { start, inserted } = changeOfText(before.source, cell.source);
	return { kind: 'text', cell: cell.id, cursor: start + inserted.length };
}

/** The cell in the place of the first that is there no more, or that stands elsewhere now. */
function placeOfGone(olds: readonly Cell[], news: readonly Cell[]): CellId | undefined {
	const first = olds.findIndex((cell, index) => news[index] !== cell);
	return first === -1 ? undefined : (news[first] ?? news.at(-1))?.id;
}
