import { below, type Draw } from '#lib/moves/synthetic/draw.ts';
import { civilOf, twoDigits, type Day } from '#lib/moves/synthetic/days.ts';

export type Sex = 'f' | 'm';

/**
 * Gives each person a number of a CPR number's form, each once. 60 is added to the day, as replacement
 * numbers have it, so that no number can belong to anybody; century and sex stand where they always do.
 */
export function personNumbers(draw: Draw): (born: Day, sex: Sex) => string {
	const given = new Set<string>();
	return (born, sex) => {
		for (;;) {
			const number = candidate(born, sex, draw);
			if (given.has(number)) continue;
			given.add(number);
			return number;
		}
	};
}

function candidate(born: Day, sex: Sex, draw: Draw): string {
	const { year, month, day } = civilOf(born);
	const date = `${twoDigits(day + 60)}${twoDigits(month)}${twoDigits(year % 100)}`;
	const middle = String(below(100, draw)).padStart(2, '0');
	return `${date}${centuryDigit(year, draw)}${middle}${2 * below(5, draw) + (sex === 'm' ? 1 : 0)}`;
}

/** 0 to 3 for every year of the last century, 4 to 9 for those of this one that the rule covers. */
function centuryDigit(year: number, draw: Draw): number {
	if (year < 1900 || year > 2036) throw new RangeError(`No synthetic person is born in ${year}.`);
	return year < 2000 ? below(4, draw) : 4 + below(6, draw);
}
