import type { ColumnEvidence, TypeForm } from '#lib/extract/columnTypes.ts';
import { typeOf } from '#lib/extract/columnTypes.ts';
import { dateDoubts, dateFormOf } from '#lib/extract/dateForm.ts';
import { missingAmong } from '#lib/extract/missingWords.ts';
import { numberDoubts, numberFormOf } from '#lib/extract/numberForm.ts';
import type { NumberForm } from '#lib/extract/numbers.ts';
import type { Corrections, Doubt } from '#lib/extract/reading.ts';
import type { Dialect } from '#lib/notebook/notebook.ts';

/** How values are written, from the values of every column; what a person said stands. */
export function typeFormOf(
	columns: readonly ColumnEvidence[],
	separator: Dialect['separator'],
	corrections: Corrections
): TypeForm {
	const numbers = correctedNumbers(numberFormOf(columns, separator), corrections);
	const date = corrections.date ?? dateFormOf(columns);
	const form = { ...numbers, ...(date && { date }) };
	return { ...form, missing: corrections.missing ?? missingWordsIn(columns, form) };
}

/** What the values allow to be read in two ways, as far as nobody has answered yet. */
export function doubtsOf(
	columns: readonly ColumnEvidence[],
	form: TypeForm,
	corrections: Corrections
): readonly Doubt[] {
	const answered = corrections.decimal !== undefined || corrections.thousands !== undefined;
	return [
		...(answered ? [] : numberDoubts(columns, form)),
		...(corrections.date === undefined ? dateDoubts(columns, form.date) : []),
		...(corrections.missing === undefined ? dashDoubts(columns, form) : [])
	];
}

function correctedNumbers(found: NumberForm, { decimal, thousands }: Corrections): NumberForm {
	const sign = decimal ?? found.decimal;
	const group = thousands ?? found.thousands;
	return { decimal: sign, ...(group && group !== sign && { thousands: group }) };
}

/** Only words that keep a column from its type: a `-` among names is a name. */
function missingWordsIn(
	columns: readonly ColumnEvidence[],
	form: Omit<TypeForm, 'missing'>
): readonly string[] {
	const words = columns.flatMap((column) => {
		const missing = missingAmong(column.values);
		return missing.length > 0 && typeOf(column, { ...form, missing }) !== 'text' ? missing : [];
	});
	return [...new Set(words)];
}

function dashDoubts(columns: readonly ColumnEvidence[], form: TypeForm): readonly Doubt[] {
	if (!form.missing.includes('-')) return [];
	return columns
		.filter(({ values }) => values.includes('-'))
		.filter((column) => ['integer', 'decimal'].includes(typeOf(column, form)))
		.map(({ header }) => ({
			kind: 'dash',
			column: header,
			values: [{ text: '-', readings: ['', '0'] }],
			answers: [
				{ missing: form.missing },
				{ missing: form.missing.filter((word) => word !== '-'), zero: ['-'] }
			]
		}));
}
