import { seenColumns, type TableView } from '#lib/workspace/tableView/tableView.ts';

/** Where the columns stand that are seen. */
export type ColumnLayout = {
	/** Which of the table's columns stands at each place, from 0. */
	readonly columns: readonly number[];
	/** So many of them, the first, are pinned. */
	readonly pinned: number;
	/** Where each place begins; the last entry is where the last one ends. */
	readonly starts: readonly number[];
};

export function columnLayout(
	names: readonly string[],
	natural: readonly number[],
	view: TableView | undefined
): ColumnLayout {
	const seen = view === undefined ? names : seenColumns(view, names);
	const columns = view === undefined ? names.map((_, at) => at) : seen.map((name) => names.indexOf(name));
	const starts = [0];
	for (const at of columns) {
		const width = view?.widths[names[at] ?? ''] ?? natural[at] ?? 0;
		starts.push((starts.at(-1) ?? 0) + width);
	}
	const pinned = view === undefined ? 0 : seen.filter((name) => view.pinned.includes(name)).length;
	return { columns, pinned, starts };
}

/** The place that a point lies over, pinned ones over the others. */
export function placeAt(
	{ starts, pinned }: Pick<ColumnLayout, 'starts' | 'pinned'>,
	x: number,
	left: number
): number {
	const at = x < (starts[pinned] ?? 0) ? x : x + left;
	const place = starts.findLastIndex((start) => start <= at);
	return Math.min(Math.max(place, 0), starts.length - 2);
}
