import { columnOf, mostColumns, mostRows } from '#lib/extract/formats/spreadsheet/cellPlace.ts';
import type { Cell } from '#lib/extract/formats/spreadsheet/nativeCell.ts';
import { richText } from '#lib/extract/formats/spreadsheet/sharedStrings.ts';
import type { Oddities } from '#lib/extract/formats/spreadsheet/workbook.ts';
import { xlsxCell, type CellForm } from '#lib/extract/formats/spreadsheet/xlsxCell.ts';
import { attributeOf, type XmlHandler } from '#lib/extract/formats/spreadsheet/xmlScan.ts';

/** A row whose shared texts are still numbers, in the place of their cells. */
export type RawRow = {
	readonly at: number;
	readonly columns: number[];
	readonly cells: (Cell | number | undefined)[];
};

/** Collects the rows of a worksheet's XML as it is scanned. */
export class XlsxSheet implements XmlHandler {
	readonly #cellOf: ReturnType<typeof xlsxCell>;
	readonly #inline = richText();
	readonly #odd = { errors: 0, noResults: 0, merged: 0, hidden: 0 };
	#rows: RawRow[] = [];
	/** The greatest number of a shared text among the rows. */
	#shared = -1;
	#row: RawRow | undefined;
	#rowAt = -1;
	#columnAt = -1;
	#tag = '';
	#formula = false;
	#value = '';
	#collecting: 'value' | 'inline' | undefined;

	constructor(form: CellForm) {
		this.#cellOf = xlsxCell(form);
	}

	get odd(): Oddities {
		return { ...this.#odd };
	}

	/** The rows met since it was last asked. */
	taken(): { readonly rows: readonly RawRow[]; readonly shared: number } {
		const met = { rows: this.#rows, shared: this.#shared };
		this.#rows = [];
		this.#shared = -1;
		return met;
	}

	open(name: string, tag: string): void {
		if (name === 'c') this.#beginCell(tag);
		else if (name === 'v') this.#collecting = 'value';
		else if (name === 'row') this.#beginRow(tag);
		else if (name === 'is') this.#collecting = 'inline';
		else if (name === 'f') this.#formula = true;
		else if (name === 'mergeCell') this.#odd.merged += 1;
		else if (name === 'col') this.#hideColumns(tag);
		else if (this.#collecting === 'inline') this.#inline.open(name);
	}

	close(name: string): void {
		if (name === 'v' || name === 'is') this.#collecting = undefined;
		else if (name === 'c') this.#endCell();
		else if (name === 'row') this.#endRow();
		else if (this.#collecting === 'inline') this.#inline.close(name);
	}

	text(text: string): void {
		if (this.#collecting === 'value') this.#value += text;
		else if (this.#collecting === 'inline') this.#inline.text(text);
	}

	#beginRow(tag: string): void {
		const given = Number(attributeOf(tag, 'r') ?? this.#rowAt + 2) - 1;
		this.#rowAt = Number.isInteger(given) && given >= 0 ? given : this.#rowAt + 1;
		this.#columnAt = -1;
		this.#row = { at: this.#rowAt, columns: [], cells: [] };
		if (isOn(attributeOf(tag, 'hidden'))) this.#odd.hidden += 1;
	}

	#endRow(): void {
		const row = this.#row;
		if (row !== undefined && row.cells.length > 0 && row.at < mostRows) this.#rows.push(row);
		this.#row = undefined;
	}

	#beginCell(tag: string): void {
		this.#tag = tag;
		this.#value = '';
		this.#formula = false;
		this.#inline.clear();
		const reference = attributeOf(tag, 'r');
		this.#columnAt = reference === undefined ? this.#columnAt + 1 : columnOf(reference);
	}

	#endCell(): void {
		const row = this.#row;
		if (row === undefined || this.#columnAt < 0 || this.#columnAt >= mostColumns) return;
		const type = attributeOf(this.#tag, 't');
		const cell = type === 's' ? this.#sharedText() : this.#ownCell(type);
		if (cell === undefined) return;
		row.columns.push(this.#columnAt);
		row.cells.push(cell);
	}

	#sharedText(): number | undefined {
		const index = Number(this.#value);
		if (this.#value === '' || !Number.isInteger(index) || index < 0) return undefined;
		if (index > this.#shared) this.#shared = index;
		return index;
	}

	#ownCell(type: string | undefined): Cell | undefined {
		if (type === 'e') this.#odd.errors += 1;
		if (this.#formula && this.#value === '' && type !== 'str') this.#odd.noResults += 1;
		if (type === 'inlineStr') return this.#cellOf('str', this.#inline.value(), this.#tag);
		return this.#cellOf(type, this.#value, this.#tag);
	}

	#hideColumns(tag: string): void {
		if (!isOn(attributeOf(tag, 'hidden'))) return;
		const [first, last] = [Number(attributeOf(tag, 'min')), Number(attributeOf(tag, 'max'))];
		if (first >= 1 && last >= first && last < mostColumns) this.#odd.hidden += last - first + 1;
	}
}

const isOn = (word: string | undefined) => word === '1' || word === 'true';
