import type { FormatReader } from '#lib/extract/formats/formatReader.ts';

/** The same from arcs that neighbours share. */
export const topoJson: FormatReader = { read: unread, pieces: unread };

function unread(): never {
	throw new Error('Not written yet.');
}
