import type { AddressRow } from '#lib/moves/addressHistory/readRow.ts';
import { danishDate, dayOf, type Day } from '#lib/moves/synthetic/days.ts';
import { below, drawFrom, type Draw } from '#lib/moves/synthetic/draw.ts';
import type { Spell } from '#lib/moves/synthetic/registry.ts';
import type { AddressHistory } from '#lib/moves/syntheticAddressHistory.ts';

/** What is wrong in a register's address history, and what `movesChanged` must say of it. */
export type RegisterFaultKind =
	| 'duplicate'
	| 'same-start'
	| 'zero-day'
	| 'overlap'
	| 'open-end'
	| 'one-day-gap'
	| 'neighbours'
	| 'far-end'
	| 'no-start'
	| 'lost-zeros'
	| 'renaming'
	/** No fault: the person was somewhere else, and nothing may be filled in. */
	| 'gap';

export type RegisterFault = {
	readonly kind: RegisterFaultKind;
	/** The step and the words by which it must be found. */
	readonly trin: number;
	readonly hvorfor: string;
	readonly person: string;
	/** The start, as it is written, of the episode that must be told. */
	readonly start: string | null;
};

/** A spell as it truly was. `renames` where it differs from the one before by the street's name alone. */
export type TrueSpell = Omit<Spell, 'from'> & { readonly from: Day | undefined; readonly renames?: true };

export type FaultyRegister = {
	/** In no order. */
	readonly rows: readonly AddressRow[];
	/** Every fault there is, those aside that only marks tell. */
	readonly faults: readonly RegisterFault[];
	/** What happened: sorted by person and start. */
	readonly truth: readonly TrueSpell[];
};

export type RegisterFaultOptions = {
	readonly seed: number;
	/** How many of every kind, each with a person of their own. */
	readonly each: number;
	/** Whether an end is written as the last day at the address. */
	readonly inclusive: boolean;
	/** How many live in the street that gets a new name. */
	readonly renamed: number;
};

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type History = Writable<TrueSpell>[];
type Row = {
	readonly spell: TrueSpell;
	readonly far?: true;
	readonly zeros?: true;
	readonly unknown?: string;
};

/**
 * A register's history with facts that a clean one lacks (gaps, addresses that are none, codes from before
 * 2007, a last week that is not all told yet) and with faults, after which the truth can still be worked out.
 */
export function withRegisterFaults(history: AddressHistory, options: RegisterFaultOptions): FaultyRegister {
	const draw = drawFrom(options.seed);
	const histories = known(history);
	const free = new Pool(histories, draw);
	const faults: RegisterFault[] = [];
	const note = (kind: RegisterFaultKind, spell: TrueSpell, start = spell.from) =>
		faults.push({
			kind,
			...foundAs[kind],
			person: spell.person.number,
			start: start === undefined ? null : danishDate(start)
		});
	for (let count = 0; count < options.each; count += 1) for (const fact of facts) fact(free, draw);
	rename(free, options.renamed, note);
	const rows = new Map<TrueSpell, readonly Row[]>();
	for (let count = 0; count < options.each; count += 1)
		for (const [kind, spoil] of Object.entries(spoilings) as readonly [keyof typeof spoilings, Spoiling][]) {
			const [own, at] = free.take(spoil.fits);
			const spell = own[at]!;
			const spoilt = spoil.rows(spell, own[at + 1]);
			if (kind === 'no-start') spell.from = undefined;
			rows.set(spell, spoilt);
			note(kind, spoilt.at(-1)!.spell, kind === 'no-start' ? undefined : spoilt.at(-1)!.spell.from);
		}
	const truth = histories.flat();
	for (const [index, spell] of truth.entries()) {
		const next = truth[index + 1];
		if (next?.person === spell.person && next.from! > spell.to!) note('gap', spell);
	}
	const written = truth.flatMap((spell) => rows.get(spell) ?? [{ spell }]).map((row) => rowOf(row, options));
	return { rows: shuffled(written, draw), faults, truth };
}

const foundAs: { readonly [K in RegisterFaultKind]: Pick<RegisterFault, 'trin' | 'hvorfor'> } = {
	duplicate: { trin: 2, hvorfor: 'dublet' },
	'same-start': { trin: 3, hvorfor: 'samme startdato' },
	'zero-day': { trin: 4, hvorfor: 'nul dage' },
	overlap: { trin: 5, hvorfor: 'overlap' },
	'open-end': { trin: 5, hvorfor: 'åben før den næste' },
	'one-day-gap': { trin: 6, hvorfor: 'hul lukket' },
	gap: { trin: 6, hvorfor: 'hul' },
	neighbours: { trin: 7, hvorfor: 'samme adresse' },
	renaming: { trin: 7, hvorfor: 'omdøbning' },
	'far-end': { trin: 1, hvorfor: 'dato uden betydning' },
	'no-start': { trin: 1, hvorfor: 'dato uden betydning' },
	'lost-zeros': { trin: 1, hvorfor: 'udfyldt med nul' }
};

/** What had been registered by the day of the extract: a move that had not leaves its predecessor open. */
function known({ spells, until }: AddressHistory): readonly History[] {
	const own = new Map<Spell['person'], History>();
	for (const spell of spells) {
		const history = own.get(spell.person) ?? [];
		own.set(spell.person, history);
		if (spell.registered < until) history.push({ ...spell });
		else {
			const last = history.at(-1);
			if (last?.to === spell.from) delete last.to;
		}
	}
	return [...own.values()].filter((history) => history.length > 0);
}

type Fits = (spell: TrueSpell, next: TrueSpell | undefined, last: TrueSpell | undefined) => boolean;

/** Persons to whom nothing was done yet. */
class Pool {
	readonly #histories: History[];
	readonly #draw: Draw;

	constructor(histories: readonly History[], draw: Draw) {
		this.#histories = [...histories];
		this.#draw = draw;
	}

	/** Somebody with a fitting spell, and its position among theirs. */
	take(fits: Fits): readonly [History, number] {
		const start = below(this.#histories.length, this.#draw);
		for (let step = 0; step < this.#histories.length; step += 1) {
			const at = (start + step) % this.#histories.length;
			const history = this.#histories[at]!;
			const found = history.findIndex((spell, index) => fits(spell, history[index + 1], history[index - 1]));
			if (found < 0) continue;
			this.#histories.splice(at, 1);
			return [history, found];
		}
		throw new Error('Nobody is left.');
	}
}

const lengthOf = ({ from, to }: TrueSpell) => (to ?? dayOf(2100, 1, 1)) - (from ?? -Infinity);
const isFollowed: Fits = (spell, next) => spell.to !== undefined && spell.to === next?.from;

/** Facts that a step marks, and does not mend. */
const facts: readonly ((free: Pool, draw: Draw) => void)[] = [
	(free, draw) => {
		const [own, at] = free.take((spell, next) => isFollowed(spell, next, undefined) && lengthOf(spell) > 40);
		own[at]!.to! -= 2 + below(30, draw);
	},
	(free, draw) => {
		const [own, at] = free.take((_, next, last) => next !== undefined && last !== undefined);
		own[at]!.address = { ...own[at]!.address, street: String(9900 + below(100, draw)) };
	},
	(free, draw) => {
		const [own, at] = free.take(({ from }) => from! < dayOf(2007, 1, 1));
		own[at]!.kommune = below(2, draw) === 0 ? '0707' : '0849';
	}
];

type Note = (kind: RegisterFaultKind, spell: TrueSpell) => void;

/** On one day a whole street gets a new name and a new code. */
function rename(free: Pool, count: number, note: Note) {
	const day = dayOf(2019, 5, 15);
	for (let house = 1; house <= count; house += 1) {
		const [own, at] = free.take(({ from, to }) => from! < day - 1 && (to ?? Infinity) > day + 1);
		const spell = own[at]!;
		const here = { ...spell, kommune: '0461' };
		const renamed: TrueSpell = {
			...here,
			address: { ...spell.address, street: '0898' },
			from: day,
			registered: day,
			renames: true
		};
		own.splice(at, 1, { ...here, address: { ...spell.address, street: '0897' }, to: day }, renamed);
		note('renaming', renamed);
	}
}

type Spoiling = {
	readonly fits: Fits;
	/** What stands in the extract instead of the spell; the last is what a step tells. */
	readonly rows: (spell: TrueSpell, next: TrueSpell | undefined) => readonly Row[];
};

const isLong: Fits = (spell) => lengthOf(spell) > 20;
const always: Fits = ({ renames }) => renames !== true;
const middle = ({ from, to }: TrueSpell) => (to === undefined ? from! + 10 : Math.floor((from! + to) / 2));
const elsewhere = ({ address }: TrueSpell) => ({ ...address, house: `${address.house}X` });

const spoilings: { readonly [K in Exclude<RegisterFaultKind, 'renaming' | 'gap'>]: Spoiling } = {
	duplicate: { fits: always, rows: (spell) => [{ spell }, { spell }] },
	'same-start': {
		fits: always,
		rows: (spell) => [
			{ spell },
			{ spell: { ...spell, address: elsewhere(spell), registered: spell.registered - 1 } }
		]
	},
	'zero-day': {
		fits: isLong,
		rows: (spell) => {
			const day = middle(spell);
			return [{ spell }, { spell: { ...spell, address: elsewhere(spell), from: day, to: day } }];
		}
	},
	overlap: {
		fits: (spell, next) => isFollowed(spell, next, undefined) && lengthOf(next!) > 20,
		rows: (spell) => [{ spell: { ...spell, to: spell.to! + 7 } }]
	},
	'open-end': {
		fits: isFollowed,
		rows: (spell) => {
			const { to: _, ...open } = spell;
			return [{ spell: open }];
		}
	},
	'one-day-gap': {
		fits: (spell, next) => isFollowed(spell, next, undefined) && isLong(spell, next, undefined),
		rows: (spell) => [{ spell: { ...spell, to: spell.to! - 1 } }]
	},
	neighbours: {
		fits: (spell, next) => isLong(spell, next, undefined) && (next?.from ?? spell.to) === spell.to,
		rows: (spell) => {
			const day = middle(spell);
			return [{ spell: { ...spell, to: day } }, { spell: { ...spell, from: day, registered: day } }];
		}
	},
	'far-end': { fits: ({ to }) => to === undefined, rows: (spell) => [{ spell, far: true }] },
	'no-start': {
		fits: (_, next, last) => last === undefined && next !== undefined,
		rows: (spell) => [{ spell, unknown: spell.person.sex === 'f' ? '01-01-0001' : '01-01-1900' }]
	},
	'lost-zeros': { fits: always, rows: (spell) => [{ spell, zeros: true }] }
};

function rowOf({ spell, far, zeros, unknown }: Row, { inclusive }: RegisterFaultOptions): AddressRow {
	const { person, kommune, address, from, to, registered } = spell;
	const code = (text: string) => (zeros ? text.replace(/^0+/, '') : text);
	return {
		personnummer: person.number,
		kommunekode: code(kommune),
		vejkode: code(address.street),
		husnr: address.house,
		etage: address.floor,
		side: address.door,
		tilflytningsdato: unknown ?? danishDate(from!),
		fraflytningsdato: to === undefined ? (far ? '31-12-9999' : '') : danishDate(to - (inclusive ? 1 : 0)),
		registreret: danishDate(registered),
		status: person.status
	};
}

function shuffled<T>(items: readonly T[], draw: Draw): readonly T[] {
	const mixed = [...items];
	for (let at = mixed.length - 1; at > 0; at -= 1) {
		const other = below(at + 1, draw);
		[mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
	}
	return mixed;
}
