import type { Dialect } from '#lib/notebook/notebook.ts';

/** The signs by which a text is parted, as single bytes; no quote where there is none. */
export type Parting = { readonly separator: number; readonly quote: number | undefined };

export const partingOf = ({ separator, quote }: Pick<Dialect, 'separator' | 'quote'>): Parting => ({
	separator: separator.charCodeAt(0),
	quote: quote === '' ? undefined : quote.charCodeAt(0)
});

/** A stretch of text, of which nothing need be in memory before it is looked at. */
export type TextPart = {
	/** In bytes. */
	readonly length: number;
	bytes(): Uint8Array<ArrayBuffer>;
	/** As the function of that name has it. */
	lastLineEnd(): number | undefined;
	upTo(end: number): TextPart;
	/** Fills `into` from `offset` on, and tells how many bytes there were. */
	read(offset: number, into: Uint8Array): number;
};

export const lineFeed = 0x0a;
export const carriageReturn = 0x0d;
const space = 0x20;

/**
 * Where the record that begins at `start` ends, its line ending included, as the engine's reader sees it:
 * quotes count at a field's beginning only, after spaces or none. Undefined where the text ends within it.
 */
export function recordEnd(text: Uint8Array, start: number, parting: Parting): number | undefined {
	let fieldBegins = true;
	for (let at = start; at < text.length; at += 1) {
		const byte = text[at];
		if (byte === lineFeed) return at + 1;
		if (byte === carriageReturn) return text[at + 1] === lineFeed ? at + 2 : at + 1;
		if (fieldBegins && byte !== undefined && byte === parting.quote) {
			const closed = closingQuote(text, at + 1, byte);
			if (closed === undefined) return undefined;
			at = closed;
		}
		fieldBegins = byte === parting.separator || (fieldBegins && byte === space);
	}
	return undefined;
}

/**
 * Where the rows begin: behind the lines that are left out, and the header. One whose quote never closes is a
 * line all the same; the engine's reader would take all that follows for the header, and give no row.
 */
export function bodyStart(text: Uint8Array, dialect: Dialect): number {
	let start = 0;
	for (let line = 0; line < dialect.skip; line += 1) start = lineEnd(text, start);
	if (!dialect.header) return start;
	// What stands empty above the header is none.
	while (start < text.length && isLineEnd(text[start])) start = lineEnd(text, start);
	return recordEnd(text, start, partingOf(dialect)) ?? lineEnd(text, start);
}

const isLineEnd = (byte: number | undefined) => byte === lineFeed || byte === carriageReturn;

function lineEnd(text: Uint8Array, start: number): number {
	for (let at = start; at < text.length; at += 1) {
		if (text[at] === carriageReturn && text[at + 1] === lineFeed) return at + 2;
		if (isLineEnd(text[at])) return at + 1;
	}
	return text.length;
}

/** Two quotes within a quoted field are one that is meant. */
function closingQuote(text: Uint8Array, from: number, quote: number): number | undefined {
	let at = text.indexOf(quote, from);
	while (at !== -1 && text[at + 1] === quote) at = text.indexOf(quote, at + 2);
	return at === -1 ? undefined : at;
}

/** Where the last whole record of a text ends; undefined where it holds none. */
export function lastRecordEnd(text: Uint8Array, parting: Parting): number | undefined {
	let last: number | undefined;
	let end = recordEnd(text, 0, parting);
	while (end !== undefined) {
		last = end;
		end = recordEnd(text, end, parting);
	}
	return last;
}

/**
 * Where the last line ends. That is the end of a record too, unless it stands between quotes: whoever reads
 * up to here finds a quote that does not close, and asks for `lastRecordEnd`.
 */
export function lastLineEnd(text: Uint8Array): number | undefined {
	const feed = text.lastIndexOf(lineFeed);
	if (feed !== -1) return feed + 1;
	// The last byte of all may be the first half of a line ending.
	const alone = text.subarray(0, -1).lastIndexOf(carriageReturn);
	return alone === -1 ? undefined : alone + 1;
}

/** How many line endings stand before `end`. */
export function lineEnds(text: Uint8Array, end: number): number {
	let count = 0;
	for (let at = 0; at < end; at += 1) {
		const byte = text[at];
		if (byte === lineFeed || (byte === carriageReturn && text[at + 1] !== lineFeed)) count += 1;
	}
	return count;
}

/** How many lines hold something. */
export function filledLines(text: Uint8Array): number {
	let lines = 0;
	let empty = true;
	for (const byte of text) {
		const ends = byte === lineFeed || byte === carriageReturn;
		if (ends && !empty) lines += 1;
		empty = ends;
	}
	return empty ? lines : lines + 1;
}

/** In place: every line ending becomes one line feed. */
export function withOneLineEnd(text: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
	let length = 0;
	for (let at = 0; at < text.length; at += 1) {
		const byte = text[at]!;
		if (byte === carriageReturn && text[at + 1] === lineFeed) continue;
		text[length] = byte === carriageReturn ? lineFeed : byte;
		length += 1;
	}
	return text.subarray(0, length);
}
