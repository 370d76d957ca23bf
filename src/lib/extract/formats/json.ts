import type { FormatReader } from '#lib/extract/formats/formatReader.ts';

/** A JSON document that holds an array of records. */
export const json: FormatReader = { read: unread, pieces: unread };

function unread(): never {
	throw new Error('Not written yet.');
}
