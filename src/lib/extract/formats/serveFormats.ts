import { expose, transfer } from 'comlink';
import type { Piece } from '#lib/engine/engine.ts';
import { bytesOfFile } from '#lib/extract/bytes.ts';
import type { FormatReader, PiecesAsk } from '#lib/extract/formats/formatReader.ts';
import { formatOf } from '#lib/extract/formats/formatOf.ts';
import { ReadingFault } from '#lib/extract/formats/formatReader.ts';
import { readFile } from '#lib/extract/readFile.ts';
import type { Corrections, ReadingProblem } from '#lib/extract/reading.ts';
import type { Format } from '#lib/notebook/notebook.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';
import { connectWorker } from '#lib/realm/connectWorker.ts';

type Readers = { readonly [F in Format]?: FormatReader };

/** In a reader's worker: answers the page for these formats. */
export function serveFormats(readers: Readers, prepare: (wasm: ArrayBuffer) => void = () => undefined): void {
	const worker = workerFor(readers, prepare);
	// A classic script, as realms run it, cannot await at its top.
	void connectWorker().then((port) => expose(worker, port));
}

export type FormatWorker = ReturnType<typeof workerFor>;

function workerFor(readers: Readers, prepare: (wasm: ArrayBuffer) => void) {
	let rows: AsyncIterator<Piece> | undefined;
	return { prepare, detect, read, open, next };

	/** Which format the file has. */
	function detect(file: File): Promise<Result<Format, ReadingProblem>> {
		return formatOf(bytesOfFile(file));
	}

	function read(file: File, format: Format, corrections: Corrections) {
		return readFile(file, corrections, readerOf(format));
	}

	function open(file: File, ask: PiecesAsk): void {
		rows = readerOf(ask.table.format).pieces(bytesOfFile(file), ask)[Symbol.asyncIterator]();
	}

	async function next(): Promise<Result<Piece | undefined, { readonly detail: string }>> {
		try {
			const piece = await rows?.next();
			if (piece === undefined || piece.done === true) return ok(undefined);
			const bytes = piece.value.as === 'text' ? piece.value.bytes : piece.value.ipc;
			return transfer(ok(piece.value), [bytes.buffer]);
		} catch (thrown) {
			if (!(thrown instanceof ReadingFault || thrown instanceof DOMException)) throw thrown;
			return fail({ detail: thrown.message });
		}
	}

	function readerOf(format: Format): FormatReader {
		const reader = readers[format];
		if (reader === undefined) throw new Error(`This worker does not read ${format}.`);
		return reader;
	}
}
