import type { Bytes } from '#lib/extract/bytes.ts';
import { PackedBytes } from '#lib/extract/formats/packedBytes.ts';

export const isGzip = (head: Uint8Array) => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;

/** The one file in a gzip file. */
export const gzipBytes = (packed: Bytes): Bytes =>
	new PackedBytes({
		name: packed.name,
		format: 'gzip',
		unpack: (told) => packed.stream(told).pipeThrough(new DecompressionStream('gzip'))
	});
