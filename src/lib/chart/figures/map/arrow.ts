import type { Point } from '#lib/chart/figures/map/outlines.ts';

/** Pixels that stay free between an arrow's ends and the middles of its areas. */
const free = { start: 4, end: 8 };
/** Along the way, for the outline of the bend. */
const pieces = 14;

/** How wide an arrow begins, of its full width: with the head, it says where it comes from. */
const taper = 0.5;

/**
 * An arrow bent to the right of its way, so that the way back lies beside it and not under it. As a filled
 * shape: it widens, and is as wide as the scale says where its head begins.
 */
export function arrow(from: Point, to: Point, width: number, bent = 0.24): string {
	const bend = bendOf(from, to, { width, bent });
	const length = lengthOf(bend);
	const head = Math.min(Math.max(7, width * 1.8), length * 0.45);
	const first = Math.min(free.start / length, 0.2);
	const tip = 1 - Math.min(free.end / length, 0.15);
	const neck = Math.max(first, tip - head / length);
	const way = Array.from({ length: pieces + 1 }, (_, at) => bend(first + ((neck - first) * at) / pieces));
	const halfAt = (step: number) => (width / 2) * (taper + ((1 - taper) * step) / pieces);
	const left = way.map(({ at, across }, step) => beside(at, across, halfAt(step)));
	const right = way.map(({ at, across }, step) => beside(at, across, -halfAt(step))).reverse();
	const end = way.at(-1)!;
	const half = Math.max(width * 1.1, 3.5);
	const barbs = [beside(end.at, end.across, half), bend(tip).at, beside(end.at, end.across, -half)];
	return `M${[...left, ...barbs, ...right].map(written).join('L')}Z`;
}

/** Of the way, nearly. */
function lengthOf(bend: (part: number) => Step): number {
	const places = [0, 0.25, 0.5, 0.75, 1].map((part) => bend(part).at);
	return places
		.slice(1)
		.reduce((sum, [x, y], at) => sum + Math.hypot(x - places[at]![0], y - places[at]![1]), 1);
}

type Step = { readonly at: Point; readonly across: Point };

/** The way from one to the other: where it is, and which way is across, at each part of it. */
function bendOf(
	[x1, y1]: Point,
	[x2, y2]: Point,
	{ width, bent }: { readonly width: number; readonly bent: number }
): (part: number) => Step {
	const [dx, dy] = [x2 - x1, y2 - y1];
	const length = Math.max(1, Math.hypot(dx, dy));
	// Twice what the middle is off the straight line: enough that two of such a width are seen apart.
	const off = bent === 0 ? 0 : Math.max(bent * length, 2.2 * width + 8);
	const [cx, cy] = [(x1 + x2) / 2 - (dy / length) * off, (y1 + y2) / 2 + (dx / length) * off];
	return (part) => {
		const rest = 1 - part;
		const at: Point = [
			rest * rest * x1 + 2 * rest * part * cx + part * part * x2,
			rest * rest * y1 + 2 * rest * part * cy + part * part * y2
		];
		const [tx, ty] = [rest * (cx - x1) + part * (x2 - cx), rest * (cy - y1) + part * (y2 - cy)];
		const speed = Math.max(Math.hypot(tx, ty), Number.MIN_VALUE);
		return { at, across: [-ty / speed, tx / speed] };
	};
}

const beside = ([x, y]: Point, [acrossX, acrossY]: Point, by: number): Point => [
	x + acrossX * by,
	y + acrossY * by
];

const written = ([x, y]: Point) => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
