import type { FormatReader } from '#lib/extract/formats/formatReader.ts';
import { asPacked, openFile } from '#lib/extract/formats/packedFile.ts';
import { PackedFault } from '#lib/extract/formats/packedFault.ts';
import { separatedText } from '#lib/extract/formats/separatedText.ts';
import { mostColumns } from '#lib/extract/mostColumns.ts';
import type { Corrections, Reading, ReadingProblem } from '#lib/extract/reading.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

/**
 * What a file holds, from its first part and a few stretches further on; nothing is loaded. Whatever a
 * person or a notebook has said about it stands, the rest is found by evidence.
 */
export async function readFile(
	file: File,
	corrections: Corrections = {},
	reader: FormatReader = separatedText
): Promise<Result<Reading, ReadingProblem>> {
	if (file.size === 0) return fail({ kind: 'empty', file: file.name });
	return orProblem(file, async () => {
		const opened = await openFile(file, corrections);
		if (!opened.ok) return opened;
		const read = await reader.read(opened.value.bytes, corrections);
		if (!read.ok) return read;
		const columns = read.value.columns.length;
		if (columns > mostColumns)
			return fail({ kind: 'too-many-columns', file: file.name, columns, limit: mostColumns });
		return ok({ file, ...asPacked(read.value, opened.value) });
	});
}

/** What is the file's own fault is an answer. */
export async function orProblem<T>(
	file: File,
	read: () => Promise<Result<T, ReadingProblem>>
): Promise<Result<T, ReadingProblem>> {
	try {
		return await read();
	} catch (thrown) {
		if (thrown instanceof PackedFault) return fail(thrown.problem);
		// A file that was moved, or changed since it was dropped, cannot be read any more.
		if (!(thrown instanceof DOMException)) throw thrown;
		return fail({ kind: 'unreadable', file: file.name, detail: thrown.message });
	}
}
