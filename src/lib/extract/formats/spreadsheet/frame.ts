import { type Area, mostColumns } from '#lib/extract/formats/spreadsheet/cellPlace.ts';
import { isFilled } from '#lib/extract/formats/spreadsheet/sheetSample.ts';
import type { SheetRow } from '#lib/extract/formats/spreadsheet/workbook.ts';

/** Which of the sheet's columns are the table's. */
export type Frame = { readonly left: number; readonly width: number };

/** From the first to the last column that rows use; a cell that stands alone in its row is a title or a note. */
export function frameOf(rows: readonly SheetRow[], area: Area): Frame {
	if (area.left > 0 || area.right < mostColumns - 1) {
		const right = area.right < mostColumns - 1 ? area.right : (edgesOf(rows)?.right ?? area.left);
		return { left: area.left, width: right - area.left + 1 };
	}
	const edges = edgesOf(rows.filter(({ cells }) => cells.filter(isFilled).length > 1)) ?? edgesOf(rows);
	return edges === undefined
		? { left: 0, width: 1 }
		: { left: edges.left, width: edges.right - edges.left + 1 };
}

function edgesOf(rows: readonly SheetRow[]) {
	let left = mostColumns;
	let right = -1;
	for (const { columns, cells } of rows) {
		for (let index = 0; index < columns.length; index += 1) {
			if (!isFilled(cells[index])) continue;
			left = Math.min(left, columns[index]!);
			right = Math.max(right, columns[index]!);
		}
	}
	return right === -1 ? undefined : { left, right };
}
