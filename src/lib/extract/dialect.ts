import { columnFormOf } from '#lib/extract/columnForm.ts';
import { typeOf, type TypeForm } from '#lib/extract/columnTypes.ts';
import { fileDateForm, fileNumberForm } from '#lib/extract/fileForm.ts';
import { missingAmong } from '#lib/extract/missingWords.ts';
import type { NumberForm } from '#lib/extract/numbers.ts';
import type { PlacedCorrections } from '#lib/extract/placedCorrections.ts';
import type { WeighedColumn } from '#lib/extract/weighed.ts';
import type { Dialect } from '#lib/notebook/notebook.ts';

/** How the values of most columns are written; what a person said stands. */
export function typeFormOf(
	columns: readonly WeighedColumn[],
	separator: Dialect['separator'],
	corrections: PlacedCorrections
): TypeForm {
	const numbers = correctedNumbers(fileNumberForm(columns, separator), corrections);
	const date = corrections.date ?? fileDateForm(columns);
	const { zero = [] } = corrections;
	const form = { ...numbers, ...(date && { date }), ...(zero.length > 0 && { zero }) };
	return { ...form, missing: corrections.missing ?? missingWordsIn(columns, form, corrections) };
}

function correctedNumbers(found: NumberForm, { decimal, thousands }: PlacedCorrections): NumberForm {
	const sign = decimal ?? found.decimal;
	const group = thousands ?? found.thousands;
	return { decimal: sign, ...(group && group !== sign && { thousands: group }) };
}

/** Only words that keep a column from its type: a `-` among names is a name. */
function missingWordsIn(
	columns: readonly WeighedColumn[],
	form: Omit<TypeForm, 'missing'>,
	corrections: PlacedCorrections
): readonly string[] {
	const words = columns.flatMap((column) => {
		const missing = missingAmong(column.values).filter((word) => !form.zero?.includes(word));
		if (missing.length === 0 || column.declared !== undefined) return [];
		const own = columnFormOf(column, { ...form, missing }, corrections);
		return typeOf(column, own) === 'text' ? [] : missing;
	});
	return missingAmong([...new Set(words)]);
}
