import { cellIds } from '#lib/notebook/cellIds.ts';
import { given } from '#lib/notebook/given.ts';
import { mergeCell, mergeWritten, type MergedCell } from '#lib/notebook/mergeCell.ts';
import { mergeFronts } from '#lib/notebook/mergeFronts.ts';
import { apart, keptItems, mergeItems, type Cells, type MergeItem } from '#lib/notebook/mergeItems.ts';
import { mergeOrder } from '#lib/notebook/mergeOrder.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { pickChange, type Versions } from '#lib/notebook/pickChange.ts';
import { printNotebook } from '#lib/notebook/print.ts';
import { cellKey } from '#lib/notebook/sameCell.ts';
import type { Choose, MergeConflict } from '#lib/notebook/mergeConflict.ts';
import type { Cell, CellId, Notebook } from '#lib/notebook/notebook.ts';

export type MergedNotebook = {
	/** With every conflict settled as chosen, or else as `MergeConflict` says. */
	readonly notebook: Notebook;
	readonly conflicts: readonly MergeConflict[];
};

export type MergeOptions = {
	readonly choose?: Choose;
	/** For the cells that mine does not have; the others keep the ids that they have there. */
	readonly nextId?: () => CellId;
};

/**
 * Two changes of one notebook as one. Held by property tests:
 * - where one side changed nothing, the result is the other side, byte for byte;
 * - called the other way round, with every choice the other way round, it is the same byte for byte, with
 *   the same conflicts;
 * - a cell is gone only where one side removed it and the other left its name, kind, flags and text alone;
 * - the result is read back from its text as it is.
 */
export function mergeNotebooks(
	versions: Versions<Notebook>,
	{ choose = () => undefined, nextId = cellIds(versions.mine.cells) }: MergeOptions = {}
): MergedNotebook {
	const { base, mine, theirs } = {
		base: asWritten(versions.base),
		mine: asWritten(versions.mine),
		theirs: asWritten(versions.theirs)
	};
	const front = mergeFronts({ base: base.front, mine: mine.front, theirs: theirs.front }, choose);
	const cells = mergeCells({ base: base.cells, mine: mine.cells, theirs: theirs.cells }, { choose, nextId });
	const tails = { base: base.tail, mine: mine.tail, theirs: theirs.tail };
	const tail = pickChange(tails) ?? { value: [mine.tail ?? '', theirs.tail ?? ''].toSorted()[0] };
	return {
		notebook: given<Notebook>({ front: front.front, cells: cells.cells, tail: tail.value }),
		conflicts: [...front.conflicts, ...cells.conflicts]
	};
}

/** The notebook with all that its text says of how it is written, and with its ids. */
function asWritten(notebook: Notebook): Notebook {
	const read = parseNotebook(printNotebook(notebook));
	if (!read.ok || read.value.cells.length !== notebook.cells.length)
		throw new Error('A notebook was not read back from its own text');
	const cells = read.value.cells.map((cell, index) => ({ ...cell, id: notebook.cells[index]!.id }));
	return { ...read.value, cells };
}

type MergedCells = { readonly cells: readonly Cell[]; readonly conflicts: readonly MergeConflict[] };
type Merging = Required<MergeOptions>;

function mergeCells(versions: Cells, merging: Merging): MergedCells {
	const { items, order, contested, conflicts } = settled(versions, merging.choose);
	const merged = order.map((item) => mergeItem(item, merging));
	const cells = merged.map(({ cell }) => cell);
	const places = order.flatMap((item, index): readonly MergeConflict[] => {
		const { key, mine, theirs } = item;
		if (!contested.has(item) || mine === undefined || theirs === undefined) return [];
		return [{ key: `place:${key}`, kind: 'place', id: cells[index]!.id, mine, theirs }];
	});
	const told = new Set(conflicts.flatMap((one) => (one.kind === 'both-added' ? [one.mine.name] : [])));
	const names = sameNames(versions, cells).filter(({ name }) => !told.has(name));
	return {
		cells,
		conflicts: [...conflicts, ...merged.flatMap((one) => one.conflicts), ...places, ...names.map(asConflict)]
	};
	function asConflict(same: SameName): MergeConflict {
		return { key: `same-name:${items.length}:${same.name}`, kind: 'same-name', ...same };
	}
}

/** The cells that are kept, in their order. */
function settled(versions: Cells, choose: Choose) {
	const together = mergeItems(versions);
	const first = ordered(together, versions, choose);
	const isAstray = (item: MergeItem) => item.base === undefined && first.contested.has(item);
	const items = together.flatMap((item) => (isAstray(item) ? apart(item) : [item]));
	return items.length === together.length ? first : ordered(items, versions, choose);
}

function ordered(items: readonly MergeItem[], versions: Cells, choose: Choose) {
	const { kept, conflicts } = keptItems(items, choose);
	const orderIn = (side: keyof Cells): readonly MergeItem[] => {
		const byCell = new Map(items.map((item) => [item[side], item]));
		return versions[side].map((cell) => byCell.get(cell)!);
	};
	const { order, contested } = mergeOrder({
		base: orderIn('base'),
		mine: orderIn('mine'),
		theirs: orderIn('theirs'),
		kept,
		weightOf: (item) => anyOf(item).source.length,
		textOf: (item) => cellKey(anyOf(item)),
		placeOf: ({ key }) => {
			const chosen = choose(`place:${key}`);
			return chosen === 'both' ? undefined : chosen;
		}
	});
	return { items, order, contested, conflicts };
}

/** The version that is the same whoever is called mine. */
const anyOf = ({ base, mine, theirs }: MergeItem): Cell => base ?? mine ?? theirs!;

function mergeItem({ key, base, mine, theirs }: MergeItem, { choose, nextId }: Merging): MergedCell {
	const id = mine?.id ?? nextId();
	if (mine === undefined || theirs === undefined)
		return { cell: { ...(mine ?? theirs!), id }, conflicts: [] };
	if (base !== undefined) return mergeCell({ base, mine, theirs }, { key, id, choose });
	const written = mergeWritten({ base: undefined, mine: mine.written, theirs: theirs.written });
	return { cell: given<Cell>({ ...mine, written }), conflicts: [] };
}

type SameName = { readonly name: string; readonly ids: readonly CellId[] };

/** Names that more cells have now than on either side. */
function sameNames({ mine, theirs }: Cells, cells: readonly Cell[]): readonly SameName[] {
	const named = (list: readonly Cell[], name: string) => list.filter((cell) => cell.name === name);
	const names = new Set(cells.flatMap(({ name }) => (name === undefined ? [] : [name])));
	if (names.size === cells.filter(({ name }) => name !== undefined).length) return [];
	return [...names].flatMap((name) => {
		const own = named(cells, name);
		const most = Math.max(1, named(mine, name).length, named(theirs, name).length);
		return own.length > most ? [{ name, ids: own.map(({ id }) => id) }] : [];
	});
}
