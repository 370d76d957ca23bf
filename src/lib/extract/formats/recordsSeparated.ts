import type { Bytes } from '#lib/extract/bytes.ts';
import type { Encoding } from '#lib/extract/encoding.ts';
import { ReadingFault } from '#lib/extract/formats/formatReader.ts';
import { longestRecord, textOf } from '#lib/extract/formats/recordsText.ts';
import { lineBreaksIn, plainEnd, quotedEnd, type Punctuation } from '#lib/extract/records.ts';

export type SeparatedRecord = {
	readonly fields: readonly string[];
	/** The line it begins on, from 1. */
	readonly line: number;
};

export type SeparatedBatch = { readonly records: readonly SeparatedRecord[]; readonly done: number };

/** Further on than this no quote is looked for that closes one: it was a letter. */
const longestQuoted = 1 << 20;

/** The records of a text that comes in parts, by the rules of `recordsOf`. */
export async function* separatedRecords(
	bytes: Bytes,
	encoding: Encoding,
	form: Punctuation
): AsyncGenerator<SeparatedBatch> {
	let [open, length, needed, line, last] = [[] as string[], 0, 1, 1, 0];
	for await (const { text, done } of textOf(bytes, encoding)) {
		last = done;
		open.push(text);
		length += text.length;
		// A record that was not over is tried again once there is twice as much of it.
		if (length < needed) continue;
		if (length > longestRecord) throw new ReadingFault('A line has no end.');
		const parted = partRecords(open.join(''), form, { line, whole: false });
		line = parted.line;
		open = [parted.rest];
		length = parted.rest.length;
		needed = parted.records.length > 0 ? 1 : 2 * length;
		if (parted.records.length > 0) yield { records: parted.records, done };
	}
	const parted = partRecords(open.join(''), form, { line, whole: true });
	if (parted.records.length > 0) yield { records: parted.records, done: last };
}

type Parted = { readonly records: SeparatedRecord[]; readonly rest: string; readonly line: number };

/** The records that are over, and what is left. */
function partRecords(
	text: string,
	form: Punctuation,
	given: { readonly line: number; readonly whole: boolean }
): Parted {
	const records: SeparatedRecord[] = [];
	const quotes = new Finder(text, form.quote === '' ? undefined : form.quote);
	const ends = new LineEnds(text);
	let [at, line] = [0, given.line];
	while (at < text.length) {
		const end = ends.from(at);
		const quoted = quotes.from(at) < end;
		const record = quoted
			? quotedRecord(text, at, { form, whole: given.whole })
			: { fields: text.slice(at, end).split(form.separator), end };
		if (record === undefined) break;
		const after = ends.after(record.end) ?? text.length;
		// A line end at the text's end may be half of one.
		if (!given.whole && after >= text.length) break;
		records.push({ fields: record.fields, line });
		line += 1 + (quoted ? lineBreaksIn(text.slice(at, record.end)) : 0);
		at = after;
	}
	return { records, rest: text.slice(at), line };
}

type Field = { readonly value: string; readonly end: number };
type Way = { readonly form: Punctuation; readonly whole: boolean };

/** A record with quotes in it; undefined where it may go on after the text's end. */
function quotedRecord(text: string, start: number, way: Way) {
	const fields: string[] = [];
	for (let at = start; ;) {
		const field = fieldAt(text, at, way);
		if (field === undefined) return undefined;
		fields.push(field.value);
		if (text[field.end] !== way.form.separator) return { fields, end: field.end };
		at = field.end + 1;
	}
}

function fieldAt(text: string, start: number, { form, whole }: Way): Field | undefined {
	const plain = () => {
		const end = plainEnd(text, start, form.separator);
		return { value: text.slice(start, end), end };
	};
	if (text[start] !== form.quote) return plain();
	const close = quotedEnd(text, start + 1, form.quote);
	// The quote that closes it may be still to come, or this one may be half of a doubled one.
	const cutShort = close === undefined || close === text.length - 1;
	if (cutShort && !whole && text.length - start < longestQuoted) return undefined;
	if (close === undefined || close - start > longestQuoted) return plain();
	const end = plainEnd(text, close + 1, form.separator);
	const inside = text.slice(start + 1, close);
	// Letters after the closing quote of a field that spans lines: the quotes belong to two fields.
	if (end > close + 1 && /[\r\n]/.test(inside)) return plain();
	return { value: inside.replaceAll(form.quote + form.quote, form.quote) + text.slice(close + 1, end), end };
}

/** The next place of a sign; asked for places in order it goes through the text once. */
class Finder {
	readonly #text: string;
	readonly #sign: string | undefined;
	#known = -1;

	constructor(text: string, sign: string | undefined) {
		this.#text = text;
		this.#sign = sign;
	}

	from(at: number): number {
		if (this.#sign === undefined) return Infinity;
		if (this.#known < at) {
			const found = this.#text.indexOf(this.#sign, at);
			this.#known = found === -1 ? Infinity : found;
		}
		return this.#known;
	}
}

class LineEnds {
	readonly #text: string;
	readonly #feeds: Finder;
	readonly #returns: Finder;

	constructor(text: string) {
		this.#text = text;
		this.#feeds = new Finder(text, '\n');
		this.#returns = new Finder(text, '\r');
	}

	/** The place of the next one, the text's end where there is none. */
	from(at: number): number {
		return Math.min(this.#feeds.from(at), this.#returns.from(at), this.#text.length);
	}

	/** The place after the one that stands there; undefined where none does. */
	after(at: number): number | undefined {
		const sign = this.#text[at];
		if (sign === '\r' && this.#text[at + 1] === '\n') return at + 2;
		return sign === '\r' || sign === '\n' ? at + 1 : undefined;
	}
}
