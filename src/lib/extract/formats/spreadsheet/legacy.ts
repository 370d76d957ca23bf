import { read, type CellObject, type WorkSheet } from '@e965/xlsx';
import { ReadingFault } from '#lib/extract/formats/formatReader.ts';
import { areaOf } from '#lib/extract/formats/spreadsheet/cellPlace.ts';
import {
	falsehood,
	numberCell,
	textCell,
	truth,
	type Cell
} from '#lib/extract/formats/spreadsheet/nativeCell.ts';
import {
	formatOfCode,
	plainFormat,
	type NumberFormat
} from '#lib/extract/formats/spreadsheet/numberFormat.ts';
import type { Epoch } from '#lib/extract/formats/spreadsheet/serialDate.ts';
import {
	Locked,
	type RowBatch,
	type SheetRow,
	type Workbook
} from '#lib/extract/formats/spreadsheet/workbook.ts';

/** So many rows are handed on at once. */
const batch = 1000;

/** XLS and XLSB, which are read whole: their rows cannot be taken one by one. */
export function openLegacy(bytes: Uint8Array): Workbook {
	const book = parsed(bytes);
	const epoch: Epoch = book.Workbook?.WBProps?.date1904 === true ? 1904 : 1900;
	const sheets = book.SheetNames.map((name, index) => {
		const area = areaOf(book.Sheets[name]?.['!ref'] ?? '');
		return {
			name,
			hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
			...(area && { rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 })
		};
	});
	return { sheets, rows };

	async function* rows(name: string): AsyncGenerator<RowBatch, void, void> {
		const sheet = book.Sheets[name];
		if (sheet === undefined) return;
		yield* batchesOf(sheet, epoch);
	}
}

function parsed(bytes: Uint8Array) {
	try {
		return read(bytes, {
			type: 'array',
			dense: true,
			cellNF: true,
			cellText: false,
			cellHTML: false,
			cellStyles: true,
			sheetStubs: true
		});
	} catch (thrown) {
		const detail = thrown instanceof Error ? thrown.message : String(thrown);
		if (/password|encrypt/i.test(detail)) throw new Locked();
		throw new ReadingFault(detail);
	}
}

function* batchesOf(sheet: WorkSheet, epoch: Epoch): Generator<RowBatch, void, void> {
	const data = sheet['!data'] ?? [];
	const odd = {
		errors: 0,
		noResults: 0,
		merged: sheet['!merges']?.length ?? 0,
		hidden: hiddenIn(sheet['!cols']) + hiddenIn(sheet['!rows'])
	};
	const formats = new Map<string, NumberFormat>();
	for (let start = 0; start < data.length; start += batch) {
		const end = Math.min(data.length, start + batch);
		const rows = data.slice(start, end).flatMap((cells = [], index) => rowOf(start + index, cells));
		yield { rows, done: end / data.length, odd: { ...odd } };
	}

	function rowOf(at: number, found: readonly (CellObject | undefined)[]): readonly SheetRow[] {
		const columns: number[] = [];
		const cells: Cell[] = [];
		found.forEach((object, column) => {
			const cell = object && cellOf(object);
			if (cell === undefined) return;
			columns.push(column);
			cells.push(cell);
		});
		return cells.length === 0 ? [] : [{ at, columns, cells }];
	}

	function cellOf({ t, v, z, f }: CellObject): Cell | undefined {
		if (t === 'e') odd.errors += 1;
		if ((t === 'z' || v === undefined) && f !== undefined) odd.noResults += 1;
		if (t === 'b') return v === true ? truth : falsehood;
		if (t === 'n' && typeof v === 'number') return numberCell(v, formatOf(String(z ?? '')), epoch);
		return t === 's' ? textCell(String(v ?? '')) : undefined;
	}

	function formatOf(code: string): NumberFormat {
		const format = formats.get(code) ?? (code === '' ? plainFormat : formatOfCode(code));
		formats.set(code, format);
		return format;
	}
}

const hiddenIn = (lines: readonly { readonly hidden?: boolean }[] = []) =>
	lines.filter((line) => line?.hidden === true).length;
