/** Where an object at a cell's end may begin: at the last lines that start with a brace, the nearest first. */
export const lineStartsOfBraces = (source: string): readonly number[] =>
	[...source.matchAll(/^[^\S\n\r\u2028\u2029]*\{/gm)]
		.map((found) => found.index + found[0].length - 1)
		.reverse()
		.slice(0, 8);

/** Behind the last brace, where a bracket around such an object closes; a `;` and comments may follow it. */
export const endOfBraces = (text: string): number => text.lastIndexOf('}') + 1;
