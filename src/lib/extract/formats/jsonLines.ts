import type { FormatReader } from '#lib/extract/formats/formatReader.ts';

/** A record a line. */
export const jsonLines: FormatReader = { read: unread, pieces: unread };

function unread(): never {
	throw new Error('Not written yet.');
}
