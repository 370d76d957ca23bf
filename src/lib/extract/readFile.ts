import { bytesOfFile } from '#lib/extract/bytes.ts';
import type { FormatReader } from '#lib/extract/formats/formatReader.ts';
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
	try {
		const read = await reader.read(bytesOfFile(file), corrections);
		if (!read.ok) return read;
		const columns = read.value.columns.length;
		if (columns > mostColumns)
			return fail({ kind: 'too-many-columns', file: file.name, columns, limit: mostColumns });
		return ok({ file, ...read.value });
	} catch (thrown) {
		// A file that was moved, or changed since it was dropped, cannot be read any more.
		if (!(thrown instanceof DOMException)) throw thrown;
		return fail({ kind: 'unreadable', file: file.name, detail: thrown.message });
	}
}
