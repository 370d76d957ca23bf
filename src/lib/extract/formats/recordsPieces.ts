import type { Piece } from '#lib/engine/engine.ts';
import { undecoded } from '#lib/extract/formats/recordsText.ts';
import { pieceText } from '#lib/extract/pieceText.ts';

type Row = readonly (string | undefined)[];

/** Signs of text in a piece: a few megabytes. */
const enough = 4 << 20;
/** A piece whose lines no longer agree with the records' numbers ends sooner. */
const enoughAstray = 64 << 10;

/** Gathers rows until they make a piece. Of columns that are not loaded the values are left out here. */
export class PieceRows {
	readonly #width: number;
	readonly #wanted: readonly boolean[];
	#rows: Row[] = [];
	#first = 1;
	/** The line after the last row, if the piece is counted line by line. */
	#next = 1;
	#signs = 0;
	#ready: { readonly line: number; readonly rows: readonly Row[] }[] = [];

	constructor(width: number, wanted: readonly number[]) {
		this.#width = width;
		this.#wanted = Array.from({ length: width }, (_, at) => wanted.includes(at));
	}

	/** Whether all columns are loaded: only then may a row that could not be read be shown as it is. */
	get all(): boolean {
		return !this.#wanted.includes(false);
	}

	add(line: number, row: Row): void {
		this.#keepCount(line);
		const kept = this.all ? row : row.map((value, at) => (this.#wanted[at] === false ? undefined : value));
		this.#rows.push(kept);
		this.#next += 1;
		for (const value of kept) {
			this.#signs += 1 + (value?.length ?? 0);
			if (value !== undefined && /[\r\n]/.test(value)) this.#next += lineBreaks(value);
		}
		if (this.#signs >= enough) this.#close();
	}

	/** A row that has the wrong number of columns, which the engine keeps aside, counts and shows. */
	addBroken(line: number, text: string): void {
		const shown = this.all ? text.slice(0, 200) : '';
		this.add(line, this.#width === 1 ? [shown, ''] : [shown]);
	}

	/** The pieces that are full; at the file's end what is left too. */
	*ready(done: number, end = false): Generator<Piece> {
		if (end) this.#close();
		for (const { line, rows } of this.#ready.splice(0)) {
			yield { as: 'text', line, done, bytes: withBrokenBytes(pieceText(rows)) };
		}
	}

	/**
	 * Lines without a row leave an empty one, which counts as a line and not as a row, so that numbers are
	 * right. A record in which lines end counts as one where records are numbered: then the piece goes astray.
	 */
	#keepCount(line: number) {
		// Where there is but one column an empty line would be a row.
		const missing = line > this.#next && this.#width === 1;
		const astray = line < this.#next && this.#signs >= enoughAstray;
		if (missing || astray) this.#close();
		if (this.#rows.length === 0) this.#first = this.#next = line;
		for (; this.#next < line; this.#next += 1) this.#rows.push([]);
	}

	#close() {
		if (this.#rows.length > 0) this.#ready.push({ line: this.#first, rows: this.#rows });
		this.#rows = [];
		this.#signs = 0;
	}
}

const lineBreaks = (text: string) => text.match(/\r\n|\n|\r/g)?.length ?? 0;

const mark = new TextEncoder().encode(undecoded);

/** Where bytes could not be decoded, bytes that cannot be: the engine keeps such a row aside, and says why. */
function withBrokenBytes(text: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
	for (let at = text.indexOf(mark[0]!); at !== -1; at = text.indexOf(mark[0]!, at + 1)) {
		if (text[at + 1] === mark[1] && text[at + 2] === mark[2]) text.fill(0xff, at, at + 3);
	}
	return text;
}
