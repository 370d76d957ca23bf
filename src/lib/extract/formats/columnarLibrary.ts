import { RecordBatchReader, type Field, type RecordBatch } from 'apache-arrow';
import { initSync, readParquet, readSchema, type Table } from 'parquet-wasm/esm/parquet_wasm.js';
import { ReadingFault } from '#lib/extract/formats/formatReader.ts';

/** Compiles the library from bytes that the page handed over. */
export const prepareLibrary = (wasm: BufferSource): void => void initSync({ module: wasm });

export type Extent = { readonly batchSize?: number; readonly limit?: number; readonly offset?: number };

/** Rows of a batch: it is swiftest where a batch fits the processor's cache. */
export const batchRows = 16_384;

/** The columns' types, as the library will give them. */
export const schemaOf = (file: Uint8Array): readonly Field[] =>
	attempt(() => RecordBatchReader.from(readSchema(file).intoIPCStream()).open().schema.fields);

/** The rows, a batch at a time. Errors of the file come as `ReadingFault`. */
export function* batchesOf(file: Uint8Array, extent: Extent = {}): Generator<RecordBatch> {
	const table = attempt(() => readParquet(file, { batchSize: batchRows, ...extent }));
	try {
		for (let at = 0; at < table.numBatches; at++) yield attempt(() => batchAt(table, at));
	} finally {
		table.free();
	}
}

function batchAt(table: Table, at: number): RecordBatch {
	const [batch] = RecordBatchReader.from(table.recordBatch(at)!.intoIPCStream());
	return batch!;
}

/**
 * What the library says of a file is the file's fault. Where it broke down instead it may have lost track of
 * its memory, and so this worker reports itself as failed once the answer is out; the next file gets another.
 */
function attempt<T>(work: () => T): T {
	try {
		return work();
	} catch (thrown) {
		if (thrown instanceof WebAssembly.RuntimeError || thrown instanceof RangeError) {
			setTimeout(() => globalThis.reportError?.(thrown), 500);
			throw new ReadingFault('The reader broke down over it.', { cause: thrown });
		}
		throw new ReadingFault(thrown instanceof Error ? thrown.message : String(thrown), { cause: thrown });
	}
}
