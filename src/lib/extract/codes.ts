import { nearlyAll } from '#lib/extract/nearlyAll.ts';

/** Headers under which digits are a name for something, never a quantity. */
const codeHeader =
	/^(?:cpr|pnr|personnummer|cvr|kle|kom$|p[-_ ]?(?:nr|nummer)|konto(?:nr|nummer)?$)|kommune(?:_?nr|_?nummer)?$|vej_?nr$|post_?(?:nr|nummer)$|kode$/i;

/**
 * Whether these values are codes: a leading zero that a number would lose, ten digits that begin with a
 * date as a CPR number does (with nine where the zero is lost already), or digits under a code's header.
 * A stray word among them does not make quantities of them.
 */
export function areCodes(values: readonly string[], header: string): boolean {
	if (values.length === 0) return false;
	if (!nearlyAll(values, isDigits)) return nearlyAll(values, isLikeCpr);
	return codeHeader.test(header.trim()) || values.some(hasLeadingZero) || nearlyAll(values, isLikeCpr);
}

const isDigits = (value: string) => /^\d+$/.test(value);

const hasLeadingZero = (value: string) => /^0\d+$/.test(value);

const cpr = /^(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?:0[1-9]|1[0-2])\d{2}[- ]?\d{4}$/;

const isLikeCpr = (value: string) => cpr.test(/^\d{9}$/.test(value) ? `0${value}` : value);
