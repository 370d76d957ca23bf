import type { Piece } from '#lib/engine/engine.ts';
import type { Bytes } from '#lib/extract/bytes.ts';
import type { Corrections, Reading, ReadingProblem } from '#lib/extract/reading.ts';
import type { Result } from '#lib/notebook/result.ts';

/** A reading as a format's reader makes it: which file it is of, whoever asked knows. */
export type ReadTable = Omit<Reading, 'file'>;

/** What is wanted of a table that was read. */
export type PiecesAsk = {
	readonly table: ReadTable;
	/** Positions of the columns that are loaded. */
	readonly wanted: readonly number[];
};

/** Knows one format, or a few that are alike. Runs in a worker of its own realm. */
export interface FormatReader {
	/** From the file's first part as far as the format allows. What the file is not comes as a problem. */
	read(bytes: Bytes, corrections: Corrections): Promise<Result<ReadTable, ReadingProblem>>;
	/** All rows, a few megabytes at a time. Throws `ReadingFault` where the file turns out broken further on. */
	pieces(bytes: Bytes, ask: PiecesAsk): AsyncIterable<Piece>;
}

/** A file's own fault, found while its rows are read. */
export class ReadingFault extends Error {}
