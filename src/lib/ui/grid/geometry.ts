/** Browsers cut elements off somewhere between 16 and 33 million pixels. */
const tallest = 8_000_000;

/** Where rows stand when all of them would be too tall for a browser: scrolling is then scaled. */
export type Geometry = {
	readonly rows: number;
	readonly rowHeight: number;
	/** Height of the part that shows rows. */
	readonly height: number;
};

/** Height of the element that scrolls. */
export const canvasHeight = ({ rows, rowHeight }: Geometry): number => Math.min(rows * rowHeight, tallest);

/** The farthest offset: how far the rows can be moved up, in their own pixels. */
export const lastOffset = ({ rows, rowHeight, height }: Geometry): number =>
	Math.max(0, rows * rowHeight - height);

/** Pixels of rows for one pixel of scrolling. */
function scale(geometry: Geometry): number {
	const room = canvasHeight(geometry) - geometry.height;
	return room <= 0 ? 1 : lastOffset(geometry) / room;
}

export const offsetOf = (scrollTop: number, geometry: Geometry): number =>
	clamp(scrollTop * scale(geometry), 0, lastOffset(geometry));

export const scrollTopOf = (offset: number, geometry: Geometry): number => offset / scale(geometry);

/** The rows that are seen at an offset, a few more on either side. */
export function rowsAt(offset: number, { rows, rowHeight, height }: Geometry, more = 4) {
	const first = Math.max(0, Math.floor(offset / rowHeight) - more);
	const end = Math.min(rows, Math.ceil((offset + height) / rowHeight) + more);
	return { first, end: Math.max(first, end) };
}

/** The offset that brings a row into view, the nearest to where we are. */
export function offsetShowing(row: number, offset: number, geometry: Geometry): number {
	const top = row * geometry.rowHeight;
	const lowest = Math.max(0, top + geometry.rowHeight - geometry.height);
	return clamp(offset, Math.min(lowest, top), top);
}

/** The columns between `left` and `right`, given where each begins and, last, where the last one ends. */
export function columnsAt(starts: readonly number[], left: number, right: number) {
	const columns = starts.length - 1;
	let first = 0;
	while (first < columns - 1 && (starts[first + 1] ?? 0) <= left) first += 1;
	let end = first;
	while (end < columns && (starts[end] ?? 0) < right) end += 1;
	return { first, end };
}

export const clamp = (value: number, low: number, high: number): number =>
	Math.min(Math.max(value, low), high);
