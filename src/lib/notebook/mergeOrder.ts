import { risingRun } from '#lib/notebook/risingRun.ts';
import type { Side } from '#lib/notebook/pickChange.ts';

export type Orders<K> = {
	/** Keys in the order of each version; a key is the same thing in all three. */
	readonly base: readonly K[];
	readonly mine: readonly K[];
	readonly theirs: readonly K[];
	/** Those that the result has. */
	readonly kept: ReadonlySet<K>;
	/** Among equally few moves the light ones moved. */
	readonly weightOf: (key: K) => number;
	/** Decides which comes first of two changes in one place, whoever is called mine. */
	readonly textOf: (key: K) => string;
	/** Whose place holds for a key, where it was chosen. */
	readonly placeOf: (key: K) => Side | undefined;
};

export type MergedOrder<K> = {
	readonly order: readonly K[];
	/** Put into different places by the two; mine holds unless it was chosen otherwise. */
	readonly contested: ReadonlySet<K>;
};

/**
 * Two changes of one order as one. Keys that neither side moved are what the others hang on: each key that
 * a side moved or added follows the last unmoved one before it on that side. What both sides put into one
 * place stands side by side, each side's own in its order.
 */
export function mergeOrder<K>(orders: Orders<K>): MergedOrder<K> {
	const moved = sides((side) => movedIn(orders, orders[side]));
	const still = orders.base.filter(
		(key) => orders.kept.has(key) && !moved.mine.has(key) && !moved.theirs.has(key)
	);
	const isStill = new Set(still);
	const anchors = sides((side) => anchorsIn(orders[side], isStill));
	const contested = new Set<K>();
	const placers = placersOf(orders, { moved, anchors, contested });
	const gap = (anchor: K | undefined) => mergeGap(orders, { anchor, anchors, placers, contested });
	return { order: [...gap(undefined), ...still.flatMap((key) => [key, ...gap(key)])], contested };
}

type BySide<T> = { readonly [S in Side]: T };

type Placer = Side | 'both';
/** The last unmoved key before each of the others; nothing before the first unmoved one. */
type Anchors<K> = ReadonlyMap<K, K | undefined>;

type Moves<K> = {
	readonly moved: BySide<ReadonlySet<K>>;
	readonly anchors: BySide<Anchors<K>>;
	readonly contested: Set<K>;
};

/** Who says where each key goes that is not unmoved. */
function placersOf<K>(orders: Orders<K>, { moved, anchors, contested }: Moves<K>): ReadonlyMap<K, Placer> {
	const known = new Set(orders.base);
	const places = (key: K, side: Side) => anchors[side].has(key) && (moved[side].has(key) || !known.has(key));
	const placerOf = (key: K): Placer => {
		const isBoth = places(key, 'mine') && places(key, 'theirs');
		if (isBoth && anchors.mine.get(key) === anchors.theirs.get(key)) return 'both';
		if (isBoth) contested.add(key);
		const chosen = orders.placeOf(key);
		if (chosen !== undefined && anchors[chosen].has(key)) return chosen;
		return places(key, 'mine') ? 'mine' : 'theirs';
	};
	const keys = [...anchors.mine.keys(), ...anchors.theirs.keys()].filter((key) => orders.kept.has(key));
	return new Map(keys.map((key) => [key, placerOf(key)]));
}

function movedIn<K>({ base, weightOf }: Orders<K>, side: readonly K[]): ReadonlySet<K> {
	const places = new Map(base.map((key, index) => [key, index]));
	const keys = side.filter((key) => places.has(key));
	const still = risingRun(
		keys.map((key) => places.get(key)!),
		(place) => weightOf(keys[place]!)
	);
	return new Set(keys.filter((_, place) => !still.has(place)));
}

function anchorsIn<K>(side: readonly K[], isStill: ReadonlySet<K>): Anchors<K> {
	const anchors = new Map<K, K | undefined>();
	let last: K | undefined;
	for (const key of side) {
		if (isStill.has(key)) last = key;
		else anchors.set(key, last);
	}
	return anchors;
}

type Gap<K> = {
	readonly anchor: K | undefined;
	readonly anchors: BySide<Anchors<K>>;
	readonly placers: ReadonlyMap<K, Placer>;
	readonly contested: Set<K>;
};

/** What follows one unmoved key. */
function mergeGap<K>(orders: Orders<K>, { anchor, anchors, placers, contested }: Gap<K>): readonly K[] {
	const runs = sides((side) =>
		orders[side].filter((key) => {
			const placer = placers.get(key);
			const isOwn = placer === side || placer === 'both';
			return isOwn && anchors[side].has(key) && anchors[side].get(key) === anchor;
		})
	);
	const common = runs.mine.filter((key) => placers.get(key) === 'both');
	const places = new Map(runs.theirs.map((key, index) => [key, index]));
	const agreed = risingRun(
		common.map((key) => places.get(key)!),
		(place) => orders.weightOf(common[place]!)
	);
	const astray = new Set(common.filter((_, place) => !agreed.has(place)));
	for (const key of astray) contested.add(key);
	const own = sides((side) =>
		runs[side].filter((key) => !astray.has(key) || (orders.placeOf(key) ?? 'mine') === side)
	);
	const stops = common.filter((key) => !astray.has(key));
	return braided(own, stops, orders.textOf);
}

/** The two runs cut at what they have in common; between, one follows the other. */
function braided<K>(
	runs: BySide<readonly K[]>,
	stops: readonly K[],
	textOf: (key: K) => string
): readonly K[] {
	const done: K[] = [];
	const from = { mine: 0, theirs: 0 };
	for (const stop of [...stops, undefined]) {
		const pieces = sides((side) => {
			const end = stop === undefined ? runs[side].length : runs[side].indexOf(stop);
			const piece = runs[side].slice(from[side], end);
			from[side] = end + 1;
			return piece;
		});
		const texts = sides((side) => JSON.stringify(pieces[side].map(textOf)));
		const [first, second]: readonly [Side, Side] =
			texts.mine <= texts.theirs ? ['mine', 'theirs'] : ['theirs', 'mine'];
		done.push(...pieces[first], ...pieces[second], ...(stop === undefined ? [] : [stop]));
	}
	return done;
}

const sides = <T>(of: (side: Side) => T): BySide<T> => ({
	mine: of('mine'),
	theirs: of('theirs')
});
