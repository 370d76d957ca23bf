import type { FileEntry } from '@zip.js/zip.js';
import type { Bytes } from '#lib/extract/bytes.ts';
import { ReadingFault } from '#lib/extract/formats/formatReader.ts';
import { crc32 } from '#lib/extract/formats/spreadsheet/crc32.ts';

const bite = 256 * 1024;
const stored = 0;
const deflated = 8;

/** A zip entry's content, unpacked as it is asked for and held against its checksum at the end. */
export async function* unpacked(bytes: Bytes, entry: FileEntry): AsyncGenerator<Uint8Array, void, void> {
	const { compressionMethod: method } = entry;
	if (method !== stored && method !== deflated)
		throw new ReadingFault('It is packed in a way that is not known.');
	const start = await dataStart(bytes, entry);
	const packed = streamOf(bytes, start, start + entry.compressedSize);
	const plain = method === stored ? packed : packed.pipeThrough(new DecompressionStream('deflate-raw'));
	const reader = plain.getReader();
	let crc = 0;
	try {
		for (;;) {
			const { value, done } = await faultless(() => reader.read());
			if (done) break;
			crc = crc32(value, crc);
			yield value;
		}
		if (crc !== (entry.crc32 ?? 0) >>> 0)
			throw new ReadingFault('A part of it is damaged: its checksum is another.');
	} finally {
		await reader.cancel().catch(() => undefined);
	}
}

/** Behind the entry's own head, whose length only the head says. */
async function dataStart(bytes: Bytes, { offset }: FileEntry): Promise<number> {
	const head = await bytes.slice(offset, offset + 30);
	const [p, k, three, four] = head;
	if (head.length < 30 || p !== 0x50 || k !== 0x4b || three !== 3 || four !== 4) {
		throw new ReadingFault('A part of it is not where its directory says.');
	}
	const view = new DataView(head.buffer, head.byteOffset);
	return offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
}

function streamOf(bytes: Bytes, start: number, end: number): ReadableStream<Uint8Array<ArrayBuffer>> {
	let at = start;
	return new ReadableStream(
		{
			async pull(controller) {
				const found = await bytes.slice(at, Math.min(end, at + bite));
				if (found.length > 0) controller.enqueue(found);
				at += found.length;
				if (at >= end || found.length === 0) controller.close();
			}
		},
		{ highWaterMark: 0 }
	);
}

/** What cannot be unpacked is the file's fault; that a file is gone since it was dropped is not. */
export async function faultless<T>(step: () => Promise<T>): Promise<T> {
	try {
		return await step();
	} catch (thrown) {
		if (thrown instanceof DOMException) throw thrown;
		throw new ReadingFault(thrown instanceof Error ? thrown.message : String(thrown));
	}
}
