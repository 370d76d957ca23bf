import { isFilled } from '#lib/extract/formats/spreadsheet/sheetSample.ts';
import type { SheetRow } from '#lib/extract/formats/spreadsheet/workbook.ts';

const noteWord = /^\s*(?:kilde|note|noter|anm|anmærkning|source|udtrukket|copyright|©|\*|¹|\d\))/i;

/** A row in which but one cell is filled, with text: a note, if it stands after the table. */
export function isLoneText({ cells }: SheetRow): boolean {
	const filled = cells.filter(isFilled);
	return filled.length === 1 && filled[0]!.type === 'text';
}

/**
 * How many of the lone texts at a sheet's end are still rows of the table: notes begin after an empty row
 * or with a word that notes begin with. `before` is the sheet row above the first of them.
 */
export function rowsBeforeNotes(lone: readonly SheetRow[], before: number): number {
	const found = lone.findIndex((row, index) => {
		const above = index === 0 ? before : lone[index - 1]!.at;
		return row.at > above + 1 || noteWord.test(row.cells.find(isFilled)?.text ?? '');
	});
	return found === -1 ? lone.length : found;
}
