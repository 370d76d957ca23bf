import type { Bytes } from '#lib/extract/bytes.ts';

/** A stretch of a file's bytes. */
export type Piece = {
	readonly bytes: Uint8Array;
	readonly first: boolean;
	readonly last: boolean;
};

const headBytes = 256 * 1024;
const pieceBytes = 32 * 1024;
const pieces = 8;

/**
 * The first part of a file, and a few stretches spread over the rest, the end included: a column whose
 * first thousand values are whole numbers may hold a word in the last line, and a file in an older
 * encoding may begin with pure ASCII. The cost is the same for a gigabyte.
 */
export async function sampleOf(file: Bytes): Promise<readonly [Piece, ...Piece[]]> {
	const head = await headOf(file);
	// Of what is packed the end is far away, and the beginning has to do.
	if (head.last || file.size === undefined) return [head];
	const { size } = file;
	const rest = size - headBytes;
	const starts = rest <= pieces * pieceBytes ? [headBytes] : spread(rest);
	const length = rest <= pieces * pieceBytes ? rest : pieceBytes;
	return [head, ...(await Promise.all(starts.map((start) => pieceOf(file, size, { start, length }))))];
}

/** Even addresses, so that a UTF-16 unit is never split. */
function spread(rest: number): readonly number[] {
	const step = (rest - pieceBytes) / (pieces - 1);
	return Array.from({ length: pieces }, (_, index) => {
		const start = headBytes + Math.floor(index * step);
		return start - (start % 2);
	});
}

async function headOf(file: Bytes): Promise<Piece> {
	const bytes = await file.slice(0, headBytes + 1);
	return { bytes: bytes.subarray(0, headBytes), first: true, last: bytes.length <= headBytes };
}

async function pieceOf(
	file: Bytes,
	size: number,
	{ start, length }: { readonly start: number; readonly length: number }
): Promise<Piece> {
	// The last stretch begins at an even address and may be a byte short of the end: take that byte too.
	const end = size - (start + length) <= 1 ? size : start + length;
	return { bytes: await file.slice(start, end), first: start === 0, last: end >= size };
}
