import { binaryOf, isMostlyText, startsWith } from '#lib/extract/binary.ts';
import type { Bytes } from '#lib/extract/bytes.ts';
import { decode, encodingOf } from '#lib/extract/encoding.ts';
import { membersOf } from '#lib/extract/formats/archive.ts';
import { officeKind } from '#lib/extract/formats/archiveKind.ts';
import { compoundKind } from '#lib/extract/formats/compoundFile.ts';
import { isFixedWidth } from '#lib/extract/formats/fixedWidthLines.ts';
import { jsonFormatOf } from '#lib/extract/formats/jsonFormat.ts';
import { PackedFault } from '#lib/extract/formats/packedFault.ts';
import type { ReadingProblem } from '#lib/extract/reading.ts';
import type { Format } from '#lib/notebook/notebook.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

const headBytes = 256 * 1024;

/** Which format a file has, by its first bytes and not by its name. What is none of the others is text. */
export async function formatOf(bytes: Bytes): Promise<Result<Format, ReadingProblem>> {
	const start = await bytes.slice(0, headBytes + 1);
	const head = start.subarray(0, headBytes);
	const known = await binaryFormat(bytes, head);
	if (known !== undefined) return known;
	const last = start.length <= headBytes;
	const piece = { bytes: head, first: true, last };
	const encoding = encodingOf([piece]);
	const binary = encoding.startsWith('utf-16') ? undefined : binaryOf(head);
	if (binary !== undefined) return fail({ kind: 'not-text', file: bytes.name, ...binary });
	const text = decode(piece, encoding);
	return ok(jsonFormatOf(text) ?? (isFixedWidth(text, last) ? 'fixed-width' : 'text'));
}

async function binaryFormat(
	bytes: Bytes,
	head: Uint8Array
): Promise<Result<Format, ReadingProblem> | undefined> {
	const file = bytes.name;
	if (isParquet(head)) return ok('parquet');
	if (startsWith(head, [...'ARROW1'].map(codeOf)) || isArrowStream(head)) return ok('arrow');
	if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
		const kind = await compoundKind(bytes);
		return kind === undefined ? ok('spreadsheet') : fail({ kind: 'not-text', file, looksLike: kind });
	}
	if (!startsWith(head, [0x50, 0x4b, 3, 4])) return undefined;
	const kind = await zipKind(bytes, head);
	return kind === 'XLSX' || kind === 'ODS'
		? ok('spreadsheet')
		: fail({ kind: 'not-text', file, looksLike: kind ?? 'ZIP' });
}

const codeOf = (letter: string) => letter.charCodeAt(0);

/** A text may begin with these four letters, or with those of an encrypted one. */
const isParquet = (head: Uint8Array) =>
	(startsWith(head, [...'PAR1'].map(codeOf)) || startsWith(head, [...'PARE'].map(codeOf))) &&
	!isMostlyText(head.subarray(0, 64));

/** A first message of the length that it gives: a schema, a multiple of eight bytes. */
function isArrowStream(head: Uint8Array): boolean {
	if (!startsWith(head, [0xff, 0xff, 0xff, 0xff]) || head.length < 8) return false;
	const length = new DataView(head.buffer, head.byteOffset).getInt32(4, true);
	return length > 0 && length % 8 === 0 && length < 1 << 26;
}

/** What a zip file is by its directory, or by its first part where that is all there is. */
async function zipKind(bytes: Bytes, head: Uint8Array): Promise<string | undefined> {
	if (bytes.size === undefined) return binaryOf(head)?.looksLike;
	try {
		const members = await membersOf(bytes);
		return officeKind(
			members.map(({ path }) => path),
			head
		);
	} catch (thrown) {
		if (!(thrown instanceof PackedFault)) throw thrown;
		return binaryOf(head)?.looksLike;
	}
}
