import type { Bytes } from '#lib/extract/bytes.ts';
import type { ReadingProblem } from '#lib/extract/reading.ts';
import type { Format } from '#lib/notebook/notebook.ts';
import { ok, type Result } from '#lib/notebook/result.ts';

/** Which format a file has, by its first bytes and not by its name. What is none of the others is text. */
export async function formatOf(_bytes: Bytes): Promise<Result<Format, ReadingProblem>> {
	return ok('text');
}
