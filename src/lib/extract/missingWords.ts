/** Words that stand where a number or a date is missing. */
const candidates: ReadonlySet<string> = new Set([
	'..',
	'...',
	'.',
	'-',
	'–',
	'NULL',
	'null',
	'(null)',
	'NA',
	'N/A',
	'n/a',
	'#N/A',
	'#I/T',
	'NaN'
]);

/** The values without those that may mean "no value". */
export const withoutMissing = (values: readonly string[]): readonly string[] =>
	values.filter((value) => !candidates.has(value));

/** The missing words among these values. */
export const missingAmong = (values: readonly string[]): readonly string[] =>
	values.filter((value) => candidates.has(value));
