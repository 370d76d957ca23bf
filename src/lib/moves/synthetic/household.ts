import type { Address } from '#lib/moves/synthetic/address.ts';
import { addressIn } from '#lib/moves/synthetic/address.ts';
import { ageOn, type Day } from '#lib/moves/synthetic/days.ts';
import type { Destinations } from '#lib/moves/synthetic/destinations.ts';
import { below, type Draw } from '#lib/moves/synthetic/draw.ts';
import type { Person, Registry } from '#lib/moves/synthetic/registry.ts';

/** People who live together and move together. */
export type Household = {
	members: Person[];
	/** Undefined while they live abroad. */
	address: Address | undefined;
	/** The day they come back from abroad, if they do. */
	back?: Day;
};

export const adultsOf = ({ members }: Household, day: Day): readonly Person[] =>
	members.filter((person) => ageOn(day, person.born) >= 18);

export const ageOfEldest = ({ members }: Household, day: Day): number =>
	Math.max(0, ...members.map((person) => ageOn(day, person.born)));

/** Adults of one age and perhaps a partner and children, at an address they came to some years before. */
export function settledHousehold(
	registry: Registry,
	{ any }: Destinations,
	{ start, draw }: { readonly start: Day; readonly draw: Draw }
): Household {
	const age = adultAge(draw);
	const members = [age, ...partnerAges(age, draw), ...childAges(age, draw)].map((years) =>
		registry.register(start - daysIn(years, draw))
	);
	const address = addressIn(any(), draw);
	const since = start - 1 - below(365 * yearsSettled(age), draw);
	for (const person of members) registry.moveTo(person, address, Math.max(since, person.born));
	return { members, address };
}

/** People from abroad: mostly young, mostly one or two. */
export function arrivedHousehold(
	registry: Registry,
	{ any }: Destinations,
	{ day, draw }: { readonly day: Day; readonly draw: Draw }
): Household {
	const age = 19 + below(22, draw);
	const ages = draw() < 0.35 ? [age, ...partnerAges(age, draw), ...childAges(age, draw)] : [age];
	const members = ages.map((years) => registry.register(day - daysIn(years, draw)));
	const address = addressIn(any(), draw);
	for (const person of members) registry.moveTo(person, address, day);
	return { members, address };
}

/** A day in the year of life, never this very day: nobody of this household is born today. */
const daysIn = (years: number, draw: Draw) => Math.floor(years * 365.25) + 1 + below(365, draw);

/** Even up to 70, then fewer: near enough to the country's pyramid. */
function adultAge(draw: Draw): number {
	const age = 18 + below(72, draw);
	return age > 70 && draw() < (age - 65) / 30 ? 18 + below(50, draw) : age;
}

function partnerAges(age: number, draw: Draw): readonly number[] {
	const share = age < 25 ? 0.25 : age < 80 ? 0.6 : 0.3;
	return draw() < share ? [Math.max(18, age - 4 + below(9, draw))] : [];
}

function childAges(age: number, draw: Draw): readonly number[] {
	if (age < 24 || age > 58 || draw() < 0.3) return [];
	const wanted = Array.from({ length: 1 + below(3, draw) }, () => age - 22 - below(16, draw));
	return wanted.filter((years) => years >= 0 && years < 21);
}

const yearsSettled = (age: number) => (age < 30 ? 3 : age < 45 ? 8 : 25);
