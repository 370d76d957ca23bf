import { areCodes } from '#lib/extract/codes.ts';
import type { ColumnEvidence } from '#lib/extract/columnTypes.ts';
import { dateFits } from '#lib/extract/dateForm.ts';
import { withoutMissing } from '#lib/extract/missingWords.ts';
import { bestFits, numberFits, type NumberFit } from '#lib/extract/numberForm.ts';
import type { NumberForm } from '#lib/extract/numbers.ts';
import type { PlacedCorrections } from '#lib/extract/placedCorrections.ts';

/** A column with every form in which it is one of numbers or of dates; neither where it holds codes. */
export type WeighedColumn = ColumnEvidence & {
	/** Its position in the file, from 0. */
	readonly from: number;
	/** Every form that explains nearly all of it. */
	readonly numbers: readonly NumberFit[];
	/** Those of them that leave the fewest values unexplained. */
	readonly best: readonly NumberForm[];
	/** Patterns that do equally well. */
	readonly dates: readonly string[];
};

/** Each column is held against each form once; everything after chooses among what was found here. */
export function weighed(
	columns: readonly ColumnEvidence[],
	{ missing = [], zero = [] }: PlacedCorrections
): readonly WeighedColumn[] {
	const own = new Set([...missing, ...zero]);
	return columns.map((column, from) => {
		const nothing = { ...column, from, numbers: [], best: [], dates: [] };
		if (column.declared !== undefined) return nothing;
		const present = withoutMissing(column.values, own);
		if (areCodes(present, column.header)) return nothing;
		const numbers = numberFits(present);
		return { ...nothing, numbers, best: bestFits(numbers), dates: dateFits(present, column.header) };
	});
}
