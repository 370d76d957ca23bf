import type { Cell, FrontMatter, Notebook } from '#lib/notebook/notebook.ts';

/**
 * Do both say the same, to the byte of their files? Cells that nobody touched are one value in both, so that
 * a thousand of them take no time; it never takes two notebooks for one.
 */
export function isSameNotebook(one: Notebook, other: Notebook): boolean {
	if (one === other) return true;
	return (
		one.tail === other.tail &&
		one.cells.length === other.cells.length &&
		one.cells.every((cell, index) => isSameCell(cell, other.cells[index]!)) &&
		isSameFront(one.front, other.front)
	);
}

function isSameCell(one: Cell, other: Cell): boolean {
	if (one === other) return true;
	return (
		one.source === other.source &&
		one.kind === other.kind &&
		one.name === other.name &&
		one.info === other.info &&
		one.written === other.written &&
		hasSame(one.flags, other.flags)
	);
}

const isSameFront = (one: FrontMatter, other: FrontMatter): boolean => one === other || hasSame(one, other);

function hasSame(one: object, other: object): boolean {
	const [ours, theirs] = [Object.entries(one), Object.entries(other)];
	return (
		ours.length === theirs.length &&
		ours.every(([key, value], index) => isSameEntry([key, value], theirs[index]!))
	);
}

/** In this order, too: a file keeps it. */
const isSameEntry = (one: readonly [string, unknown], other: readonly [string, unknown]): boolean =>
	one[0] === other[0] && one[1] === other[1];
