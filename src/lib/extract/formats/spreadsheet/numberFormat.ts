/** What a cell's number format makes of its number. What only rounds or decorates it is a number. */
export type NumberFormat =
	| { readonly as: 'number' }
	| { readonly as: 'date' }
	/** A time of day; `runs` where hours go beyond a day. */
	| { readonly as: 'clock'; readonly runs: boolean }
	/** Zeros in front are part of what is meant: `0000`, `000000-0000`. */
	| { readonly as: 'code'; readonly pattern: string };

export const plainFormat: NumberFormat = { as: 'number' };

/** The formats that every workbook has without spelling them out and that are no numbers. */
export function builtInFormat(id: number): NumberFormat {
	if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
		return { as: 'date' };
	}
	if ((id >= 18 && id <= 21) || id === 45 || id === 47) return { as: 'clock', runs: false };
	return id === 46 ? { as: 'clock', runs: true } : plainFormat;
}

/** What a format's code, as `dd/mm/yyyy;@`, makes of a positive number. */
export function formatOfCode(code: string): NumberFormat {
	const first = sectionOf(code);
	const pattern = literalsOf(first);
	if (/^[0\-/. ]*$/.test(pattern) && /^0.*0/.test(pattern) && !pattern.includes('.')) {
		return { as: 'code', pattern };
	}
	const bare = withoutLiterals(first).toLowerCase();
	const runs = /\[(?:h+|m+|s+)\]/.test(bare);
	const letters = bare.replace(/\[[^\]]*\]/g, '').replace(/am\/pm|a\/p/g, '');
	if (/general|[#?0]/.test(letters.replace(/s[.,]0+/g, 's'))) return plainFormat;
	if (runs) return { as: 'clock', runs };
	const clock = /[hs]/.test(letters);
	if (/[yd]/.test(letters) || (!clock && letters.includes('m'))) return { as: 'date' };
	return clock ? { as: 'clock', runs } : plainFormat;
}

/** A number under a format of zeros; undefined where it is none that the zeros could stand for. */
export function codeText(value: number, pattern: string): string | undefined {
	if (!Number.isSafeInteger(value) || value < 0) return undefined;
	const places = pattern.replaceAll(/[^0]/g, '').length;
	const digits = String(value).padStart(places, '0');
	let at = digits.length - places;
	const shown = pattern.replaceAll('0', () => digits[at++] ?? '');
	return digits.slice(0, digits.length - places) + shown;
}

function sectionOf(code: string): string {
	let at = 0;
	for (; at < code.length && code[at] !== ';'; at += 1) {
		if (code[at] === '"') at = endOfQuote(code, at);
		else if (code[at] === '\\') at += 1;
	}
	return code.slice(0, at);
}

function endOfQuote(code: string, at: number): number {
	const end = code.indexOf('"', at + 1);
	return end === -1 ? code.length : end;
}

/** With what is quoted or escaped standing for itself. */
const literalsOf = (section: string) =>
	section
		.replace(/\[[^\]]*\]/g, '')
		.replace(/_.|\*./g, '')
		.replace(/"([^"]*)"|\\(.)/g, (_, quoted, escaped) => quoted ?? escaped);

const withoutLiterals = (section: string) => section.replace(/"[^"]*"?|\\.|_.|\*./g, '');
