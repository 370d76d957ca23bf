import { digits, lostDigits } from '#lib/engine/import/codes.ts';
import type { ColumnPlan, ImportColumn, Place } from '#lib/engine/import/plan.ts';
import type { Treatment } from '#lib/notebook/notebook.ts';

// A column of CPR numbers is looked at once, whatever is made of it. What is found has names of its own:
// the number's ten digits as a number, day (replacement numbers' without their 60), month, year, birth date.
const found = (what: 'number' | 'day' | 'month' | 'year' | 'birth', c: string) => `${what}_${c}`;

/** What is to be worked out of a column of CPR numbers, in this order: each step may use the one before. */
export function cprSteps(c: string): readonly (readonly { readonly name: string; readonly is: string }[])[] {
	const [number, day, month, year] = (['number', 'day', 'month', 'year'] as const).map((what) =>
		found(what, c)
	);
	return [
		[{ name: `digits_${c}`, is: tenDigits(c) }],
		[{ name: number!, is: `CAST(digits_${c} AS BIGINT)` }],
		[
			{ name: day!, is: `CAST(${number} // 100000000 AS INTEGER)` },
			{ name: month!, is: `CAST(${number} // 1000000 % 100 AS INTEGER)` },
			{ name: year!, is: yearOf(`(${number} // 10000 % 100)`, `(${number} // 1000 % 10)`) }
		],
		[{ name: `real_${c}`, is: `CASE WHEN ${day} > 60 THEN ${day} - 60 ELSE ${day} END` }],
		[{ name: found('birth', c), is: birthOf(`real_${c}`, month!, year!) }]
	];
}

/** With or without a sign before the last four, and with the leading zero that nine digits have lost. */
const tenDigits = (c: string) =>
	`CASE WHEN ${c} GLOB '${digits(10)}' THEN ${c} WHEN ${c} GLOB '${digits(9)}' THEN '0' || ${c} ` +
	`WHEN regexp_full_match(trim(${c}), '\\d{5,6}[- ]?\\d{4}') ` +
	`THEN lpad(replace(replace(trim(${c}), '-', ''), ' ', ''), 10, '0') END`;

/** The seventh digit tells the century. */
const yearOf = (two: string, seventh: string) =>
	`CAST(${two} + CASE WHEN ${seventh} <= 3 THEN 1900 ` +
	`WHEN ${seventh} IN (4, 9) THEN CASE WHEN ${two} <= 36 THEN 2000 ELSE 1900 END ` +
	`WHEN ${two} <= 57 THEN 2000 ELSE 1800 END AS INTEGER)`;

function birthOf(day: string, month: string, year: string): string {
	const leap = `${year} % 4 = 0 AND (${year} % 100 <> 0 OR ${year} % 400 = 0)`;
	const days = `CASE WHEN ${month} IN (4, 6, 9, 11) THEN 30 WHEN ${month} = 2 THEN CASE WHEN ${leap} THEN 29 ELSE 28 END ELSE 31 END`;
	return `CASE WHEN ${month} BETWEEN 1 AND 12 AND ${day} BETWEEN 1 AND ${days} THEN make_date(${year}, ${month}, ${day}) END`;
}

/** The number as it is, its lost zero put back. What is none stays too, and is counted. */
export function cprTextPlan(_column: ImportColumn, place: Place): ColumnPlan {
	const { c, p } = place;
	const isNone = `${c} IS NOT NULL AND ${found('birth', c)} IS NULL`;
	return {
		scanned: 'VARCHAR',
		parsed: `CASE WHEN ${hasLostZero(c)} THEN '0' || trim(${c}) ELSE ${c} END`,
		value: p,
		misfits: [lostDigits(c, isNone)],
		notes: [...cprNotes(place), { what: 'unlike-role', when: isNone }]
	};
}

/** What is made of the number in its place. Where there is none, the row is kept out. */
export function treatmentPlan(treatment: Treatment, { at }: ImportColumn, place: Place): ColumnPlan {
	const { c, p } = place;
	const isNone = `${c} IS NOT NULL AND ${found('birth', c)} IS NULL`;
	return {
		scanned: 'VARCHAR',
		parsed: madeOf(treatment, c, at),
		value: p,
		misfits: [lostDigits(c, isNone), { when: isNone, why: 'not-cpr' }],
		notes: cprNotes(place)
	};
}

function madeOf(treatment: Treatment, c: string, at: string | undefined): string {
	const birth = found('birth', c);
	switch (treatment) {
		case 'birth-date':
			return birth;
		case 'age':
			return ageOn(at, c);
		case 'sex':
			return `CASE WHEN ${birth} IS NOT NULL THEN CASE WHEN ${found('number', c)} % 2 = 1 THEN 'mand' ELSE 'kvinde' END END`;
		case 'pseudonym':
			return pseudonymOf(c);
	}
}

/** Whole years, none before the birth; who is born on the 29th of February has the birthday on the 1st of March in other years. */
function ageOn(at: string | undefined, c: string): string {
	const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(at ?? '') ?? [];
	if (year === undefined) throw new Error(`An age needs the day it is of, not ${at ?? 'none'}.`);
	const later = `${found('month', c)} * 100 + real_${c} > ${Number(month) * 100 + Number(day)}`;
	const years = `CAST(${Number(year)} - ${found('year', c)} - CASE WHEN ${later} THEN 1 ELSE 0 END AS BIGINT)`;
	return `CASE WHEN ${found('birth', c)} IS NOT NULL THEN nullif(greatest(${years}, -1), -1) END`;
}

/** Pseudonyms are made outside the engine; this column stands beside the rows when they are (pseudonyms.ts). */
export const pseudonymOf = (c: string): string => `pseudonym_${c}`;

/** The numbers that pseudonyms are made of; null where there is none. */
export const numberForPseudonym = (c: string): string =>
	`CAST(CASE WHEN ${found('birth', c)} IS NOT NULL THEN ${found('number', c)} END AS DOUBLE)`;

const hasLostZero = (c: string) =>
	`${found('birth', c)} IS NOT NULL AND (${c} GLOB '${digits(9)}' OR ` +
	`(NOT (${c} GLOB '${digits(10)}') AND regexp_full_match(trim(${c}), '\\d{5}[- ]?\\d{4}')))`;

function cprNotes({ c, first }: Place): ColumnPlan['notes'] {
	if (!first) return [];
	return [
		{ what: 'restored-zero', when: hasLostZero(c) },
		{ what: 'modulus-11', when: `${found('birth', c)} IS NOT NULL AND ${failsModulus(found('number', c))}` }
	];
}

/**
 * The weights 4 3 2 7 6 5 4 3 2 1 over the digits, summed over the number's quotients by powers of ten
 * instead: a digit is a quotient less ten times the next, and ten is −1 in modulus 11.
 */
function failsModulus(number: string): string {
	const weights = [1, 2, 3, 4, 5, 6, 7, 2, 3, 4];
	const terms = weights.flatMap((weight, power) => {
		const factor = (weight + (weights[power - 1] ?? 0)) % 11;
		return factor === 0 ? [] : [`${factor} * (${number} // ${10 ** power})`];
	});
	return `(${terms.join(' + ')}) % 11 <> 0`;
}
