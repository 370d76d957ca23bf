import type { Draft, DraftProblem, Drafts } from '#lib/storage/drafts.ts';
import type { TabClaims } from '#lib/storage/tabClaims.ts';

export type DraftKeeperOptions = {
	readonly drafts: Drafts;
	/** Runs a task after so many milliseconds; gives what calls it off. */
	readonly later: (task: () => void, milliseconds: number) => () => void;
	/** Milliseconds, on a clock that nobody sets: one that is set back by an hour would keep nothing for an hour. */
	readonly now: () => number;
	readonly newId: () => string;
	readonly claims: TabClaims;
	/** How keeping went: a problem where the person should save the file soon. */
	readonly told: (problem: DraftProblem | undefined) => void;
};

export type TextToKeep = {
	readonly notebook: string;
	readonly text: string;
	/** Nothing in it came from elsewhere and waits. */
	readonly own?: boolean;
};

/** A draft that this tab has, and no other. */
export type ClaimedDraft = { readonly draft: Draft; readonly release: () => void };

type OwnDraft = { readonly id: string; readonly release: () => void };

/** From the first letter until it is kept, and from the beginning of one keeping to the next, in milliseconds. */
const first = 30;
const next = 250;

/**
 * Keeps the text of the open notebook in the browser while it is written, mostly less than a third of a
 * second behind, so that a tab that dies loses next to nothing. Text only: no row and no result is ever near it.
 */
export class DraftKeeper {
	readonly #options: DraftKeeperOptions;
	#own: (OwnDraft & { revision?: number; text?: string; own?: boolean | undefined }) | undefined;
	/** What is to be kept next; it is printed when its time has come. */
	#wanted: (() => TextToKeep) | undefined;
	#keptAt = -Infinity;
	#callOff: (() => void) | undefined;
	/** One at a time, in order. */
	#queue: Promise<void> = Promise.resolve();

	constructor(options: DraftKeeperOptions) {
		this.#options = options;
	}

	keep(wanted: () => TextToKeep) {
		this.#wanted = wanted;
		if (this.#callOff !== undefined) return;
		const wait = Math.max(first, this.#keptAt + next - this.#options.now());
		this.#callOff = this.#options.later(() => void this.flush(), wait);
	}

	/** Keeps now what is to be kept; settles when it is. */
	flush(): Promise<void> {
		this.#callOff?.();
		return this.#next(() => this.#put());
	}

	/** The text is in its file, or is not wanted. */
	forget(): Promise<void> {
		this.#drop();
		return this.#next(() => this.#remove());
	}

	/** Goes on with a draft that was left; what was kept until now must be forgotten before. */
	goOnWith({ draft, release }: ClaimedDraft) {
		void this.#next(async () => {
			this.#own?.release();
			const { id, revision, text, own } = draft;
			this.#own = { id, release, revision, text, own };
		});
	}

	/** Leaves the draft, kept to the last letter, to another tab; gives its id where there is one. */
	async giveAway(): Promise<string | undefined> {
		await this.flush();
		const own = this.#own;
		this.#own = undefined;
		own?.release();
		return own?.revision === undefined ? undefined : own.id;
	}

	/** The drafts that no living tab writes on, newest first. */
	async left(): Promise<readonly Draft[]> {
		const list = await this.#options.drafts.list();
		if (!list.ok) return [];
		const held = await this.#options.claims.held();
		return list.value.filter(({ id }) => !held.has(claimOf(id)));
	}

	/** Makes a draft this tab's own; nothing where another tab was first, or it is gone. */
	async claim(id: string): Promise<ClaimedDraft | undefined> {
		const release = await this.#options.claims.take(claimOf(id));
		if (release === undefined) return undefined;
		const found = await this.#options.drafts.get(id);
		if (found.ok && found.value !== undefined) return { draft: found.value, release };
		release();
		return undefined;
	}

	async discard(id: string) {
		const claimed = await this.claim(id);
		if (claimed === undefined) return;
		await this.#options.drafts.remove(id);
		claimed.release();
	}

	#next(task: () => Promise<void>): Promise<void> {
		const failed = (thrown: unknown) => this.#options.told({ kind: 'unavailable', detail: String(thrown) });
		return (this.#queue = this.#queue.then(task).catch(failed));
	}

	async #put() {
		const wanted = this.#wanted;
		this.#drop();
		if (wanted === undefined) return;
		// Counted from here, so that slow storage adds nothing to the wait.
		this.#keptAt = this.#options.now();
		const { notebook, text, own } = wanted();
		this.#own ??= this.#newDraft();
		if (this.#own.text === text && this.#own.own === own) return;
		const { id, revision } = this.#own;
		const kept = await this.#options.drafts.put({
			id,
			notebook,
			text,
			...(own !== undefined && { own }),
			...(revision !== undefined && { after: revision })
		});
		if (kept.ok) {
			Object.assign(this.#own, { revision: kept.value.revision, text, own });
		} else if (kept.error.kind === 'changed-elsewhere') {
			// Somebody else writes on it, which locks should forbid: theirs is left alone, and ours is another.
			this.#own = this.#newDraft();
			this.keep(wanted);
		}
		this.#options.told(kept.ok ? undefined : kept.error);
	}

	async #remove() {
		const own = this.#own;
		this.#own = undefined;
		if (own?.revision !== undefined) await this.#options.drafts.remove(own.id);
		own?.release();
	}

	#newDraft(): OwnDraft {
		const id = this.#options.newId();
		return { id, release: this.#options.claims.hold(claimOf(id)) };
	}

	#drop() {
		this.#callOff?.();
		this.#callOff = undefined;
		this.#wanted = undefined;
	}
}

const claimOf = (id: string) => `kladde draft ${id}`;
