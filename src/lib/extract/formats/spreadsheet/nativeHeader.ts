import { isFilled } from '#lib/extract/formats/spreadsheet/sheetSample.ts';
import type { SheetRow } from '#lib/extract/formats/spreadsheet/workbook.ts';

/**
 * Whether a sheet's own types show that `first` names the columns, where their look does not: texts
 * (`2023` too) over numbers or dates, or years that follow each other.
 */
export const isNativeHeader = (first: SheetRow, below: readonly SheetRow[]): boolean =>
	isTextOverNatives(first, below) || isRunOfYears(first);

function isTextOverNatives({ columns, cells }: SheetRow, below: readonly SheetRow[]): boolean {
	if (!cells.filter(isFilled).every(({ type }) => type === 'text')) return false;
	const native = new Set<number>();
	const texts = new Set<number>();
	for (const row of below) {
		for (const [index, cell] of row.cells.entries()) {
			if (isFilled(cell)) (cell.type === 'text' ? texts : native).add(row.columns[index]!);
		}
	}
	return columns.some((column, index) => isFilled(cells[index]) && native.has(column) && !texts.has(column));
}

function isRunOfYears({ cells }: SheetRow): boolean {
	const years = cells.filter(isFilled).filter(({ type }) => type !== 'text');
	return (
		years.length > 1 &&
		years.every(({ type, text }) => type === 'integer' && /^(?:19|20)\d\d$/.test(text)) &&
		years.every(({ text }, at) => at === 0 || Number(text) === Number(years[at - 1]!.text) + 1)
	);
}
