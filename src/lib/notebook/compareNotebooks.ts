import { compareFronts, type FrontDifference } from '#lib/notebook/compareFronts.ts';
import { matchCells } from '#lib/notebook/matchCells.ts';
import { risingRun } from '#lib/notebook/risingRun.ts';
import { isSameHead } from '#lib/notebook/head.ts';
import type { Cell, Notebook } from '#lib/notebook/notebook.ts';

export type NotebookDifference = {
	/** Every cell of both, in the order of the other; removed cells stand where they stood. */
	readonly cells: readonly CellDifference[];
	readonly front: readonly FrontDifference[];
};

export type CellDifference =
	| { readonly kind: 'same'; readonly one: Cell; readonly other: Cell }
	| {
			readonly kind: 'changed';
			readonly one: Cell;
			readonly other: Cell;
			/** Not empty. */
			readonly changes: readonly CellChange[];
	  }
	| { readonly kind: 'added'; readonly other: Cell }
	| { readonly kind: 'removed'; readonly one: Cell };

/** `kind`: its kind, or an unknown block's whole info string. */
export type CellChange = 'moved' | 'renamed' | 'kind' | 'flags' | 'source';

/** What was done to one version of a notebook to make the other. */
export function compareNotebooks(one: Notebook, other: Notebook): NotebookDifference {
	return { cells: compareCells(one.cells, other.cells), front: compareFronts(one.front, other.front) };
}

function compareCells(one: readonly Cell[], other: readonly Cell[]): readonly CellDifference[] {
	const pairs = matchCells(one, other).toSorted(([, before], [, after]) => before - after);
	// Among equally few moves the small cells are those that moved.
	const still = risingRun(
		pairs.map(([from]) => from),
		(place) => one[pairs[place]![0]]!.source.length
	);
	const toOne = new Map(pairs.map(([from, to], place) => [to, { from, moved: !still.has(place) }]));
	const removed = removedFrom(one, toOne);
	return [
		...(removed.get(undefined) ?? []),
		...other.flatMap((cell, index): readonly CellDifference[] => {
			const match = toOne.get(index);
			if (match === undefined) return [{ kind: 'added', other: cell }];
			const own = one[match.from]!;
			return [differenceOf(own, cell, match.moved), ...(removed.get(own) ?? [])];
		})
	];
}

type Matches = ReadonlyMap<number, { readonly from: number; readonly moved: boolean }>;

/** The removed cells, by the last unmoved cell before them; by nothing at the top. */
function removedFrom(one: readonly Cell[], matches: Matches) {
	const found = new Map([...matches.values()].map((match) => [match.from, match]));
	const removed = new Map<Cell | undefined, CellDifference[]>();
	let last: Cell | undefined;
	one.forEach((cell, index) => {
		const match = found.get(index);
		if (match?.moved === false) last = cell;
		if (match === undefined)
			removed.set(last, [...(removed.get(last) ?? []), { kind: 'removed', one: cell }]);
	});
	return removed;
}

function differenceOf(one: Cell, other: Cell, moved: boolean): CellDifference {
	const changes = changesOf(one, other, moved);
	return changes.length === 0 ? { kind: 'same', one, other } : { kind: 'changed', one, other, changes };
}

function changesOf(one: Cell, other: Cell, moved: boolean): readonly CellChange[] {
	const changed: readonly [CellChange, boolean][] = [
		['moved', moved],
		['renamed', one.name !== other.name],
		['kind', one.kind !== other.kind || one.info !== other.info],
		['flags', !isSameHead({ flags: one.flags }, { flags: other.flags })],
		['source', one.source !== other.source]
	];
	return changed.flatMap(([change, is]) => (is ? [change] : []));
}
