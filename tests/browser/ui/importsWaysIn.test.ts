import { expect, it } from 'vitest';
import { chosenFiles, chosenFolder, type PickerPage } from '#lib/ui/imports/chosenFiles.ts';
import { droppedFiles } from '#lib/ui/imports/droppedFiles.ts';
import { pastedFile } from '#lib/ui/imports/pastedFile.ts';
import type { GivenFile } from '#lib/workspace/givenFile.ts';

const fileHandle = (name: string) => ({ kind: 'file', name, getFile: async () => new File(['x'], name) });

const folderHandle = (name: string, inside: readonly unknown[]) => ({
	kind: 'directory' as const,
	name,
	async *values() {
		yield* inside;
	}
});

const fileEntry = (name: string) => ({
	isFile: true,
	isDirectory: false,
	name,
	file: (resolve: (file: File) => void) => resolve(new File(['x'], name))
});

/** As browsers do, it gives its entries a few at a time, and none at the end. */
const folderEntry = (name: string, inside: readonly unknown[]) => ({
	isFile: false,
	isDirectory: true,
	name,
	createReader() {
		const left = [...inside];
		return { readEntries: (resolve: (entries: unknown[]) => void) => resolve(left.splice(0, 2)) };
	}
});

const dropOf = (items: readonly object[]) => ({ items }) as unknown as DataTransfer;
const pasteOf = (texts: { readonly [type: string]: string }) => ({
	getData: (type: string) => texts[type] ?? ''
});
const namesOf = (given: readonly GivenFile[]) =>
	given.map(({ file, handle }) => [file.name, handle === undefined ? 'once' : 'again']);

it('takes dropped files with their handles, and every file of a dropped folder and of those in it', async () => {
	const asFile = (name: string) => () => new File(['x'], name);
	const folder = folderHandle('udtræk', [
		fileHandle('2023.csv'),
		fileHandle('.DS_Store'),
		fileHandle('~$2024.xlsx'),
		folderHandle('gamle', [fileHandle('2022.csv'), fileHandle('Thumbs.db')])
	]);
	const given = await droppedFiles(
		dropOf([
			{ kind: 'string' },
			{ kind: 'file', getAsFile: asFile('a.csv'), getAsFileSystemHandle: async () => fileHandle('a.csv') },
			{ kind: 'file', getAsFile: () => null, getAsFileSystemHandle: async () => folder }
		])
	);
	expect(namesOf(given)).toEqual([
		['a.csv', 'again'],
		['2023.csv', 'again'],
		['2022.csv', 'again']
	]);
});

it('walks a dropped folder where the browser has no handles', async () => {
	const files = ['a.csv', 'b.csv', 'c.csv', 'd.csv', 'e.csv'].map(fileEntry);
	const entry = folderEntry('udtræk', [...files, folderEntry('dybere', [fileEntry('f.csv')])]);
	const given = await droppedFiles(
		dropOf([{ kind: 'file', getAsFile: () => null, webkitGetAsEntry: () => entry }])
	);
	expect(namesOf(given)).toEqual(
		['a.csv', 'b.csv', 'c.csv', 'd.csv', 'e.csv', 'f.csv'].map((name) => [name, 'once'])
	);
});

it('chooses through handles where the browser has them; thinking better of it gives nothing', async () => {
	const page = {
		document,
		showOpenFilePicker: async () => [fileHandle('a.csv')],
		showDirectoryPicker: async () => folderHandle('udtræk', [fileHandle('b.csv')])
	} as unknown as PickerPage;
	expect(namesOf(await chosenFiles(page))).toEqual([['a.csv', 'again']]);
	expect(namesOf(await chosenFolder(page))).toEqual([['b.csv', 'again']]);
	const cancelled = () => Promise.reject(new DOMException('no', 'AbortError'));
	expect(await chosenFiles({ ...page, showOpenFilePicker: cancelled })).toEqual([]);
});

it('makes a file of cells that were copied in Excel', async () => {
	const text = 'Kommune\tAntal\r\nÆrø\t1.234\r\n';
	const file = pastedFile(pasteOf({ 'text/plain': text, 'text/html': '<table></table>' }), ['Indsat']);
	expect([file?.name, await file?.text()]).toEqual(['indsat_2.tsv', text]);
});

it('makes a file of a table on a web page, where its text has no tabs', async () => {
	const html =
		'<p>Se <img src="x" onerror="globalThis.ran = 1"></p><table><tr><th>Kommune</th><th colspan="2">Tal "i alt"</th></tr>' +
		'<tr><td> Ærø\n</td><td>1</td><td>2</td></tr></table>';
	const file = pastedFile(pasteOf({ 'text/plain': 'Kommune Tal', 'text/html': html }), []);
	expect([file?.name, await file?.text()]).toEqual([
		'indsat.tsv',
		'Kommune\t"Tal ""i alt"""\t\r\nÆrø\t1\t2\r\n'
	]);
	expect('ran' in globalThis).toBe(false);
});

it('takes no prose for a table', () => {
	for (const text of ['', 'Kære alle\nHer er tallene', 'en\tlinje', '\t'])
		expect(pastedFile(pasteOf({ 'text/plain': text }), [])).toBeUndefined();
});
