/**
 * What a CPR number says. Its seventh digit tells the century, its tenth the sex. Replacement numbers, for
 * those who have no number of their own, carry the day + 60; so does every synthetic person here.
 */

/** Ten digits of a person's number; undefined where the text is none. A lost leading zero is put back. */
export function toCpr(text: string): string | undefined {
	const [, date, serial] = /^(\d{5,6})[- ]?(\d{4})$/.exec(text.trim()) ?? [];
	if (date === undefined || serial === undefined) return undefined;
	const cpr = date.padStart(6, '0') + serial;
	return birthDateOf(cpr) === undefined ? undefined : cpr;
}

/** Does it stand for a number whose leading zero a spreadsheet took away? */
export const hasLostZero = (text: string): boolean =>
	/^\d{5}[- ]?\d{4}$/.test(text.trim()) && toCpr(text) !== undefined;

/** ISO date; undefined where the ten digits do not begin with a day that there is. */
export function birthDateOf(cpr: string): string | undefined {
	const [day, month, yearInCentury] = [cpr.slice(0, 2), cpr.slice(2, 4), cpr.slice(4, 6)].map(Number);
	if (day === undefined || month === undefined || yearInCentury === undefined) return undefined;
	const year = centuryOf(yearInCentury, Number(cpr[6])) + yearInCentury;
	const real = day > 60 ? day - 60 : day;
	if (month < 1 || month > 12 || real < 1 || real > daysIn(month, year)) return undefined;
	return `${year}-${twoDigits(month)}-${twoDigits(real)}`;
}

export const isReplacementNumber = (cpr: string): boolean => Number(cpr.slice(0, 2)) > 60;

export const sexOf = (cpr: string): Sex => (Number(cpr[9]) % 2 === 1 ? 'mand' : 'kvinde');

/** In words, as the engine writes it. */
export type Sex = 'kvinde' | 'mand';

/** Valid numbers that fail have been given out since October 2007: a warning, never a reason to reject. */
export function passesModulus11(cpr: string): boolean {
	const sum = weights.reduce((total, weight, at) => total + weight * Number(cpr[at]), 0);
	return sum % 11 === 0;
}

const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/** Full years on an ISO day; undefined for whoever was born later. Who is born on 29 February turns on 1 March. */
export function ageOn(day: string, birthDate: string): number | undefined {
	if (birthDate > day) return undefined;
	const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
	return day.slice(4) < birthDate.slice(4) ? years - 1 : years;
}

/** The year that the two digits of a number's year are counted from. */
function centuryOf(year: number, seventh: number): 1800 | 1900 | 2000 {
	if (seventh <= 3) return 1900;
	if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900;
	return year <= 57 ? 2000 : 1800;
}

function daysIn(month: number, year: number): number {
	const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	if (month === 2) return isLeap ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');
