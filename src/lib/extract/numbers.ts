import type { ColumnForm, Dialect } from '#lib/notebook/notebook.ts';

/** How numbers are written: of a file, or of one column, which alone may be `marked`. */
export type NumberForm = Pick<Dialect, 'decimal' | 'thousands'> & Pick<ColumnForm, 'marked'>;

/** `text` as a number in this form, written the plain way (`-1234.5`); undefined where it is none. */
export function numberOf(text: string, form: NumberForm): string | undefined {
	const parts = expressionOf(form).exec(text)?.groups;
	if (parts === undefined) return undefined;
	const signs = [parts['sign'], parts['inner'], parts['behind']].filter(Boolean);
	if (signs.length > 1) return undefined;
	const whole = (parts['whole'] ?? '').replace(/\D/g, '').replace(/^0+(?=\d)/, '');
	const minus = signs.length > 0 && signs[0] !== '+';
	return (minus ? '-' : '') + whole + (parts['fraction'] === undefined ? '' : `.${parts['fraction']}`);
}

/** Whether it is a number in this form; nothing is built, so a whole sample may be asked. */
export const isNumber = (text: string, form: NumberForm): boolean =>
	form.marked ? numberOf(text, form) !== undefined : expressionOf(form).test(text);

export const isWhole = (plain: string) => !plain.includes('.');

const groupSigns = { '.': '\\.', ',': ',', ' ': '[ \\u00a0\\u202f]' } as const;
const gap = '[ \\u00a0\\u202f]*';
const minus = '\\-\\u2212';
const currency = 'kr\\.?|DKK|€';

const plainSource = (form: NumberForm) =>
	`(?<sign>[+-]?)${wholeSource(form)}(?:${fractionSign(form)}(?<fraction>\\d+))?`;

/** The sign stands before the currency or behind it, or the minus behind the digits; `,-` is whole kroner. */
const markedSource = (form: NumberForm) =>
	`(?<sign>[+${minus}]?)${gap}(?:(?:${currency})${gap}(?<inner>[+${minus}]?)${gap})?` +
	`${wholeSource(form)}(?:,-|(?:${fractionSign(form)}(?<fraction>\\d+))?(?:${gap}(?<behind>[${minus}]))?)` +
	`${gap}(?:%|${currency})?`;

/** Thousands signs stand at every third digit or nowhere. */
const wholeSource = ({ thousands }: NumberForm) =>
	thousands === undefined ? '(?<whole>\\d+)' : `(?<whole>\\d+|\\d{1,3}(?:${groupSigns[thousands]}\\d{3})+)`;

const fractionSign = ({ decimal }: NumberForm) => (decimal === '.' ? '\\.' : ',');

const keyOf = ({ decimal, thousands, marked }: NumberForm) => `${decimal}${thousands ?? ''}${marked ?? ''}`;

/** Made once for each form there is: every value of a sample is held against several. */
const expressions: ReadonlyMap<string, RegExp> = new Map(
	([',', '.'] as const)
		.flatMap((decimal) =>
			([undefined, '.', ',', ' '] as const).map((thousands) => ({ decimal, ...(thousands && { thousands }) }))
		)
		.flatMap((form): readonly NumberForm[] => [form, { ...form, marked: true }])
		.map((form) => [
			keyOf(form),
			new RegExp(`^${form.marked ? markedSource(form) : plainSource(form)}$`, 'i')
		])
);

const expressionOf = (form: NumberForm): RegExp => expressions.get(keyOf(form))!;
