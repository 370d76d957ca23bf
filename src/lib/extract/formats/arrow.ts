import type { RecordBatch } from 'apache-arrow';
import type { Bytes } from '#lib/extract/bytes.ts';
import { type ArrowBatch, openArrow } from '#lib/extract/formats/columnarArrow.ts';
import { piecesOf } from '#lib/extract/formats/columnarPieces.ts';
import { answered, ascending, checkWidth, sized } from '#lib/extract/formats/columnarSource.ts';
import { columnarReading, sampleRows } from '#lib/extract/formats/columnarTable.ts';
import type { FormatReader, PiecesAsk } from '#lib/extract/formats/formatReader.ts';
import type { Corrections } from '#lib/extract/reading.ts';

/** Arrow IPC, file or stream, packed or not. */
export const arrow: FormatReader = { read, pieces };

function read(bytes: Bytes, corrections: Corrections) {
	return answered({ name: bytes.name, format: 'arrow' }, async () => {
		const { fields, batches } = await openArrow(await sized(bytes));
		checkWidth(fields.length);
		const columns = fields.map(({ field }) => ({ name: field.name, field }));
		const first: RecordBatch[] = [];
		let rows = 0;
		for await (const { batch } of batches([...fields.keys()], sampleRows(fields.length))) {
			first.push(batch);
			rows += batch.numRows;
			if (rows >= sampleRows(fields.length) || first.length === 8) break;
		}
		return columnarReading({ format: 'arrow', columns, batches: first }, corrections);
	});
}

async function* pieces(bytes: Bytes, { table, wanted }: PiecesAsk) {
	const file = await sized(bytes);
	const { fields, batches } = await openArrow(file);
	const chosen = ascending(wanted, fields.length);
	const columns = chosen.map((from) => ({ from, type: table.columns[from]!.type }));
	let end = 0;
	const done = () => Math.min(1, end / file.size);
	yield* piecesOf(batchesOf(batches(chosen)), { columns, done });

	async function* batchesOf(given: AsyncIterable<ArrowBatch>) {
		for await (const one of given) {
			end = one.end;
			yield one.batch;
		}
	}
}
