import { type Box, boxOf } from '#lib/chart/figures/map/box.ts';
import type { Point, Ring, Shape } from '#lib/chart/figures/map/outlines.ts';

/** Places that are tried across an area, and down it. */
const tried = 10;

/** Where an area is pointed at, and where its flows begin and end: far from its edges and near its middle. */
export function insidePoint({ rings }: Shape): Point {
	const largest = rings.reduce<Ring>((best, ring) => (sizeOf(ring) > sizeOf(best) ? ring : best), []);
	const middle = centroidOf(largest);
	const candidates = placesIn(rings, boxOf(largest));
	const worth = (point: Point) =>
		roomAt(rings, point) - Math.hypot(point[0] - middle[0], point[1] - middle[1]) / 4;
	const all = isInside(rings, middle) ? [middle, ...candidates] : candidates;
	const ranked = all.map((point) => ({ point, value: worth(point) }));
	const best = ranked.reduce<(typeof ranked)[number] | undefined>(
		(found, one) => (found === undefined || one.value > found.value ? one : found),
		undefined
	);
	return best?.point ?? middle;
}

/** How far it is to the nearest edge. */
export const roomAt = (rings: readonly Ring[], [x, y]: Point): number =>
	rings.reduce((least, ring) => {
		let [[fromX, fromY], nearest] = [ring.at(-1)!, least];
		for (const [toX, toY] of ring) {
			const [dx, dy] = [toX - fromX, toY - fromY];
			const along = ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy || 1);
			const t = Math.min(1, Math.max(0, along));
			nearest = Math.min(nearest, Math.hypot(x - fromX - t * dx, y - fromY - t * dy));
			[fromX, fromY] = [toX, toY];
		}
		return nearest;
	}, Infinity);

/** Level by level, in the middle of equal steps, what of it lies inside. */
function placesIn(rings: readonly Ring[], { x, y, width, height }: Box): readonly Point[] {
	const steps = Array.from({ length: tried }, (_, at) => (at + 0.5) / tried);
	return steps.flatMap((down) => {
		const level = y + down * height;
		const sides = crossings(rings, level);
		const isIn = (at: number) => sides.filter((side) => side < at).length % 2 === 1;
		return steps
			.map((across) => x + across * width)
			.flatMap((at): Point[] => (isIn(at) ? [[at, level]] : []));
	});
}

/** By the even-odd rule. */
export const isInside = (rings: readonly Ring[], [x, y]: Point): boolean =>
	crossings(rings, y).filter((at) => at < x).length % 2 === 1;

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
