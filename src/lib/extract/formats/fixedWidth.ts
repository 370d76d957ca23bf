import type { FormatReader } from '#lib/extract/formats/formatReader.ts';

/** Text whose columns begin at fixed places. */
export const fixedWidth: FormatReader = { read: unread, pieces: unread };

function unread(): never {
	throw new Error('Not written yet.');
}
