import type { Point } from '#lib/chart/figures/map/outlines.ts';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Around points; nowhere and without size where there are none. */
export function boxOf(points: readonly Point[]): Box {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of points) {
		left = Math.min(left, x);
		top = Math.min(top, y);
		right = Math.max(right, x);
		bottom = Math.max(bottom, y);
	}
	if (left > right) return { x: 0, y: 0, width: 0, height: 0 };
	return { x: left, y: top, width: right - left, height: bottom - top };
}

export const widened = ({ x, y, width, height }: Box, by: number): Box => ({
	x: x - by,
	y: y - by,
	width: width + 2 * by,
	height: height + 2 * by
});

export const holds = ({ x, y, width, height }: Box, [px, py]: Point): boolean =>
	px >= x && px <= x + width && py >= y && py <= y + height;

export const overlap = (one: Box, other: Box): boolean =>
	one.x < other.x + other.width &&
	other.x < one.x + one.width &&
	one.y < other.y + other.height &&
	other.y < one.y + one.height;

/** What both hold, where they meet. */
export function common(one: Box, other: Box): Box {
	const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
	const right = Math.min(one.x + one.width, other.x + other.width);
	const bottom = Math.min(one.y + one.height, other.y + other.height);
	return { x, y, width: right - x, height: bottom - y };
}
