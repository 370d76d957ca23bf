import { frontEntries, type Entries, type Entry } from '#lib/notebook/frontEntries.ts';
import { printEntries } from '#lib/notebook/frontNodes.ts';
import { given } from '#lib/notebook/given.ts';
import { mergeOrder } from '#lib/notebook/mergeOrder.ts';
import { readFront } from '#lib/notebook/readFront.ts';
import type { FrontDifference } from '#lib/notebook/compareFronts.ts';
import type { CellDifference, NotebookDifference } from '#lib/notebook/compareNotebooks.ts';
import type { Cell, CellId, FrontMatter, Notebook } from '#lib/notebook/notebook.ts';

export type Taken = {
	/** Indices of `cells` of the difference. */
	readonly cells: ReadonlySet<number>;
	/** `frontUnit` of differences of the head. */
	readonly front: ReadonlySet<string>;
};

/**
 * A notebook with some of the differences to another version taken over: with none of them it is itself. A
 * cell of both keeps its id, and each cell's difference is taken whole: text, name and place.
 */
export function takeDifferences(
	{ one, other }: { readonly one: Notebook; readonly other: Notebook },
	difference: NotebookDifference,
	{ taken, nextId }: { readonly taken: Taken; readonly nextId: () => CellId }
): Notebook {
	const cells = takenCells({ one, other }, difference.cells, taken.cells).map(({ cell, isNew }) =>
		isNew ? { ...cell, id: nextId() } : cell
	);
	return { ...one, front: takenFront(one.front, other.front, taken.front), cells };
}

/** What can be taken of the head by itself: a key, a whole extract, the order of the extracts, or the wording. */
export function frontUnit(difference: FrontDifference): string {
	if (difference.kind === 'wording') return 'wording';
	return difference.path.slice(0, 2).join('/');
}

type TakenCell = { readonly cell: Cell; readonly isNew: boolean };

function takenCells(
	{ one, other }: { readonly one: Notebook; readonly other: Notebook },
	differences: readonly CellDifference[],
	taken: ReadonlySet<number>
): readonly TakenCell[] {
	const keys = new Map<Cell, number>();
	differences.forEach((difference, key) => {
		if ('one' in difference) keys.set(difference.one, key);
		if ('other' in difference) keys.set(difference.other, key);
	});
	const ownOrder = one.cells.map((cell) => keys.get(cell)!);
	const isKept = ({ kind }: CellDifference, key: number) =>
		kind === 'added' ? taken.has(key) : kind !== 'removed' || !taken.has(key);
	const { order } = mergeOrder<number>({
		base: ownOrder,
		mine: ownOrder,
		theirs: other.cells.map((cell) => keys.get(cell)!),
		kept: new Set(differences.flatMap((difference, key) => (isKept(difference, key) ? [key] : []))),
		weightOf: (key) => weightOf(differences[key]!),
		textOf: String,
		placeOf: (key) => (taken.has(key) ? undefined : 'mine')
	});
	return order.map((key) => cellOf(differences[key]!, taken.has(key)));
}

/** As `compareNotebooks` weighs, so that the same cells are those that moved. */
const weightOf = (difference: CellDifference): number =>
	'one' in difference ? difference.one.source.length : 0;

function cellOf(difference: CellDifference, isTaken: boolean): TakenCell {
	if (difference.kind === 'added') return { cell: difference.other, isNew: true };
	const { one } = difference;
	if (difference.kind !== 'changed' || !isTaken) return { cell: one, isNew: false };
	const { written: _, ...own } = difference.other;
	const written = difference.other.written ?? one.written;
	return { cell: given<Cell>({ ...own, id: one.id, written }), isNew: false };
}

function takenFront(one: FrontMatter, other: FrontMatter, taken: ReadonlySet<string>): FrontMatter {
	if (taken.size === 0) return one;
	const [own, theirs] = [frontEntries(one), frontEntries(other)];
	const keys = [...new Set([...own.keys(), ...theirs.keys()])].filter((key) => key !== 'extracts');
	const extracts = takenExtracts(mapOf(own.get('extracts')), mapOf(theirs.get('extracts')), taken);
	const entries = new Map(
		keys.flatMap((key): readonly (readonly [string, Entry])[] => {
			const value = (taken.has(key) ? theirs : own).get(key);
			return value === undefined ? [] : [[key, value]];
		})
	);
	if (extracts.size > 0) entries.set('extracts', extracts);
	const read = readFront(printEntries(entries));
	if (!read.ok) throw new Error(`Keys of two heads that could be read cannot be read: ${read.error.kind}`);
	const written = taken.has('wording') ? other.written : one.written;
	return given<FrontMatter>({ ...read.value, written });
}

function takenExtracts(own: Entries, theirs: Entries, taken: ReadonlySet<string>): Entries {
	const merged = new Map<string, Entry>();
	for (const name of new Set([...own.keys(), ...theirs.keys()])) {
		const isWhole = taken.has('extracts') && own.size * theirs.size === 0;
		const value = (isWhole || taken.has(`extracts/${name}`) ? theirs : own).get(name);
		if (value !== undefined) merged.set(name, value);
	}
	const { order } = mergeOrder<string>({
		base: [...own.keys()],
		mine: [...own.keys()],
		theirs: [...theirs.keys()],
		kept: new Set(merged.keys()),
		weightOf: () => 1,
		textOf: String,
		placeOf: (name) => (taken.has('extracts') || !own.has(name) ? undefined : 'mine')
	});
	return new Map(order.map((name) => [name, merged.get(name)!]));
}

const mapOf = (entry: Entry | undefined): Entries =>
	entry instanceof Map ? entry : new Map<string, Entry>();
