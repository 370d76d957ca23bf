import type { ByteSource } from '#lib/engine/byteSource.ts';

/** How many lines of a text hold something. */
export function lineCount(text: ByteSource): number {
	const piece = new Uint8Array(1 << 20);
	let lines = 0;
	let empty = true;
	for (let at = 0; at < text.size;) {
		const length = text.read(at, piece);
		if (length === 0) break;
		for (const byte of piece.subarray(0, length)) {
			const ends = byte === lineFeed || byte === carriageReturn;
			if (ends && !empty) lines += 1;
			empty = ends;
		}
		at += length;
	}
	return empty ? lines : lines + 1;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
