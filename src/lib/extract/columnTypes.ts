import { areBooleans } from '#lib/extract/booleans.ts';
import { areCodes } from '#lib/extract/codes.ts';
import { dateOf, isTimestamp } from '#lib/extract/dates.ts';
import { nearlyAll } from '#lib/extract/nearlyAll.ts';
import { isWhole, numberOf, type NumberForm } from '#lib/extract/numbers.ts';
import type { ColumnForm, ColumnType, Dialect } from '#lib/notebook/notebook.ts';

/** Its values are written as `form` says: numbers of a spreadsheet with a point, dates as ISO. */
export type DeclaredColumn = { readonly type: ColumnType; readonly form?: ColumnForm };

/** What the sample knows of one column: its header and its values, each once, trimmed and not empty. */
export type ColumnEvidence = {
	readonly header: string;
	readonly values: readonly string[];
	/** What the file itself says of it; then its values are no evidence for others. */
	readonly declared?: DeclaredColumn;
};

export type TypeForm = NumberForm & Pick<Dialect, 'date' | 'missing'>;

/**
 * The narrowest type that holds the column. One value in twenty may break it, as a stray word does in a
 * column of ages: the rows are counted and shown at the load, and the dialog shows the words before.
 */
export function typeOf({ header, values }: ColumnEvidence, form: TypeForm): ColumnType {
	const present = presentIn(values, form);
	if (present.length === 0 || areCodes(present, header)) return 'text';
	if (areBooleans(present)) return 'boolean';
	const types = ['date', 'timestamp', 'integer', 'decimal'] as const;
	const whole = types.find((type) => present.every((value) => fits(value, type, form)));
	return whole ?? types.find((type) => nearlyAll(present, (value) => fits(value, type, form))) ?? 'text';
}

/** The values of the sample that are not of this type. */
export function misfitsOf({ values }: ColumnEvidence, type: ColumnType, form: TypeForm): readonly string[] {
	const present = presentIn(values, form);
	if (type === 'boolean') return areBooleans(present) ? [] : present.filter((value) => !isBooleanWord(value));
	return present.filter((value) => !fits(value, type, form));
}

const presentIn = (values: readonly string[], { missing }: TypeForm) =>
	values.filter((value) => !missing.includes(value));

const isBooleanWord = (value: string) => /^(?:ja|nej|true|false|sandt?|falsk|yes|no|[jyn01])$/i.test(value);

function fits(value: string, type: Exclude<ColumnType, 'boolean'>, form: TypeForm): boolean {
	switch (type) {
		case 'text':
			return true;
		case 'date':
			return form.date !== undefined && dateOf(value, form.date) !== undefined;
		case 'timestamp':
			return form.date !== undefined && isTimestamp(value, form.date);
		case 'integer':
			return isInteger(numberOf(value, form));
		case 'decimal':
			return numberOf(value, form) !== undefined;
	}
}

/** Beyond eighteen digits a whole number no longer fits the engine's integer. */
const isInteger = (plain: string | undefined) => plain !== undefined && isWhole(plain) && plain.length <= 18;
