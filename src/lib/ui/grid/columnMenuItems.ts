import type { MenuItem } from '#lib/ui/menuItem.ts';
import type { ColumnSteps, TableViewWords } from '#lib/ui/grid/columnSteps.ts';
import type { TableView } from '#lib/workspace/tableView/tableView.ts';

export type MenuColumn = {
	readonly name: string;
	/** Where it stands among `of` that are seen, from 0. */
	readonly place: number;
	readonly of: number;
	/** In pixels. */
	readonly width: number;
};

/** Whose menu is open, and beside what. */
export type ColumnMenuAt = { readonly column: string; readonly beside: DOMRect };

export type ColumnMenuDoes = {
	readonly steps: ColumnSteps;
	readonly filter: () => void;
	readonly unfilter: () => void;
	/** Absent where SQL cannot read the table. */
	readonly asSql: (() => void) | undefined;
};

const step = 24;

export function columnMenuItems(
	column: MenuColumn,
	view: TableView,
	does: ColumnMenuDoes,
	words: TableViewWords
): readonly MenuItem[] {
	return [
		...sortItems(column, view, does, words),
		...filterItems(column, view, does, words),
		...placeItems(column, view, does, words),
		...widthItems(column, does, words),
		...hideItems(column, view, does, words),
		{
			id: 'sql',
			title: words.asSql,
			apart: true,
			enabled: does.asSql !== undefined,
			run: () => does.asSql?.()
		}
	];
}

function sortItems(
	{ name }: MenuColumn,
	{ sort }: TableView,
	{ steps }: ColumnMenuDoes,
	words: TableViewWords
): readonly MenuItem[] {
	const now = sort.find(({ column }) => column === name)?.direction;
	const others = sort.filter(({ column }) => column !== name);
	const isAlone = others.length === 0;
	const alone: readonly MenuItem[] = [
		{ id: 'up', title: words.sortUp, checked: isAlone && now === 'up', run: () => steps.sort(name, 'up') },
		{
			id: 'down',
			title: words.sortDown,
			checked: isAlone && now === 'down',
			run: () => steps.sort(name, 'down')
		},
		{
			id: 'not',
			title: words.sortNot,
			checked: now === undefined,
			run: () => steps.sort(name, undefined, true)
		}
	];
	if (isAlone) return alone;
	const further = (direction: 'up' | 'down') => ({
		checked: now === direction,
		run: () => steps.sort(name, direction, true)
	});
	return [
		...alone,
		{ id: 'then-up', title: words.thenUp, ...further('up') },
		{ id: 'then-down', title: words.thenDown, ...further('down') }
	];
}

function filterItems(
	{ name }: MenuColumn,
	{ filters }: TableView,
	{ filter, unfilter }: ColumnMenuDoes,
	words: TableViewWords
): readonly MenuItem[] {
	const ask = { id: 'filter', title: words.filter, apart: true, run: filter };
	const isFiltered = filters.some(({ column }) => column === name);
	return isFiltered ? [ask, { id: 'unfilter', title: words.unfilter, run: unfilter }] : [ask];
}

function placeItems(
	{ name, place, of }: MenuColumn,
	{ pinned }: TableView,
	{ steps }: ColumnMenuDoes,
	words: TableViewWords
): readonly MenuItem[] {
	const isPinned = pinned.includes(name);
	const first = isPinned ? 0 : pinned.length;
	const last = isPinned ? pinned.length - 1 : of - 1;
	return [
		{
			id: 'pin',
			title: isPinned ? words.unpin : words.pin,
			apart: true,
			run: () => (isPinned ? steps.unpin(name) : steps.pin(name))
		},
		{
			id: 'left',
			title: words.moveLeft,
			enabled: place > first,
			run: () => steps.move(name, place - 1)
		},
		{
			id: 'right',
			title: words.moveRight,
			enabled: place < last,
			run: () => steps.move(name, place + 1)
		}
	];
}

const widthItems = (
	{ name, width }: MenuColumn,
	{ steps }: ColumnMenuDoes,
	words: TableViewWords
): readonly MenuItem[] => [
	{ id: 'wider', title: words.wider, apart: true, stays: true, run: () => steps.widen(name, width + step) },
	{ id: 'narrower', title: words.narrower, stays: true, run: () => steps.widen(name, width - step) },
	{ id: 'fit', title: words.fit, stays: true, run: () => steps.fit(name) }
];

function hideItems(
	{ name, of }: MenuColumn,
	{ hidden }: TableView,
	{ steps }: ColumnMenuDoes,
	words: TableViewWords
): readonly MenuItem[] {
	const hide = {
		id: 'hide',
		title: words.hide,
		apart: true,
		enabled: of > 1,
		run: () => steps.hide(name)
	};
	const showAll = {
		id: 'show',
		title: words.showAll(hidden.length),
		run: () => hidden.forEach((column) => steps.show(column))
	};
	return hidden.length === 0 ? [hide] : [hide, showAll];
}
