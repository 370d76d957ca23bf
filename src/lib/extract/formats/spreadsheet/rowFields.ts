import { written, type ColumnWriting } from '#lib/extract/formats/spreadsheet/columnWriting.ts';
import type { Frame } from '#lib/extract/formats/spreadsheet/frame.ts';
import { isFilled } from '#lib/extract/formats/spreadsheet/sheetSample.ts';
import type { SheetRow } from '#lib/extract/formats/spreadsheet/workbook.ts';

/**
 * A row's fields as text, as many as the table has columns. What stands beside the table makes the row
 * wider, so that it is met and told of and not lost.
 */
export function fieldsOf(
	{ columns, cells }: SheetRow,
	{ left, width }: Frame,
	writings: readonly (ColumnWriting | undefined)[]
): string[] {
	const fields = new Array<string>(width).fill('');
	for (let index = 0; index < columns.length; index += 1) {
		const cell = cells[index];
		if (cell === undefined) continue;
		const at = columns[index]! - left;
		if (at >= 0 && at < width) {
			const writing = writings[at];
			if (writing !== undefined) fields[at] = written(cell, writing);
		} else if (isFilled(cell)) fields.push(cell.text);
	}
	return fields;
}
