import type { Filter } from '#lib/workspace/tableView/filter.ts';

/**
 * How a person has laid out one table. It belongs to the session: a notebook's text holds nothing of it.
 * Columns go by their names.
 */
export type TableView = Arrangement & {
	/** All columns in the order they were put in; empty as long as none was moved. */
	readonly order: readonly string[];
	/** They stand first and stay while the others are scrolled. */
	readonly pinned: readonly string[];
	readonly hidden: readonly string[];
	/** In pixels, of the columns that were given a width. */
	readonly widths: { readonly [column: string]: number };
};

/** What is asked of the engine: which rows, and in what order. */
export type Arrangement = {
	/** The first decides, the next among what is equal. */
	readonly sort: readonly SortKey[];
	/** One for a column at the most; a row is shown where all hold. */
	readonly filters: readonly Filter[];
};

export type SortKey = { readonly column: string; readonly direction: Direction };
export type Direction = 'up' | 'down';

export const plainView: TableView = {
	sort: [],
	filters: [],
	order: [],
	pinned: [],
	hidden: [],
	widths: {}
};

export const isPlain = (view: TableView): boolean =>
	isWhole(view) && [view.order, view.pinned, view.hidden, Object.keys(view.widths)].every(isEmpty);

/** All rows, as the table has them. */
export const isWhole = ({ sort, filters }: Arrangement): boolean => isEmpty(sort) && isEmpty(filters);

export const isSameArrangement = (one: Arrangement, other: Arrangement): boolean =>
	JSON.stringify([one.sort, one.filters]) === JSON.stringify([other.sort, other.filters]);

/** The columns that are seen, from left to right. */
export function seenColumns(view: TableView, columns: readonly string[]): readonly string[] {
	const { pinned } = view;
	const seen = inOrder(view, columns).filter((column) => !view.hidden.includes(column));
	return [
		...seen.filter((column) => pinned.includes(column)),
		...seen.filter((column) => !pinned.includes(column))
	];
}

/** The columns that are seen, where they are not all of them in their own order. */
export function partSeen(view: TableView, columns: readonly string[]): readonly string[] | undefined {
	const seen = seenColumns(view, columns);
	const isAll = seen.length === columns.length && seen.every((column, at) => column === columns[at]);
	return isAll ? undefined : seen;
}

/** Sorts by a column alone or, with `further`, among what is equal by now; without a direction no longer by it. */
export function sorted(
	view: TableView,
	column: string,
	{ direction, further = false }: { readonly direction?: Direction | undefined; readonly further?: boolean }
): TableView {
	if (!further) return { ...view, sort: direction === undefined ? [] : [{ column, direction }] };
	const at = view.sort.findIndex((key) => key.column === column);
	if (direction === undefined) return { ...view, sort: view.sort.filter((key) => key.column !== column) };
	if (at < 0) return { ...view, sort: [...view.sort, { column, direction }] };
	return { ...view, sort: view.sort.with(at, { column, direction }) };
}

/** What the next click on a header asks for: up, then down, then as it was. */
export function nextDirection({ sort }: Arrangement, column: string): Direction | undefined {
	const now = sort.find((key) => key.column === column)?.direction;
	return now === undefined ? 'up' : now === 'up' ? 'down' : undefined;
}

/** In the place of an earlier filter of the same column. */
export function filtered(view: TableView, filter: Filter): TableView {
	const at = view.filters.findIndex(({ column }) => column === filter.column);
	return { ...view, filters: at < 0 ? [...view.filters, filter] : view.filters.with(at, filter) };
}

export const unfiltered = (view: TableView, column: string): TableView => ({
	...view,
	filters: view.filters.filter((filter) => filter.column !== column)
});

export const hidden = (view: TableView, column: string): TableView => ({
	...view,
	hidden: [...view.hidden.filter((other) => other !== column), column]
});

export const unhidden = (view: TableView, column: string): TableView => ({
	...view,
	hidden: view.hidden.filter((other) => other !== column)
});

export const pinned = (view: TableView, column: string): TableView => ({
	...unpinned(view, column),
	pinned: [...view.pinned.filter((other) => other !== column), column]
});

export const unpinned = (view: TableView, column: string): TableView => ({
	...view,
	pinned: view.pinned.filter((other) => other !== column)
});

export const widened = (view: TableView, column: string, width: number): TableView => ({
	...view,
	widths: { ...view.widths, [column]: Math.round(Math.min(Math.max(width, narrowest), widest)) }
});

/** As wide as what is in it. */
export function fitted(view: TableView, column: string): TableView {
	const { [column]: _, ...widths } = view.widths;
	return { ...view, widths };
}

export const narrowest = 40;
const widest = 1200;

/**
 * Puts a column at a place among those that are seen, from 0. Pinned ones stay first: beyond them it goes no
 * farther, nor do they.
 */
export function moved(
	view: TableView,
	columns: readonly string[],
	{ column, to }: { readonly column: string; readonly to: number }
): TableView {
	const isPinned = view.pinned.includes(column);
	const group = seenColumns(view, columns).filter((other) => view.pinned.includes(other) === isPinned);
	const before = isPinned ? 0 : seenColumns(view, columns).length - group.length;
	const place = Math.min(Math.max(to - before, 0), group.length - 1);
	const others = group.filter((other) => other !== column);
	const rest = inOrder(view, columns).filter((other) => other !== column);
	const next = others[place];
	const last = others.at(-1);
	if (last === undefined) return view;
	const at = next === undefined ? rest.indexOf(last) + 1 : rest.indexOf(next);
	return { ...view, order: rest.toSpliced(at, 0, column) };
}

function inOrder({ order }: TableView, columns: readonly string[]): readonly string[] {
	const known = order.filter((column) => columns.includes(column));
	return [...known, ...columns.filter((column) => !known.includes(column))];
}

const isEmpty = (list: readonly unknown[]) => list.length === 0;
