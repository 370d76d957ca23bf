import {
	Compression,
	Table,
	transformParquetStream,
	writeParquet,
	WriterPropertiesBuilder,
	type RecordBatch
} from 'parquet-wasm/esm/parquet_wasm.js';

/** Rows of a group, as DuckDB writes them: what a reader passes over or takes at once. */
const groupRows = 122_880;

const properties = () =>
	new WriterPropertiesBuilder()
		.setCompression(Compression.ZSTD)
		.setMaxRowGroupSize(groupRows)
		.setCreatedBy('Kladde')
		.build();

/** Writes Arrow bytes as one Parquet file, a row group at a time: what is ready is given back at once. */
export function parquetWriter() {
	const { readable, writable } = new TransformStream<RecordBatch, RecordBatch>();
	const batches = writable.getWriter();
	let ready: Uint8Array<ArrayBuffer>[] = [];
	let whole: Promise<void> | undefined;
	/** The shape of a table without rows, which no batch tells. */
	let empty: Uint8Array | undefined;
	return { add, end };

	async function add(ipc: Uint8Array): Promise<readonly Uint8Array<ArrayBuffer>[]> {
		const table = Table.fromIPCStream(ipc);
		const found = table.recordBatches().filter(({ numRows }) => numRows > 0);
		if (found.length === 0) empty ??= ipc;
		whole ??= found.length > 0 ? collect() : undefined;
		for (const batch of found) await unlessBroken(batches.write(batch));
		return taken();
	}

	async function end(): Promise<readonly Uint8Array<ArrayBuffer>[]> {
		if (whole === undefined) return [emptyFile()];
		await unlessBroken(batches.close());
		await whole;
		return taken();
	}

	async function collect(): Promise<void> {
		const file: ReadableStream<Uint8Array> = await transformParquetStream(readable, properties());
		const reader = file.getReader();
		for (let part = await reader.read(); !part.done; part = await reader.read())
			ready.push(part.value.slice());
	}

	/** A writer that broke down leaves what was given to it lying: its failure is the answer. */
	function unlessBroken(given: Promise<void>): Promise<void> {
		return Promise.race([given, whole!.then(() => given)]);
	}

	function taken() {
		const parts = ready;
		ready = [];
		return parts;
	}

	function emptyFile(): Uint8Array<ArrayBuffer> {
		if (empty === undefined) throw new Error('No table was given.');
		return writeParquet(Table.fromIPCStream(empty), properties()).slice();
	}
}
