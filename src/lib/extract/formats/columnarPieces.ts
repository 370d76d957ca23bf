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

/**
 * A piece is as large as memory easily bears: each costs the engine some statements, whatever its size, and
 * pieces of a quarter of this made an import of ten million rows take twice as long.
 */
const enough = { rows: 524_288, bytes: 16 * 2 ** 20 } as const;

/** So many rows at once, fewer where they are wide. */
export const rowsAtOnce = (columns: number, most: number): number =>
	Math.max(1_024, Math.min(most, Math.floor(2 ** 21 / Math.max(columns, 1))));

export type PiecesOf = {
	/** By position in the batches: where the column stands in the file, and as what it is loaded. */
	readonly columns: readonly (Wanted & { readonly from: number })[];
	/** Share of the file that is behind us after so many rows. */
	readonly done: (rows: number) => number;
};

/** The rows of the batches, some megabytes at a time, in types that the engine takes. */
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
	batches.reduce((sum, { numRows }) => sum + numRows, 0) >= enough.rows ||
	batches.reduce((sum, { data }) => sum + data.byteLength, 0) >= enough.bytes;

function* partsOf(batch: RecordBatch): Generator<RecordBatch> {
	const most = rowsAtOnce(batch.numCols, 65_536);
	if (batch.numRows <= most) return yield batch;
	for (let start = 0; start < batch.numRows; start += most) yield batch.slice(start, start + most);
}

function plainBatch({ data, numRows }: RecordBatch, columns: PiecesOf['columns']): RecordBatch {
	const children: Data[] = columns.map((column, at) => plainData(data.children[at]!, column));
	const fields = columns.map(({ from }, at) => new Field(`c${from}`, children[at]!.type, true));
	const struct = makeData({ type: new Struct(fields), length: numRows, nullCount: 0, children });
	return new RecordBatch(new Schema(fields), struct);
}
