import { blockOf, isInBlock, movedBy, type Place } from '#lib/ui/grid/cellMoves.ts';
import {
	canvasHeight,
	clamp,
	columnsAt,
	lastOffset,
	offsetOf,
	offsetShowing,
	rowsAt,
	scrollTopOf,
	type Geometry
} from '#lib/ui/grid/geometry.ts';

/** What a grid shows of its rows, and where the person stands in them. */
export class GridView {
	/** How far the rows are moved up, in their own pixels. */
	offset = $state(0);
	left = $state(0);
	width = $state(0);
	height = $state(0);
	rowHeight = $state(26);
	/** Where each column begins; the last entry is where the last one ends. */
	starts = $state.raw<readonly number[]>([0]);
	/** So many columns, the first, stay where they are while the others are scrolled. */
	pinned = $state(0);
	active = $state.raw<Place>({ row: 0, column: 0 });
	/** The other corner of the selection. */
	anchor = $state.raw<Place>({ row: 0, column: 0 });
	focused = $state(false);
	readonly #rows: () => number;

	constructor(rows: () => number) {
		this.#rows = rows;
		this.active = this.anchor = { row: rows() === 0 ? -1 : 0, column: 0 };
	}

	readonly geometry: Geometry = $derived.by(() => ({
		rows: this.#rows(),
		rowHeight: this.rowHeight,
		height: this.height
	}));
	readonly canvas = $derived(canvasHeight(this.geometry));
	readonly scrollTop = $derived(scrollTopOf(this.offset, this.geometry));
	readonly block = $derived(blockOf(this.active, this.anchor));
	readonly seen = $derived(rowsAt(this.offset, this.geometry));

	/** The rows in the document: those seen, and the one with the focus, which must not vanish. */
	readonly rows: readonly number[] = $derived.by(() => {
		const { first, end } = this.seen;
		const rows = Array.from({ length: end - first }, (_, index) => first + index);
		const { row } = this.active;
		return row < 0 || (row >= first && row < end) ? rows : [...rows, row];
	});

	/** The columns in the document beside the pinned ones. */
	readonly columns: readonly number[] = $derived.by(() => {
		const found = columnsAt(this.starts, this.left + this.pinnedWidth, this.left + this.width);
		const first = Math.max(found.first, this.pinned);
		const columns = Array.from({ length: Math.max(found.end - first, 0) }, (_, index) => first + index);
		const { column } = this.active;
		const isThere = column < this.pinned || (column >= first && column < found.end);
		return isThere ? columns : [...columns, column];
	});

	get pinnedWidth(): number {
		return this.starts[this.pinned] ?? 0;
	}

	topOf(row: number): number {
		const top = row * this.rowHeight - this.offset + this.scrollTop;
		return clamp(top, -this.rowHeight, this.canvas);
	}

	isActive({ row, column }: Place): boolean {
		return row === this.active.row && column === this.active.column;
	}

	isSelected(place: Place): boolean {
		return isInBlock(place, this.block);
	}

	/** The element was scrolled. A scroll that this view asked for brings nothing new. */
	scrolled({ scrollTop, scrollLeft }: { scrollTop: number; scrollLeft: number }) {
		this.left = scrollLeft;
		if (Math.abs(scrollTop - this.scrollTop) >= 1) this.offset = offsetOf(scrollTop, this.geometry);
	}

	/** Turns the wheel by rows' pixels, however much the scrolling is scaled. Says whether there was room. */
	wheel(delta: number): boolean {
		const offset = clamp(this.offset + delta, 0, lastOffset(this.geometry));
		const moved = offset !== this.offset;
		this.offset = offset;
		return moved;
	}

	/** Follows a key; says whether the key leads anywhere. */
	press(event: KeyboardEvent): boolean {
		const page = Math.max(1, Math.floor(this.height / this.rowHeight) - 1);
		const extent = { rows: this.#rows(), columns: this.starts.length - 1, page };
		const to = movedBy(event, this.active, extent);
		if (to === undefined) return false;
		this.goTo(to, { extend: event.shiftKey });
		return true;
	}

	goTo(place: Place, { extend = false }: { readonly extend?: boolean } = {}) {
		this.active = place;
		if (!extend) this.anchor = place;
		if (place.row >= 0) this.offset = offsetShowing(place.row, this.offset, this.geometry);
		this.left = this.#leftShowing(place.column);
	}

	/** Other rows or columns: from the first row, in the column where the person was. */
	restart(extent: { readonly rows: number; readonly columns: number }) {
		const row = this.active.row < 0 || extent.rows === 0 ? -1 : 0;
		this.active = this.anchor = { row, column: clamp(this.active.column, 0, extent.columns - 1) };
		this.offset = 0;
	}

	selectAll() {
		this.anchor = { row: 0, column: 0 };
		this.active = { row: this.#rows() - 1, column: this.starts.length - 2 };
	}

	#leftShowing(column: number): number {
		if (column < this.pinned) return this.left;
		const start = (this.starts[column] ?? 0) - this.pinnedWidth;
		const end = this.starts[column + 1] ?? start;
		return clamp(this.left, Math.min(start, end - this.width), start);
	}
}
