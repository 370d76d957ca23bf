import type { Ends } from '#lib/language/analysis.ts';
import { isDate } from '#lib/language/input/isDate.ts';
import type { Language } from '#messages/inBoth.ts';

/** A date as a person here writes it, the day before the month, or in the way of the files: as ISO text. */
export function parseDate(text: string): string | undefined {
	const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
	const danish = /^(\d{1,2})[-./ ]+(\d{1,2})[-./ ]+(\d{4})$/.exec(text.trim());
	const [year, month, day] = iso?.slice(1) ?? danish?.slice(1).reverse() ?? [];
	if (year === undefined || month === undefined || day === undefined) return undefined;
	const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	return isDate(date) ? date : undefined;
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

function months(year: number, first: number, last: number): Ends<string> | undefined {
	const start = new Date(0);
	start.setUTCFullYear(year, first - 1, 1);
	const end = new Date(0);
	end.setUTCFullYear(year, last, 0);
	const ends = { fra: start.toISOString().slice(0, 10), til: end.toISOString().slice(0, 10) };
	return isDate(ends.fra) && isDate(ends.til) ? ends : undefined;
}
