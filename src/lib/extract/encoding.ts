import type { Piece } from '#lib/extract/sample.ts';
import type { Dialect } from '#lib/notebook/notebook.ts';

export type Encoding = Dialect['encoding'];

/**
 * By a byte order mark, then by the zero bytes of UTF-16, then UTF-8 if every stretch of the sample is
 * valid, else windows-1252, which every byte fits and which holds all of ISO-8859-1's letters. A text that
 * is UTF-8 but for a few bytes was put together of two; its rows with those bytes are told of at the load.
 */
export function encodingOf(sample: readonly Piece[]): Encoding {
	const head = sample[0]?.bytes ?? new Uint8Array();
	const marked = byMark(head) ?? byZeros(head);
	if (marked !== undefined) return marked;
	const isAll = sample.every((piece) => isUtf8(wholeCharacters(piece)));
	return isAll || isMostlyUtf8(sample) ? 'utf-8' : 'windows-1252';
}

/** Letters beyond ASCII that are whole in UTF-8 are no chance: windows-1252 has hardly any that look so. */
function isMostlyUtf8(sample: readonly Piece[]): boolean {
	const texts = sample.map((piece) => new TextDecoder('utf-8').decode(wholeCharacters(piece)));
	const count = (sign: RegExp) => texts.reduce((sum, text) => sum + (text.match(sign)?.length ?? 0), 0);
	return count(/[\u0080-\ufffc]/g) > 20 * count(/\ufffd/g);
}

/** The text without its byte order mark; a character that the piece's edge cut is left out. */
export function decode(piece: Piece, encoding: Encoding): string {
	const bytes = encoding === 'utf-8' ? wholeCharacters(piece) : piece.bytes;
	return new TextDecoder(encoding).decode(bytes);
}

function byMark(bytes: Uint8Array): Encoding | undefined {
	const [a, b, c] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	if (a === 0xfe && b === 0xff) return 'utf-16be';
	return undefined;
}

/** Western text in UTF-16 has a zero in nearly every second byte. */
function byZeros(bytes: Uint8Array): Encoding | undefined {
	const zeros = [0, 0];
	bytes.forEach((byte, index) => {
		if (byte === 0) zeros[index % 2]! += 1;
	});
	const half = bytes.length / 2;
	const [even, odd] = [zeros[0]! / half, zeros[1]! / half];
	if (odd > 0.4 && even < 0.1) return 'utf-16le';
	if (even > 0.4 && odd < 0.1) return 'utf-16be';
	return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

const isContinuation = (byte: number | undefined) => byte !== undefined && byte >= 0x80 && byte <= 0xbf;

/** Without the bytes of a character that the cut left half of. */
function wholeCharacters({ bytes, first, last }: Piece): Uint8Array {
	let start = 0;
	while (!first && start < 3 && isContinuation(bytes[start])) start += 1;
	return bytes.subarray(start, last ? bytes.length : endOfWhole(bytes));
}

function endOfWhole(bytes: Uint8Array): number {
	let lead = bytes.length - 1;
	while (lead > bytes.length - 4 && isContinuation(bytes[lead])) lead -= 1;
	const byte = bytes[lead] ?? 0;
	const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
	return lead + length > bytes.length ? lead : bytes.length;
}
