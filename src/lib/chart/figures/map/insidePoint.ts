import type { Point, Ring, Shape } from '#lib/chart/figures/map/outlines.ts';

/** Where an area is pointed at, and where its flows begin and end: inside its largest part, near its middle. */
export function insidePoint({ rings }: Shape): Point {
	const largest = rings.reduce<Ring>((best, ring) => (sizeOf(ring) > sizeOf(best) ? ring : best), []);
	const middle = centroidOf(largest);
	return isInside(rings, middle) ? middle : widestAcross(rings, middle);
}

/** By the even-odd rule. */
export const isInside = (rings: readonly Ring[], [x, y]: Point): boolean =>
	crossings(rings, y).filter((at) => at < x).length % 2 === 1;

/** The middle of the widest stretch inside, on the level of a point. */
function widestAcross(rings: readonly Ring[], [x, y]: Point): Point {
	const sides = crossings(rings, y);
	const stretches = sides.flatMap((from, at) =>
		at % 2 === 0 ? [[from, sides[at + 1] ?? from] as const] : []
	);
	const [from, to] = stretches.reduce(
		(best, one) => (one[1] - one[0] > best[1] - best[0] ? one : best),
		[x, x]
	);
	return [(from + to) / 2, y];
}

/** Where a level line meets the rings, from left to right. */
const crossings = (rings: readonly Ring[], level: number): readonly number[] =>
	rings
		.flatMap((ring) =>
			ring.flatMap(([x, y], at) => {
				const [nextX, nextY] = ring[(at + 1) % ring.length]!;
				return y > level === nextY > level ? [] : [x + ((level - y) / (nextY - y)) * (nextX - x)];
			})
		)
		.sort((one, other) => one - other);

/** Twice the area inside, with the sign of the ring's direction. */
const signedSize = (ring: Ring) =>
	ring.reduce((sum, [x, y], at) => {
		const [nextX, nextY] = ring[(at + 1) % ring.length]!;
		return sum + x * nextY - nextX * y;
	}, 0);

export const sizeOf = (ring: Ring): number => Math.abs(signedSize(ring)) / 2;

function centroidOf(ring: Ring): Point {
	const size = signedSize(ring);
	const [first] = ring;
	if (first === undefined || size === 0) return first ?? [0, 0];
	const moment = (axis: 0 | 1) =>
		ring.reduce((sum, point, at) => {
			const next = ring[(at + 1) % ring.length]!;
			return sum + (point[axis] + next[axis]) * (point[0] * next[1] - next[0] * point[1]);
		}, 0) /
		(3 * size);
	return [moment(0), moment(1)];
}
