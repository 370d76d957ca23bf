import { positionIn, runningTotals, type Draw } from '#lib/moves/synthetic/draw.ts';
import { places, type Place } from '#lib/moves/synthetic/places.ts';

/** A position in `places`. */
export type PlaceIndex = number;

type Stage = 'student' | 'family' | 'other';

/** Where the young go to study: they come from far, and families leave again. */
const universityTowns: ReadonlyMap<string, number> = new Map([
	['0101', 2.5],
	['0147', 2],
	['0461', 3],
	['0751', 3.5],
	['0851', 3]
]);

/** Gravity: many people draw, distance holds back; what it takes depends on the stage of life. */
const pulls: { readonly [stage in Stage]: (to: Place, kilometres: number) => number } = {
	student: (to, kilometres) => (to.people * (universityTowns.get(to.kode) ?? 0.7)) / (kilometres + 25),
	family: (to, kilometres) =>
		(to.people * (universityTowns.has(to.kode) ? 0.5 : 1)) / ((kilometres + 10) * (kilometres + 10)),
	other: (to, kilometres) => to.people / ((kilometres + 10) * (kilometres + 10))
};

const shareThatLeaves: { readonly [stage in Stage]: number } = { student: 0.42, family: 0.38, other: 0.3 };

export type Destinations = {
	/** Where a household of this age in `from` moves: its own municipality more often than not. */
	next(from: PlaceIndex, age: number): PlaceIndex;
	/** Where somebody lives of whom nothing is known. */
	any(): PlaceIndex;
};

export function destinations(draw: Draw): Destinations {
	const everywhere = runningTotals(places.map(({ people }) => people));
	const tables = { student: tableOf('student'), family: tableOf('family'), other: tableOf('other') };
	return {
		next(from, age) {
			const stage = stageAt(age);
			return draw() < shareThatLeaves[stage] ? positionIn(tables[stage][from] ?? [], draw) : from;
		},
		any: () => positionIn(everywhere, draw)
	};
}

const stageAt = (age: number): Stage => (age < 25 ? 'student' : age < 42 ? 'family' : 'other');

function tableOf(stage: Stage): readonly (readonly number[])[] {
	return places.map((from) =>
		runningTotals(places.map((to) => (to === from ? 0 : pulls[stage](to, distance(from, to)))))
	);
}

const distance = (one: Place, other: Place) =>
	Math.sqrt((one.x - other.x) * (one.x - other.x) + (one.y - other.y) * (one.y - other.y));
