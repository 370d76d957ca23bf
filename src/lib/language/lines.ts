/** A text's lines by offset, so that many places are found without walking the text for each. */
export type Lines = { readonly text: string; readonly starts: readonly number[] };

export type LinePlace = { readonly line: number; readonly column: number };

export const linesOf = (text: string): Lines => ({
	text,
	starts: [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
});

/** Line from 1, column from 0. */
export function placeOf({ starts }: Lines, offset: number): LinePlace {
	let low = 0;
	let high = starts.length;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if (starts[middle]! <= offset) low = middle;
		else high = middle;
	}
	return { line: low + 1, column: offset - starts[low]! };
}

/** The offset of a place, or the end of its line where the line is shorter. */
export function offsetOf({ text, starts }: Lines, { line, column }: LinePlace): number {
	const start = starts[line - 1] ?? text.length;
	const end = (starts[line] ?? text.length + 1) - 1;
	return Math.min(start + column, Math.max(start, end));
}
