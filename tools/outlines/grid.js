/**
 * The package draws each municipality by itself, with a strip of 1 to 2 km left white along every border on
 * land. On a fine grid that strip is given to whoever lies nearer, so that neighbours meet in one line, which
 * both then share.
 *
 * @typedef {import('./areasInPackage.js').PackagedArea} PackagedArea
 * @typedef {{ columns: number, rows: number, cell: number, at: Uint8Array }} Grid `at`: 1 + the area's place in
 *   the list, 0 for water; with an empty edge all round
 */

/** Units of the package's page; about 170 m on the ground. */
const cell = 6;
/** Cells of water before the page's first and after its last: more than the reach of a strip. */
export const edge = 14;
/** A strip wider than this between two areas is water. */
const widestStrip = 68;
/** Cells; water that is shut in and smaller is what is left where three strips meet. */
const smallestLake = 220;

/** @param {{ areas: readonly PackagedArea[], width: number, height: number }} map @returns {Grid} */
export function gridOf({ areas, width, height }) {
	const columns = Math.ceil(width / cell) + 2 * edge;
	const rows = Math.ceil(height / cell) + 2 * edge;
	const grid = { columns, rows, cell, at: new Uint8Array(columns * rows) };
	for (const [place, { rings }] of areas.entries()) fill(grid, rings, place + 1);
	closeStrips(grid);
	closeLakes(grid);
	return grid;
}

/** Cells whose middle lies inside, by the even-odd rule. @param {Grid} grid @param {PackagedArea['rings']} rings @param {number} mark */
function fill(grid, rings, mark) {
	/** @type {Map<number, number[]>} */
	const crossings = new Map();
	for (const ring of rings) {
		for (const [index, [x1, y1]] of ring.entries()) {
			const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
			const last = rowBelow(Math.max(y1, y2));
			for (let row = rowBelow(Math.min(y1, y2)); row < last; row++) {
				const x = x1 + ((middleOf(row) - y1) / (y2 - y1)) * (x2 - x1);
				crossings.set(row, [...(crossings.get(row) ?? []), x]);
			}
		}
	}
	for (const [row, xs] of crossings) {
		xs.sort((a, b) => a - b);
		for (let pair = 0; pair + 1 < xs.length; pair += 2) {
			const from = row * grid.columns + rowBelow(xs[pair] ?? 0);
			grid.at.fill(mark, from, row * grid.columns + rowBelow(xs[pair + 1] ?? 0));
		}
	}
}

/** @param {number} row */
const middleOf = (row) => (row - edge + 0.5) * cell;

/** The first row, or column, whose middle is not before this. @param {number} at */
const rowBelow = (at) => Math.ceil(at / cell - 0.5) + edge;

/** Gives water between two areas to the nearer, where the way from one over it to the other is short. @param {Grid} grid */
function closeStrips({ columns, at }) {
	const reach = Math.ceil(widestStrip / cell);
	const disc = discOf(reach, columns);
	const nearest = { mark: new Uint8Array(at.length), far: new Float32Array(at.length).fill(Infinity) };
	const second = { mark: new Uint8Array(at.length), far: new Float32Array(at.length).fill(Infinity) };
	for (const [from, mark] of at.entries()) {
		if (mark === 0 || !isEdge(at, from, columns)) continue;
		for (const { step, far } of disc) if (at[from + step] === 0) note(from + step, mark, far);
	}
	for (const place of at.keys()) {
		const across = (nearest.far[place] ?? 0) + (second.far[place] ?? 0);
		if (at[place] === 0 && across * cell <= widestStrip) at[place] = nearest.mark[place] ?? 0;
	}

	/** @param {number} place @param {number} mark @param {number} far */
	function note(place, mark, far) {
		if (far < (nearest.far[place] ?? 0)) {
			if (nearest.mark[place] !== mark) {
				second.mark[place] = nearest.mark[place] ?? 0;
				second.far[place] = nearest.far[place] ?? 0;
			}
			nearest.mark[place] = mark;
			nearest.far[place] = far;
		} else if (nearest.mark[place] !== mark && far < (second.far[place] ?? 0)) {
			second.mark[place] = mark;
			second.far[place] = far;
		}
	}
}

/** @param {number} reach @param {number} columns */
function discOf(reach, columns) {
	const span = Array.from({ length: 2 * reach + 1 }, (_, at) => at - reach);
	return span
		.flatMap((dy) => span.map((dx) => ({ step: dy * columns + dx, far: Math.hypot(dx, dy) })))
		.filter(({ far }) => far <= reach);
}

/** @param {Uint8Array} at @param {number} place @param {number} columns */
const isEdge = (at, place, columns) =>
	[-1, 1, -columns, columns].some((step) => at[place + step] !== at[place]);

/** Small water that is shut in goes to what lies beside it. @param {Grid} grid */
function closeLakes({ columns, at }) {
	const seen = new Uint8Array(at.length);
	for (const place of at.keys()) {
		if (at[place] !== 0 || seen[place] === 1) continue;
		const lake = lakeFrom(place);
		if (lake.length >= smallestLake) continue;
		for (const wet of lake) at[wet] = at[wet - 1] ?? 0;
	}

	/** In rising order, so that what lies to the left of a cell is land when its turn comes. @param {number} first */
	function lakeFrom(first) {
		const lake = [first];
		seen[first] = 1;
		for (const wet of lake) {
			for (const step of [-1, 1, -columns, columns]) {
				const beside = wet + step;
				if (at[beside] !== 0 || seen[beside] === 1) continue;
				seen[beside] = 1;
				lake.push(beside);
			}
		}
		return lake.sort((a, b) => a - b);
	}
}
