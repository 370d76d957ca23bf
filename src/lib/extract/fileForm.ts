import { datePatterns } from '#lib/extract/dates.ts';
import { isSameForm, numberForms } from '#lib/extract/numberForm.ts';
import type { NumberForm } from '#lib/extract/numbers.ts';
import type { Dialect } from '#lib/notebook/notebook.ts';
import type { WeighedColumn } from '#lib/extract/weighed.ts';

/**
 * The form in which most columns are numbers through and through. So `1.234` is 1234 exactly if every
 * dotted value of its column has three digits after each dot and no other column speaks against it. Of
 * forms that do equally well the plainer wins, and the Danish one unless commas part the fields.
 */
export function fileNumberForm(
	columns: readonly WeighedColumn[],
	separator: Dialect['separator']
): NumberForm {
	const forms = numberForms(separator);
	const counts = forms.map((form) => columnsIn(columns, form));
	const most = Math.max(...counts);
	if (most === 0) return declaredNumberForm(columns) ?? forms[0]!;
	return forms[counts.indexOf(most)]!;
}

/** The pattern in which most columns are dates; undefined where no column is. */
export function fileDateForm(columns: readonly WeighedColumn[]): string | undefined {
	const counts = datePatterns.map((pattern) => columnsDated(columns, pattern));
	const most = Math.max(...counts);
	if (most > 0) return datePatterns[counts.indexOf(most)];
	return columns.find(({ declared }) => declared?.form?.date !== undefined)?.declared?.form?.date;
}

/** How many columns are numbers in this form as well as in any. */
export const columnsIn = (columns: readonly WeighedColumn[], form: NumberForm): number =>
	columns.filter(({ best }) => best.some((own) => isSameForm(own, form))).length;

export const columnsDated = (columns: readonly WeighedColumn[], pattern: string): number =>
	columns.filter(({ dates }) => dates.includes(pattern)).length;

/** Where no text tells, what the file declares of its own numbers is how it writes them. */
function declaredNumberForm(columns: readonly WeighedColumn[]): NumberForm | undefined {
	const form = columns.find(({ declared }) => declared?.form?.decimal !== undefined)?.declared?.form;
	if (form?.decimal === undefined) return undefined;
	return { decimal: form.decimal, ...(form.thousands && { thousands: form.thousands }) };
}
