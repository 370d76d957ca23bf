import type { Result } from '#lib/notebook/result.ts';
import type { FileHandle } from '#lib/storage/fileHandle.ts';
import type { StoreProblem } from '#lib/storage/textDatabase.ts';

/** How many of a notebook's texts are known to be saved here. */
export const mostOwn = 50;

/** A notebook that this browser has seen, and where its file is. */
export type KnownNotebook = {
	readonly id: string;
	/** Its file's name; absent for one that was never saved. */
	readonly name?: string;
	/** Its file, where the browser gives handles and keeps them. */
	readonly handle?: FileHandle;
	/** Fingerprints of the texts that were saved here, newest first, while nothing from elsewhere waited in them. */
	readonly own?: readonly string[];
	/** When it was last seen, in milliseconds since 1970. */
	readonly at: number;
};

export type SeenNotebook = Pick<KnownNotebook, 'id' | 'name' | 'handle'> & { readonly own?: string };

export interface KnownNotebooks {
	/** The notebook that a file is, if it was seen before: the same file, or one of its name that says much the same. */
	find(file: {
		readonly name: string;
		readonly text: string;
		readonly handle?: FileHandle | undefined;
	}): Promise<Result<KnownNotebook | undefined, StoreProblem>>;
	get(id: string): Promise<Result<KnownNotebook | undefined, StoreProblem>>;
	/**
	 * What is given of it; `own` is one more fingerprint. Notebooks that were not seen for long are forgotten over
	 * this, with their versions.
	 */
	remember(notebook: SeenNotebook): Promise<Result<void, StoreProblem>>;
	/** Whether a text of this fingerprint was saved here. */
	owns(fingerprint: string): Promise<Result<boolean, StoreProblem>>;
	/** No text is known to be saved here any more; gives how many were. */
	disown(): Promise<Result<number, StoreProblem>>;
}
