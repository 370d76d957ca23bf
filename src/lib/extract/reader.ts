import type { PiecedFile } from '#lib/engine/engine.ts';
import type { Corrections, Reading, ReadingProblem } from '#lib/extract/reading.ts';
import type { Result } from '#lib/notebook/result.ts';

/** Looks into files where nothing they hold can do harm. Whoever connects it, closes it. */
export interface Reader {
	/** What one table of the file holds: the one that `corrections.part` names, or the first that holds anything. */
	read(file: File, corrections?: Corrections, signal?: AbortSignal): Promise<Result<Reading, ReadingProblem>>;
	/**
	 * The rows of what was read, for the engine; `wanted` are the positions of the columns that are loaded.
	 * Nothing is read before the first piece is asked for.
	 */
	pieces(reading: Reading, wanted: readonly number[]): PiecedFile;
	/** Ends whatever reads, with what it has in memory. Who asks afterwards is answered by new workers. */
	close(): void;
}
