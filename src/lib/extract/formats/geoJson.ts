import type { FormatReader } from '#lib/extract/formats/formatReader.ts';

/** A layer of outlines: properties as columns, the outline as text. */
export const geoJson: FormatReader = { read: unread, pieces: unread };

function unread(): never {
	throw new Error('Not written yet.');
}
