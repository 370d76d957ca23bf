import {
	type Data,
	Field,
	makeData,
	RecordBatch,
	RecordBatchStreamWriter,
	Schema,
	Struct
} from 'apache-arrow';
import type { Piece } from '#lib/engine/engine.ts';
import { plainData, type Wanted } from '#lib/extract/formats/columnarPlain.ts';

/** Rows in one piece: a few megabytes for a table of ten columns. */
const pieceRows = 131_072;
const pieceBytes = 16 * 2 ** 20;

export type PiecesOf = {
	/** By position in the batches: where the column stands in the file, and as what it is loaded. */
	readonly columns: readonly (Wanted & { readonly from: number })[];
	/** Share of the file that is behind us after so many rows. */
	readonly done: (rows: number) => number;
};

/** The rows of the batches, some 100,000 at a time, in types that the engine takes. */
export async function* piecesOf(
	batches: AsyncIterable<RecordBatch>,
	{ columns, done }: PiecesOf
): AsyncGenerator<Piece> {
	let rows = 0;
	let waiting: RecordBatch[] = [];
	const piece = (): Piece => {
		const line = rows + 1;
		rows += waiting.reduce((sum, { numRows }) => sum + numRows, 0);
		const ipc = RecordBatchStreamWriter.writeAll(waiting).toUint8Array(true) as Uint8Array<ArrayBuffer>;
		waiting = [];
		return { as: 'arrow', line, done: done(rows), ipc };
	};
	for await (const batch of batches) {
		for (const part of partsOf(batch)) {
			waiting.push(plainBatch(part, columns));
			if (isEnough(waiting)) yield piece();
		}
	}
	if (waiting.length > 0) yield piece();
}

const isEnough = (batches: readonly RecordBatch[]) =>
	batches.reduce((sum, { numRows }) => sum + numRows, 0) >= pieceRows ||
	batches.reduce((sum, { data }) => sum + data.byteLength, 0) >= pieceBytes;

function* partsOf(batch: RecordBatch): Generator<RecordBatch> {
	if (batch.numRows <= pieceRows) return yield batch;
	for (let start = 0; start < batch.numRows; start += pieceRows) yield batch.slice(start, start + pieceRows);
}

function plainBatch({ data, numRows }: RecordBatch, columns: PiecesOf['columns']): RecordBatch {
	const children: Data[] = columns.map((column, at) => plainData(data.children[at]!, column));
	const fields = columns.map(({ from }, at) => new Field(`c${from}`, children[at]!.type, true));
	const struct = makeData({ type: new Struct(fields), length: numRows, nullCount: 0, children });
	return new RecordBatch(new Schema(fields), struct);
}
