import { ReadingFault } from '#lib/extract/formats/formatReader.ts';
import { areaOf, mostColumns, mostRows } from '#lib/extract/formats/spreadsheet/cellPlace.ts';
import type { Cell } from '#lib/extract/formats/spreadsheet/nativeCell.ts';
import { noStrings, type SharedStrings } from '#lib/extract/formats/spreadsheet/sharedStrings.ts';
import {
	TooLarge,
	type RowBatch,
	type SheetName,
	type SheetRow,
	type Workbook
} from '#lib/extract/formats/spreadsheet/workbook.ts';
import type { CellForm } from '#lib/extract/formats/spreadsheet/xlsxCell.ts';
import { xlsxFormats } from '#lib/extract/formats/spreadsheet/xlsxStyles.ts';
import { XlsxSheet, type RawRow } from '#lib/extract/formats/spreadsheet/xlsxSheet.ts';
import { anyAttributeOf, attributeOf, xmlScan } from '#lib/extract/formats/spreadsheet/xmlScan.ts';
import { textOf, type ZipPart, type ZipParts } from '#lib/extract/formats/spreadsheet/zipParts.ts';

/** A sheet may unpack to this; beyond lies nothing that a browser could hold. */
const limit = 1024 ** 3;

/** So many sheets are asked for their size. */
const measured = 50;

export type XlsxParts = {
	readonly parts: ZipParts;
	/** Keeps the texts between calls, since they are read for every sheet. */
	readonly stringsOf: (part: ZipPart) => SharedStrings;
};

/** An XLSX (or XLSM) file: a worksheet is scanned as it unpacks, and no more of it is unpacked than is asked for. */
export async function openXlsx({ parts, stringsOf }: XlsxParts, root: string): Promise<Workbook> {
	const book = await bookOf(parts, root);
	const styles = parts.get(book.styles ?? '');
	const form: CellForm = {
		formats: styles === undefined ? [] : xlsxFormats(await textOf(styles)),
		epoch: book.epoch
	};
	const stringsPart = parts.get(book.strings ?? '');
	const strings = stringsPart === undefined ? noStrings : stringsOf(stringsPart);
	const sheets: SheetName[] = [];
	for (const { name, hidden, path } of book.sheets) {
		const part = parts.get(path);
		if (part === undefined) continue;
		const size = sheets.length < measured ? await sizeOf(part) : {};
		sheets.push({ name, hidden, ...size });
	}
	if (sheets.length === 0) throw new ReadingFault('It holds no worksheet.');
	return { sheets, rows };

	async function* rows(sheet: string): AsyncGenerator<RowBatch, void, void> {
		const part = parts.get(book.sheets.find(({ name }) => name === sheet)?.path ?? '');
		if (part === undefined) return;
		if (part.size > limit) throw new TooLarge(limit);
		const reader = new XlsxSheet(form);
		const scan = xmlScan(reader);
		for await (const { text, done } of part.stretches(limit)) {
			scan.push(text);
			const { rows: raw, shared } = reader.taken();
			await strings.upTo(shared);
			yield { rows: raw.map((row) => resolved(row, strings)), done, odd: reader.odd };
		}
		scan.end();
	}
}

function resolved({ at, columns, cells }: RawRow, strings: SharedStrings): SheetRow {
	for (let index = 0; index < cells.length; index += 1) {
		const cell = cells[index];
		if (typeof cell === 'number') cells[index] = strings.at(cell);
	}
	return { at, columns, cells: cells as (Cell | undefined)[] };
}

type Book = {
	readonly epoch: 1900 | 1904;
	readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly path: string }[];
	readonly strings: string | undefined;
	readonly styles: string | undefined;
};

async function bookOf(parts: ZipParts, root: string): Promise<Book> {
	const part = parts.get(root);
	if (part === undefined) throw new ReadingFault('It holds no workbook.');
	const targets = await targetsOf(parts, root);
	const sheets: { name: string; hidden: boolean; path: string }[] = [];
	let epoch: Book['epoch'] = 1900;
	scanned(await textOf(part), (name, tag) => {
		if (name === 'workbookPr' && /^(?:1|true)$/.test(attributeOf(tag, 'date1904') ?? '')) epoch = 1904;
		const target = name === 'sheet' ? targets.get(anyAttributeOf(tag, 'id') ?? '') : undefined;
		if (target?.kind !== 'worksheet') return;
		const hidden = (attributeOf(tag, 'state') ?? 'visible') !== 'visible';
		sheets.push({ name: attributeOf(tag, 'name') ?? '', hidden, path: target.path });
	});
	const pathOf = (kind: string) => [...targets.values()].find((target) => target.kind === kind)?.path;
	return { epoch, sheets, strings: pathOf('sharedStrings'), styles: pathOf('styles') };
}

/** What the workbook's parts go by, and of which kind they are. */
async function targetsOf(parts: ZipParts, root: string) {
	const folder = root.slice(0, root.lastIndexOf('/') + 1);
	const part = parts.get(`${folder}_rels/${root.slice(folder.length)}.rels`);
	const targets = new Map<string, { readonly kind: string; readonly path: string }>();
	if (part === undefined) return targets;
	scanned(await textOf(part), (name, tag) => {
		if (name !== 'Relationship') return;
		const target = attributeOf(tag, 'Target') ?? '';
		const kind = (attributeOf(tag, 'Type') ?? '').split('/').at(-1) ?? '';
		targets.set(attributeOf(tag, 'Id') ?? '', { kind, path: pathIn(folder, target) });
	});
	return targets;
}

/** `worksheets/sheet1.xml`, `../xl/sheet.xml` and `/xl/sheet.xml` as paths in the zip. */
export function pathIn(folder: string, target: string): string {
	const whole = target.startsWith('/') ? target : folder + target;
	const steps: string[] = [];
	for (const step of whole.replace(/\\/g, '/').split('/')) {
		if (step === '..') steps.pop();
		else if (step !== '.' && step !== '') steps.push(step);
	}
	return steps.join('/').toLowerCase();
}

function scanned(document: string, open: (name: string, tag: string) => void): void {
	const scan = xmlScan({ open, close: () => undefined, text: () => undefined });
	scan.push(document);
	scan.end();
}

/** What the sheet says of its own size before its rows; left out where that is as large as sheets can be. */
async function sizeOf(part: ZipPart): Promise<{ rows?: number; columns?: number }> {
	for await (const { text } of part.stretches(limit)) {
		const reference = /<(?:\w+:)?dimension\s[^>]*?ref="([^"]{1,40})"/.exec(text.slice(0, 4096))?.[1];
		const area = areaOf(reference ?? '');
		if (area === undefined || area.bottom >= mostRows - 1 || area.right >= mostColumns - 1) return {};
		return { rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 };
	}
	return {};
}
