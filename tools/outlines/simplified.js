/** @typedef {readonly [x: number, y: number]} Point */

/** Half cells: what a line may be off, some 150 m on the ground. */
const tolerance = 1.7;

/**
 * Douglas and Peucker's way: the ends stay, and of what lies between them the farthest point, if it is far
 * enough. A closed line is first cut at its point farthest from the beginning.
 *
 * @param {readonly Point[]} line
 * @returns {readonly Point[]}
 */
export function simplified(line) {
	const [first, last] = [line[0], line.at(-1)];
	if (first === undefined || last === undefined || line.length < 3) return line;
	const { at, far } = farthest(line, (point) => fromLine(point, first, last));
	if (far <= tolerance) return [first, last];
	return [...simplified(line.slice(0, at + 1)), ...simplified(line.slice(at)).slice(1)];
}

/** @param {readonly Point[]} line @param {(point: Point) => number} measure */
function farthest(line, measure) {
	const distances = line.map(measure);
	const far = distances.reduce((most, one) => Math.max(most, one), 0);
	return { at: distances.indexOf(far), far };
}

/** @param {Point} point @param {Point} from @param {Point} to */
function fromLine([x, y], [x1, y1], [x2, y2]) {
	const [dx, dy] = [x2 - x1, y2 - y1];
	const length = dx * dx + dy * dy;
	const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
	return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
}
