/** Headers under which digits are a name for something, never a quantity. */
const codeHeader =
	/^(?:cpr|pnr|personnummer|cvr|kle|kom$|p[-_ ]?(?:nr|nummer)|konto(?:nr|nummer)?$)|kommune(?:_?nr|_?nummer)?$|vej_?nr$|post_?(?:nr|nummer)$|kode$/i;

/**
 * Whether these values are codes: a leading zero that a number would lose, ten digits that begin with a
 * date as a CPR number does (with nine where the zero is lost already), or digits under a code's header.
 */
export function areCodes(values: readonly string[], header: string): boolean {
	if (values.length === 0) return false;
	if (values.every((value) => /^\d+$/.test(value)) && codeHeader.test(header.trim())) return true;
	if (values.some((value) => /^0\d+$/.test(value)) && values.every((value) => /^\d+$/.test(value)))
		return true;
	return values.every(isLikeCpr);
}

const cpr = /^(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?:0[1-9]|1[0-2])\d{2}[- ]?\d{4}$/;

const isLikeCpr = (value: string) => cpr.test(/^\d{9}$/.test(value) ? `0${value}` : value);
