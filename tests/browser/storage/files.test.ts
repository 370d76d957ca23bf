import { afterEach, expect, test } from 'vitest';
import { browserFiles } from '#lib/storage/browserFiles.ts';
import { openHandle } from '#lib/storage/openFile.ts';

const name = 'under-test.kladde.md';

/** The pickers cannot be driven; the browser's own private folder gives handles of the same kind. */
const handleOf = async (text: string): Promise<FileSystemFileHandle> => {
	const folder = await navigator.storage.getDirectory();
	const handle = await folder.getFileHandle(name, { create: true });
	await put(handle, text);
	return handle;
};
const put = async (handle: FileSystemFileHandle, text: string) => {
	const writer = await handle.createWritable();
	await writer.write(text);
	await writer.close();
};

afterEach(async () => {
	const folder = await navigator.storage.getDirectory();
	await folder.removeEntry(name).catch(() => undefined);
});

const filesOver = (handle: FileSystemFileHandle) =>
	browserFiles({
		document,
		showOpenFilePicker: async () => [handle],
		showSaveFilePicker: async () => handle
	});

test('a file is opened and saved in its place through a real handle', async () => {
	const handle = await handleOf('\uFEFFold\r\n');
	const files = filesOver(handle);
	const opened = await files.open();
	expect(opened).toEqual({ ok: true, value: { name, text: '\uFEFFold\r\n', handle } });
	const over = { handle, holds: '\uFEFFold\r\n' };
	expect(await files.save({ text: 'nyt æøå', name, over })).toEqual({
		ok: true,
		value: { kind: 'written', name, handle, holds: 'nyt æøå' }
	});
	expect(await openHandle(handle)).toEqual({ ok: true, value: { name, text: 'nyt æøå', handle } });
});

test('a file that another program changed is left as it is', async () => {
	const handle = await handleOf('old');
	await put(handle, 'theirs');
	expect(await filesOver(handle).save({ text: 'mine', name, over: { handle, holds: 'old' } })).toEqual({
		ok: false,
		error: { kind: 'changed-outside', name, text: 'theirs' }
	});
	expect(await (await handle.getFile()).text()).toBe('theirs');
});

test('a file that was removed is reported as gone and not made again', async () => {
	const handle = await handleOf('old');
	const folder = await navigator.storage.getDirectory();
	await folder.removeEntry(name);
	expect(await filesOver(handle).save({ text: 'mine', name, over: { handle, holds: 'old' } })).toEqual({
		ok: false,
		error: { kind: 'gone', name }
	});
});

test('without handles a save is a download of the whole text under its name', async () => {
	const clicked: { name: string; text: Promise<string> }[] = [];
	const onClick = (event: MouseEvent) => {
		const link = event.composedPath()[0];
		if (!(link instanceof HTMLAnchorElement)) return;
		event.preventDefault();
		clicked.push({ name: link.download, text: fetch(link.href).then((answer) => answer.text()) });
	};
	const make = document.createElement.bind(document);
	// A link that is not in the page bubbles nowhere: listen on the link itself.
	const watched = Object.assign(Object.create(document) as Document, {
		createElement: (tag: string) => {
			const element = make(tag);
			element.addEventListener('click', onClick as EventListener);
			return element;
		}
	});
	const files = browserFiles({ document: watched });
	expect(await files.save({ text: 'nyt æøå\r\n', name })).toEqual({
		ok: true,
		value: { kind: 'downloaded', name, holds: 'nyt æøå\r\n' }
	});
	expect(clicked.map(({ name }) => name)).toEqual([name]);
	expect(await clicked[0]!.text).toBe('nyt æøå\r\n');
});

test('without handles a file is chosen by a file input, and cancelling opens nothing', async () => {
	const inputs: HTMLInputElement[] = [];
	const make = document.createElement.bind(document);
	const watched = Object.assign(Object.create(document) as Document, {
		createElement: (tag: string) => {
			const input = make(tag) as HTMLInputElement;
			input.addEventListener('click', (event) => event.preventDefault());
			inputs.push(input);
			return input;
		}
	});
	const files = browserFiles({ document: watched });
	const first = files.open();
	const chosen = new DataTransfer();
	chosen.items.add(new File(['# Moves'], name));
	inputs[0]!.files = chosen.files;
	inputs[0]!.dispatchEvent(new Event('change'));
	expect(await first).toEqual({ ok: true, value: { name, text: '# Moves' } });
	const second = files.open();
	inputs[1]!.dispatchEvent(new Event('cancel'));
	expect(await second).toBeUndefined();
});
