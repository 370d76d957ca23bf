import { addressIn, type Address } from '#lib/moves/synthetic/address.ts';
import { ageOn, type Day } from '#lib/moves/synthetic/days.ts';
import type { Destinations, PlaceIndex } from '#lib/moves/synthetic/destinations.ts';
import { below, type Draw } from '#lib/moves/synthetic/draw.ts';
import { adultsOf, ageOfEldest, arrivedHousehold, type Household } from '#lib/moves/synthetic/household.ts';
import * as rates from '#lib/moves/synthetic/lifeRates.ts';
import type { Person, Registry } from '#lib/moves/synthetic/registry.ts';

export type Month = { readonly first: Day; readonly days: number; readonly number: number };

/**
 * The share of months in which anything may happen to a household. Rates are asked in those alone and are
 * so much higher there, which is the same in the long run at a tenth of the work.
 */
const eventful = 0.1;

/** What happens to households, month by month. */
export class Decade {
	readonly #households: Household[];
	readonly #registry: Registry;
	readonly #destinations: Destinations;
	readonly #draw: Draw;
	/** Singles who look for a partner, one for each municipality and sex. */
	readonly #looking = new Map<string, Household>();

	constructor(world: {
		readonly households: Household[];
		readonly registry: Registry;
		readonly destinations: Destinations;
		readonly draw: Draw;
	}) {
		this.#households = world.households;
		this.#registry = world.registry;
		this.#destinations = world.destinations;
		this.#draw = world.draw;
	}

	pass(month: Month) {
		const present = this.#households.length;
		for (let index = 0; index < present; index += 1) {
			const household = this.#households[index];
			if (household === undefined || household.members.length === 0) continue;
			if (this.#draw() < eventful) this.#live(household, month);
		}
		this.#arrivals(month);
	}

	#live(household: Household, month: Month) {
		const day = month.first + below(month.days, this.#draw);
		if (household.address === undefined) {
			if (household.back !== undefined && household.back <= day) this.#return(household, day);
			return;
		}
		this.#deaths(household, day);
		this.#departures(household, day);
		this.#births(household, day);
		this.#partners(household, day);
		if (household.members.length === 0) return;
		const age = ageOfEldest(household, day);
		if (this.#happens(rates.emigrationRate(age))) this.#emigrate(household, day);
		else if (this.#happens(rates.moveRate(age) * (rates.monthWeights[month.number] ?? 1))) {
			this.#move(household, this.#addressFrom(household.address.place, age), day);
		}
	}

	#happens(yearly: number): boolean {
		return this.#draw() * 12 * eventful < yearly;
	}

	#addressFrom(place: PlaceIndex, age: number): Address {
		return addressIn(this.#destinations.next(place, age), this.#draw);
	}

	#deaths(household: Household, day: Day) {
		for (const person of household.members) {
			if (!this.#happens(rates.deathRate(ageOn(day, person.born))) || !this.#mayLeave(person, day)) continue;
			this.#registry.leave(person, day, '90');
			household.members = household.members.filter((other) => other !== person);
		}
	}

	/** Grown children move out, and couples part: one of them goes. */
	#departures(household: Household, day: Day) {
		const { address, members } = household;
		if (address === undefined || members.length < 2) return;
		const eldest = ageOfEldest(household, day);
		const couple = adultsOf(household, day).filter(({ born }) => ageOn(day, born) >= eldest - 15).length > 1;
		for (const person of members) {
			const age = ageOn(day, person.born);
			const rate = age < eldest - 15 ? rates.leavingHomeRate(age) : couple ? rates.partingRate(age) : 0;
			if (age < 18 || !this.#happens(rate) || !this.#mayLeave(person, day)) continue;
			const own: Household = { members: [person], address: undefined };
			household.members = household.members.filter((other) => other !== person);
			this.#households.push(own);
			this.#move(own, this.#addressFrom(address.place, age), day);
			return;
		}
	}

	#births(household: Household, day: Day) {
		const { address } = household;
		if (address === undefined) return;
		for (const mother of household.members) {
			if (mother.sex !== 'f' || !this.#happens(rates.birthRate(ageOn(day, mother.born)))) continue;
			const child = this.#registry.register(day);
			this.#registry.moveTo(child, address, day);
			household.members = [...household.members, child];
			return;
		}
	}

	/** Two singles of one municipality: the one who has looked longer makes room. */
	#partners(household: Household, day: Day) {
		const [single, ...others] = adultsOf(household, day);
		if (single === undefined || others.length > 0 || household.address === undefined) return;
		if (!this.#happens(rates.partnerRate(ageOn(day, single.born)))) return;
		const { place } = household.address;
		const wanted = `${place} ${single.sex === 'f' ? 'm' : 'f'}`;
		const found = this.#looking.get(wanted);
		this.#looking.delete(wanted);
		if (found?.address?.place === place && adultsOf(found, day).length === 1)
			this.#join(household, found, day);
		else this.#looking.set(`${place} ${single.sex}`, household);
	}

	#join(coming: Household, home: Household, day: Day) {
		if (coming === home || home.address === undefined || !this.#move(coming, home.address, day)) return;
		home.members = [...home.members, ...coming.members];
		coming.members = [];
	}

	/** Nobody has two addresses from one day; who has just moved stays for now. */
	#move(household: Household, address: Address, day: Day): boolean {
		if (!household.members.every((person) => this.#mayLeave(person, day))) return false;
		for (const person of household.members) this.#registry.moveTo(person, address, day);
		household.address = address;
		return true;
	}

	#emigrate(household: Household, day: Day) {
		if (!household.members.every((person) => this.#mayLeave(person, day))) return;
		for (const person of household.members) this.#registry.leave(person, day, '80');
		household.address = undefined;
		if (this.#draw() < 0.5) household.back = day + 120 + below(1200, this.#draw);
	}

	#return(household: Household, day: Day) {
		delete household.back;
		this.#move(household, addressIn(this.#destinations.any(), this.#draw), day);
	}

	#arrivals(month: Month) {
		const expected = (this.#registry.persons.length * rates.immigrationRate) / 12 / 1.5;
		const arrivals = Math.floor(expected + this.#draw());
		for (let count = 0; count < arrivals; count += 1) {
			const day = month.first + below(month.days, this.#draw);
			this.#households.push(arrivedHousehold(this.#registry, this.#destinations, { day, draw: this.#draw }));
		}
	}

	#mayLeave(person: Person, day: Day): boolean {
		return (this.#registry.livesThereSince(person) ?? -Infinity) < day;
	}
}
