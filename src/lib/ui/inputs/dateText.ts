import type { Ends } from '#lib/language/analysis.ts';
import { dateOf } from '#lib/extract/dates.ts';
import type { Language } from '#messages/inBoth.ts';

/** A date as a person here writes it, the day before the month, or in the way of the files: as ISO text. */
export function parseDate(text: string): string | undefined {
	const plain = text.trim().replace(/[-./ ]+/g, '-');
	return dateOf(plain, 'yyyy-mm-dd') ?? dateOf(plain, 'dd-mm-yyyy');
}

/** A date as it stands in a field: `31-12-2024` in Danish, `2024-12-31` in English, where both orders are used. */
export const printDate = (date: string, language: Language): string =>
	language === 'da' ? date.split('-').reverse().join('-') : date;

/** A whole year (`2024`), quarter (`2024K1`, `2024Q1`) or month (`2024-03`, `03-2024`). */
export function parsePeriod(text: string): Ends<string> | undefined {
	const plain = text.trim().toUpperCase();
	const year = /^\d{4}$/.exec(plain)?.[0];
	if (year !== undefined) return months(Number(year), 1, 12);
	const quarter = /^(\d{4})[ -]?[KQ]([1-4])$/.exec(plain);
	if (quarter !== null) return months(Number(quarter[1]), Number(quarter[2]) * 3 - 2, Number(quarter[2]) * 3);
	const month = /^(?<y>\d{4})[-. ](?<m>\d{1,2})$|^(?<m2>\d{1,2})[-. ](?<y2>\d{4})$/.exec(plain)?.groups;
	const number = Number(month?.['m'] ?? month?.['m2'] ?? 0);
	return number >= 1 && number <= 12
		? months(Number(month?.['y'] ?? month?.['y2']), number, number)
		: undefined;
}

function months(year: number, first: number, last: number): Ends<string> {
	const start = new Date(0);
	start.setUTCFullYear(year, first - 1, 1);
	const end = new Date(0);
	end.setUTCFullYear(year, last, 0);
	return { fra: start.toISOString().slice(0, 10), til: end.toISOString().slice(0, 10) };
}
