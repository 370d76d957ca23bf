import { dayOf, type Day } from '#lib/moves/synthetic/days.ts';
import { Decade, type Month } from '#lib/moves/synthetic/decade.ts';
import { destinations } from '#lib/moves/synthetic/destinations.ts';
import { drawFrom } from '#lib/moves/synthetic/draw.ts';
import { settledHousehold, type Household } from '#lib/moves/synthetic/household.ts';
import { Registry, type Person, type Spell } from '#lib/moves/synthetic/registry.ts';

/** Who lived where, from when to when; sorted by person as registers deliver it. */
export type AddressHistory = {
	readonly persons: readonly Person[];
	readonly spells: readonly Spell[];
	/** The day of the extract: what is open then has no end. */
	readonly until: Day;
};

export type AddressHistoryOptions = {
	readonly seed: number;
	/** Persons who live in the country on the first day; those born and arrived later come on top. */
	readonly size: number;
	readonly firstYear?: number;
	readonly years?: number;
};

/**
 * A made-up country: the same seed gives the same people on every machine. Clean by construction, each
 * spell ending where the next begins; whoever wants faults puts them in afterwards, between these spells
 * and their text, and keeps a list of them as the truth.
 */
export function syntheticAddressHistory(options: AddressHistoryOptions): AddressHistory {
	const { seed, size, firstYear = 2015, years = 10 } = options;
	const draw = drawFrom(seed);
	const registry = new Registry(draw);
	const everywhere = destinations(draw);
	const start = dayOf(firstYear, 1, 1);
	const households: Household[] = [];
	while (registry.persons.length < size) {
		households.push(settledHousehold(registry, everywhere, { start, draw }));
	}
	const decade = new Decade({ households, registry, destinations: everywhere, draw });
	for (const month of monthsOf(firstYear, years)) decade.pass(month);
	return { persons: registry.persons, spells: byPerson(registry), until: dayOf(firstYear + years, 1, 1) };
}

function monthsOf(firstYear: number, years: number): readonly Month[] {
	return Array.from({ length: years * 12 }, (_, index) => {
		const [year, number] = [firstYear + Math.floor(index / 12), index % 12];
		const first = dayOf(year, number + 1, 1);
		return { first, number, days: dayOf(year, number + 2, 1) - first };
	});
}

function byPerson({ persons, spells }: Registry): readonly Spell[] {
	const own = new Map<Person, Spell[]>(persons.map((person) => [person, []]));
	for (const spell of spells) own.get(spell.person)?.push(spell);
	return [...own.values()].flat();
}
