import { describe, expect, it } from 'vitest';
import { addressHistoryText } from '#lib/moves/addressHistoryText.ts';
import { municipalities } from '#lib/moves/municipalities.ts';
import { ageOn, danishDate, dayOf } from '#lib/moves/synthetic/days.ts';
import { drawFrom } from '#lib/moves/synthetic/draw.ts';
import { places } from '#lib/moves/synthetic/places.ts';
import type { Person, Spell } from '#lib/moves/synthetic/registry.ts';
import { syntheticAddressHistory, type AddressHistory } from '#lib/moves/syntheticAddressHistory.ts';

const histories = [1, 2, 2024].map((seed) => syntheticAddressHistory({ seed, size: 4000 }));

describe.each(histories.map((history, index) => [index + 1, history] as const))(
	'a made-up country, no. %i',
	(_, history) => {
		const { persons, spells } = history;

		it('has nobody who could exist: 60 is added to the day, and no number is given twice', () => {
			expect(
				persons.filter(({ number }) => !/^(?:6[1-9]|[78]\d|9[01])(?:0[1-9]|1[0-2])\d{6}$/.test(number))
			).toEqual([]);
			expect(new Set(persons.map(({ number }) => number)).size).toBe(persons.length);
		});

		it('writes birth date and sex into the number as the rule of the seventh digit has it', () => {
			const told = persons.map(({ number }) => [bornBy(number), Number(number[9]) % 2 === 1 ? 'm' : 'f']);
			expect(told).toEqual(persons.map(({ born, sex }) => [danishDate(born), sex]));
		});

		it('lets each spell begin on or after the end of the one before, and end after it began', () => {
			const wrong = spells.filter((spell, index) => {
				const before = spells[index - 1];
				const follows = before?.person !== spell.person || (before.to ?? Infinity) <= spell.from;
				return !follows || (spell.to ?? Infinity) <= spell.from || spell.from < spell.person.born;
			});
			expect(wrong).toEqual([]);
		});

		it('leaves a spell open for whoever lives here, and for nobody else', () => {
			const open = new Set(spells.filter(({ to }) => to === undefined).map(({ person }) => person));
			expect(persons.filter((person) => open.has(person) !== (person.status === '01'))).toEqual([]);
		});

		it('keeps all of its dates before the day of the extract', () => {
			const late = spells.filter(({ from, to }) => from >= history.until || (to ?? 0) >= history.until);
			expect(late).toEqual([]);
		});

		it('puts everybody into one of the 98 municipalities', () => {
			const codes = new Set(municipalities.map(({ kode }) => kode));
			expect(spells.filter(({ kommune }) => !codes.has(kommune))).toEqual([]);
		});

		it('is believable: the young move most, births begin on the birthday, neighbours exchange more than strangers', () => {
			const moves = movesIn(history);
			const rate = (low: number, high: number) =>
				moves.filter(({ age }) => age >= low && age < high).length / yearsLived(history, low, high);
			expect(rate(20, 25)).toBeGreaterThan(2 * rate(40, 65));
			expect(moves.length / yearsLived(history, 0, 120)).toBeGreaterThan(0.1);
			expect(moves.length / yearsLived(history, 0, 120)).toBeLessThan(0.2);
			expect(spells.filter(({ person, from }) => person.born === from).length).toBeGreaterThan(200);
			const between = moves.filter(({ from, to }) => from !== to);
			expect(between.length / moves.length).toBeGreaterThan(0.25);
			expect(between.length / moves.length).toBeLessThan(0.5);
		});
	}
);

describe('the generator', () => {
	it('gives the same country for the same seed, and another for another', () => {
		const text = (seed: number) =>
			[...addressHistoryText(syntheticAddressHistory({ seed, size: 300 }).spells)].join('');
		expect(text(7)).toBe(text(7));
		expect(text(7)).not.toBe(text(8));
	});

	// Worked out by the published algorithm in C with 32-bit unsigned arithmetic.
	it('draws what Mulberry32 draws', () => {
		const draw = drawFrom(1);
		expect([draw(), draw(), draw()].map((fraction) => fraction * 0x1_0000_0000)).toEqual([
			2693262067, 11749833, 2265367787
		]);
	});

	it('knows a place for each municipality', () => {
		expect(places.map(({ kode }) => kode)).toEqual(municipalities.map(({ kode }) => kode));
	});

	it('writes an open end as nothing, and dates as Danes do', () => {
		const person: Person = { number: '6101904281', born: dayOf(1990, 1, 1), sex: 'm', status: '01' };
		const address = { place: 0, street: '0042', house: '7B', floor: 'st', door: 'tv' };
		const spell: Spell = {
			person,
			kommune: '0101',
			address,
			from: dayOf(2024, 2, 29),
			registered: dayOf(2024, 3, 4)
		};
		expect([...addressHistoryText([spell])].join('')).toBe(
			'personnummer;kommunekode;vejkode;husnr;etage;side;tilflytningsdato;fraflytningsdato;registreret;status\r\n' +
				'6101904281;0101;0042;7B;st;tv;29-02-2024;;04-03-2024;01\r\n'
		);
	});
});

/** By DOMAIN's rule, written apart from the generator. */
function bornBy(number: string): string {
	const [day, month, year, seventh] = [0, 2, 4, 6].map((at) =>
		Number(number.slice(at, at === 6 ? 7 : at + 2))
	) as [number, number, number, number];
	const recent = seventh === 4 || seventh === 9 ? year <= 36 : seventh >= 5 && year <= 57;
	const two = (value: number) => String(value).padStart(2, '0');
	return `${two(day - 60)}-${two(month)}-${(recent ? 2000 : 1900) + year}`;
}

function movesIn({ spells }: AddressHistory) {
	return spells.flatMap((spell, index) => {
		const before = spells[index - 1];
		if (before?.person !== spell.person || before.to !== spell.from) return [];
		const age = ageOn(spell.from, spell.person.born);
		return [{ from: before.kommune, to: spell.kommune, age }];
	});
}

/** Person-years between two ages in the ten years, counted in whole years. */
function yearsLived({ persons }: AddressHistory, low: number, high: number): number {
	const years = Array.from({ length: 10 }, (_, index) => dayOf(2015 + index, 7, 1));
	const ages = persons.flatMap(({ born }) =>
		years.filter((day) => day >= born).map((day) => ageOn(day, born))
	);
	return ages.filter((age) => age >= low && age < high).length;
}
