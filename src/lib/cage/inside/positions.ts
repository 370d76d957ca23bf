import type { CellId } from '#lib/notebook/notebook.ts';

export type Position = { readonly line: number; readonly column: number };

export type Frame = Position & { readonly cell: CellId };

const opening = '"use strict";(';

/** The text that is evaluated for a cell: line n of `code` stays line n, and stacks name the cell. */
export function evaluatedText(cell: CellId, title: string, code: string): string {
	return `${opening}${code}\n)\n//# sourceURL=kladde:///${inAddress(title)}?${inAddress(cell)}`;
}

/** The cells' frames in a stack of V8 or SpiderMonkey, innermost first. */
export function framesIn(stack: string): readonly Frame[] {
	const frames = stack.matchAll(/kladde:\/\/\/[^?\s]*\?([^:\s()]*):(\d+):(\d+)/g);
	return Array.from(frames, ([, cell = '', line, column]) => ({
		cell: decoded(cell) as CellId,
		line: Number(line),
		column: Number(column)
	}));
}

/** Where the cell itself stands in a stack: its own innermost frame, else nothing. */
export function positionIn(stack: string, cell: CellId, code: string): Position | undefined {
	const frame = framesIn(stack).find((candidate) => candidate.cell === cell);
	return frame && inCell(frame, code);
}

/** On its first line a cell's text stands behind our opening, the function's head and its first `let`. */
export function inCell({ line, column }: Position, code: string): Position {
	if (line > 1) return { line, column };
	const head = /^async \(.*?=> \{(?:let [\w$]+;)?/.exec(code)?.[0] ?? '';
	return { line, column: Math.max(1, column - opening.length - head.length) };
}

function inAddress(text: string): string {
	const wellFormed = new TextDecoder().decode(new TextEncoder().encode(text.slice(0, 200)));
	return encodeURIComponent(wellFormed).replace(/[()'*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
