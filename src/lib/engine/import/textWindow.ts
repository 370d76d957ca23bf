import type { ByteSource } from '#lib/engine/byteSource.ts';
import { carriageReturn, lineEnds, lineFeed } from '#lib/engine/import/textRecords.ts';
import { utf8Stream } from '#lib/engine/import/utf8Stream.ts';
import type { Dialect } from '#lib/notebook/notebook.ts';

/** A text file as a window of its UTF-8 that moves over it: no copy of the whole exists. */
export class TextWindow {
	readonly #file: ByteSource;
	readonly #encoding: Dialect['encoding'];
	readonly #stream;
	readonly #room: Uint8Array<ArrayBuffer>;
	#filled = 0;
	/** Where the window begins in the UTF-8 text. */
	#at = 0;

	constructor(
		file: ByteSource,
		{ encoding, size }: { readonly encoding: Dialect['encoding']; readonly size: number }
	) {
		this.#file = file;
		this.#encoding = encoding;
		this.#stream = utf8Stream(file, encoding);
		const most = file.size * (encoding === 'utf-8' ? 1 : 3);
		this.#room = new Uint8Array(Math.min(size, most) + 64);
	}

	/** All that stands in the window, filled up first. */
	look(): Uint8Array<ArrayBuffer> {
		if (!this.ended && this.#filled < this.#room.length - 64) {
			this.#filled += this.#stream.fill(this.#room.subarray(this.#filled));
		}
		return this.#room.subarray(0, this.#filled);
	}

	/** Nothing comes after what stands in the window. */
	get ended(): boolean {
		return this.#stream.read >= this.#file.size;
	}

	/** Share of the file that lies before the window's end, from 0 to 1. */
	get done(): number {
		return this.ended ? 1 : this.#stream.read / this.#file.size;
	}

	/** Moves on by this many bytes. */
	pass(length: number): void {
		this.#room.copyWithin(0, length, this.#filled);
		this.#filled -= length;
		this.#at += length;
	}

	/** Moves behind the line's end, however far that is. */
	passLine(): void {
		for (;;) {
			const text = this.look();
			const end = text.findIndex((byte) => byte === lineFeed || byte === carriageReturn);
			const both = text[end] === carriageReturn && text[end + 1] === lineFeed;
			this.pass(end === -1 ? text.length : end + (both ? 2 : 1));
			if (end !== -1 || this.ended) return;
		}
	}

	/** The number of the line at which the window begins, from 1. Reads the file again, and is seldom asked. */
	line(): number {
		const stream = utf8Stream(this.#file, this.#encoding);
		const piece = new Uint8Array(1 << 20);
		let lines = 1;
		let broken = false;
		for (let left = this.#at; left > 0;) {
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
}
