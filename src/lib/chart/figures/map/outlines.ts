/** A point of a map's own page, y downwards. */
export type Point = readonly [x: number, y: number];

/** Closed, its first point not said again. */
export type Ring = readonly Point[];

/** Filled by the even-odd rule, so that holes and islands are rings like others. */
export type Shape = { readonly code: string; readonly rings: readonly Ring[] };

/**
 * Areas that share their borders. A line is a point and then the steps to each next one, x and y in turn; an
 * area's ring is the way along lines, `~line` for one that is walked backwards.
 */
export type Outlines = {
	readonly width: number;
	readonly height: number;
	readonly lines: readonly (readonly number[])[];
	readonly areas: readonly { readonly code: string; readonly rings: readonly (readonly number[])[] }[];
};

/** Each area by itself. Neighbours go through the very same points. */
export function shapesOf({ lines, areas }: Outlines): readonly Shape[] {
	const points = lines.map(pointsOf);
	const way = (line: number) => (line < 0 ? points[~line]!.toReversed() : points[line]!);
	return areas.map(({ code, rings }) => ({
		code,
		// A line ends where the next begins.
		rings: rings.map((ring) => ring.flatMap((line) => way(line).slice(0, -1)))
	}));
}

function pointsOf(line: readonly number[]): readonly Point[] {
	let [x, y] = [0, 0];
	return Array.from({ length: line.length / 2 }, (_, at): Point => {
		x += line[2 * at]!;
		y += line[2 * at + 1]!;
		return [x, y];
	});
}
