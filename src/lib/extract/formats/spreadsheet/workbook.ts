import type { Cell } from '#lib/extract/formats/spreadsheet/nativeCell.ts';

/** One row that holds anything. */
export type SheetRow = {
	/** From 0. */
	readonly at: number;
	/** The columns that hold something, from 0; only those, since a sheet may be nearly empty and very wide. */
	readonly columns: readonly number[];
	/** What each of these columns holds. */
	readonly cells: readonly (Cell | undefined)[];
};

/** What was met beside values, up to here. */
export type Oddities = {
	readonly errors: number;
	readonly noResults: number;
	readonly merged: number;
	readonly hidden: number;
};

/** Some rows of a sheet, in their order; `done` is the share of the sheet up to here. */
export type RowBatch = { readonly rows: readonly SheetRow[]; readonly done: number; readonly odd: Oddities };

export type SheetName = {
	readonly name: string;
	readonly hidden: boolean;
	/** Rows and columns, where the sheet says so at its beginning. */
	readonly rows?: number;
	readonly columns?: number;
};

/** An open spreadsheet file. Rows are read as they are asked for. Whatever is broken throws `ReadingFault`. */
export interface Workbook {
	readonly sheets: readonly SheetName[];
	rows(sheet: string): AsyncGenerator<RowBatch, void, void>;
}

/** The file asks for a password. */
export class Locked extends Error {}

/** The file unpacks to more than `limit` bytes. */
export class TooLarge extends Error {
	readonly limit: number;
	constructor(limit: number) {
		super(`It unpacks to more than ${limit} bytes.`);
		this.limit = limit;
	}
}
