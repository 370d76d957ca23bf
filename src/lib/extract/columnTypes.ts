import { areBooleans, isBooleanWord } from '#lib/extract/booleans.ts';
import { areCodes } from '#lib/extract/codes.ts';
import { dateOf, dayOf } from '#lib/extract/dates.ts';
import { bearable, misfitsAmong, nearlyAll } from '#lib/extract/nearlyAll.ts';
import { isNumber, isWhole, numberOf, type NumberForm } from '#lib/extract/numbers.ts';
import type { ColumnForm, ColumnType, Dialect } from '#lib/notebook/notebook.ts';

/** Its values are written as `form` says: numbers of a spreadsheet with a point, dates as ISO. */
export type DeclaredColumn = { readonly type: ColumnType; readonly form?: ColumnForm };

/** What the sample knows of one column: its header and its values, each once, trimmed and not empty. */
export type ColumnEvidence = {
	readonly header: string;
	readonly values: readonly string[];
	/** How many cells of the sample hold a value. */
	readonly filled: number;
	/** What the file itself says of it; then its values are no evidence for others. */
	readonly declared?: DeclaredColumn;
};

type ColumnValues = Pick<ColumnEvidence, 'header' | 'values'>;

/** How the values of one column are written, or those of most columns. */
export type TypeForm = NumberForm & Pick<Dialect, 'date' | 'missing' | 'zero'>;

/**
 * The narrowest type that holds the column. One value in twenty may break it, as a stray word does in a
 * column of ages: the rows are counted and shown at the load, and the dialog shows the words before. A
 * number with decimals is no stray word: one is enough for a column of decimals.
 */
export function typeOf({ header, values }: ColumnValues, form: TypeForm): ColumnType {
	const present = presentIn(values, form);
	if (present.length === 0 || areCodes(present, header)) return 'text';
	if (areBooleans(present, header)) return 'boolean';
	if (nearlyAll(present, (value) => isDay(value, form))) {
		return present.some((value) => isDay(value, form) && !fits(value, 'date', form)) ? 'timestamp' : 'date';
	}
	const misfits = misfitsAmong(present, (value) => isNumber(value, form), bearable(present.length));
	if (misfits === undefined) return 'text';
	const whole = misfitsAmong(present, (value) => fits(value, 'integer', form), misfits);
	return whole === undefined ? 'decimal' : 'integer';
}

/** The values of the sample that are not of this type. */
export function misfitsOf({ values }: ColumnValues, type: ColumnType, form: TypeForm): readonly string[] {
	return presentIn(values, form).filter((value) => !fits(value, type, form));
}

/** Words for zero are numbers in a column of numbers, and nothing in any other. */
const presentIn = (values: readonly string[], { missing, zero = [] }: TypeForm) =>
	values.filter((value) => !missing.includes(value) && !zero.includes(value));

const isDay = (value: string, { date }: TypeForm) => date !== undefined && dayOf(value, date) !== undefined;

function fits(value: string, type: ColumnType, form: TypeForm): boolean {
	switch (type) {
		case 'text':
			return true;
		case 'boolean':
			return isBooleanWord(value);
		case 'date':
			return form.date !== undefined && dateOf(value, form.date) !== undefined;
		case 'timestamp':
			return isDay(value, form);
		case 'integer':
			return isInteger(numberOf(value, form));
		case 'decimal':
			return isNumber(value, form);
	}
}

/** Beyond eighteen digits a whole number no longer fits the engine's integer. */
const isInteger = (plain: string | undefined) => plain !== undefined && isWhole(plain) && plain.length <= 18;
