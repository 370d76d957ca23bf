import type { Result } from '#lib/notebook/result.ts';
import type { FileHandle } from '#lib/storage/fileHandle.ts';
import type { StoreProblem } from '#lib/storage/textDatabase.ts';

/** A notebook that this browser has seen, and where its file is. */
export type KnownNotebook = {
	readonly id: string;
	/** Its file's name; absent for one that was never saved. */
	readonly name?: string;
	/** Its file, where the browser gives handles and keeps them. */
	readonly handle?: FileHandle;
	/** When it was last seen, in milliseconds since 1970. */
	readonly at: number;
};

export interface KnownNotebooks {
	/** The notebook that a file is, if it was seen before: the same file, or one of its name that says much the same. */
	find(file: {
		readonly name: string;
		readonly text: string;
		readonly handle?: FileHandle | undefined;
	}): Promise<Result<KnownNotebook | undefined, StoreProblem>>;
	get(id: string): Promise<Result<KnownNotebook | undefined, StoreProblem>>;
	/** Notebooks that were not seen for long are forgotten over this, with their versions. */
	remember(notebook: Omit<KnownNotebook, 'at'>): Promise<Result<void, StoreProblem>>;
}
