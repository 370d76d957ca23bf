import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	ageOn,
	birthDateOf,
	hasLostZero,
	isReplacementNumber,
	passesModulus11,
	sexOf,
	toCpr
} from '#lib/extract/cpr.ts';

// Days are + 60 throughout, so that no number can be a real person's; the two of the domain reference excepted.

describe('a CPR number', () => {
	it.each([
		['070761-4285', '0707614285'],
		['0707614285', '0707614285'],
		['070761 4285', '0707614285'],
		[' 707614285 ', '0707614285'],
		['70761-4285', '0707614285'],
		['111111-1118', '1111111118'],
		['670761-4285', '6707614285'],
		['910161-4285', '9101614285']
	])('%s is %s', (text, digits) => {
		expect(toCpr(text)).toBe(digits);
	});

	it.each([
		'',
		'07076142',
		'07076142855',
		'0707-614285',
		'070761--4285',
		'000761-4285',
		'600761-4285',
		'920761-4285',
		'070061-4285',
		'071361-4285',
		'910261-4285',
		'300261-0000',
		'290261-0000',
		'7.07614E+08',
		'070761-428x'
	])('is not in %j', (text) => {
		expect(toCpr(text)).toBeUndefined();
	});

	it('has a 29 February in leap years of its own century only', () => {
		expect(toCpr('890200-0000')).toBeUndefined(); // 1900 was none
		expect(toCpr('890200-4000')).toBe('8902004000'); // 2000 was one
		expect(toCpr('890204-0000')).toBe('8902040000');
	});

	it.each([
		['0707614285', '1961-07-07'],
		['6707614285', '1961-07-07'],
		['6101000000', '1900-01-01'],
		['6101993999', '1999-01-01'],
		['6101364000', '2036-01-01'],
		['6101374000', '1937-01-01'],
		['6101369000', '2036-01-01'],
		['6101379000', '1937-01-01'],
		['6101005000', '2000-01-01'],
		['6101578000', '2057-01-01'],
		['6101585000', '1858-01-01'],
		['6101998000', '1899-01-01']
	])('%s was born on %s', (cpr, day) => {
		expect(birthDateOf(cpr)).toBe(day);
	});

	it('tells the sex by its last digit', () => {
		expect([sexOf('0707614285'), sexOf('1111111118')]).toEqual(['mand', 'kvinde']);
	});

	it('passes modulus 11 or not', () => {
		expect(passesModulus11('0707614285')).toBe(true);
		expect(passesModulus11('1111111118')).toBe(true);
		expect(passesModulus11('6707614285')).toBe(false);
	});

	it('of which a zero was lost is known by its nine digits', () => {
		expect(['707614285', '70761-4285', '0707614285', '6707614285', '999999999'].map(hasLostZero)).toEqual([
			true,
			true,
			false,
			false,
			false
		]);
	});
});

describe('an age', () => {
	it.each([
		['2024-07-06', '1961-07-07', 62],
		['2024-07-07', '1961-07-07', 63],
		['2023-02-28', '2004-02-29', 18],
		['2023-03-01', '2004-02-29', 19],
		['2024-02-29', '2004-02-29', 20],
		['2024-01-01', '2024-01-01', 0]
	])('on %s of whoever was born on %s is %d', (day, born, age) => {
		expect(ageOn(day, born)).toBe(age);
	});

	it('is not there before the birth', () => {
		expect(ageOn('2024-01-01', '2024-01-02')).toBeUndefined();
	});
});

describe('synthetic numbers', () => {
	const day = fc.date({
		min: new Date('1858-01-01'),
		max: new Date('2057-12-31'),
		noInvalidDate: true
	});
	const person = fc.record({ day, serial: fc.nat(999), choice: fc.nat(9) });

	it('give back the day that they were made from, whatever way they are written', () => {
		const way = fc.constantFrom('', '-', ' ');
		fc.assert(
			fc.property(person, way, ({ day, serial, choice }, sign) => {
				const iso = day.toISOString().slice(0, 10);
				const seventh = seventhFor(Number(iso.slice(0, 4)), choice);
				const date = `${day.getUTCDate() + 60}${iso.slice(5, 7)}${iso.slice(2, 4)}`;
				const number = `${date}${seventh}${String(serial).padStart(3, '0')}`;
				expect(toCpr(`${date}${sign}${number.slice(6)}`)).toBe(number);
				expect(birthDateOf(number)).toBe(iso);
				expect(isReplacementNumber(number)).toBe(true);
				expect(sexOf(number)).toBe(serial % 2 === 1 ? 'mand' : 'kvinde');
			}),
			{ seed: 2024, numRuns: 3000 }
		);
	});

	it('are older by one year on each birthday, and on no other day', () => {
		const later = fc.nat(40_000);
		fc.assert(
			fc.property(day, later, (born, days) => {
				const iso = (date: Date) => date.toISOString().slice(0, 10);
				const on = new Date(born.getTime() + days * 86_400_000);
				// Counted birthday by birthday; a 29 February that is not there rolls over to 1 March.
				let age = 0;
				while (birthday(born, age + 1) <= new Date(`${iso(on)}T00:00:00Z`).getTime()) age += 1;
				expect(ageOn(iso(on), iso(born))).toBe(age);
			}),
			{ seed: 2024, numRuns: 1000 }
		);
	});
});

const birthday = (born: Date, age: number) =>
	Date.UTC(born.getUTCFullYear() + age, born.getUTCMonth(), born.getUTCDate());

/** A seventh digit that puts the year's last two digits into its century, read off the table by hand. */
function seventhFor(year: number, choice: number): number {
	const digits = {
		1800: [5, 6, 7, 8],
		1900: year >= 1937 ? [0, 1, 2, 3, 4, 9] : [0, 1, 2, 3],
		2000: year <= 2036 ? [4, 5, 6, 7, 8, 9] : [5, 6, 7, 8]
	}[year < 1900 ? 1800 : year < 2000 ? 1900 : 2000]!;
	return digits[choice % digits.length]!;
}
