import type { TypeForm } from '#lib/extract/columnTypes.ts';
import { dayOf, datePatterns } from '#lib/extract/dates.ts';
import { isSameForm, numberForms } from '#lib/extract/numberForm.ts';
import { isNumber, type NumberForm } from '#lib/extract/numbers.ts';
import type { PlacedCorrections } from '#lib/extract/placedCorrections.ts';
import type { ColumnCorrection, Corrections } from '#lib/extract/reading.ts';
import type { WeighedColumn } from '#lib/extract/weighed.ts';
import type { ColumnForm } from '#lib/notebook/notebook.ts';

/**
 * How one column is written: as the file where it is a column of numbers or dates that way, else in the
 * form that explains it. What a person, a notebook or the file itself says of the column stands.
 */
export function columnFormOf(
	column: WeighedColumn,
	file: TypeForm,
	corrections: PlacedCorrections
): TypeForm {
	const correction = correctionOf(column, corrections);
	const said = correction?.form ?? column.declared?.form;
	if (said !== undefined) return applied(file, said);
	switch (correction?.type) {
		case undefined:
			return { ...withNumbers(file, ownNumbers(column, file)), ...dated(ownDate(column, file)) };
		case 'integer':
		case 'decimal':
			return withNumbers(file, ownNumbers(column, file) ?? closestNumbers(column, file));
		case 'date':
		case 'timestamp':
			return { ...file, ...dated(ownDate(column, file) ?? closestDate(column, file)) };
		case 'text':
		case 'boolean':
			return file;
	}
}

export const correctionOf = (
	{ from }: Pick<WeighedColumn, 'from'>,
	{ columns }: Corrections
): ColumnCorrection | undefined => columns?.find((column) => column.from === from);

/** What must be said of a column beside the dialect; undefined where nothing must. */
export function differenceOf(own: TypeForm, file: TypeForm): ColumnForm | undefined {
	const difference = {
		...(own.decimal !== file.decimal && { decimal: own.decimal }),
		...(own.thousands !== file.thousands && { thousands: own.thousands ?? ('' as const) }),
		...(own.date !== file.date && dated(own.date)),
		...(own.marked && { marked: own.marked })
	};
	return Object.keys(difference).length === 0 ? undefined : difference;
}

/** The form with these signs in its numbers instead of its own. */
function withNumbers(form: TypeForm, numbers: NumberForm = form): TypeForm {
	const { thousands: _, marked: _marked, ...words } = form;
	const { decimal, thousands, marked } = numbers;
	return { ...words, decimal, ...(thousands && { thousands }), ...(marked && { marked }) };
}

/** The dialect's form with what a column says of itself put over it. */
function applied(file: TypeForm, said: ColumnForm): TypeForm {
	const decimal = said.decimal ?? file.decimal;
	const thousands = said.thousands ?? file.thousands;
	const numbers = {
		decimal,
		...(thousands && thousands !== decimal && { thousands }),
		...(said.marked && { marked: said.marked })
	};
	return { ...withNumbers(file, numbers), ...dated(said.date) };
}

/** Undefined where it is no column of numbers. */
function ownNumbers({ best, values }: WeighedColumn, file: TypeForm): NumberForm | undefined {
	const asFile = best.find((form) => isSameForm(form, file));
	if (asFile !== undefined) return asFile;
	// In a form that is not the file's, `08.30` is a time or a paragraph before it is a number.
	if (values.some((value) => /^\D*0\d/.test(value))) return undefined;
	return best.find(({ decimal }) => decimal === file.decimal) ?? best[0];
}

/** Undefined where it is no column of dates, or a person said that there are none. */
function ownDate({ dates }: WeighedColumn, { date }: TypeForm): string | undefined {
	if (date === undefined || dates.length === 0) return undefined;
	return dates.includes(date) ? date : dates[0];
}

/** For a column that is said to hold numbers: the form in which most of it are. */
function closestNumbers({ values }: WeighedColumn, file: TypeForm): NumberForm | undefined {
	const forms = numberForms(';').flatMap((form) => [form, { ...form, marked: true } as const]);
	return mostOf([file, ...forms], (form) => values.filter((value) => isNumber(value, form)).length);
}

function closestDate({ values }: WeighedColumn, { date }: TypeForm): string | undefined {
	const patterns = date === undefined ? datePatterns : [date, ...datePatterns];
	return mostOf(patterns, (pattern) => values.filter((value) => dayOf(value, pattern) !== undefined).length);
}

/** The first of those that reach the highest count; undefined where that is zero. */
function mostOf<T>(all: readonly T[], count: (one: T) => number): T | undefined {
	const counts = all.map(count);
	const most = Math.max(...counts);
	return most === 0 ? undefined : all[counts.indexOf(most)];
}

const dated = (date: string | undefined) => (date === undefined ? {} : { date });
