import type { Piece } from '#lib/engine/engine.ts';
import { ReadingFault, type PiecesAsk, type ReadTable } from '#lib/extract/formats/formatReader.ts';
import type { Area } from '#lib/extract/formats/spreadsheet/cellPlace.ts';
import { writingsOf, type AskedForm } from '#lib/extract/formats/spreadsheet/columnWriting.ts';
import { frameOf } from '#lib/extract/formats/spreadsheet/frame.ts';
import { fieldsOf } from '#lib/extract/formats/spreadsheet/rowFields.ts';
import { isLoneText, rowsBeforeNotes } from '#lib/extract/formats/spreadsheet/notes.ts';
import type { SheetSample } from '#lib/extract/formats/spreadsheet/sheetSample.ts';
import { notesIn } from '#lib/extract/formats/spreadsheet/sheetTable.ts';
import type { RowBatch, SheetRow } from '#lib/extract/formats/spreadsheet/workbook.ts';
import { pieceText } from '#lib/extract/pieceText.ts';

const pieceLength = 4 * 1024 * 1024;

/** Where rows are missing a piece ends, since its lines are counted on: as long as there are not too many. */
const gapsKept = 200;

/** More fields than any sheet that a browser could hold; reached by a few cells spread over a very wide one. */
const mostFields = 2 ** 29;

/** All rows of the table that was read, without what stands around it. */
export async function* sheetPieces(
	sample: SheetSample,
	area: Area,
	{ table, wanted }: PiecesAsk
): AsyncGenerator<Piece, void, void> {
	const frame = { ...frameOf(sample.rows, area), width: table.columns.length };
	const start = firstRow(sample.rows, table);
	const notes = sample.whole ? notesIn(sample.rows, frame) : new Set<SheetRow>();
	const below = sample.rows.filter((row) => row.at >= start && !notes.has(row));
	const headers = table.columns.map(({ header }) => header);
	const writings = writingsOf(below, frame, headers, (column) => formIn(table, column)).map((writing, at) =>
		wanted.includes(at) ? writing : undefined
	);
	const builder = pieceBuilder();
	let held: SheetRow[] = [];
	let before = start - 1;
	let count = 0;
	for await (const { rows, done } of batches(sample)) {
		for (const row of rows) {
			if (row.at < start) continue;
			if (frame.width > 1 && isLoneText(row)) {
				held.push(row);
				continue;
			}
			for (const met of [...held, row]) yield* builder.add(met.at, fieldsOf(met, frame, writings), done);
			held = [];
			before = row.at;
			if ((count += frame.width) > mostFields)
				throw new ReadingFault('The sheet is too wide for its length.');
		}
	}
	for (const row of held.slice(0, rowsBeforeNotes(held, before))) {
		yield* builder.add(row.at, fieldsOf(row, frame, writings), 1);
	}
	yield* builder.rest();
}

/** The sheet row that the table's rows begin with. */
function firstRow(rows: readonly SheetRow[], { dialect }: ReadTable): number {
	const top = rows.find(({ at }) => at >= dialect.skip)?.at ?? dialect.skip;
	return dialect.header ? top + 1 : top;
}

/** How the engine is told to read a column is how its cells are written, declared or not. */
function formIn({ columns, dialect }: ReadTable, column: number): AskedForm {
	const { form, type } = columns[column] ?? {};
	if (type === 'integer' || type === 'decimal') {
		return { own: { decimal: form?.decimal ?? dialect.decimal }, file: {} };
	}
	const dated = type === 'date' || type === 'timestamp';
	return { own: dated ? { date: form?.date ?? dialect.date } : {}, file: {} };
}

async function* batches({ rows, odd, rest }: SheetSample): AsyncGenerator<RowBatch, void, void> {
	yield { rows, odd, done: 0 };
	yield* rest;
}

function pieceBuilder() {
	let rows: string[][] = [];
	let first = 0;
	let last = 0;
	let length = 0;
	let gaps = 0;
	let share = 0;
	return { add, rest };

	function* add(at: number, fields: string[], done: number): Generator<Piece> {
		const gap = rows.length > 0 && at !== last + 1;
		if (length >= pieceLength || (gap && (gaps += 1) <= gapsKept)) yield* rest();
		if (rows.length === 0) first = at;
		rows.push(fields);
		last = at;
		share = done;
		length += fields.length;
		for (const field of fields) length += field.length;
	}

	function* rest(): Generator<Piece> {
		if (rows.length === 0) return;
		const piece = { as: 'text', line: first + 1, done: share, bytes: pieceText(rows) } as const;
		rows = [];
		length = 0;
		yield piece;
	}
}
