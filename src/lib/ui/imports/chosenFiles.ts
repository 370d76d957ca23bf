import { filesOfFolder, isWanted, type FolderHandle } from '#lib/ui/imports/droppedFiles.ts';
import type { GivenFile, ReadHandle } from '#lib/workspace/givenFile.ts';

/** As much of a window as we use. The pickers are not in every browser, nor in TypeScript's list. */
export type PickerPage = {
	readonly document: Document;
	readonly showOpenFilePicker?: (options: {
		readonly multiple: boolean;
	}) => Promise<readonly (ReadHandle & object)[]>;
	readonly showDirectoryPicker?: () => Promise<FolderHandle>;
};

/** Lets the person choose files, through handles where there are any; none where they thought better of it. */
export async function chosenFiles(page: PickerPage): Promise<readonly GivenFile[]> {
	const { showOpenFilePicker: pick } = page;
	if (pick === undefined) return fromInput(page.document, { multiple: true });
	const handles = await unlessCancelled(() => pick.call(page, { multiple: true }));
	return Promise.all((handles ?? []).map(async (handle) => ({ file: await handle.getFile(), handle })));
}

/** All files of a folder that the person chooses. */
export async function chosenFolder(page: PickerPage): Promise<readonly GivenFile[]> {
	const { showDirectoryPicker: pick } = page;
	if (pick === undefined) return fromInput(page.document, { webkitdirectory: true });
	const folder = await unlessCancelled(() => pick.call(page));
	return folder === undefined ? [] : filesOfFolder(folder);
}

function fromInput(
	document: Document,
	how: { readonly multiple?: true; readonly webkitdirectory?: true }
): Promise<readonly GivenFile[]> {
	const input = document.createElement('input');
	input.type = 'file';
	Object.assign(input, how);
	return new Promise((settle) => {
		const given = () =>
			[...(input.files ?? [])].filter(({ name }) => isWanted(name)).map((file) => ({ file }));
		input.addEventListener('change', () => settle(given()));
		input.addEventListener('cancel', () => settle([]));
		input.click();
	});
}

async function unlessCancelled<T>(pick: () => Promise<T>): Promise<T | undefined> {
	try {
		return await pick();
	} catch (thrown) {
		if (thrown instanceof DOMException && thrown.name === 'AbortError') return undefined;
		throw thrown;
	}
}
