import { lostDigits } from '#lib/extract/lostInCodes.ts';
import { nearlyAll } from '#lib/extract/nearlyAll.ts';

/** Headers under which digits are a name for something, never a quantity. */
const codeHeader =
	/^(?:cpr|pnr|personnummer|cvr|kle|kom$|p[-_ ]?(?:nr|nummer)|konto(?:nr|nummer)?$)|kommune(?:_?nr|_?nummer)?$|vej_?nr$|post_?(?:nr|nummer)$|kode$/i;

/**
 * Whether these values are codes: a leading zero that a number would lose, ten digits that begin with a
 * date as a CPR number does (with nine where the zero is lost already), or digits under a code's header.
 * A stray word among them does not make quantities of them, and neither do codes that a spreadsheet has
 * rounded (`7.07614E+08`).
 */
export function areCodes(values: readonly string[], header: string): boolean {
	if (values.length === 0) return false;
	const named = codeHeader.test(header.trim());
	const whole = values.filter((value) => !lostDigits.test(value));
	if (whole.length === 0) return named;
	if (named && nearlyAll(whole, isGrouped)) return true;
	if (!nearlyAll(whole, isDigits)) return nearlyAll(whole, isLikeCpr);
	return whole.some(hasLeadingZero) || nearlyAll(whole, isLikeCpr);
}

/** `27.35.04`, `2860-12`: a code's digits may stand in groups. */
const isGrouped = (value: string) => /^\d+(?:[.\- ]\d+)*$/.test(value);

const isDigits = (value: string) => /^\d+$/.test(value);

/** The first day of all, as digits with or without a clock, is no code: it stands for "no date". */
const hasLeadingZero = (value: string) => /^0\d+$/.test(value) && !/^00010101(?:\d{4}|\d{6})?$/.test(value);

const cpr = /^(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?:0[1-9]|1[0-2])\d{2}[- ]?\d{4}$/;

const isLikeCpr = (value: string) => cpr.test(/^\d{9}$/.test(value) ? `0${value}` : value);
