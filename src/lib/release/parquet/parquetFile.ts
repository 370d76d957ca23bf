import type { StartRealm } from '#lib/realm/realm.ts';
import { startFileWorker } from '#lib/release/fileWorker.ts';
import { inPages, type FilePart, type LeavingTable } from '#lib/release/leavingTable.ts';
import script from '#lib/release/parquet/parquet.worker.ts?realm';

export type ParquetAsked = {
	readonly start: StartRealm;
	/** The library's module, which the worker cannot fetch. */
	readonly wasm: () => Promise<ArrayBuffer>;
};

/** A table with its own types as a Parquet file, row group by row group, written in a worker. */
export async function* parquetFile(
	{ rows, ipc }: Required<Pick<LeavingTable, 'rows' | 'ipc'>>,
	{ start, wasm }: ParquetAsked
): AsyncGenerator<FilePart> {
	const worker = await startFileWorker(start, script);
	try {
		const library = await wasm();
		await worker.ask({ do: 'begin-parquet', wasm: library }, [library]);
		// The shape of a table without rows is told by a page without rows.
		if (rows === 0) await worker.ask({ do: 'ipc', ipc: await ipc(0, 0) });
		for await (const { page, done } of inPages(rows, ipc)) {
			const { parts } = await worker.ask({ do: 'ipc', ipc: page });
			for (const bytes of [...parts, new Uint8Array()]) yield { bytes, done };
		}
		for (const bytes of (await worker.ask({ do: 'end' })).parts) yield { bytes, done: 1 };
	} finally {
		worker.close();
	}
}
