import type { Corrections, Reading, ReadingProblem } from '#lib/extract/reading.ts';
import type { Result } from '#lib/notebook/result.ts';

/** Looks into files where nothing they hold can do harm. Whoever connects it, closes it. */
export interface Reader {
	read(file: File, corrections?: Corrections): Promise<Result<Reading, ReadingProblem>>;
	close(): void;
}
