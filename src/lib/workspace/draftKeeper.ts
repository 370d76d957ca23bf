import type { Draft, DraftProblem, Drafts } from '#lib/storage/drafts.ts';

export type DraftKeeperOptions = {
	readonly drafts: () => Promise<Drafts>;
	/** Runs a task after so many milliseconds; gives what calls it off. */
	readonly later: (task: () => void, milliseconds: number) => () => void;
	/** Holds a name as long as this tab lives, and tells which names other tabs hold. */
	readonly claims: {
		readonly hold: (name: string) => void;
		readonly held: () => Promise<ReadonlySet<string>>;
	};
	/** A draft could not be kept: the person should save the file soon. */
	readonly failed: (problem: DraftProblem) => void;
};

/** How long a text rests before it is kept, in milliseconds. */
const rest = 600;

/**
 * Keeps the text of the open notebook in the browser, a moment after it was written, so that a closed tab
 * loses nothing. Text only: no row and no result is ever near it.
 */
export class DraftKeeper {
	readonly #options: DraftKeeperOptions;
	readonly #revisions = new Map<string, number>();
	#callOff: () => void = () => undefined;

	constructor(options: DraftKeeperOptions) {
		this.#options = options;
	}

	keep(id: string, text: string) {
		this.#callOff();
		this.#callOff = this.#options.later(() => void this.#put(id, text), rest);
	}

	/** The text is in its file, or is not wanted. */
	async forget(id: string) {
		this.#callOff();
		this.#revisions.delete(id);
		const drafts = await this.#options.drafts();
		await drafts.remove(id);
	}

	/** The newest draft that no living tab writes on. */
	async left(): Promise<Draft | undefined> {
		const drafts = await this.#options.drafts();
		const list = await drafts.list();
		if (!list.ok) return undefined;
		const held = await this.#options.claims.held();
		return list.value.find(({ id }) => !held.has(claimOf(id)));
	}

	async #put(id: string, text: string) {
		const drafts = await this.#options.drafts();
		const after = this.#revisions.get(id);
		if (after === undefined) this.#options.claims.hold(claimOf(id));
		const kept = await drafts.put({ id, text, ...(after !== undefined && { after }) });
		if (kept.ok) this.#revisions.set(id, kept.value.revision);
		else this.#options.failed(kept.error);
	}
}

const claimOf = (id: string) => `kladde draft ${id}`;
