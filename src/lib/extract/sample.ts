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
export async function sampleOf(file: Blob): Promise<readonly [Piece, ...Piece[]]> {
	const head = await pieceOf(file, 0, headBytes);
	const rest = file.size - headBytes;
	if (rest <= 0) return [head];
	const starts = rest <= pieces * pieceBytes ? [headBytes] : spread(rest);
	const length = rest <= pieces * pieceBytes ? rest : pieceBytes;
	return [head, ...(await Promise.all(starts.map((start) => pieceOf(file, start, length))))];
}

/** Even addresses, so that a UTF-16 unit is never split. */
function spread(rest: number): readonly number[] {
	const step = (rest - pieceBytes) / (pieces - 1);
	return Array.from({ length: pieces }, (_, index) => {
		const start = headBytes + Math.floor(index * step);
		return start - (start % 2);
	});
}

async function pieceOf(file: Blob, start: number, length: number): Promise<Piece> {
	// The last stretch begins at an even address and may be a byte short of the end: take that byte too.
	const end = file.size - (start + length) <= 1 ? file.size : start + length;
	const bytes = new Uint8Array(await file.slice(start, end).arrayBuffer());
	return { bytes, first: start === 0, last: end >= file.size };
}
