import type { Cage } from '#lib/cage/cage.ts';
import type { Reader } from '#lib/extract/reader.ts';
import type { Cell, CellId } from '#lib/notebook/notebook.ts';
import { relationOf } from '#lib/workspace/evaluators/relationOf.ts';
import type { Rooms } from '#lib/workspace/evaluators/rooms.ts';
import type { LivingEngine } from '#lib/workspace/livingEngine.ts';
import type { Memory } from '#lib/workspace/memory.svelte.ts';
import type { Once } from '#lib/notebook/once.ts';

type Emptied = Pick<Rooms, 'engine' | 'inputs' | 'carried'> & {
	readonly living: Pick<LivingEngine, 'restart'>;
	readonly memory: Pick<Memory, 'emptied'>;
	readonly cage: Once<Cage>;
	readonly reader: Once<Reader>;
};

/** How the rooms are emptied, of everything or of what some cells had made. */
export function emptyRooms({ living, memory, engine, cage, reader, inputs, carried }: Emptied) {
	return { wipe, forget };

	/** The next notebook finds the rooms empty, and cannot read what the last one left. */
	function wipe() {
		inputs.clear();
		carried.clear();
		memory.emptied();
		// If it cannot start, whoever asks it next is told.
		living.restart().catch(() => undefined);
		if (cage.opened) void cage().then((open) => open.restart());
		if (reader.opened) void reader().then((open) => open.close());
	}

	/** What cells that left the notebook had made is forgotten. */
	async function forget(cells: readonly Cell[]) {
		const authors = cells.filter(({ kind }) => kind === 'ts').map(({ id }) => id);
		const dropped = cells.map((cell) => {
			const isCarried = cell.kind === 'input' && cell.name !== undefined && carried.delete(cell.name);
			return (cell.kind === 'sql' || isCarried) && engine.drop(relationOf(cell));
		});
		await Promise.all([...dropped, authors.length > 0 && cage.opened && forgetValues(authors)]);
	}

	/** A value goes with the copy of it that SQL reads. */
	async function forgetValues(authors: readonly CellId[]) {
		const open = await cage();
		const values = await open.held();
		await open.forget(authors);
		for (const { name, cell } of values)
			if (cell !== undefined && authors.includes(cell) && carried.delete(name)) await engine.drop(name);
	}
}
