import type { FileHandle } from '#lib/storage/fileHandle.ts';

/** As much of a handle as a later look at the file needs. It is kept in the page's memory alone. */
export type ReadHandle = Pick<FileHandle, 'name' | 'getFile'>;

/** A file that a person gave; with a handle it can be read anew without asking for it again. */
export type GivenFile = { readonly file: File; readonly handle?: ReadHandle };

/** The file's handle, if it is one that can be written: what a file chooser gives may be for reading only. */
export function writableOf({ handle }: GivenFile): FileHandle | undefined {
	return handle !== undefined && 'createWritable' in handle ? (handle as FileHandle) : undefined;
}
