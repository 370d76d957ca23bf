import type { ByteSource } from '#lib/engine/byteSource.ts';
import type { Dialect } from '#lib/notebook/notebook.ts';

/** A file of any encoding as UTF-8, from its beginning to its end, each byte read once. */
export type Utf8Stream = {
	/** Fills `into` as far as the file goes on, and tells how many bytes there were. */
	fill(into: Uint8Array): number;
	/** Bytes of the file that are behind. */
	readonly read: number;
};

const blockSize = 1 << 22;

export function utf8Stream(file: ByteSource, encoding: Dialect['encoding']): Utf8Stream {
	let read = 0;
	const convert = encoding === 'utf-8' ? undefined : converterOf(encoding);
	const scratch = convert === undefined ? undefined : new Uint8Array(Math.min(blockSize, file.size));
	return {
		get read() {
			return read;
		},
		fill: (into) => (scratch === undefined ? plain(into) : converted(into, scratch))
	};

	function plain(into: Uint8Array): number {
		const length = file.read(read, into.subarray(0, Math.min(into.length, file.size - read)));
		read += length;
		return length;
	}

	function converted(into: Uint8Array, block: Uint8Array<ArrayBuffer>): number {
		let filled = 0;
		// One byte becomes three at most; a decoder may hold one sign back.
		for (let room = into.length; read < file.size && room >= 64; room = into.length - filled) {
			const length = Math.min(block.length, file.size - read, Math.floor(room / 3) - 4);
			const bytes = block.subarray(0, file.read(read, block.subarray(0, length)));
			if (bytes.length === 0) break;
			read += bytes.length;
			filled += convert!(bytes, into.subarray(filled), read >= file.size);
		}
		return filled;
	}
}

type Convert = (bytes: Uint8Array<ArrayBuffer>, into: Uint8Array, last: boolean) => number;

const converterOf = (encoding: 'windows-1252' | 'utf-16le' | 'utf-16be'): Convert =>
	encoding === 'windows-1252' ? byTable(encoding) : byDecoder(encoding);

/** The byte order mark is none of the text, which the decoder knows. */
function byDecoder(encoding: string): Convert {
	const decoder = new TextDecoder(encoding);
	const encoder = new TextEncoder();
	return (bytes, into, last) => encoder.encodeInto(decoder.decode(bytes, { stream: !last }), into).written;
}

/** One byte is one sign: most are ASCII and pass four at a time, most others are as in Latin-1, of two bytes. */
function byTable(encoding: string): Convert {
	const signs = Array.from({ length: 256 }, (_, byte) =>
		new TextEncoder().encode(new TextDecoder(encoding).decode(Uint8Array.of(byte)))
	);
	return (bytes, into) => {
		const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
		let end = 0;
		for (let at = 0; at < bytes.length;) {
			const plain = asciiEnd(bytes, words, at);
			into.set(bytes.subarray(at, plain), end);
			end += plain - at;
			if (plain === bytes.length) break;
			const byte = bytes[plain]!;
			if (byte >= 0xa0) {
				into[end++] = 0xc0 | (byte >> 6);
				into[end++] = 0x80 | (byte & 0x3f);
			} else for (const part of signs[byte]!) into[end++] = part;
			at = plain + 1;
		}
		return end;
	};
}

/** Where the first byte stands, from `at` on, that is no ASCII: looked for four bytes at a time. */
function asciiEnd(bytes: Uint8Array, words: Uint32Array, at: number): number {
	let end = at;
	while ((end & 3) !== 0 && end < bytes.length && bytes[end]! < 0x80) end += 1;
	if ((end & 3) === 0) {
		let word = end >> 2;
		while (word < words.length && (words[word]! & 0x80808080) === 0) word += 1;
		end = word << 2;
		while (end < bytes.length && bytes[end]! < 0x80) end += 1;
	}
	return end;
}
