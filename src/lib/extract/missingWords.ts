/** Words that stand where a number or a date is missing, in the order in which they are told. */
const candidates = [
	'..',
	'...',
	'.',
	'-',
	'–',
	'—',
	'*',
	'NULL',
	'null',
	'(null)',
	'<null>',
	'\\N',
	'None',
	'NA',
	'<NA>',
	'N/A',
	'n/a',
	'NaN',
	'nan',
	'#N/A',
	'#I/T',
	'#DIV/0!',
	'#DIVISION/0!',
	'#VALUE!',
	'#VÆRDI!',
	'#REF!',
	'#REFERENCE!',
	'#NAME?',
	'#NAVN?',
	'#NUM!'
] as const;

const known: ReadonlySet<string> = new Set(candidates);

/** Dashes, which Statistics Denmark writes for zero and others for nothing. */
export const dashes: readonly string[] = ['-', '–', '—'];

/** The values without those that may mean "no value", and without a person's own words for it. */
export const withoutMissing = (
	values: readonly string[],
	own: ReadonlySet<string> = new Set()
): readonly string[] => values.filter((value) => !known.has(value) && !own.has(value));

/** The missing words among these values, in one order whatever theirs. */
export function missingAmong(values: readonly string[]): readonly string[] {
	const found = new Set(values.filter((value) => known.has(value)));
	return found.size === 0 ? [] : candidates.filter((word) => found.has(word));
}
