import { pieceDialect } from '#lib/extract/tableReading.ts';

type Row = readonly (string | undefined)[];

const { separator, quote } = pieceDialect;
const awkward = new RegExp(`[${separator}${quote}\\r\\n]`);

/** Rows as the engine's CSV reader takes them, in the way of `pieceDialect`; what is not there is an empty field. */
export const pieceText = (rows: readonly Row[]): Uint8Array<ArrayBuffer> =>
	new TextEncoder().encode(rows.map(rowText).join(''));

/** One row with its line end. */
export function rowText(row: Row): string {
	let text = '';
	for (let at = 0; at < row.length; at += 1) {
		if (at > 0) text += separator;
		text += fieldText(row[at], row.length);
	}
	return `${text}\n`;
}

/** A row that is one empty field would be an empty line, which no reader counts. */
function fieldText(value: string | undefined, fields: number): string {
	if (value === undefined || value === '') return fields === 1 ? quote + quote : '';
	return awkward.test(value) ? quote + value.replaceAll(quote, quote + quote) + quote : value;
}
