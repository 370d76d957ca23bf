import { binaryOf } from '#lib/extract/binary.ts';
import { decode, type Encoding } from '#lib/extract/encoding.ts';
import { otherTextOf } from '#lib/extract/otherText.ts';
import type { ReadingProblem } from '#lib/extract/reading.ts';
import type { Piece } from '#lib/extract/sample.ts';

/** Why a file is no table of lines, if it is none. */
export function textProblem(
	file: string,
	[head]: readonly [Piece, ...Piece[]],
	encoding: Encoding
): ReadingProblem | undefined {
	const binary = encoding.startsWith('utf-16') ? undefined : binaryOf(head.bytes);
	if (binary !== undefined) return { kind: 'not-text', file, ...binary };
	const text = decode(head, encoding);
	if (text.trim() === '') return { kind: 'empty', file };
	const other = otherTextOf(text) ?? (!head.last && !/[\r\n]/.test(text) ? 'line' : undefined);
	return other === undefined ? undefined : { kind: 'not-a-table', file, detail: other };
}
