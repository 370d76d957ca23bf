import type { BatchWalk } from '#lib/extract/formats/columnarBuffers.ts';
import { ReadingFault } from '#lib/extract/formats/formatReader.ts';

/** Where each row's values begin, and where the last one's end: never backwards, never below nought. */
export async function offsetsIn(
	walk: BatchWalk,
	rows: number,
	isLarge: boolean
): Promise<Int32Array<ArrayBuffer>> {
	if (rows === 0) {
		await walk.buffer(0);
		return new Int32Array(1);
	}
	const bytes = aligned(await walk.buffer((rows + 1) * (isLarge ? 8 : 4)));
	const written = new Int32Array(bytes.buffer, bytes.byteOffset, (rows + 1) * (isLarge ? 2 : 1));
	const offsets = isLarge ? narrowed(written) : written;
	let last = 0;
	for (const offset of offsets) {
		if (offset < last) throw new ReadingFault('Its values run backwards.');
		last = offset;
	}
	return offsets;
}

/** Every second word is the upper one, and must be nought. */
function narrowed(words: Int32Array): Int32Array<ArrayBuffer> {
	const offsets = new Int32Array(words.length / 2);
	for (let at = 0; at < offsets.length; at++) {
		if (words[2 * at + 1] !== 0) throw new ReadingFault('A batch holds more text than is read at once.');
		offsets[at] = words[2 * at]!;
	}
	return offsets;
}

/** Numbers of several bytes are read in place only where they begin at a multiple of eight. */
export const aligned = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
	bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
