import { matchCells, matchEqualCells, type Pair } from '#lib/notebook/matchCells.ts';
import { isSameCell } from '#lib/notebook/sameCell.ts';
import type { Choose, MergeConflict } from '#lib/notebook/mergeConflict.ts';
import type { Side, Versions } from '#lib/notebook/pickChange.ts';
import type { Cell } from '#lib/notebook/notebook.ts';

/** One cell in as many of the three versions as have it: in at least one. */
export type MergeItem = {
	/** The same for the same three notebooks. */
	readonly key: string;
	readonly base?: Cell;
	readonly mine?: Cell;
	readonly theirs?: Cell;
};

export type Cells = Versions<readonly Cell[]>;

/** Every cell of the three versions in one item, found by `matchCells`; cells that both added alike are one. */
export function mergeItems({ base, mine, theirs }: Cells): readonly MergeItem[] {
	const pairs = { mine: new Map(matchCells(base, mine)), theirs: new Map(matchCells(base, theirs)) };
	const based = base.map((cell, index): MergeItem => {
		const [own, other] = [pairs.mine.get(index), pairs.theirs.get(index)];
		return {
			key: `b${index}`,
			base: cell,
			...(own !== undefined && { mine: mine[own]! }),
			...(other !== undefined && { theirs: theirs[other]! })
		};
	});
	const added = {
		mine: addedTo(mine, [...pairs.mine]),
		theirs: addedTo(theirs, [...pairs.theirs])
	};
	const alike = new Map(matchEqualCells(added.mine, added.theirs));
	const taken = new Set(alike.values());
	const own = added.mine.map((cell, index): MergeItem => {
		const other = alike.get(index);
		if (other === undefined) return { key: `m${mine.indexOf(cell)}`, mine: cell };
		return { key: `m${mine.indexOf(cell)}`, mine: cell, theirs: added.theirs[other]! };
	});
	const others = added.theirs
		.filter((_, index) => !taken.has(index))
		.map((cell): MergeItem => ({ key: `t${theirs.indexOf(cell)}`, theirs: cell }));
	return [...based, ...own, ...others];
}

const addedTo = (cells: readonly Cell[], pairs: readonly Pair[]): readonly Cell[] => {
	const known = new Set(pairs.map(([, index]) => index));
	return cells.filter((_, index) => !known.has(index));
};

/** Cells that both added alike in different places are two after all. */
export const apart = (item: MergeItem): readonly MergeItem[] =>
	item.base !== undefined || item.mine === undefined || item.theirs === undefined
		? [item]
		: [
				{ key: item.key, mine: item.mine },
				{ key: `t${item.key}`, theirs: item.theirs }
			];

export type Kept = { readonly kept: ReadonlySet<MergeItem>; readonly conflicts: readonly MergeConflict[] };

/** What the result has: all but what a side removed and the other let be. */
export function keptItems(items: readonly MergeItem[], choose: Choose): Kept {
	const conflicts: MergeConflict[] = [];
	const kept = new Set(
		items.filter((item) => {
			const { base, mine, theirs } = item;
			if (base === undefined || (mine !== undefined && theirs !== undefined)) return true;
			const changed = mine ?? theirs;
			if (changed === undefined || isSameCell(base, changed)) return false;
			const key = `removed:${item.key}`;
			const by: Side = mine === undefined ? 'mine' : 'theirs';
			conflicts.push({ key, kind: 'removed', by, base, changed });
			return choose(key) !== by;
		})
	);
	for (const [mine, theirs] of ofOneName(items)) {
		const key = `both-added:${mine.key}:${theirs.key}`;
		conflicts.push({ key, kind: 'both-added', mine: mine.mine!, theirs: theirs.theirs! });
		if (choose(key) === 'mine') kept.delete(theirs);
		if (choose(key) === 'theirs') kept.delete(mine);
	}
	return { kept, conflicts };
}

/** A cell that one side added and a cell of its name that the other did: first with first. */
function ofOneName(items: readonly MergeItem[]): readonly (readonly [MergeItem, MergeItem])[] {
	const added = items.filter(({ base }) => base === undefined);
	const theirs = new Map<string, MergeItem[]>();
	for (const item of added) {
		const name = item.mine === undefined ? item.theirs?.name : undefined;
		if (name !== undefined) theirs.set(name, [...(theirs.get(name) ?? []), item]);
	}
	return added.flatMap((item) => {
		const name = item.theirs === undefined ? item.mine?.name : undefined;
		const other = name === undefined ? undefined : theirs.get(name)?.shift();
		return other === undefined ? [] : [[item, other] as const];
	});
}
