import type { Piece } from '#lib/engine/engine.ts';
import { undecoded } from '#lib/extract/formats/recordsText.ts';
import { rowText } from '#lib/extract/pieceText.ts';

type Row = readonly (string | undefined)[];

/** Signs of text in a piece: a few megabytes. */
const enough = 4 << 20;
/** Signs that become bytes together. */
const stretch = 64 << 10;
/** A piece in which numbers no longer follow each other ends sooner. */
const enoughAstray = 64 << 10;

export type PiecesForm = {
	/** Columns of the file. */
	readonly width: number;
	/** Positions of those that are loaded. */
	readonly wanted: readonly number[];
	readonly counts: 'lines' | 'records';
};

/** Gathers rows until they make a piece. Of columns that are not loaded the values are left out here. */
export class PieceRows {
	readonly #width: number;
	readonly #wanted: readonly boolean[];
	readonly #all: boolean;
	readonly #counts: 'lines' | 'records';
	/** The first row's line; 0 before there is one. */
	#first = 0;
	/** The number that the next row has if it follows the last one. */
	#next = 0;
	/** Rows that are not bytes yet: bytes cost less to keep. */
	#text = '';
	#parts: Uint8Array<ArrayBuffer>[] = [];
	#signs = 0;
	#ready: { readonly line: number; readonly bytes: Uint8Array<ArrayBuffer> }[] = [];

	/** Text is counted line by line, as the file is; records by themselves, whatever their values hold. */
	constructor({ width, wanted, counts }: PiecesForm) {
		this.#width = width;
		this.#counts = counts;
		const loaded = new Set(wanted);
		this.#wanted = Array.from({ length: width }, (_, at) => loaded.has(at));
		this.#all = !this.#wanted.includes(false);
	}

	add(line: number, row: Row): void {
		this.#keepCount(line);
		const kept = this.#all ? row : row.map((value, at) => (this.#wanted[at] === false ? undefined : value));
		const text = rowText(kept);
		this.#text += text;
		this.#signs += text.length;
		this.#next += 1 + (this.#counts === 'lines' ? breaksWithin(text) : 0);
		if (this.#text.length >= stretch) this.#encode();
		if (this.#signs >= enough) this.#close();
	}

	/**
	 * A row that has the wrong number of columns, which the engine keeps aside, counts and shows. What it holds
	 * is shown only where all of it would be loaded.
	 */
	addBroken(line: number, text: string): void {
		const shown = this.#all ? text.slice(0, 200) : '';
		this.add(line, this.#width === 1 ? [shown, ''] : [shown]);
	}

	/** The pieces that are full; at the file's end what is left too. */
	*ready(done: number, end = false): Generator<Piece> {
		if (end) this.#close();
		const numbered = this.#counts === 'lines' ? { counts: this.#counts } : {};
		for (const { line, bytes } of this.#ready.splice(0)) {
			yield { as: 'text', line, done, bytes, ...numbered };
		}
	}

	/**
	 * Lines without a row leave an empty one, which counts as a line and not as a row, so that numbers are
	 * right. Where there is no such way the numbers begin anew with another piece.
	 */
	#keepCount(line: number) {
		// Where there is but one column an empty line would be a row.
		const fills = this.#counts === 'lines' && this.#width > 1;
		const astray = fills ? line < this.#next : line !== this.#next;
		if (astray && this.#signs >= enoughAstray) this.#close();
		if (this.#first === 0) this.#first = this.#next = line;
		if (!fills || line <= this.#next) return;
		this.#text += '\n'.repeat(line - this.#next);
		this.#next = line;
	}

	#encode() {
		if (this.#text !== '') this.#parts.push(withBrokenBytes(new TextEncoder().encode(this.#text)));
		this.#text = '';
	}

	#close() {
		this.#encode();
		if (this.#parts.length > 0) this.#ready.push({ line: this.#first, bytes: joined(this.#parts) });
		this.#parts = [];
		this.#signs = this.#first = this.#next = 0;
	}
}

/** Line ends within a row's text, beside the one at its end. */
function breaksWithin(text: string): number {
	const first = text.indexOf('\n');
	if (first === text.length - 1 && !text.includes('\r')) return 0;
	return (text.match(/\r\n|\n|\r/g)?.length ?? 1) - 1;
}

function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

const mark = new TextEncoder().encode(undecoded);

/** Where bytes could not be decoded, bytes that cannot be: the engine keeps such a row aside, and says why. */
function withBrokenBytes(text: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
	for (let at = text.indexOf(mark[0]!); at !== -1; at = text.indexOf(mark[0]!, at + 1)) {
		if (text[at + 1] === mark[1] && text[at + 2] === mark[2]) text.fill(0xff, at, at + 3);
	}
	return text;
}
