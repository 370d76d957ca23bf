/** Which rows of a list of even rows are drawn, a few more than are seen. */
export function listWindow(scrollTop: number, row: number, { rows, seen }: { rows: number; seen: number }) {
	const first = Math.max(0, Math.min(Math.floor(scrollTop / row) - 2, rows - seen - 4));
	return { first, end: Math.min(rows, first + seen + 4) };
}

/** Where a list has to be scrolled to, for a row to be seen whole. */
export function scrolledTo(
	at: number,
	scrollTop: number,
	{ row, seen }: { row: number; seen: number }
): number {
	if (at * row < scrollTop) return at * row;
	return Math.max(scrollTop, (at + 1 - seen) * row);
}
