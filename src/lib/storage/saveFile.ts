import { fail, ok, type Result } from '#lib/notebook/result.ts';
import { nameOf, type FileHandle, type FileWriter } from '#lib/storage/fileHandle.ts';
import { openHandle, unlessCancelled } from '#lib/storage/openFile.ts';

export type SaveRequest = {
	readonly text: string;
	/** What the file is to be called where it has no name yet. */
	readonly name: string;
	/** The file to write over, and the text that it holds as far as we know. To overwrite another's words knowingly, pass those. */
	readonly over?: { readonly handle: FileHandle; readonly holds: string };
};

export type Saved =
	/** `holds` is what the file now has: pass it with the handle to the next save. */
	| {
			readonly kind: 'written';
			readonly name: string;
			readonly handle: FileHandle;
			readonly holds: string;
	  }
	/** Handed to the browser; where it went, and whether it arrived, nobody tells us. */
	| { readonly kind: 'downloaded'; readonly name: string; readonly holds: string };

/** Why nothing was written; the file is as it was. */
export type SaveProblem =
	/** Somebody else changed the file since; `text` is theirs, if it is text. */
	| { readonly kind: 'changed-outside'; readonly name: string; readonly text?: string }
	| { readonly kind: 'gone'; readonly name: string }
	| { readonly kind: 'denied'; readonly name: string }
	| { readonly kind: 'disk-full'; readonly name: string }
	| { readonly kind: 'failed'; readonly name: string; readonly detail: string };

/** Writes a notebook's text; nothing where the person cancelled. */
export type SaveFile = (request: SaveRequest) => Promise<Result<Saved, SaveProblem> | undefined>;

export type SavePorts = {
	/** The File System Access API's picker, where the browser has one; it asks before it takes an existing file. */
	readonly pickHandle?: (suggestedName: string) => Promise<FileHandle>;
	readonly download: (name: string, text: string) => void;
};

export const saveFileWith =
	({ pickHandle, download }: SavePorts): SaveFile =>
	async ({ text, name, over }) => {
		// What UTF-8 cannot hold would come back as another character, and look like another's change.
		const holds = throughUtf8(text);
		if (over !== undefined) return write(holds, over.handle, over.holds);
		if (pickHandle !== undefined) {
			const handle = await unlessCancelled(() => pickHandle(name));
			return handle && write(holds, handle);
		}
		download(name, holds);
		return ok({ kind: 'downloaded', name, holds });
	};

const throughUtf8 = (text: string): string =>
	new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));

async function write(
	text: string,
	handle: FileHandle,
	expected?: string
): Promise<Result<Saved, SaveProblem>> {
	const { name } = handle;
	try {
		const writer = await handle.createWritable();
		const problem = await writeOrAbort(writer, text, () => changeOutside(handle, expected));
		return problem === undefined ? ok({ kind: 'written', name, handle, holds: text }) : fail(problem);
	} catch (thrown) {
		return fail(problemOf(thrown, name));
	}
}

/** The look at the file comes last, so that as little time as can be lies between it and the change. */
async function writeOrAbort(
	writer: FileWriter,
	text: string,
	check: () => Promise<SaveProblem | undefined>
): Promise<SaveProblem | undefined> {
	try {
		await writer.write(text);
		const problem = await check();
		await (problem === undefined ? writer.close() : writer.abort());
		return problem;
	} catch (thrown) {
		// The first failure is the one to tell; a writer that failed may refuse to be aborted.
		await writer.abort().catch(() => undefined);
		throw thrown;
	}
}

async function changeOutside(handle: FileHandle, expected?: string): Promise<SaveProblem | undefined> {
	if (expected === undefined) return undefined;
	const { name } = handle;
	const now = await openHandle(handle);
	if (now.ok) {
		return now.value.text === expected ? undefined : { kind: 'changed-outside', name, text: now.value.text };
	}
	const isGone = now.error.kind === 'unreadable' && now.error.detail.startsWith('NotFoundError');
	return isGone ? { kind: 'gone', name } : { kind: 'changed-outside', name };
}

function problemOf(thrown: unknown, name: string): SaveProblem {
	switch (nameOf(thrown)) {
		case 'NotFoundError':
			return { kind: 'gone', name };
		case 'NotAllowedError':
		case 'SecurityError':
			return { kind: 'denied', name };
		case 'QuotaExceededError':
			return { kind: 'disk-full', name };
		default:
			return { kind: 'failed', name, detail: String(thrown) };
	}
}
