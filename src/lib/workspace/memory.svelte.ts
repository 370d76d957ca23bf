import type { HeldValue } from '#lib/cage/cage.ts';
import type { Answer, Engine, Field } from '#lib/engine/engine.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import { ok } from '#lib/notebook/result.ts';
import { ColumnProfiles } from '#lib/workspace/columnProfiles.svelte.ts';
import type { BackgroundQuery } from '#lib/workspace/givingWay.ts';

/** The engine's memory, in bytes. */
export type Meter = { readonly used: number; readonly limit: number };

export type MemoryOptions = {
	readonly engine: Pick<Engine, 'memory' | 'relations' | 'describe' | 'importArrow' | 'drop'>;
	readonly inBackground: BackgroundQuery;
	/** What the cage holds; nothing where it was never opened. */
	readonly held: () => Promise<readonly HeldValue[]>;
};

/** A table whose columns are to be looked at. */
export type ProfiledTable = {
	readonly rows: number;
	readonly fields?: readonly Pick<Field, 'name' | 'type'>[];
	/** Columns whose values are not shown. */
	readonly kept: (column: string) => boolean;
} & ({ readonly relation: Name } | { readonly ipc: Uint8Array });

/** What lies in the rooms' memory. Asked for, not told: whoever shows it asks when something may have changed. */
export class Memory {
	meter = $state.raw<Meter | undefined>();
	relations = $state.raw<readonly { readonly name: Name; readonly rows: number }[]>([]);
	held = $state.raw<readonly HeldValue[]>([]);
	readonly #options: MemoryOptions;
	#emptied = 0;
	#looked = 0;
	readonly #measure = asker(async () => {
		const holds = this.#holding();
		const told = await this.#options.engine.memory();
		if (told.ok && holds()) this.meter = told.value;
	});
	readonly #askEngine = asker(async () => {
		const holds = this.#holding();
		const told = await this.#options.engine.relations();
		if (told.ok && holds()) this.relations = told.value;
	});
	readonly #askCage = asker(async () => {
		const holds = this.#holding();
		const held = await this.#options.held();
		if (holds()) this.held = held;
	});

	constructor(options: MemoryOptions) {
		this.#options = options;
	}

	/** Asks about what lies in memory, and gives way to whatever the notebook wants. */
	get inBackground(): BackgroundQuery {
		return this.#options.inBackground;
	}

	/** How much is used of how much. */
	measure(): Promise<void> {
		return this.#measure();
	}

	/** Everything anew. A cell that runs keeps engine or cage from answering: each tells when it can. */
	async look() {
		await Promise.all([this.#measure(), this.#askEngine(), this.#askCage()]);
	}

	/** The rooms were emptied: nothing of what was told before holds, nor of what is still on its way. */
	emptied() {
		this.#emptied += 1;
		this.meter = undefined;
		this.relations = [];
		this.held = [];
	}

	/** Whether an answer to what is asked now still holds when it comes. */
	#holding(): () => boolean {
		const asked = this.#emptied;
		return () => asked === this.#emptied;
	}

	/** Begins to look at a table's columns; whoever shows them runs and closes them. */
	async columnsOf(table: ProfiledTable): Answer<ColumnProfiles> {
		const { engine, inBackground: ask } = this.#options;
		// The name of a table of the page's own in the engine while its columns are looked at.
		const looked = `kladde columns ${(this.#looked += 1)}`;
		const relation = 'relation' in table ? table.relation : looked;
		if ('ipc' in table) {
			const brought = await engine.importArrow(looked, table.ipc);
			if (!brought.ok) return brought;
		}
		const fields = table.fields === undefined ? await engine.describe(relation) : ok(table.fields);
		if (!fields.ok) return fields;
		const closed = 'ipc' in table && { closed: () => void engine.drop(looked) };
		const { rows, kept } = table;
		return ok(new ColumnProfiles({ relation, rows, kept, fields: fields.value, ask, ...closed }));
	}
}

/** While an answer is awaited no second question is asked; whoever asks meanwhile has it asked once more. */
function asker(ask: () => Promise<void>): () => Promise<void> {
	let underWay: Promise<void> | undefined;
	let again = false;
	const askOn = async () => {
		do {
			again = false;
			await ask();
		} while (again);
	};
	return () => {
		if (underWay === undefined) underWay = askOn().finally(() => (underWay = undefined));
		else again = true;
		return underWay;
	};
}
