/** A plain date as days since 1 January 1970: no clock, no time zone. */
export type Day = number;

export type CivilDate = { readonly year: number; readonly month: number; readonly day: number };

export const dayOf = (year: number, month: number, day: number): Day =>
	Date.UTC(year, month - 1, day) / 86_400_000;

export function civilOf(day: Day): CivilDate {
	const date = new Date(day * 86_400_000);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `dd-mm-yyyy` */
export function danishDate(day: Day): string {
	const { year, month, day: ofMonth } = civilOf(day);
	return `${twoDigits(ofMonth)}-${twoDigits(month)}-${year}`;
}

/** Whole years that someone born on `born` has lived by `day`, near enough for rates by age. */
export const ageOn = (day: Day, born: Day): number => Math.floor((day - born) / 365.25);

export const twoDigits = (value: number) => String(value).padStart(2, '0');
