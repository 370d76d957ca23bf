import type { Page } from '#lib/storage/browserFiles.ts';
import { download } from '#lib/storage/download.ts';
import { nameOf, type FileHandle } from '#lib/storage/fileHandle.ts';
import { unlessCancelled } from '#lib/storage/openFile.ts';

/** A file that is written part by part. Nothing of it shows before `close`. */
export type PartsFile = {
	readonly name: string;
	write(part: Uint8Array<ArrayBuffer>): Promise<void>;
	close(): Promise<void>;
	/** Leaves nothing behind. */
	abort(): Promise<void>;
};

export type NewFile = {
	readonly name: string;
	/** Its media type, as `text/csv`. */
	readonly type: string;
};

/** Lets the person choose where a file goes; nothing where they thought better of it. */
export type OpenPartsFile = (file: NewFile) => Promise<PartsFile | undefined>;

/** Straight to the file where the browser can; else kept by the browser until it is whole, then downloaded. */
export const openPartsFileIn =
	(page: Page): OpenPartsFile =>
	async (file) => {
		const pick = page.showSaveFilePicker?.bind(page);
		if (pick === undefined) return downloadedFile(page.document, file);
		const { name, type } = file;
		const accept = { [type]: [name.slice(name.lastIndexOf('.'))] };
		try {
			const handle = await unlessCancelled(() => pick({ types: [{ accept }], suggestedName: name }));
			return handle && (await writtenFile(handle));
		} catch (thrown) {
			// Browsers open their dialog only right after a click; where that was too long ago the file is downloaded.
			if (nameOf(thrown) === 'SecurityError') return downloadedFile(page.document, file);
			throw thrown;
		}
	};

async function writtenFile(handle: FileHandle): Promise<PartsFile> {
	const writer = await handle.createWritable();
	return {
		name: handle.name,
		write: (part) => writer.write(part),
		close: () => writer.close(),
		// A writer that failed may refuse to be aborted.
		abort: () => writer.abort().catch(() => undefined)
	};
}

function downloadedFile(document: Document, { name, type }: NewFile): PartsFile {
	let parts: Blob[] = [];
	return {
		name,
		// As a blob the browser may put it on the disk of its own.
		write: async (part) => void parts.push(new Blob([part])),
		close: async () => download(document, new File(parts, name, { type })),
		abort: async () => void (parts = [])
	};
}
