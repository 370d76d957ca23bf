import type { GivenFile, ReadHandle } from '#lib/workspace/givenFile.ts';

/** As much of a dropped item as we use; handles are not in every browser. */
type DroppedItem = {
	readonly kind: string;
	getAsFile(): File | null;
	webkitGetAsEntry?(): FileSystemEntry | null;
	getAsFileSystemHandle?(): Promise<unknown>;
};

/** More than anybody drops on purpose; a disk's root would otherwise be walked to its end. */
export const mostFiles = 2000;

/**
 * All files of a drop, those of dropped folders among them. Call it within the event: what was dropped is
 * forgotten as soon as that is over.
 */
export async function droppedFiles(transfer: DataTransfer | null): Promise<readonly GivenFile[]> {
	const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === 'file') as DroppedItem[];
	// Each is asked at once, before anything is awaited.
	const asked = items.map((item) => ({
		file: item.getAsFile(),
		entry: item.webkitGetAsEntry?.() ?? undefined,
		handle: item.getAsFileSystemHandle?.().catch(() => undefined)
	}));
	const given: GivenFile[] = [];
	for (const { file, entry, handle } of asked) {
		const found = await handle;
		if (isFolderHandle(found)) await filesOfFolder(found, given);
		else if (isFileHandle(found)) given.push({ file: file ?? (await found.getFile()), handle: found });
		else if (entry?.isDirectory === true) await filesOfEntry(entry, given);
		else if (file !== null) given.push({ file });
	}
	return given;
}

/** A folder as the File System Access API gives it. */
export type FolderHandle = {
	readonly kind: 'directory';
	readonly name: string;
	values(): AsyncIterable<unknown>;
};

/** The files of a folder and of those in it, but for what systems and programs put there themselves. */
export async function filesOfFolder(
	folder: FolderHandle,
	into: GivenFile[] = []
): Promise<readonly GivenFile[]> {
	for await (const inside of folder.values()) {
		if (into.length >= mostFiles) break;
		if (isFolderHandle(inside)) await filesOfFolder(inside, into);
		else if (isFileHandle(inside) && isWanted(inside.name))
			into.push({ file: await inside.getFile(), handle: inside });
	}
	return into;
}

/** `.DS_Store`, `Thumbs.db`, and Excel's `~$` beside a workbook that is open. */
export const isWanted = (name: string): boolean => !/^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i.test(name);

async function filesOfEntry(entry: FileSystemEntry, into: GivenFile[]): Promise<void> {
	if (into.length >= mostFiles) return;
	if (isFileEntry(entry)) {
		if (isWanted(entry.name)) into.push({ file: await fileOf(entry) });
		return;
	}
	const reader = (entry as FileSystemDirectoryEntry).createReader();
	// A reader gives a hundred at a time, and none at the end.
	for (let inside = await next(reader); inside.length > 0; inside = await next(reader))
		for (const one of inside) await filesOfEntry(one, into);
}

const fileOf = (entry: FileSystemFileEntry) =>
	new Promise<File>((resolve, reject) => entry.file(resolve, reject));

const next = (reader: FileSystemDirectoryReader) =>
	new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));

const isFileEntry = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

const kindOf = (handle: unknown) =>
	typeof handle === 'object' && handle !== null && 'kind' in handle ? handle.kind : undefined;
const isFileHandle = (handle: unknown): handle is ReadHandle => kindOf(handle) === 'file';
const isFolderHandle = (handle: unknown): handle is FolderHandle => kindOf(handle) === 'directory';
