import type { Bytes } from '#lib/extract/bytes.ts';
import { allRows, firstRows, openParquet } from '#lib/extract/formats/columnarParquet.ts';
import { piecesOf } from '#lib/extract/formats/columnarPieces.ts';
import { answered, ascending, checkWidth, sized } from '#lib/extract/formats/columnarSource.ts';
import { columnarReading } from '#lib/extract/formats/columnarTable.ts';
import type { FormatReader, PiecesAsk } from '#lib/extract/formats/formatReader.ts';
import type { Corrections } from '#lib/extract/reading.ts';

/** Parquet: row groups one after the other, only the columns that are loaded. */
export const parquet: FormatReader = { read, pieces };

function read(bytes: Bytes, corrections: Corrections) {
	return answered({ name: bytes.name, format: 'parquet' }, async () => {
		const opened = await openParquet(await sized(bytes));
		const { footer, fields } = opened;
		checkWidth(fields.length);
		const columns = footer.columns.map((column, at) => ({ ...column, field: fields[at]! }));
		const batches = await firstRows(opened);
		return columnarReading({ format: 'parquet', columns, batches, rows: footer.rows }, corrections);
	});
}

async function* pieces(bytes: Bytes, { table, wanted }: PiecesAsk) {
	const opened = await openParquet(await sized(bytes));
	const { footer } = opened;
	const chosen = ascending(wanted, footer.columns.length);
	const columns = chosen.map((from) => {
		const { bytesAre } = footer.columns[from]!;
		return { from, type: table.columns[from]!.type, ...(bytesAre && { bytesAre }) };
	});
	const done = (rows: number) => rows / Math.max(footer.rows, 1);
	yield* piecesOf(allRows(opened, chosen), { columns, done });
}
