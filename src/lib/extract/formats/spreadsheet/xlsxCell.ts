import {
	dateCell,
	falsehood,
	numberCell,
	textCell,
	truth,
	type Cell
} from '#lib/extract/formats/spreadsheet/nativeCell.ts';
import { plainFormat, type NumberFormat } from '#lib/extract/formats/spreadsheet/numberFormat.ts';
import type { Epoch } from '#lib/extract/formats/spreadsheet/serialDate.ts';
import { unescaped } from '#lib/extract/formats/spreadsheet/sharedStrings.ts';
import { attributeOf, plainText } from '#lib/extract/formats/spreadsheet/xmlScan.ts';

/** What the cells of a sheet are written by: the number formats of the styles, and where days are counted from. */
export type CellForm = { readonly formats: readonly NumberFormat[]; readonly epoch: Epoch };

/** So many dates are known by heart: there are seldom more in a sheet. */
const mostKnown = 50_000;

/** Makes the cell of what `<c>` says and `<v>` holds, shared texts apart. */
export function xlsxCell({ formats, epoch }: CellForm) {
	const known = new Map<NumberFormat, Map<string, Cell | undefined>>();
	return cellOf;

	function cellOf(type: string | undefined, value: string, tag: string): Cell | undefined {
		switch (type) {
			case 'str':
				return textCell(unescaped(plainText(value)));
			case 'b':
				return value === '' ? undefined : /^\s*(?:1|true)\s*$/.test(value) ? truth : falsehood;
			case 'e':
				return undefined;
			case 'd':
				return dateCell(value.trim()) ?? textCell(plainText(value));
			default:
				return value === '' ? undefined : number(value, tag);
		}
	}

	function number(value: string, tag: string): Cell | undefined {
		const format = formats[Number(attributeOf(tag, 's') ?? 0)] ?? plainFormat;
		if (format.as !== 'number') return formatted(value, format);
		// Fifteen digits are exact as they stand; more are brought down to those that matter.
		if (value.length < 16 && /^-?(?:0|[1-9]\d*)$/.test(value)) return { type: 'integer', text: value };
		if (value.length < 17 && /^-?\d+\.\d*[1-9]$/.test(value)) return { type: 'decimal', text: value };
		return stored(value, format);
	}

	/** The same days come again and again. */
	function formatted(value: string, format: NumberFormat): Cell | undefined {
		let cells = known.get(format);
		if (cells === undefined) known.set(format, (cells = new Map()));
		const met = cells.get(value);
		if (met !== undefined) return met;
		const cell = stored(value, format);
		if (cells.size < mostKnown) cells.set(value, cell);
		return cell;
	}

	function stored(value: string, format: NumberFormat): Cell | undefined {
		const found = Number(value);
		return Number.isNaN(found) ? textCell(plainText(value)) : numberCell(found, format, epoch);
	}
}
