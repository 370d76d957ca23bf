import { type Area } from '#lib/extract/formats/spreadsheet/cellPlace.ts';
import type { Cell } from '#lib/extract/formats/spreadsheet/nativeCell.ts';
import type { Oddities, RowBatch, SheetRow } from '#lib/extract/formats/spreadsheet/workbook.ts';

/** The first rows of a sheet that hold anything, and where to go on from there. */
export type SheetSample = {
	readonly rows: readonly SheetRow[];
	/** They are all there are. */
	readonly whole: boolean;
	readonly odd: Oddities;
	/** The rows after them; whoever does not want them closes it. */
	readonly rest: AsyncGenerator<RowBatch, void, void>;
};

/** Enough to know a table by; a preview of so many cells takes a fraction of a second. */
const enough = { rows: 5_000, cells: 100_000 };

const nothingOdd: Oddities = { errors: 0, noResults: 0, merged: 0, hidden: 0 };

/** The same rows whenever it is asked: `pieces` relies on finding what `read` found. */
export async function sampleOf(
	batches: AsyncGenerator<RowBatch, void, void>,
	area: Area
): Promise<SheetSample> {
	const found = within(batches, area);
	const rows: SheetRow[] = [];
	let odd = nothingOdd;
	let cells = 0;
	for (let next = await found.next(); next.done !== true; next = await found.next()) {
		const batch = next.value;
		odd = batch.odd;
		for (const [index, row] of batch.rows.entries()) {
			if (rows.length >= enough.rows || cells >= enough.cells) {
				const rest = startingWith({ ...batch, rows: batch.rows.slice(index) }, found);
				return { rows, whole: false, odd, rest };
			}
			rows.push(row);
			cells += row.cells.length;
		}
	}
	return { rows, whole: true, odd, rest: found };
}

/** Only what lies in the area and holds more than blanks. */
async function* within(batches: AsyncGenerator<RowBatch, void, void>, area: Area) {
	for await (const { rows, done, odd } of batches) {
		const kept = rows.flatMap((row) => cut(row, area));
		yield { rows: kept, done, odd };
		if (rows.some(({ at }) => at > area.bottom)) return;
	}
}

function cut(row: SheetRow, { top, left, bottom, right }: Area): readonly SheetRow[] {
	const { at, columns, cells } = row;
	if (at < top || at > bottom || !cells.some(isFilled)) return [];
	if (columns.every((column) => column >= left && column <= right)) return [row];
	const kept = columns.map((column, index) => ({ column, cell: cells[index] }));
	const inside = kept.filter(({ column, cell }) => column >= left && column <= right && isFilled(cell));
	if (inside.length === 0) return [];
	return [{ at, columns: inside.map(({ column }) => column), cells: inside.map(({ cell }) => cell) }];
}

export const isFilled = (cell: Cell | undefined): cell is Cell =>
	cell !== undefined && cell.text.trim() !== '';

async function* startingWith(first: RowBatch, rest: AsyncGenerator<RowBatch, void, void>) {
	try {
		yield first;
		yield* rest;
	} finally {
		await rest.return();
	}
}
