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
	const at = about.at.toLocaleString(language === 'da' ? 'da-DK' : 'en-GB');
	const lines: readonly (readonly [string, string | number | undefined])[] = [
		[sheet.notebook, about.notebook],
		[sheet.cell, about.cell],
		[sheet.rows, rows],
		[sheet.rowsHere, written < rows ? written : undefined],
		[sheet.columns, columns],
		[sheet.at, at],
		[sheet.purpose, about.purpose],
		[sheet.legalBasis, about.legalBasis]
	];
	return lines.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [[label, value]]));
}
