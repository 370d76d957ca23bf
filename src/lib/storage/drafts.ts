import type { Result } from '#lib/notebook/result.ts';
import type { StoreProblem } from '#lib/storage/textDatabase.ts';

/** A notebook's text, kept in the browser so that a closed tab loses nothing. Never a row, never a result. */
export type Draft = {
	/** Made by the caller, one for each open notebook of each tab. */
	readonly id: string;
	/** Which notebook this is a draft of, as `Versions` and `KnownNotebooks` call it. */
	readonly notebook: string;
	readonly text: string;
	/** Written here, or let run: nothing in it came from elsewhere and waited. */
	readonly own?: boolean;
	/** Milliseconds since 1970. */
	readonly at: number;
	/** Grows with every put. */
	readonly revision: number;
};

export type DraftProblem =
	| StoreProblem
	/** Another tab put this draft since; nothing was written over. */
	| { readonly kind: 'changed-elsewhere'; readonly draft: Draft };

export type DraftToPut = {
	readonly id: string;
	readonly notebook: string;
	readonly text: string;
	readonly own?: boolean;
	readonly after?: number;
};

export interface Drafts {
	/**
	 * Keeps a text. `after` is the revision that this tab got or put last, absent for the first put; where
	 * the stored one is another, nothing is written. A draft that is gone is put anew. Gives the draft as kept.
	 */
	put(draft: DraftToPut): Promise<Result<Draft, DraftProblem>>;
	/** Newest first. */
	list(): Promise<Result<readonly Draft[], StoreProblem>>;
	get(id: string): Promise<Result<Draft | undefined, StoreProblem>>;
	remove(id: string): Promise<Result<void, StoreProblem>>;
}
