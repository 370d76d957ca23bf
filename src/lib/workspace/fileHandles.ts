import type { GivenFile, ReadHandle } from '#lib/workspace/givenFile.ts';

/** Remembers through which handle each file came, for as long as anybody holds the file. */
export class FileHandles {
	readonly #handles = new WeakMap<File, ReadHandle>();

	/** The files of what was given, each to be found again by its handle if it has one. */
	keep(given: readonly GivenFile[]): readonly File[] {
		for (const { file, handle } of given) if (handle !== undefined) this.#handles.set(file, handle);
		return given.map(({ file }) => file);
	}

	/** The files as they lie on disk now; nothing where one of them came without a handle. Throws as the browser does. */
	async anew(files: readonly File[]): Promise<readonly File[] | undefined> {
		const handles = files.flatMap((file) => this.#handles.get(file) ?? []);
		if (handles.length < files.length) return undefined;
		const given = handles.map(async (handle) => ({ file: await handle.getFile(), handle }));
		return this.keep(await Promise.all(given));
	}

	/** Can all of them be read anew without asking? */
	holds(files: readonly File[]): boolean {
		return files.every((file) => this.#handles.has(file));
	}
}
