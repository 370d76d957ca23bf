import type { Result } from '#lib/notebook/result.ts';

/** A notebook's text, kept in the browser so that a closed tab loses nothing. Never a row, never a result. */
export type Draft = {
	/** Made by the caller, one for each open notebook. */
	readonly id: string;
	readonly text: string;
	/** Milliseconds since 1970. */
	readonly at: number;
	/** Grows with every put. */
	readonly revision: number;
};

export type DraftProblem =
	/** Another tab put this draft since; nothing was written over. */
	| { readonly kind: 'changed-elsewhere'; readonly draft: Draft }
	| { readonly kind: 'full' }
	/** Storage is switched off or broken; `detail` is the browser's sentence. */
	| { readonly kind: 'unavailable'; readonly detail: string };

export interface Drafts {
	/**
	 * Keeps a text. `after` is the revision that this tab got or put last, absent for the first put; where
	 * the stored one is another, nothing is written. A draft that is gone is put anew. Gives the draft as kept.
	 */
	put(draft: {
		readonly id: string;
		readonly text: string;
		readonly after?: number;
	}): Promise<Result<Draft, DraftProblem>>;
	/** Newest first. */
	list(): Promise<Result<readonly Draft[], DraftProblem>>;
	get(id: string): Promise<Result<Draft | undefined, DraftProblem>>;
	remove(id: string): Promise<Result<void, DraftProblem>>;
	close(): void;
}
