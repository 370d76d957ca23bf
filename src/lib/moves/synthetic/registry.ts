import type { Address } from '#lib/moves/synthetic/address.ts';
import type { Day } from '#lib/moves/synthetic/days.ts';
import { below, type Draw } from '#lib/moves/synthetic/draw.ts';
import { personNumbers, type Sex } from '#lib/moves/synthetic/personNumbers.ts';
import { places } from '#lib/moves/synthetic/places.ts';

/** As registers write it: lives here, has left the country, is dead. */
export type Status = '01' | '80' | '90';

export type Person = {
	readonly number: string;
	readonly born: Day;
	readonly sex: Sex;
	readonly status: Status;
};

/** One person at one address. `to` is the day of leaving it, which is the next one's `from`. */
export type Spell = {
	readonly person: Person;
	readonly kommune: string;
	readonly address: Address;
	readonly from: Day;
	readonly to?: Day;
	readonly registered: Day;
};

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What has been registered so far: persons are added, spells opened and closed. */
export class Registry {
	readonly #persons: Writable<Person>[] = [];
	readonly #spells: Writable<Spell>[] = [];
	readonly #open = new Map<Person, Writable<Spell>>();
	readonly #draw: Draw;
	readonly #numberFor: (born: Day, sex: Sex) => string;

	constructor(draw: Draw) {
		this.#draw = draw;
		this.#numberFor = personNumbers(draw);
	}

	get persons(): readonly Person[] {
		return this.#persons;
	}

	get spells(): readonly Spell[] {
		return this.#spells;
	}

	register(born: Day): Person {
		const sex = this.#draw() < 0.512 ? 'm' : 'f';
		const person = { number: this.#numberFor(born, sex), born, sex, status: '01' } as const;
		this.#persons.push(person);
		return person;
	}

	/** Ends the spell that stands open and begins another. */
	moveTo(person: Person, address: Address, day: Day) {
		this.#close(person, day);
		const kommune = places[address.place]?.kode ?? '';
		const registered = day === person.born ? day : day + this.#delay();
		const spell = { person, kommune, address, from: day, registered };
		this.#spells.push(spell);
		this.#open.set(person, spell);
		(person as Writable<Person>).status = '01';
	}

	leave(person: Person, day: Day, status: Exclude<Status, '01'>) {
		this.#close(person, day);
		this.#open.delete(person);
		(person as Writable<Person>).status = status;
	}

	/** The day the open spell began; undefined for whoever has none. */
	livesThereSince(person: Person): Day | undefined {
		return this.#open.get(person)?.from;
	}

	#close(person: Person, day: Day) {
		const spell = this.#open.get(person);
		if (spell !== undefined) spell.to = day;
	}

	/** A move may be notified four weeks before it, and five days after. */
	#delay(): number {
		return this.#draw() < 0.6 ? below(6, this.#draw) : -below(29, this.#draw);
	}
}
