import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import type { LeavingColumn } from '#lib/release/leavingTable.ts';
import { sheetCell } from '#lib/release/xlsx/sheetCell.ts';

export type WorkbookAsked = {
	readonly columns: readonly LeavingColumn[];
	/** Names of the two sheets. */
	readonly sheets: readonly [data: string, notes: string];
	/** What the second sheet says, line by line. */
	readonly notes: readonly (readonly (string | number)[])[];
};

/** A workbook of two sheets: the table, and what is to be known of it. */
export function workbook({ columns, sheets, notes }: WorkbookAsked) {
	const cells: (CellObject | undefined)[][] = [columns.map(({ name }) => sheetCell(name, 'text', cut))];
	let longTexts = 0;
	return { add, bytes };

	function add(rows: readonly (readonly unknown[])[]): void {
		for (const row of rows) cells.push(columns.map(({ kind }, at) => sheetCell(row[at], kind, cut)));
	}

	function bytes(): { readonly bytes: Uint8Array<ArrayBuffer>; readonly longTexts: number } {
		const book = utils.book_new();
		const aside = utils.aoa_to_sheet(notes.map((line) => [...line]));
		aside['!cols'] = [{ wch: 22 }, { wch: 60 }];
		utils.book_append_sheet(book, dataSheet(), sheets[0]);
		utils.book_append_sheet(book, aside, sheets[1]);
		const written = write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer;
		return { bytes: new Uint8Array(written), longTexts };
	}

	function dataSheet(): WorkSheet {
		const lastCell = { r: cells.length - 1, c: Math.max(0, columns.length - 1) };
		const extent = utils.encode_range({ s: { r: 0, c: 0 }, e: lastCell });
		return { '!data': cells, '!ref': extent, '!cols': widths(), '!autofilter': { ref: extent } } as WorkSheet;
	}

	/** As wide as the name and the first rows, within reason. */
	function widths() {
		return columns.map((_, at) => {
			const lengths = cells.slice(0, 50).map((row) => String(row[at]?.v ?? '').length);
			return { wch: Math.min(48, Math.max(8, ...lengths) + 2) };
		});
	}

	function cut() {
		longTexts += 1;
	}
}
