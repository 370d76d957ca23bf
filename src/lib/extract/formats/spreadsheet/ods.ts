import { ReadingFault } from '#lib/extract/formats/formatReader.ts';
import { OdsSheet } from '#lib/extract/formats/spreadsheet/odsSheet.ts';
import {
	Locked,
	TooLarge,
	type RowBatch,
	type SheetName,
	type Workbook
} from '#lib/extract/formats/spreadsheet/workbook.ts';
import { attributeOf, xmlScan } from '#lib/extract/formats/spreadsheet/xmlScan.ts';
import { textOf, type ZipPart, type ZipParts } from '#lib/extract/formats/spreadsheet/zipParts.ts';

const limit = 1024 ** 3;

/** An ODS file: all sheets lie in one document one after the other, which is scanned as it unpacks. */
export async function openOds(parts: ZipParts): Promise<Workbook> {
	const manifest = parts.get('meta-inf/manifest.xml');
	if (parts.has('encrypted-package')) throw new Locked();
	if (manifest !== undefined && /<(?:\w+:)?encryption-data\b/.test(await textOf(manifest)))
		throw new Locked();
	const content = parts.get('content.xml');
	if (content === undefined) throw new ReadingFault('It holds no content.');
	if (content.size > limit) throw new TooLarge(limit);
	const sheets = await sheetsOf(content, await countOf(parts.get('meta.xml')));
	if (sheets.length === 0) throw new ReadingFault('It holds no sheet.');
	return { sheets, rows };

	async function* rows(sheet: string): AsyncGenerator<RowBatch, void, void> {
		const reader = new OdsSheet(sheet);
		const scan = xmlScan(reader);
		for await (const { text, done } of content!.stretches(limit)) {
			scan.push(text);
			yield { rows: reader.taken(), done, odd: reader.odd };
			if (reader.ended) return;
		}
		scan.end();
	}
}

/** How many sheets there are, where the file tells; so a big one need not be unpacked to its end to know. */
async function countOf(meta: ZipPart | undefined): Promise<number> {
	const told = meta === undefined ? '' : await textOf(meta);
	return Number(/\smeta:table-count="(\d{1,4})"/.exec(told)?.[1] ?? 0);
}

/** Only the opening tags of tables are looked for: a whole scan would take several times as long. */
async function sheetsOf(content: ZipPart, count: number): Promise<readonly SheetName[]> {
	const sheets: SheetName[] = [];
	let rest = '';
	for await (const { text } of content.stretches(limit)) {
		const all = rest + text;
		let end = 0;
		for (const { 0: tag, index } of all.matchAll(/<table:table\s[^>]*>/g)) {
			sheets.push({ name: attributeOf(tag, 'table:name') ?? '', hidden: false });
			end = index + tag.length;
		}
		if (count > 0 && sheets.length >= count) break;
		rest = all.slice(Math.max(end, all.length - 4096));
	}
	return sheets;
}
