import { toCpr } from '#lib/extract/cpr.ts';
import { isMunicipalityOfEither } from '#lib/extract/formerMunicipalityCodes.ts';
import { lostDigits } from '#lib/extract/lostInCodes.ts';
import { isMunicipalityCode } from '#lib/extract/municipalityCodes.ts';
import { nearlyAll } from '#lib/extract/nearlyAll.ts';

/** Different values of a column, none of them empty or missing. */
type Values = readonly string[];

export const share = (values: Values, fits: (value: string) => boolean): number =>
	values.length === 0 ? 0 : values.filter(fits).length / values.length;

const isCpr = (value: string) => toCpr(value) !== undefined;

/** Under their own header half of them will do, and those whose digits are lost count too. */
export const areNamedCpr = (values: Values): boolean =>
	values.length > 0 && share(values, (value) => isCpr(value) || lostDigits.test(value)) >= 0.5;

/**
 * Nothing but persons' numbers, whatever the header. Born on different days: numbers of production units all
 * begin with 10, those of cases with the year, seconds since 1970 with 17.
 */
export function areCpr(values: Values): boolean {
	if (values.length === 0 || !nearlyAll(values, isCpr)) return false;
	const isNineOnly = values.every((value) => /^\d{9}$/.test(value));
	if (values.length < 3) return !isNineOnly;
	const days = new Set(values.map((value) => toCpr(value)?.slice(0, 2)));
	return days.size >= Math.min(5, Math.max(2, values.length / 4));
}

export const arePNumbers = (values: Values): boolean => nearlyAll(values, (value) => /^1\d{9}$/.test(value));

export const areEightDigits = (values: Values): boolean =>
	nearlyAll(values, (value) => /^\d{8}$/.test(value));

/** Numbers of businesses by modulus 11, which one number in eleven passes by chance. */
export const areCvr = (values: Values): boolean => values.length >= 5 && nearlyAll(values, isCvr);

function isCvr(value: string): boolean {
	if (!/^[1-9]\d{7}$/.test(value)) return false;
	return [2, 7, 6, 5, 4, 3, 2, 1].reduce((sum, weight, at) => sum + weight * Number(value[at]), 0) % 11 === 0;
}

/** Under their own header half of them will do. */
export const areNamedMunicipalities = (values: Values): boolean =>
	nearlyAll(values, (value) => /^\d{3,4}$/.test(value)) && share(values, isMunicipalityOfEither) >= 0.5;

/**
 * Codes through and through: three of today with their zero, or eight that lost it, are no chance. Codes from
 * before 2007 may stand beside them with their zero; a third of what begins with one is a code of either time.
 */
export function areMunicipalities(values: Values): boolean {
	const ofToday = values.filter(isMunicipalityCode);
	if (!values.every((value) => value.startsWith('0')))
		return values.length >= 8 && ofToday.length === values.length;
	if (!values.every(isMunicipalityOfEither)) return false;
	return ofToday.length >= 3 || values.length >= 8;
}

export const areStreetCodes = (values: Values): boolean =>
	nearlyAll(values, (value) => /^\d{1,4}$/.test(value));

export const arePostalCodes = (values: Values): boolean =>
	nearlyAll(values, (value) => /^\d{3,4}$/.test(value) && Number(value) >= 555 && Number(value) <= 9990);

const month = String.raw`(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*\.?`;
/** Periods that nothing else looks like: `2024K1`, `2024-W05`, `2024-01`, `2023/24`, `jan 2024`, `1. kvartal 2024`. */
const ownPeriod = new RegExp(
	String.raw`^(?:(?:19|20)\d\d[ -]?(?:[kqmuwh]|md|uge)\d{1,2}|(?:19|20)\d\d-(?:0[1-9]|1[0-2])|(?:19|20)\d\d/(?:\d\d|(?:19|20)\d\d)|${month}[ -]?(?:19|20)?\d\d|(?:[1-4]\. ?kvartal|uge \d{1,2})(?: (?:19|20)\d\d)?)$`,
	'i'
);
/** Periods under a header that says so: years, months, quarters and weeks by number or name. */
const namedPeriod = new RegExp(
	String.raw`^(?:(?:19|20)\d\d|(?:19|20)\d\d(?:0[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])[-/.](?:19|20)\d\d|0?[1-9]|[1-4]\d|5[0-3]|[kq][1-4]|${month})$`,
	'i'
);

export const arePeriods = (values: Values): boolean => nearlyAll(values, (value) => ownPeriod.test(value));

export const areNamedPeriods = (values: Values): boolean =>
	nearlyAll(values, (value) => namedPeriod.test(value) || ownPeriod.test(value));

/** Eight or twelve digits that begin with a day, `20240131` or `202401311200`. */
export const areCompactDates = (values: Values): boolean =>
	nearlyAll(values, (value) =>
		/^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{4})?$/.test(value)
	);

export const areAmounts = (values: Values): boolean =>
	nearlyAll(values, (value) => /^-?\d[\d.,\s]*(?:kr\.?|DKK|€|,-)$|^(?:kr\.?|DKK|€) ?-?\d/i.test(value));

export const areOutlines = (values: Values): boolean =>
	values.length > 0 &&
	nearlyAll(values, (value) => /^\{"type": ?"(?:Multi)?(?:Polygon|LineString|Point)"/.test(value));

/** Outlines that lie around something, told by their beginnings and ends: no point or line among them. */
export const areAreas = (values: Values): boolean =>
	values.length > 0 &&
	values.every((value) =>
		/"type"\s*:\s*"(?:Multi)?Polygon"/.test(`${value.slice(0, 100)} ${value.slice(-100)}`)
	);

/** Street and house number. A word for a street must be among them: `Afdeling 3` has a number too. */
export const areAddresses = (values: Values): boolean =>
	share(values, (value) => /^\p{L}[\p{L} .'’-]* \d+ ?\p{L}?(?:[ ,].*)?$/u.test(value)) >= 0.8 &&
	share(values, (value) =>
		/(?:vej|gade|all[ée]|plads|stræde|torv|park|parken|vænget?|have|haven|bakken?)s? \d/i.test(value)
	) >= 0.4;

export const areMailAddresses = (values: Values): boolean =>
	values.length > 0 && nearlyAll(values, (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value));

/** Full names by their look, enough of them to be no chance. */
export const areFullNames = (values: Values): boolean => values.length >= 5 && lookLikeFullNames(values);

/** Words with capitals and no digit, a quarter of them with a surname in -sen. */
export const lookLikeFullNames = (values: Values): boolean =>
	nearlyAll(values, (value) => /^\p{Lu}[\p{L}.'’-]*,?(?: \p{L}[\p{L}.'’-]*){1,5}$/u.test(value)) &&
	share(values, (value) => /sen(?:,|$)/.test(value)) >= 0.25;

/** Letters, whatever digits stand beside them: `Anne 2`, `Bo (vikar 14)`. */
export const haveLetters = (values: Values): boolean =>
	values.length > 0 && share(values, (value) => /\p{L}/u.test(value)) >= 0.8;

export const meanLength = (values: Values): number =>
	values.reduce((sum, { length }) => sum + length, 0) / Math.max(1, values.length);

export const meanWords = (values: Values): number =>
	values.reduce((sum, value) => sum + value.split(/\s+/).length, 0) / Math.max(1, values.length);
