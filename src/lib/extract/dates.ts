/**
 * Patterns of dates, the more trusted first; a month before the day only where nothing else fits. The two
 * with hours are whole timestamps, every other is one if a clock follows.
 */
export const datePatterns = [
	'yyyy-mm-dd',
	'dd-mm-yyyy',
	'dd.mm.yyyy',
	'dd/mm/yyyy',
	'yyyy/mm/dd',
	'yyyymmdd',
	'yyyymmddHHMM',
	'yyyymmddHHMMSS',
	'dd-mm-yy',
	'dd.mm.yy',
	'dd/mm/yy',
	'mm/dd/yyyy',
	'mm/dd/yy',
	'yy-mm-dd'
] as const;

/** Digits without a sign between them, which may as well be a number. */
export const isCompact = (pattern: string): boolean => pattern.startsWith('yyyymm');

const clock = /[ T](?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?$/;
const compactClock = /^(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?$/;

/** Made once: every value of a sample is held against every pattern. */
const expressions: ReadonlyMap<string, RegExp> = new Map(
	datePatterns.map((pattern) => [pattern, expressionOf(pattern)])
);

/** The ISO date that `text` is in this pattern; undefined where it is none, as for the 31st of June. */
export function dateOf(text: string, pattern: string): string | undefined {
	if (pattern.includes('HH')) return undefined;
	const parts = (expressions.get(pattern) ?? expressionOf(pattern)).exec(text)?.groups;
	if (parts?.['y'] === undefined || parts['m'] === undefined || parts['d'] === undefined) return undefined;
	const [year, month, day] = [fullYear(parts['y']), Number(parts['m']), Number(parts['d'])];
	if (month < 1 || month > 12 || day < 1 || day > daysIn(month, year)) return undefined;
	return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The ISO date of a date or of a timestamp of this pattern. */
export const dayOf = (text: string, pattern: string): string | undefined =>
	dateOf(text, pattern) ?? clockedDay(text, pattern);

function clockedDay(text: string, pattern: string): string | undefined {
	if (pattern.includes('HH')) {
		const whole = text.length === pattern.length && compactClock.test(text.slice(8));
		return whole ? dateOf(text.slice(0, 8), 'yyyymmdd') : undefined;
	}
	const time = clock.exec(text);
	return time === null ? undefined : dateOf(text.slice(0, time.index), pattern);
}

/** Day and month may be written with one digit where signs part them. What else stands there is a sign. */
function expressionOf(pattern: string): RegExp {
	const digits = /[-./]/.test(pattern) ? '\\d{1,2}' : '\\d{2}';
	const parts = { yyyy: '(?<y>\\d{4})', yy: '(?<y>\\d{2})', mm: `(?<m>${digits})`, dd: `(?<d>${digits})` };
	const given = new Set<string>();
	const text = pattern.split(/(yyyy|yy|mm|dd)/).map((part) => {
		const group = parts[part as keyof typeof parts];
		// A part that a notebook names twice stands for itself the second time.
		if (group === undefined || given.has(part[0]!)) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
		given.add(part[0]!);
		return group;
	});
	return new RegExp(`^${text.join('')}$`);
}

/** Two digits as the engine reads them: 69 to 99 belong to the last century. */
const fullYear = (digits: string) =>
	digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 69 ? 2000 : 1900);

function daysIn(month: number, year: number): number {
	const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	if (month === 2) return leap ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');
