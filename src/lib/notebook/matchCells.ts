import { alikeCells } from '#lib/notebook/likeness.ts';
import { runsOf } from '#lib/notebook/runsOf.ts';
import { cellKey } from '#lib/notebook/sameCell.ts';
import type { Cell } from '#lib/notebook/notebook.ts';

/** A cell of one notebook and the cell of the other that it became, as indices. */
export type Pair = readonly [one: number, other: number];

/**
 * Which cells of two versions of a notebook are the same cell, though moved, renamed or rewritten. Ids say
 * nothing of that: a file has none. In this order, each step among the cells that the steps before left:
 * 1. equal cells: first those in the same order, then those that moved;
 * 2. the same name and kind, then the same name and another kind;
 * 3. the same text and kind under another name;
 * 4. texts of one kind that are alike by 0.6 or more (`likeness`), the most alike first;
 * 5. an unnamed cell alone between the same neighbours as an unnamed cell of its kind: it was rewritten.
 * The pairs stand in the order of `one`.
 */
export function matchCells(one: readonly Cell[], other: readonly Cell[]): readonly Pair[] {
	const sides: Sides = { one, other, toOther: new Map(), toOne: new Map() };
	matchInOrder(sides);
	matchBy(sides, cellKey);
	matchBy(sides, ({ kind, name }) => name && JSON.stringify([kind, name]));
	matchBy(sides, ({ name }) => name);
	matchBy(sides, ({ kind, info, source }) => (/\S/.test(source) ? `${kind} ${info} ${source}` : undefined));
	matchAlike(sides);
	matchBetweenNeighbours(sides);
	return [...sides.toOther].toSorted(([first], [second]) => first - second);
}

/** Only those that say the same, in the order of `one`. */
export function matchEqualCells(one: readonly Cell[], other: readonly Cell[]): readonly Pair[] {
	const sides: Sides = { one, other, toOther: new Map(), toOne: new Map() };
	matchInOrder(sides);
	matchBy(sides, cellKey);
	return [...sides.toOther].toSorted(([first], [second]) => first - second);
}

type Sides = {
	readonly one: readonly Cell[];
	readonly other: readonly Cell[];
	readonly toOther: Map<number, number>;
	readonly toOne: Map<number, number>;
};

function pair({ toOther, toOne }: Sides, one: number, other: number): void {
	toOther.set(one, other);
	toOne.set(other, one);
}

const leftIn = (cells: readonly Cell[], taken: ReadonlyMap<number, number>): readonly number[] =>
	[...cells.keys()].filter((index) => !taken.has(index));

/** Equal cells that need not move; of cells that say the same, each finds the one at its own place. */
function matchInOrder(sides: Sides): void {
	const keys = [sides.one.map(cellKey), sides.other.map(cellKey)] as const;
	const known = keys.map((list) => new Set(list));
	const common = keys.map((list, side) => [...list.keys()].filter((at) => known[1 - side]!.has(list[at]!)));
	const [ones, others] = [common[0]!, common[1]!];
	let [one, other] = [0, 0];
	for (const run of runsOf(
		ones.map((index) => keys[0][index]!),
		others.map((index) => keys[1][index]!)
	)) {
		for (let item = 0; item < run.items.length; item++) {
			if (run.in === 'both') pair(sides, ones[one + item]!, others[other + item]!);
		}
		if (run.in !== 'other') one += run.items.length;
		if (run.in !== 'one') other += run.items.length;
	}
}

/** Cells of one key, the first with the first, the second with the second. */
function matchBy(sides: Sides, keyOf: (cell: Cell) => string | undefined): void {
	const waiting = new Map<string, number[]>();
	for (const index of leftIn(sides.other, sides.toOne)) {
		const key = keyOf(sides.other[index]!);
		if (key !== undefined) waiting.set(key, [...(waiting.get(key) ?? []), index]);
	}
	for (const index of leftIn(sides.one, sides.toOther)) {
		const found = waiting.get(keyOf(sides.one[index]!) ?? '')?.shift();
		if (found !== undefined) pair(sides, index, found);
	}
}

function matchAlike(sides: Sides): void {
	const [ones, others] = [leftIn(sides.one, sides.toOther), leftIn(sides.other, sides.toOne)];
	const cellsAt = (cells: readonly Cell[], indices: readonly number[]) => indices.map((at) => cells[at]!);
	const found = alikeCells(cellsAt(sides.one, ones), cellsAt(sides.other, others), 0.6);
	const apart = (one: number, other: number) => Math.abs(ones[one]! - others[other]!);
	const best = found.toSorted(
		(first, second) =>
			second.likeness - first.likeness ||
			apart(first.one, first.other) - apart(second.one, second.other) ||
			first.one - second.one ||
			first.other - second.other
	);
	for (const { one, other } of best) {
		const [from, to] = [ones[one]!, others[other]!];
		if (!sides.toOther.has(from) && !sides.toOne.has(to)) pair(sides, from, to);
	}
}

function matchBetweenNeighbours(sides: Sides): void {
	const { one, other, toOther, toOne } = sides;
	for (const index of leftIn(one, toOther)) {
		const before = index === 0 ? -1 : toOther.get(index - 1);
		const after = index === one.length - 1 ? other.length : toOther.get(index + 1);
		if (before === undefined || after !== before + 2 || toOne.has(before + 1)) continue;
		const [old, now] = [one[index]!, other[before + 1]!];
		const isRewritten = old.name === undefined && now.name === undefined && old.kind === now.kind;
		if (isRewritten && old.info === now.info) pair(sides, index, before + 1);
	}
}
