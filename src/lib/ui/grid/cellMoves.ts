import { clamp } from '#lib/ui/grid/geometry.ts';

/** A cell of the grid; row −1 is the header. */
export type Place = { readonly row: number; readonly column: number };

export type Extent = { readonly rows: number; readonly columns: number; readonly page: number };

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>;

/** Where a key leads from a cell, by the pattern of ARIA's grid; undefined for keys that lead nowhere. */
export function movedBy({ key, ctrlKey, metaKey }: Press, from: Place, extent: Extent): Place | undefined {
	const far = ctrlKey || metaKey;
	const lastRow = extent.rows - 1;
	const lastColumn = extent.columns - 1;
	const to = (row: number, column: number): Place => ({
		row: clamp(row, -1, lastRow),
		column: clamp(column, 0, lastColumn)
	});
	switch (key) {
		case 'ArrowUp':
			return to(far ? 0 : from.row - 1, from.column);
		case 'ArrowDown':
			return to(far ? lastRow : from.row + 1, from.column);
		case 'ArrowLeft':
			return to(from.row, far ? 0 : from.column - 1);
		case 'ArrowRight':
			return to(from.row, far ? lastColumn : from.column + 1);
		case 'Home':
			return to(far ? 0 : from.row, 0);
		case 'End':
			return to(far ? lastRow : from.row, lastColumn);
		case 'PageUp':
			return to(Math.max(0, from.row - extent.page), from.column);
		case 'PageDown':
			return to(from.row + extent.page, from.column);
		default:
			return undefined;
	}
}

export type Block = {
	readonly firstRow: number;
	readonly lastRow: number;
	readonly firstColumn: number;
	readonly lastColumn: number;
};

/** The cells between two corners, the header left out. */
export const blockOf = (one: Place, other: Place): Block => ({
	firstRow: Math.max(0, Math.min(one.row, other.row)),
	lastRow: Math.max(one.row, other.row),
	firstColumn: Math.min(one.column, other.column),
	lastColumn: Math.max(one.column, other.column)
});

export const isInBlock = ({ row, column }: Place, block: Block): boolean =>
	row >= block.firstRow && row <= block.lastRow && column >= block.firstColumn && column <= block.lastColumn;
