import { bytesOfFile } from '#lib/extract/bytes.ts';
import { spreadsheetReader } from '#lib/extract/formats/spreadsheet.ts';
import type { ReadTable } from '#lib/extract/formats/formatReader.ts';
import type { Corrections } from '#lib/extract/reading.ts';
import { recordsOf } from '#lib/extract/records.ts';
import { pieceDialect } from '#lib/extract/tableReading.ts';

export type SheetRead = {
	readonly table: ReadTable;
	/** As the pieces hand them over, by the sheet's row from 1. */
	readonly loaded: readonly (readonly [line: number, ...fields: string[]])[];
};

/** Reads a spreadsheet file and loads all of its columns, or those that are wanted. */
export async function readSheet(
	file: File,
	corrections: Corrections = {},
	wanted?: readonly number[]
): Promise<SheetRead> {
	const reader = spreadsheetReader();
	const read = await reader.read(bytesOfFile(file), corrections);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	const table = read.value;
	const loaded: [number, ...string[]][] = [];
	const ask = { table, wanted: wanted ?? table.columns.map((_, at) => at) };
	for await (const piece of reader.pieces(bytesOfFile(file), ask)) {
		if (piece.as !== 'text') throw new Error('A spreadsheet comes as text.');
		const records = recordsOf(new TextDecoder().decode(piece.bytes), pieceDialect, { whole: true });
		loaded.push(...records.map(({ fields }, at): [number, ...string[]] => [piece.line + at, ...fields]));
	}
	return { table, loaded };
}

/** Why a file cannot be read. */
export async function problemWith(file: File, corrections: Corrections = {}) {
	const read = await spreadsheetReader().read(bytesOfFile(file), corrections);
	if (read.ok) throw new Error('It was read.');
	return read.error;
}

/** Rows of XLSX cells; what is undefined is left out. */
export const xlsxRows = (rows: readonly (readonly (string | undefined)[])[], first = 1): string =>
	rows
		.map((cells, at) => {
			const row = first + at;
			const written = cells.map(
				(cell, column) => cell?.replace('<c', `<c r="${letterOf(column)}${row}"`) ?? ''
			);
			return `<row r="${row}">${written.join('')}</row>`;
		})
		.join('');

export const letterOf = (column: number): string =>
	(column < 26 ? '' : letterOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

export const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
export const number = (value: number | string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
