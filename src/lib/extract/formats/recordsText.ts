import type { Bytes } from '#lib/extract/bytes.ts';
import type { Encoding } from '#lib/extract/encoding.ts';
import { ReadingFault } from '#lib/extract/formats/formatReader.ts';

export type TextChunk = {
	readonly text: string;
	/** Share of the file that was read, from 0 to 1. */
	readonly done: number;
};

/** Longer than any record is; and a string can hold no more than a few times as much. */
export const longestRecord = 1 << 27;

/** Stands in a text where bytes were none of its encoding. No text has this sign, which means no character. */
export const undecoded = '\ufdd0';

/** A file's text as it comes, without a byte order mark. */
export async function* textOf(bytes: Bytes, encoding: Encoding): AsyncGenerator<TextChunk> {
	const decoder = new TextDecoder(encoding);
	let done = 0;
	for await (const part of stretchesOf(bytes, (share) => (done = share))) {
		const text = decoder.decode(part, { stream: true });
		if (text !== '') yield { text: marked(text, part, encoding), done };
	}
	const rest = decoder.decode();
	if (rest !== '') yield { text: encoding === 'utf-8' ? undecoded : rest, done };
}

const stretch = 256 * 1024;

/** Some streams hand over a file in one. */
async function* stretchesOf(bytes: Bytes, told: (done: number) => void): AsyncGenerator<Uint8Array> {
	const reader = bytes.stream(told).getReader();
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			for (let at = 0; at < value.length; at += stretch) yield value.subarray(at, at + stretch);
		}
	} finally {
		await reader.cancel().catch(() => undefined);
	}
}

/** The replacement sign is as good as a character only where the file itself has it. */
function marked(text: string, bytes: Uint8Array, encoding: Encoding): string {
	if (encoding !== 'utf-8' || !text.includes('\ufffd')) return text;
	const replaced = text.split('\ufffd').length - 1;
	return replaced > ownSigns(bytes) ? text.replaceAll('\ufffd', undecoded) : text;
}

function ownSigns(bytes: Uint8Array): number {
	let count = 0;
	for (let at = bytes.indexOf(0xef); at !== -1; at = bytes.indexOf(0xef, at + 1)) {
		if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count += 1;
	}
	return count;
}

export type LineBatch = {
	readonly lines: readonly string[];
	/** The first one's number in the file, from 1. */
	readonly first: number;
	readonly done: number;
};

/** A file's lines, whatever they end with. */
export async function* linesOf(bytes: Bytes, encoding: Encoding): AsyncGenerator<LineBatch> {
	let open: string[] = [];
	let length = 0;
	let first = 1;
	let last = 0;
	for await (const { text, done } of textOf(bytes, encoding)) {
		last = done;
		open.push(text);
		length += text.length;
		if (length > longestRecord) throw new ReadingFault('A line has no end.');
		if (!/[\r\n]/.test(text)) continue;
		const lines = splitLines(open.join(''));
		const rest = lines.pop() ?? '';
		yield { lines, first, done };
		first += lines.length;
		open = [rest];
		length = rest.length;
	}
	const rest = splitLines(open.join(''));
	if (rest.at(-1) === '') rest.pop();
	// A carriage return at the very end was kept back: it could have been half of a line end.
	if (rest.length > 0) yield { lines: rest.map((line) => line.replace(/\r$/, '')), first, done: last };
}

/** A carriage return at the end stays with the last line: a line feed may follow. */
const splitLines = (text: string): string[] =>
	text.includes('\r') ? text.split(/\r\n|\n|\r(?!$)/) : text.split('\n');
