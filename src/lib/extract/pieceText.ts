import { pieceDialect } from '#lib/extract/tableReading.ts';

const { separator, quote } = pieceDialect;
const awkward = new RegExp(`[${separator}${quote}\\r\\n]`);

/** Rows as the engine's CSV reader takes them, in the way of `pieceDialect`; what is not there is an empty field. */
export const pieceText = (rows: readonly (readonly (string | undefined)[])[]): Uint8Array<ArrayBuffer> =>
	new TextEncoder().encode(rows.map((row) => `${row.map(field).join(separator)}\n`).join(''));

/** A row that is one empty field would be an empty line, which no reader counts. */
function field(value: string | undefined, _at: number, row: readonly unknown[]): string {
	if (value === undefined || value === '') return row.length === 1 ? quote + quote : '';
	return awkward.test(value) ? quote + value.replaceAll(quote, quote + quote) + quote : value;
}
