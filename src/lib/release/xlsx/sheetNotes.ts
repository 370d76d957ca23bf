import { dateText } from '#lib/release/dateText.ts';
import type { About } from '#lib/release/leavingTable.ts';
import { release } from '#messages/release.ts';
import type { Language } from '#messages/inBoth.ts';

type Noted = {
	readonly about: About;
	readonly rows: number;
	/** Those that the sheet holds. */
	readonly written: number;
	readonly columns: number;
	readonly language: Language;
};

/** What is to be known of a table that lies in a file of its own: from which notebook, when, what for. */
export function sheetNotes({ about, rows, written, columns, language }: Noted) {
	const { sheet } = release[language];
	const wall = new Date(about.at.getTime() - about.at.getTimezoneOffset() * 60_000);
	const lines: readonly (readonly [string, string | number | undefined])[] = [
		[sheet.notebook, about.notebook],
		[sheet.cell, about.cell],
		[sheet.rows, rows],
		[sheet.rowsHere, written < rows ? written : undefined],
		[sheet.rowsOf, about.part?.rows],
		[sheet.columns, columns],
		[sheet.columnsOf, about.part?.columns],
		[sheet.filters, about.part?.filters.join('; ')],
		[sheet.sorting, about.part?.sorting.join('; ')],
		[sheet.at, dateText(wall, language, false).slice(0, 16)],
		[sheet.purpose, about.purpose],
		[sheet.legalBasis, about.legalBasis]
	];
	return lines.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [[label, value]]));
}
