import { toCpr } from '#lib/extract/cpr.ts';

/** UTF-16 offsets into the text; `end` is exclusive. */
export type CprPlace = { readonly start: number; readonly end: number };

/**
 * Where ten digits stand in a text that a person's number is made of: a date that there is, then four digits,
 * with a hyphen of any make or a blank between them, or nothing. Modulus 11 is not asked, since numbers that fail
 * it have been given out since 2007. Digits of a longer number, of a decimal or of a long key are none.
 */
export function cprNumbersIn(text: string): readonly CprPlace[] {
	return [...text.matchAll(tenDigits)].flatMap((found) => {
		const [written, date, serial] = found;
		const place = { start: found.index, end: found.index + written.length };
		const isOne = toCpr(`${date}${serial}`) !== undefined && !isPartOfMore(text, place);
		return isOne ? [place] : [];
	});
}

const tenDigits = /(?<!\d)(\d{6})(?:[-\u00AD\u2010-\u2015\u2212 \u00A0])?(\d{4})(?!\d)/g;

/** How many letters and digits in a row are a key or a hash rather than a word. */
const long = 16;

function isPartOfMore(text: string, { start, end }: CprPlace): boolean {
	const before = /[\dA-Za-z]*$/.exec(text.slice(Math.max(0, start - long), start))?.[0] ?? '';
	const after = /^[\dA-Za-z]*/.exec(text.slice(end, end + long))?.[0] ?? '';
	if (before.length + after.length + (end - start) >= long) return true;
	// A comma parts the values of a list more often than a number's decimals.
	return /\d\.$/.test(text.slice(Math.max(0, start - 2), start)) || /^\.\d/.test(text.slice(end, end + 2));
}
