import { edge } from './grid.js';
import { simplified } from './simplified.js';

/**
 * @typedef {import('./grid.js').Grid} Grid
 * @typedef {import('../../src/lib/chart/figures/map/outlines.ts').Outlines} Outlines
 * @typedef {readonly number[]} Corners of cells, one step apart; a closed line ends where it begins
 */

/** Steps of the result's page that a cell is wide: a line runs through corners and the middles of sides. */
const stepsOfCell = 2;

/**
 * The lines along which areas meet each other or the sea, each once, and the areas' rings as ways along them.
 *
 * @param {Grid} grid
 * @param {readonly { code: string }[]} areas as the grid's marks count them
 * @returns {Outlines}
 */
export function borders(grid, areas) {
	const lines = sharedLines();
	const rings = ringsIn(grid);
	const shapes = areas.map(({ code }, place) => ({
		code,
		rings: (rings.get(place + 1) ?? []).filter(isSeen).map((ring) => cutAtKnots(ring, grid).map(lines.add))
	}));
	return {
		width: (grid.columns - 2 * edge) * stepsOfCell,
		height: (grid.rows - 2 * edge) * stepsOfCell,
		lines: lines.all.map((line) => inSteps(simplified(onPage(line, grid)))),
		areas: shapes
	};
}

/** A rock of a few cells would be drawn as a line. @param {Corners} ring */
const isSeen = (ring) => ring.length > 16;

/** Lines by number; the same line the other way round is `~number`. */
function sharedLines() {
	/** @type {Corners[]} */
	const all = [];
	/** @type {Map<string, number>} */
	const known = new Map();
	return { all, add };

	/** A line is known by its first step. @param {Corners} line */
	function add(line) {
		const found = known.get(`${line[0]},${line[1]}`);
		if (found !== undefined) return found;
		known.set(`${line[0]},${line[1]}`, all.length);
		known.set(`${line.at(-1)},${line.at(-2)}`, ~all.length);
		return all.push(line) - 1;
	}
}

/** By mark, each area's closed lines, its cells to the right of the way. @param {Grid} grid @returns {Map<number, Corners[]>} */
function ringsIn(grid) {
	const { columns, at } = grid;
	/** @type {Map<number, Map<number, number[]>>} */
	const sides = new Map();
	for (const [cell, mark] of at.entries()) {
		if (mark === 0) continue;
		if (at[cell - columns] !== mark) addSide(mark, cell, cell + 1);
		if (at[cell + 1] !== mark) addSide(mark, cell + 1, cell + columns + 1);
		if (at[cell + columns] !== mark) addSide(mark, cell + columns + 1, cell + columns);
		if (at[cell - 1] !== mark) addSide(mark, cell + columns, cell);
	}
	return new Map([...sides].map(([mark, own]) => [mark, closedLines(own)]));

	/** @param {number} mark @param {number} from @param {number} to */
	function addSide(mark, from, to) {
		const own = sides.get(mark) ?? new Map();
		sides.set(mark, own.set(from, [...(own.get(from) ?? []), to]));
	}
}

/** @param {Map<number, number[]>} sides ends of sides by their beginnings; used up @returns {Corners[]} */
function closedLines(sides) {
	const rings = [];
	for (const first of sides.keys()) {
		while ((sides.get(first) ?? []).length > 0) {
			const ring = [first];
			do ring.push(sides.get(ring.at(-1) ?? 0)?.pop() ?? first);
			while (ring.at(-1) !== first);
			rings.push(ring);
		}
	}
	return rings;
}

/** Cut where more than two areas, or an area and two coasts, meet. @param {Corners} ring @param {Grid} grid @returns {Corners[]} */
function cutAtKnots(ring, grid) {
	const open = ring.slice(0, -1);
	const knots = [...open.keys()].filter((index) => isKnot(open[index] ?? 0, grid));
	if (knots.length === 0) {
		const lowest = open.indexOf(open.reduce((low, corner) => Math.min(low, corner)));
		return [[...open.slice(lowest), ...open.slice(0, lowest + 1)]];
	}
	return knots.map((from, index) => {
		const to = knots[index + 1];
		return to === undefined
			? [...open.slice(from), ...open.slice(0, (knots[0] ?? 0) + 1)]
			: open.slice(from, to + 1);
	});
}

/** A corner bears the number of the cell to its lower right. @param {number} corner @param {Grid} grid */
function isKnot(corner, { columns, at }) {
	const around = [at[corner - columns - 1], at[corner - columns], at[corner], at[corner - 1]];
	return around.filter((mark, index) => mark !== around[(index + 1) % 4]).length > 2;
}

/**
 * Through the middles of the cells' sides, which makes a straight line of a slanting stair.
 *
 * @param {Corners} line @param {Grid} grid @returns {readonly (readonly [number, number])[]}
 */
function onPage(line, { columns }) {
	const corners = line.map(
		(corner) =>
			/** @type {const} */ ([
				((corner % columns) - edge) * stepsOfCell,
				(Math.floor(corner / columns) - edge) * stepsOfCell
			])
	);
	const middles = corners.slice(1).map(([x, y], index) => {
		const [fromX, fromY] = corners[index] ?? [x, y];
		return /** @type {const} */ ([(x + fromX) / 2, (y + fromY) / 2]);
	});
	const [first, last] = [corners[0], corners.at(-1)];
	if (first === undefined || last === undefined) return [];
	const closed = line[0] === line.at(-1);
	return closed ? [...middles, ...middles.slice(0, 1)] : [first, ...middles, last];
}

/** The first point, and then the way to each next. @param {readonly (readonly [number, number])[]} points */
const inSteps = (points) =>
	points.flatMap(([x, y], index) => {
		const [fromX, fromY] = points[index - 1] ?? [0, 0];
		return [x - fromX, y - fromY];
	});
