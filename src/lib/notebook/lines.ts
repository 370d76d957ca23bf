export type Line = {
	/** Offset of the line's first character. */
	readonly start: number;
	readonly content: string;
	/** `\n` with any `\r` before it; at the end of the text there may be only `\r` or nothing. */
	readonly ending: string;
};

/** The lines of a text; their contents and endings in a row are the text. */
export function linesOf(text: string): readonly Line[] {
	const lines: Line[] = [];
	for (let start = 0; start < text.length;) {
		const newline = text.indexOf('\n', start);
		const next = newline === -1 ? text.length : newline + 1;
		const end = contentEnd(text, start, newline === -1 ? text.length : newline);
		lines.push({ start, content: text.slice(start, end), ending: text.slice(end, next) });
		start = next;
	}
	return lines;
}

export const isBlank = (content: string): boolean => /^[ \t]*$/.test(content);

/** Where the content of a line ends in its text. */
export const endOf = (line: Line): number => line.start + line.content.length;

/** Whether every line of the text ends in `\r\n`, the last one too if it ends at all. */
export const hasOnlyCrlf = (text: string): boolean => text.includes('\n') && !/(?:^|[^\r])\n/.test(text);

export const countNewlines = (text: string): number => text.split('\n').length - 1;

function contentEnd(text: string, start: number, lineEnd: number): number {
	let end = lineEnd;
	while (end > start && text[end - 1] === '\r') end--;
	return end;
}
