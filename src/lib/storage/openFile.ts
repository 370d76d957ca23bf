import { fail, ok, type Result } from '#lib/notebook/result.ts';
import { nameOf, type FileHandle } from '#lib/storage/fileHandle.ts';
import { readTextFile, type OpenProblem, type TextFile } from '#lib/storage/textFile.ts';

/** With a handle the file can be saved in its place; without one it can only be downloaded anew. */
export type OpenedFile = TextFile & { readonly handle?: FileHandle };

/** Lets the person choose a notebook file; nothing where they thought better of it. */
export type OpenFile = () => Promise<Result<OpenedFile, OpenProblem> | undefined>;

export type OpenPorts = {
	/** The File System Access API's picker, where the browser has one. Throws an `AbortError` on cancel. */
	readonly pickHandle?: () => Promise<FileHandle>;
	/** A plain file input. */
	readonly pickFile: () => Promise<File | undefined>;
};

export const openFileWith =
	({ pickHandle, pickFile }: OpenPorts): OpenFile =>
	async () => {
		if (pickHandle === undefined) {
			const file = await pickFile();
			return file && readTextFile(file);
		}
		const handle = await unlessCancelled(pickHandle);
		return handle && openHandle(handle);
	};

/** Opens the file behind a handle that was chosen, dropped or kept. */
export async function openHandle(handle: FileHandle): Promise<Result<OpenedFile, OpenProblem>> {
	const file = await fileOf(handle);
	const read = file.ok ? await readTextFile(file.value) : file;
	return read.ok ? ok({ ...read.value, handle }) : read;
}

/** A picker's choice; nothing where the person cancelled. */
export async function unlessCancelled<T>(pick: () => Promise<T>): Promise<T | undefined> {
	try {
		return await pick();
	} catch (thrown) {
		if (nameOf(thrown) === 'AbortError') return undefined;
		throw thrown;
	}
}

async function fileOf(handle: FileHandle): Promise<Result<File, OpenProblem>> {
	try {
		return ok(await handle.getFile());
	} catch (thrown) {
		return fail({ kind: 'unreadable', name: handle.name, detail: String(thrown) });
	}
}
