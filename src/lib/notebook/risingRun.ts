/**
 * The longest rising subsequence of values that are all different, as the places it takes; among equally
 * long ones the heaviest, and among those the one that ends first. What stays in place when a list is put
 * in another order: the rest are the fewest that moved. Quadratic: some 15 ms for 2,000 values.
 */
export function risingRun(
	values: readonly number[],
	weightAt: (place: number) => number
): ReadonlySet<number> {
	const ends: End[] = [];
	values.forEach((value, place) => {
		const before = ends.reduce<End | undefined>(
			(best, end) => (end.value < value && (best === undefined || isBetter(end, best)) ? end : best),
			undefined
		);
		const [length, weight] = [(before?.length ?? 0) + 1, (before?.weight ?? 0) + weightAt(place)];
		ends.push({ place, value, length, weight, before });
	});
	const places = new Set<number>();
	const last = ends.reduce<End | undefined>(
		(best, end) => (best === undefined || isBetter(end, best) ? end : best),
		undefined
	);
	for (let end = last; end !== undefined; end = end.before) places.add(end.place);
	return places;
}

type End = {
	readonly place: number;
	readonly value: number;
	readonly length: number;
	readonly weight: number;
	readonly before: End | undefined;
};

const isBetter = (one: End, other: End): boolean =>
	one.length > other.length || (one.length === other.length && one.weight > other.weight);
