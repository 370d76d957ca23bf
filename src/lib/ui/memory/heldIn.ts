import { untrack } from 'svelte';
import type { CellId } from '#lib/notebook/notebook.ts';
import { lastRelation } from '#lib/workspace/lastOutcome.ts';
import type { Memory } from '#lib/workspace/memory.svelte.ts';
import { memoryEntriesOf, type MemoryEntry } from '#lib/workspace/memoryEntries.ts';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';
import type { Messages } from '#messages/messages.ts';

/** What of a notebook lies in memory beside its extracts. */
export function heldIn(open: OpenNotebook, memory: Memory): readonly MemoryEntry[] {
	return memoryEntriesOf({
		cells: open.notebook.cells.map((cell) => ({ cell, made: relationIn(open, cell.id) })),
		others: ['kommuner', ...open.notebook.front.extracts.map(({ name }) => name)],
		relations: memory.relations,
		held: memory.held,
		seen: open.tables.views.copies
	});
}

/** Untracked: what is in memory is looked at anew after each run, and a thousand cells run one by one. */
const relationIn = (open: OpenNotebook, cell: CellId) => untrack(() => lastRelation(open.stateOf(cell)));

/** What a cell is called where its rows or values are listed. */
export function heldTitle(open: OpenNotebook, id: CellId, { memory }: Messages): string {
	const number = open.notebook.cells.findIndex((cell) => cell.id === id) + 1;
	const cell = open.cell(id);
	return cell?.name ?? memory.unnamed(cell?.kind === 'ts' ? 'TypeScript' : 'SQL', number);
}
