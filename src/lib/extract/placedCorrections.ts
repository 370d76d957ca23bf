import { fileNamesOf, foldedName } from '#lib/extract/fileNames.ts';
import type { ColumnCorrection, Corrections } from '#lib/extract/reading.ts';

/** Corrections whose columns are found by their position alone. */
export type PlacedCorrections = Omit<Corrections, 'columns'> & {
	readonly columns?: readonly PlacedColumn[];
};

export type PlacedColumn = ColumnCorrection & { readonly from: number };

/** Corrections of columns by the file's names, put at the positions of this file. What it lacks is left out. */
export function placedCorrections(corrections: Corrections, headers: readonly string[]): PlacedCorrections {
	const { columns, ...rest } = corrections;
	if (columns === undefined) return rest;
	const names = fileNamesOf(headers.map((header) => ({ header }))).map(foldedName);
	const placed = columns.flatMap((column) => {
		const from = typeof column.from === 'number' ? column.from : names.indexOf(foldedName(column.from));
		return from === -1 ? [] : [{ ...column, from }];
	});
	return { ...rest, columns: placed };
}
