import type { ByteSource } from '#lib/engine/byteSource.ts';
import {
	carriageReturn,
	lastLineEnd,
	lineEnds,
	lineFeed,
	type TextPart
} from '#lib/engine/import/textRecords.ts';
import { utf8Stream } from '#lib/engine/import/utf8Stream.ts';
import type { Dialect } from '#lib/notebook/notebook.ts';

/** A text file as a window of its UTF-8 that moves over it: no copy of the whole exists. */
export interface TextWindow {
	/** All that stands in the window. It holds until the window moves. */
	look(): TextPart;
	/** Nothing comes after what stands in the window. */
	readonly ended: boolean;
	/** Share of the file that lies before the window's end, from 0 to 1. */
	readonly done: number;
	/** Moves on by this many bytes. */
	pass(length: number): void;
	/** The number of the line at which the window begins, from 1. Reads the file again, and is seldom asked. */
	line(): number;
}

type Form = { readonly encoding: Dialect['encoding']; readonly size: number };

export const textWindow = (file: ByteSource, form: Form): TextWindow =>
	form.encoding === 'utf-8' ? plainWindow(file, form.size) : convertedWindow(file, form);

/** Moves behind the line's end, however far that is. */
export function passLine(window: TextWindow): void {
	for (;;) {
		const text = window.look().bytes();
		const end = text.findIndex((byte) => byte === lineFeed || byte === carriageReturn);
		const both = text[end] === carriageReturn && text[end + 1] === lineFeed;
		const { ended } = window;
		window.pass(end === -1 ? text.length : end + (both ? 2 : 1));
		if (end !== -1 || ended) return;
	}
}

/** The engine reads the file itself, as far as the window goes; only what is looked at closely is copied. */
function plainWindow(file: ByteSource, size: number): TextWindow {
	let at = 0;
	const length = () => Math.min(size, file.size - at);
	return {
		look: () => partOf(file, at, length()),
		get ended() {
			return at + length() >= file.size;
		},
		get done() {
			return file.size === 0 ? 1 : (at + length()) / file.size;
		},
		pass: (passed) => void (at += passed),
		line: () => lineAt(file, 'utf-8', at)
	};
}

const tailSize = 1 << 16;

function partOf(file: ByteSource, at: number, length: number): TextPart {
	let known: Uint8Array<ArrayBuffer> | undefined;
	return { length, bytes, lastLineEnd: lastEnd, upTo: (end) => partOf(file, at, end), read };

	function bytes(): Uint8Array<ArrayBuffer> {
		known ??= copyOf(at, length);
		return known;
	}

	/** Lines are short as a rule: the last few are looked at. */
	function lastEnd(): number | undefined {
		const from = Math.max(length - tailSize, 0);
		const tail = copyOf(at + from, length - from);
		const end = tail.includes(lineFeed) ? lastLineEnd(tail) : undefined;
		return end === undefined ? lastLineEnd(bytes()) : from + end;
	}

	function read(offset: number, into: Uint8Array): number {
		const wanted = Math.max(Math.min(into.length, length - offset), 0);
		return wanted === 0 ? 0 : file.read(at + offset, into.subarray(0, wanted));
	}

	function copyOf(from: number, size: number): Uint8Array<ArrayBuffer> {
		const copy = new Uint8Array(size);
		return copy.subarray(0, file.read(from, copy));
	}
}

/** What is not UTF-8 is made so while the window moves, each byte once. */
function convertedWindow(file: ByteSource, { encoding, size }: Form): TextWindow {
	const stream = utf8Stream(file, encoding);
	const room = new Uint8Array(Math.min(size, file.size * 3 + 64));
	let filled = 0;
	let at = 0;
	const ended = () => stream.read >= file.size;
	return {
		look() {
			if (!ended() && filled < room.length - 64) filled += stream.fill(room.subarray(filled));
			return textPart(room.subarray(0, filled));
		},
		get ended() {
			return ended();
		},
		get done() {
			return ended() ? 1 : stream.read / file.size;
		},
		pass(length) {
			room.copyWithin(0, length, filled);
			filled -= length;
			at += length;
		},
		line: () => lineAt(file, encoding, at)
	};
}

/** A text that is in memory already. */
export function textPart(text: Uint8Array<ArrayBuffer>): TextPart {
	return {
		length: text.length,
		bytes: () => text,
		lastLineEnd: () => lastLineEnd(text),
		upTo: (end) => textPart(text.subarray(0, end)),
		read(offset, into) {
			const part = text.subarray(offset, offset + into.length);
			into.set(part);
			return part.length;
		}
	};
}

/** The number of the line that begins at this byte of the UTF-8 text, from 1. */
function lineAt(file: ByteSource, encoding: Dialect['encoding'], at: number): number {
	const stream = utf8Stream(file, encoding);
	const piece = new Uint8Array(1 << 20);
	let lines = 1;
	let broken = false;
	for (let left = at; left > 0;) {
		const text = piece.subarray(0, stream.fill(piece));
		const part = Math.min(left, text.length);
		if (part === 0) break;
		// A line ending of two bytes may lie across the border of two pieces.
		lines += lineEnds(text, part) - (broken && text[0] === lineFeed ? 1 : 0);
		broken = text[part - 1] === carriageReturn && part === text.length;
		left -= part;
	}
	return lines;
}
