import { mostColumns, mostRows } from '#lib/extract/formats/spreadsheet/cellPlace.ts';
import type { Cell } from '#lib/extract/formats/spreadsheet/nativeCell.ts';
import { odsCell } from '#lib/extract/formats/spreadsheet/odsCell.ts';
import { odsText } from '#lib/extract/formats/spreadsheet/odsText.ts';
import { timesOf } from '#lib/extract/formats/spreadsheet/timesOf.ts';
import { TooLarge, type Oddities, type SheetRow } from '#lib/extract/formats/spreadsheet/workbook.ts';
import { attributeOf, type XmlHandler } from '#lib/extract/formats/spreadsheet/xmlScan.ts';

/** A row or a cell may stand for a million: beyond so many cells a small file is a trap. */
const mostCells = 2 ** 26;

/** What may stand within a cell without being its text. */
const beside = new Set(['annotation', 'shapes', 'frame', 'custom-shape', 'control', 'g', 'line', 'rect']);

/** Collects the rows of one table of an ODS document as it is scanned. */
export class OdsSheet implements XmlHandler {
	readonly #wanted: string;
	readonly #odd = { errors: 0, noResults: 0, merged: 0, hidden: 0 };
	readonly #text = odsText();
	#rows: SheetRow[] = [];
	#ended = false;
	/** How many tables we are within: a cell may hold another. */
	#depth = 0;
	#within = false;
	/** How deep we are in what is not the cell's own text. */
	#aside = 0;
	#rowAt = 0;
	#rowTag = '';
	#columns: number[] = [];
	#cells: Cell[] = [];
	#columnAt = 0;
	#cellTag: string | undefined;
	#count = 0;

	constructor(wanted: string) {
		this.#wanted = wanted;
	}

	get odd(): Oddities {
		return { ...this.#odd };
	}

	/** The table lies behind us. */
	get ended(): boolean {
		return this.#ended;
	}

	taken(): readonly SheetRow[] {
		const met = this.#rows;
		this.#rows = [];
		return met;
	}

	open(name: string, tag: string): void {
		if (name === 'table') this.#beginTable(tag);
		if (name === 'table' || !this.#reading) return;
		if (this.#aside > 0 || beside.has(name)) this.#aside += 1;
		else if (name === 'table-cell') this.#beginCell(tag);
		else if (name === 'covered-table-cell') this.#columnAt += timesOf(tag, 'table:number-columns-repeated');
		else if (name === 'table-row') this.#beginRow(tag);
		else if (name === 'table-column')
			this.#hide(tag, timesOf(tag, 'table:number-columns-repeated'), mostColumns);
		else if (this.#cellTag !== undefined) this.#text.open(name, tag);
	}

	close(name: string): void {
		if (name === 'table') this.#endTable();
		if (name === 'table' || !this.#reading) return;
		if (this.#aside > 0) this.#aside -= 1;
		else if (name === 'table-cell') this.#endCell();
		else if (name === 'table-row') this.#endRow();
		else this.#text.close(name);
	}

	text(text: string): void {
		if (this.#reading && this.#aside === 0) this.#text.text(text);
	}

	get #reading(): boolean {
		return this.#within && this.#depth === 1;
	}

	#beginTable(tag: string): void {
		this.#depth += 1;
		if (this.#depth === 1) this.#within = !this.#ended && attributeOf(tag, 'table:name') === this.#wanted;
	}

	#endTable(): void {
		this.#depth -= 1;
		if (this.#depth > 0 || !this.#within) return;
		this.#within = false;
		this.#ended = true;
	}

	#beginRow(tag: string): void {
		this.#rowTag = tag;
		this.#columns = [];
		this.#cells = [];
		this.#columnAt = 0;
	}

	#endRow(): void {
		const repeated = timesOf(this.#rowTag, 'table:number-rows-repeated');
		if (this.#cells.length > 0) {
			this.#hide(this.#rowTag, repeated, mostRows);
			const copies = Math.min(repeated, mostRows - this.#rowAt);
			this.#count += this.#cells.length * Math.max(0, copies);
			if (this.#count > mostCells) throw new TooLarge(mostCells);
			for (let copy = 0; copy < copies; copy += 1) {
				this.#rows.push({ at: this.#rowAt + copy, columns: this.#columns, cells: this.#cells });
			}
		}
		this.#rowAt += repeated;
	}

	#beginCell(tag: string): void {
		this.#cellTag = tag;
		this.#text.clear();
	}

	#endCell(): void {
		const tag = this.#cellTag;
		if (tag === undefined) return;
		this.#cellTag = undefined;
		const content = this.#text.value();
		if (attributeOf(tag, 'calcext:value-type') === 'error') this.#odd.errors += 1;
		else if (isWithoutResult(tag, content)) this.#odd.noResults += 1;
		if (tag.includes('-spanned=') && isMerged(tag)) this.#odd.merged += 1;
		this.#place(odsCell(tag, content), timesOf(tag, 'table:number-columns-repeated'));
	}

	#place(cell: Cell | undefined, times: number): void {
		for (let copy = 0; cell !== undefined && copy < times; copy += 1) {
			if (this.#columnAt + copy >= mostColumns) break;
			this.#columns.push(this.#columnAt + copy);
			this.#cells.push(cell);
		}
		this.#columnAt += times;
	}

	/** The empty rest of a sheet is not counted. */
	#hide(tag: string, times: number, most: number): void {
		const seen = attributeOf(tag, 'table:visibility') ?? 'visible';
		if (seen !== 'visible' && times < most / 2) this.#odd.hidden += times;
	}
}

const isWithoutResult = (tag: string, content: string) =>
	content === '' &&
	tag.includes('formula=') &&
	attributeOf(tag, 'office:value-type') === undefined &&
	attributeOf(tag, 'table:formula') !== undefined;

const isMerged = (tag: string) =>
	timesOf(tag, 'table:number-columns-spanned') > 1 || timesOf(tag, 'table:number-rows-spanned') > 1;
