import type { Bytes } from '#lib/extract/bytes.ts';
import { ReadingFault } from '#lib/extract/formats/formatReader.ts';
import { openLegacy } from '#lib/extract/formats/spreadsheet/legacy.ts';
import { openOds } from '#lib/extract/formats/spreadsheet/ods.ts';
import type { SharedStrings } from '#lib/extract/formats/spreadsheet/sharedStrings.ts';
import { TooLarge, type Workbook } from '#lib/extract/formats/spreadsheet/workbook.ts';
import { openXlsx, pathIn } from '#lib/extract/formats/spreadsheet/xlsx.ts';
import { attributeOf } from '#lib/extract/formats/spreadsheet/xmlScan.ts';
import {
	textOf,
	zipPartsOf,
	type ZipPart,
	type ZipParts
} from '#lib/extract/formats/spreadsheet/zipParts.ts';

/** What must be in memory whole: files of the older formats, and those that lie in an archive. */
const wholeLimit = 512 * 1024 * 1024;

type Keep = { readonly stringsOf: (part: ZipPart) => SharedStrings };

/** Opens a spreadsheet file by what it is, whatever it is called. */
export async function openWorkbook(bytes: Bytes, keep: Keep): Promise<Workbook> {
	const start = await bytes.slice(0, 8);
	if (isZip(start)) return openZip(bytes, keep);
	if (!isCompound(start)) throw new ReadingFault('It is neither XLSX, XLS nor ODS.');
	return openLegacy(await wholeOf(bytes));
}

async function openZip(given: Bytes, { stringsOf }: Keep): Promise<Workbook> {
	const bytes = given.size === undefined ? inMemory(given.name, await wholeOf(given)) : given;
	const parts = await zipPartsOf(bytes, bytes.size ?? 0);
	const root = await rootOf(parts);
	if (root?.endsWith('.bin') === true) return openLegacy(await smallWhole(bytes, parts));
	if (root !== undefined) return openXlsx({ parts, stringsOf }, root);
	return openOds(parts);
}

/** Where the workbook lies, as the package says; undefined in what is no Office package. */
async function rootOf(parts: ZipParts): Promise<string | undefined> {
	const relations = parts.get('_rels/.rels');
	const tags =
		relations === undefined ? [] : (await textOf(relations)).matchAll(/<[^>]*officeDocument"[^>]*>/g);
	for (const [tag] of tags) {
		const target = attributeOf(tag, 'Target');
		if (target !== undefined && parts.has(pathIn('', target))) return pathIn('', target);
	}
	return ['xl/workbook.xml', 'xl/workbook.bin'].find((path) => parts.has(path));
}

/** An XLSB file's bytes, if what it unpacks to can be held in memory. */
async function smallWhole(bytes: Bytes, parts: ZipParts): Promise<Uint8Array> {
	const unpacked = [...parts.values()].reduce((sum, { size }) => sum + size, 0);
	if (unpacked > wholeLimit) throw new TooLarge(wholeLimit);
	return wholeOf(bytes);
}

async function wholeOf(bytes: Bytes): Promise<Uint8Array<ArrayBuffer>> {
	const chunks: Uint8Array<ArrayBuffer>[] = [];
	let size = 0;
	if ((bytes.size ?? 0) > wholeLimit) throw new TooLarge(wholeLimit);
	const reader = bytes.stream().getReader();
	for (let next = await reader.read(); !next.done; next = await reader.read()) {
		size += next.value.length;
		if (size > wholeLimit) throw new TooLarge(wholeLimit);
		chunks.push(next.value);
	}
	return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

const inMemory = (name: string, whole: Uint8Array<ArrayBuffer>): Bytes => ({
	name,
	size: whole.length,
	slice: async (start, end) => whole.slice(start, end),
	stream: () => new Blob([whole]).stream() as ReadableStream<Uint8Array<ArrayBuffer>>
});

const isZip = ([p, k]: Uint8Array) => p === 0x50 && k === 0x4b;

/** The container of XLS files, and of Office files with a password. */
const isCompound = (start: Uint8Array) =>
	[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => start[at] === byte);
