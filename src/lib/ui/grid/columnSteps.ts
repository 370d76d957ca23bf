import {
	fitted,
	hidden,
	moved,
	pinned,
	seenColumns,
	sorted,
	unhidden,
	unpinned,
	widened,
	type Direction,
	type TableView
} from '#lib/workspace/tableView/tableView.ts';
import type { ShownTable } from '#lib/workspace/tableView/shownTable.svelte.ts';
import type { tableView } from '#messages/tableView.ts';

export type TableViewWords = (typeof tableView)['da'];

export type ColumnSteps = ReturnType<typeof columnSteps>;

/** What a person does to a table's columns, by mouse or menu; each step is told to who does not see it. */
export function columnSteps({
	shown,
	names,
	words,
	say
}: {
	readonly shown: ShownTable;
	readonly names: readonly string[];
	readonly words: TableViewWords;
	readonly say: (told: string) => void;
}) {
	const { told } = words;
	const change = (view: TableView, sentence: string) => {
		shown.change(view);
		say(sentence);
	};
	return {
		sort(column: string, direction: Direction | undefined, further = false) {
			const sentence =
				direction === undefined
					? told.unsorted
					: told.sorted(column, direction === 'up' ? words.sortedUp : words.sortedDown);
			change(sorted(shown.view, column, { direction, further }), sentence);
		},
		hide: (column: string) => change(hidden(shown.view, column), told.hidden(column)),
		show: (column: string) => change(unhidden(shown.view, column), told.shown(column)),
		pin: (column: string) => change(pinned(shown.view, column), told.pinned(column)),
		unpin: (column: string) => change(unpinned(shown.view, column), told.unpinned(column)),
		move(column: string, to: number) {
			const view = moved(shown.view, names, { column, to });
			const seen = seenColumns(view, names);
			change(view, told.moved(column, seen.indexOf(column) + 1, seen.length));
		},
		widen(column: string, width: number) {
			const view = widened(shown.view, column, width);
			change(view, told.width(column, view.widths[column] ?? 0));
		},
		fit: (column: string) => change(fitted(shown.view, column), told.fitted(column))
	};
}
