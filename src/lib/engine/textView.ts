import type { ByteSource } from '#lib/engine/byteSource.ts';
import { toUtf8, type ToUtf8 } from '#lib/engine/toUtf8.ts';
import type { Dialect } from '#lib/notebook/notebook.ts';

export type TextForm = {
	readonly encoding: Dialect['encoding'];
	/** Mixed line ends stop the engine's reader; with this every one of them becomes `\n`. */
	readonly oneLineEnd: boolean;
};

const blockSize = 1 << 20;

/**
 * A file of any encoding as the UTF-8 that the engine reads, made piece by piece while it is read. No copy
 * of the whole exists, in memory or on disk. A first pass finds where each piece begins in the UTF-8 text,
 * since the engine wants to know the size before it reads; `breathe` lets a cancel through meanwhile.
 */
export async function textView(
	file: ByteSource,
	form: TextForm,
	breathe: () => Promise<void>
): Promise<ByteSource> {
	const utf8 = reshaped(toUtf8(form.encoding), form);
	const scratch = new Uint8Array(blockSize + 4);
	const starts: { readonly from: number; readonly at: number }[] = [];
	let from = markLength(file, form.encoding);
	let size = 0;
	while (from < file.size) {
		const bytes = blockAt(file, from, { form, scratch });
		starts.push({ from, at: size });
		size += utf8.length(bytes);
		from += bytes.length;
		await breathe();
	}
	let known: { readonly index: number; readonly text: Uint8Array } = { index: -1, text: new Uint8Array() };
	return { size, read };

	function read(offset: number, into: Uint8Array): number {
		let filled = 0;
		while (filled < into.length && offset + filled < size) {
			const index = indexAt(starts, offset + filled);
			const piece = textOf(index).subarray(offset + filled - starts[index]!.at);
			const part = piece.subarray(0, into.length - filled);
			into.set(part, filled);
			filled += part.length;
		}
		return filled;
	}

	function textOf(index: number): Uint8Array {
		if (known.index !== index) {
			known = { index, text: utf8.convert(blockAt(file, starts[index]!.from, { form, scratch })) };
		}
		return known.text;
	}
}

/** The piece in which an offset of the text lies. */
function indexAt(starts: readonly { readonly at: number }[], offset: number): number {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (starts[middle]!.at <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

type Means = { readonly form: TextForm; readonly scratch: Uint8Array<ArrayBuffer> };

/** One piece of the file. */
function blockAt(file: ByteSource, from: number, { form, scratch }: Means): Uint8Array<ArrayBuffer> {
	const room = scratch.subarray(0, Math.min(scratch.length, file.size - from));
	const bytes = scratch.subarray(0, file.read(from, room));
	return from + bytes.length >= file.size ? bytes : bytes.subarray(0, cutOf(bytes, form));
}

/** Where a piece may end: within no character and no line end. */
function cutOf(bytes: Uint8Array, { encoding, oneLineEnd }: TextForm): number {
	const unit = encoding.startsWith('utf-16') ? 2 : 1;
	let end = bytes.length - (bytes.length % unit);
	const high = encoding === 'utf-16be' ? end - 2 : end - 1;
	if (unit === 2 && (bytes[high]! & 0xfc) === 0xd8) end -= 2;
	if (!oneLineEnd) return end;
	const last = encoding === 'utf-16le' ? end - 2 : end - 1;
	return bytes[last] === 0x0d ? end - unit : end;
}

function reshaped(utf8: ToUtf8, { oneLineEnd }: TextForm): ToUtf8 {
	if (!oneLineEnd) return utf8;
	const convert: ToUtf8['convert'] = (bytes) => withOneLineEnd(utf8.convert(bytes));
	return { convert, length: (bytes) => convert(bytes).length };
}

function withOneLineEnd(text: Uint8Array): Uint8Array {
	let length = 0;
	for (let at = 0; at < text.length; at += 1) {
		const byte = text[at]!;
		if (byte === 0x0d && text[at + 1] === 0x0a) continue;
		text[length] = byte === 0x0d ? 0x0a : byte;
		length += 1;
	}
	return text.subarray(0, length);
}

/** UTF-16's byte order mark is none of the text. The engine knows UTF-8's itself. */
function markLength(file: ByteSource, encoding: Dialect['encoding']): number {
	const head = new Uint8Array(2);
	const read = file.read(0, head);
	if (read < 2) return 0;
	const marked =
		(encoding === 'utf-16le' && head[0] === 0xff) || (encoding === 'utf-16be' && head[0] === 0xfe);
	return marked ? 2 : 0;
}
