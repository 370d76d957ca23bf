import type { FileEntry } from '@zip.js/zip.js';
import { ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
import type { Bytes } from '#lib/extract/bytes.ts';
import { ReadingFault } from '#lib/extract/formats/formatReader.ts';
import { faultless, unpacked } from '#lib/extract/formats/spreadsheet/unpacked.ts';
import { Locked, TooLarge } from '#lib/extract/formats/spreadsheet/workbook.ts';

/** One document of the zip that a spreadsheet is. */
export type ZipPart = {
	/** Changes where its content does. */
	readonly mark: string;
	/** Its size unpacked, as the zip says. */
	readonly size: number;
	/** Its text, unpacked as it is asked for; throws where it is broken or larger than `limit` bytes. */
	stretches(limit: number): AsyncGenerator<Stretch, void, void>;
};

export type Stretch = { readonly text: string; readonly done: number };

/** By path, without a leading slash, in small letters. */
export type ZipParts = ReadonlyMap<string, ZipPart>;

/** So many characters are handed on at once, however small the bites in which they unpack. */
const stretchLength = 256 * 1024;

/** No spreadsheet has more parts. */
const mostParts = 100_000;

/**
 * What lies in a zip; throws `ReadingFault` where it is none. The library reads the directory alone: its
 * way of unpacking waits in line for others, and the parts of a spreadsheet are read side by side.
 */
export async function zipPartsOf(bytes: Bytes, size: number): Promise<ZipParts> {
	const parts = new Map<string, ZipPart>();
	const entries = new ZipReader(slicesOf(bytes, size), { useWebWorkers: false }).getEntriesGenerator();
	for (
		let next = await faultless(() => entries.next());
		!next.done;
		next = await faultless(() => entries.next())
	) {
		const entry = next.value;
		if (!entry.directory) parts.set(entry.filename.replace(/\\/g, '/').toLowerCase(), partOf(bytes, entry));
		if (parts.size > mostParts) throw new ReadingFault('It holds too many parts.');
	}
	return parts;
}

/** As much of the library's reader as it uses here: the file's slices. */
const slicesOf = (bytes: Bytes, size: number) => ({
	size,
	readUint8Array: (index: number, length: number) => bytes.slice(index, Math.min(index + length, size)),
	readable: new ReadableStream<Uint8Array>()
});

/** A small part as a whole. */
export async function textOf(part: ZipPart, limit = 64 * 1024 * 1024): Promise<string> {
	const texts: string[] = [];
	for await (const { text } of part.stretches(limit)) texts.push(text);
	return texts.join('');
}

function partOf(bytes: Bytes, entry: FileEntry): ZipPart {
	const { crc32, compressedSize, uncompressedSize, offset } = entry;
	return {
		mark: [crc32, compressedSize, uncompressedSize, offset].join('/'),
		size: uncompressedSize,
		stretches: (limit) => stretchesOf(bytes, entry, limit)
	};
}

async function* stretchesOf(
	bytes: Bytes,
	entry: FileEntry,
	limit: number
): AsyncGenerator<Stretch, void, void> {
	if (entry.encrypted) throw new Locked();
	const decoder = new TextDecoder();
	const size = Math.max(1, entry.uncompressedSize);
	let count = 0;
	let text = '';
	for await (const chunk of unpacked(bytes, entry)) {
		count += chunk.length;
		if (count > limit) throw new TooLarge(limit);
		text += decoder.decode(chunk, { stream: true });
		if (text.length < stretchLength) continue;
		yield { text, done: Math.min(1, count / size) };
		text = '';
	}
	yield { text: text + decoder.decode(), done: 1 };
}
