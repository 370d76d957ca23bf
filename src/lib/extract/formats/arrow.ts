import type { FormatReader } from '#lib/extract/formats/formatReader.ts';

/** Arrow IPC, file or stream. */
export const arrow: FormatReader = { read: unread, pieces: unread };

function unread(): never {
	throw new Error('Not written yet.');
}
