import type { FormatReader } from '#lib/extract/formats/formatReader.ts';

/** XLSX, XLS and ODS: one table a sheet. */
export const spreadsheet: FormatReader = { read: unread, pieces: unread };

function unread(): never {
	throw new Error('Not written yet.');
}
