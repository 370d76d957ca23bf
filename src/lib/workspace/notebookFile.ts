import type { Notebook } from '#lib/notebook/notebook.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import type { Files } from '#lib/storage/browserFiles.ts';
import type { FileHandle } from '#lib/storage/fileHandle.ts';
import { openHandle } from '#lib/storage/openFile.ts';
import type { Saved, SaveProblem } from '#lib/storage/saveFile.ts';

/** A notebook's file as it was read or written. */
export type NotebookSource = {
	readonly name: string;
	readonly text: string;
	readonly handle?: FileHandle | undefined;
};

/** Where a notebook lies on disk, and what that file holds as far as we know. */
export type NotebookPlace = { readonly handle: FileHandle; readonly holds: string };

/** The file holds another's words now. */
export type Overtaken = {
	readonly name: string;
	/** Absent where they cannot be read. */
	readonly holds?: string | undefined;
	/** The notebook that they say; absent where they are none. */
	readonly theirs?: Notebook | undefined;
	/** What the file held when we last saw it: where both began. */
	readonly base?: Notebook | undefined;
};

export type SaveOutcome =
	| { readonly kind: 'saved'; readonly saved: Saved }
	| { readonly kind: 'overtaken'; readonly overtaken: Overtaken }
	| { readonly kind: 'failed'; readonly problem: Exclude<SaveProblem, { kind: 'changed-outside' }> };

export type SaveChoice = {
	/** Ask where to, though there is a place. */
	readonly anew?: boolean;
	/** Another's words that the person saw, and writes over. */
	readonly overwriting?: string;
	/** The person saw which CPR numbers stand in the text. */
	readonly withCpr?: true;
};

/** The file that the open notebook lies in, where it has one that can be written in its place. */
export class NotebookFile {
	readonly #files: Pick<Files, 'save'>;
	#place: NotebookPlace | undefined;

	constructor(files: Pick<Files, 'save'>) {
		this.#files = files;
	}

	lieAt(place: NotebookPlace | undefined) {
		this.#place = place;
	}

	/** Their words were seen and dealt with: the next save goes over them. */
	knowsOf({ holds }: Overtaken) {
		if (this.#place !== undefined && holds !== undefined) this.#place = { ...this.#place, holds };
	}

	/** Writes the text over the file, or to a new one; nothing where the person cancelled. */
	async save(text: string, name: string, choice: SaveChoice): Promise<SaveOutcome | undefined> {
		const place = choice.anew === true ? undefined : this.#place;
		const over = place && { handle: place.handle, holds: choice.overwriting ?? place.holds };
		const saved = await this.#files.save({ text, name, ...(over && { over }) });
		if (saved === undefined) return undefined;
		if (!saved.ok) return this.#notSaved(saved.error);
		if (saved.value.kind === 'written') {
			const { handle, holds } = saved.value;
			this.#place = { handle, holds };
		}
		return { kind: 'saved', saved: saved.value };
	}

	/** Looks at the file again; nothing where it is as we know it, or there is none. */
	async look(): Promise<Overtaken | undefined> {
		const place = this.#place;
		if (place === undefined) return undefined;
		const read = await openHandle(place.handle);
		const holds = read.ok ? read.value.text : undefined;
		return holds === place.holds ? undefined : this.#overtaken(place.handle.name, holds);
	}

	#notSaved(problem: SaveProblem): SaveOutcome {
		return problem.kind === 'changed-outside'
			? { kind: 'overtaken', overtaken: this.#overtaken(problem.name, problem.text) }
			: { kind: 'failed', problem };
	}

	#overtaken(name: string, holds: string | undefined): Overtaken {
		return { name, holds, theirs: notebookIn(holds), base: notebookIn(this.#place?.holds) };
	}
}

function notebookIn(text: string | undefined): Notebook | undefined {
	const parsed = text === undefined ? undefined : parseNotebook(text);
	return parsed?.ok === true ? parsed.value : undefined;
}
