import type { Dialect } from '#lib/notebook/notebook.ts';

/** Bytes of one encoding as UTF-8, without a decoder where a table is faster. */
export type ToUtf8 = {
	/** How long the result will be. */
	length(bytes: Uint8Array<ArrayBuffer>): number;
	convert(bytes: Uint8Array<ArrayBuffer>): Uint8Array;
};

export function toUtf8(encoding: Dialect['encoding']): ToUtf8 {
	switch (encoding) {
		case 'utf-8':
			return { length: (bytes) => bytes.length, convert: (bytes) => bytes.slice() };
		case 'windows-1252':
			return byTable(encoding);
		case 'utf-16le':
		case 'utf-16be':
			return byDecoder(encoding);
	}
}

function byDecoder(encoding: string): ToUtf8 {
	const convert = (bytes: Uint8Array<ArrayBuffer>) =>
		new TextEncoder().encode(new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes));
	return { convert, length: (bytes) => convert(bytes).length };
}

/** One byte is one sign, of one to three bytes in UTF-8. */
function byTable(encoding: string): ToUtf8 {
	const signs = Array.from({ length: 256 }, (_, byte) =>
		new TextEncoder().encode(new TextDecoder(encoding).decode(Uint8Array.of(byte)))
	);
	const lengths = Uint8Array.from(signs, (sign) => sign.length);
	const length = (bytes: Uint8Array) => {
		let sum = 0;
		for (const byte of bytes) sum += lengths[byte]!;
		return sum;
	};
	return { length, convert };

	function convert(bytes: Uint8Array): Uint8Array {
		const text = new Uint8Array(bytes.length * 3);
		let end = 0;
		for (const byte of bytes) {
			if (byte < 0x80) text[end++] = byte;
			else for (const part of signs[byte]!) text[end++] = part;
		}
		return text.subarray(0, end);
	}
}
