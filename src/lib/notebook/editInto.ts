import { isSameCell } from '#lib/notebook/sameCell.ts';
import type { Edit } from '#lib/notebook/edit.ts';
import type { Cell, Notebook } from '#lib/notebook/notebook.ts';

/**
 * The one edit that makes a notebook say what another version of it says. Cells of the same id stay the same
 * cells; those that say the same stay untouched. What stands after the last cell stays.
 */
export function editInto(now: Notebook, wanted: Notebook): Edit {
	const own = new Map(now.cells.map((cell) => [cell.id, cell]));
	const cells = wanted.cells.map((cell) => {
		const old = own.get(cell.id);
		return old !== undefined && isUntouched(old, cell) ? old : cell;
	});
	const least = Math.min(cells.length, now.cells.length);
	let start = 0;
	while (start < least && cells[start] === now.cells[start]) start++;
	let end = 0;
	while (end < least - start && cells.at(-1 - end) === now.cells.at(-1 - end)) end++;
	const remove = now.cells.length - end - start;
	const replaced = cells.slice(start, cells.length - end);
	return {
		kind: 'together',
		edits: [
			...frontEdit(now, wanted),
			...(remove + replaced.length === 0
				? []
				: [{ kind: 'replace', index: start, remove, cells: replaced } as const])
		]
	};
}

const isUntouched = (one: Cell, other: Cell): boolean =>
	isSameCell(one, other) && JSON.stringify(one.written) === JSON.stringify(other.written);

function frontEdit({ front }: Notebook, { front: wanted }: Notebook): readonly Edit[] {
	if (JSON.stringify(front) === JSON.stringify(wanted)) return [];
	const { kladde: _, ...keys } = wanted;
	const { kladde: __, ...had } = front;
	const gone = Object.fromEntries(Object.keys(had).map((key) => [key, undefined]));
	return [{ kind: 'setFront', front: { ...gone, ...keys } }];
}
