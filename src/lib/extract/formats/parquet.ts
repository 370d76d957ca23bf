import type { FormatReader } from '#lib/extract/formats/formatReader.ts';

/** Parquet: row groups one after the other, only the columns that are loaded. */
export const parquet: FormatReader = { read: unread, pieces: unread };

function unread(): never {
	throw new Error('Not written yet.');
}
