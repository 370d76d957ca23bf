import { bearable, misfitsAmong } from '#lib/extract/nearlyAll.ts';
import { isNumber, type NumberForm } from '#lib/extract/numbers.ts';
import type { Dialect } from '#lib/notebook/notebook.ts';

/** A form in which nearly all values of a column are numbers, and how many are not. */
export type NumberFit = { readonly form: NumberForm; readonly misfits: number };

const danish: readonly NumberForm[] = [
	{ decimal: ',' },
	{ decimal: ',', thousands: '.' },
	{ decimal: ',', thousands: ' ' }
];
const english: readonly NumberForm[] = [
	{ decimal: '.' },
	{ decimal: '.', thousands: ',' },
	{ decimal: '.', thousands: ' ' }
];

const forms = [...danish, ...english];

/** The Danish forms first unless commas part the fields, and the plainer before the richer. */
export const numberForms = (separator: Dialect['separator']): readonly NumberForm[] =>
	separator === ',' ? [...english, ...danish] : [...danish, ...english];

/**
 * Every form in which these values are numbers. Marks (`%`, `kr.`, a minus behind) are looked for where
 * they explain more: a column with one `5 %` among plain numbers carries marks.
 */
export function numberFits(values: readonly string[]): readonly NumberFit[] {
	if (values.length === 0) return [];
	// Digits alone are the same number in every form.
	const telling = values.filter((value) => !/^[+-]?\d+$/.test(value));
	const atMost = bearable(values.length);
	const plain = fitsAmong(telling, forms, atMost);
	if (fewest(plain) === 0 || !mayBeMarked(values)) return plain;
	const marked = fitsAmong(telling, forms.map(withMarks), atMost);
	return fewest(marked) < fewest(plain) ? marked : plain;
}

/** Those that leave the fewest values unexplained: of `1.234` and `9.87` the point is no thousands sign. */
export const bestFits = (fits: readonly NumberFit[]): readonly NumberForm[] =>
	fits.filter(({ misfits }) => misfits === fewest(fits)).map(({ form }) => form);

/** Whether both part thousands and decimals by the same signs, marks aside. */
export const isSameForm = (one: NumberForm, other: NumberForm): boolean =>
	one.decimal === other.decimal && one.thousands === other.thousands;

const fewest = (fits: readonly NumberFit[]) => Math.min(...fits.map(({ misfits }) => misfits));

const withMarks = (form: NumberForm): NumberForm => ({ ...form, marked: true });

function fitsAmong(
	telling: readonly string[],
	forms: readonly NumberForm[],
	atMost: number
): readonly NumberFit[] {
	return forms.flatMap((form) => {
		const misfits = misfitsAmong(telling, (value) => speaksFor(value, form), atMost);
		return misfits === undefined ? [] : [{ form, misfits }];
	});
}

/**
 * Nobody writes 123 as `0.123` or a thousand as `01.000`: a group of thousands does not begin with nought.
 * `08.30` is a time of day.
 */
const speaksFor = (value: string, form: NumberForm) =>
	isNumber(value, form) &&
	!(form.thousands !== undefined && zeroLed[form.thousands].test(value)) &&
	!(form.decimal === '.' && /^0\d\.[0-5]\d$/.test(value));

const zeroLed = {
	'.': /^\D*0\d{0,2}\.\d{3}(?!\d)/,
	',': /^\D*0\d{0,2},\d{3}(?!\d)/,
	' ': /^\D*0\d{0,2}[ \u00a0\u202f]\d{3}(?!\d)/
} as const;

/** A minus behind every number is a word of another kind: `80-` is eighty and older. */
const mayBeMarked = (values: readonly string[]) => values.some((value) => !/\d\s*[-\u2212]$/.test(value));
