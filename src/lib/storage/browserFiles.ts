import { fileEnding } from '#lib/notebook/titleToFileName.ts';
import { download } from '#lib/storage/download.ts';
import { openFileWith, type OpenFile } from '#lib/storage/openFile.ts';
import { saveFileWith, type SaveFile } from '#lib/storage/saveFile.ts';
import type { FileHandle } from '#lib/storage/fileHandle.ts';

export type Files = { readonly open: OpenFile; readonly save: SaveFile };

/** Opening and saving as this browser can: through handles where there are any, else by input and download. */
export function browserFiles(page: Page): Files {
	const { showOpenFilePicker: pickOpen, showSaveFilePicker: pickSave } = page;
	const open = pickOpen && {
		pickHandle: async () => (await pickOpen.call(page, { types: readable, multiple: false }))[0]!
	};
	const save = pickSave && {
		pickHandle: (suggestedName: string) =>
			pickSave.call(page, { types: [typeOf(suggestedName)], suggestedName })
	};
	return {
		open: openFileWith({ ...open, pickFile: () => pickFile(page.document) }),
		save: saveFileWith({ ...save, download: (name, text) => download(page.document, textFile(name, text)) })
	};
}

/** As much of a window as we use. The pickers are not in every browser, nor in TypeScript's list. */
export type Page = {
	readonly document: Document;
	readonly showOpenFilePicker?: (options: PickerOptions) => Promise<readonly FileHandle[]>;
	readonly showSaveFilePicker?: (options: PickerOptions) => Promise<FileHandle>;
};

type PickerOptions = {
	readonly types: readonly { readonly accept: { readonly [type: string]: readonly string[] } }[];
	readonly multiple?: boolean;
	readonly suggestedName?: string;
};

const ours = { accept: { 'text/markdown': [fileEnding, '.md'] } };
const jupyter = { accept: { 'application/x-ipynb+json': ['.ipynb'] } };
const observable = { accept: { 'text/html': ['.html'] } };
const sql = { accept: { 'application/sql': ['.sql'] } };

/** Our notebooks, and those of other programs; all at once is what is offered first. */
const readable = [
	{ accept: Object.assign({}, ...[ours, jupyter, observable, sql].map(({ accept }) => accept)) }
];

/** What a file of this name is written as. */
const typeOf = (name: string) =>
	[jupyter, observable].find(({ accept }) =>
		Object.values(accept)
			.flat()
			.some((end) => name.endsWith(end))
	) ?? ours;

function pickFile(document: Document): Promise<File | undefined> {
	const input = document.createElement('input');
	input.type = 'file';
	input.accept = '.md,text/markdown,.ipynb,.html,.sql';
	return new Promise((settle) => {
		input.addEventListener('change', () => settle(input.files?.[0]));
		input.addEventListener('cancel', () => settle(undefined));
		input.click();
	});
}

/** As a file of its kind, for `download`. */
const textFile = (name: string, text: string) =>
	new File([text], name, { type: `${Object.keys(typeOf(name).accept)[0]};charset=utf-8` });
