import { expose, transfer } from 'comlink';
import type { Piece } from '#lib/engine/engine.ts';
import type { FormatReader, PiecesAsk } from '#lib/extract/formats/formatReader.ts';
import { formatOf } from '#lib/extract/formats/formatOf.ts';
import { oneAhead } from '#lib/extract/formats/oneAhead.ts';
import { ReadingFault } from '#lib/extract/formats/formatReader.ts';
import { PackedFault } from '#lib/extract/formats/packedFault.ts';
import { openFile } from '#lib/extract/formats/packedFile.ts';
import { orProblem, readFile } from '#lib/extract/readFile.ts';
import type { Corrections, ReadingProblem } from '#lib/extract/reading.ts';
import type { Format, Part } from '#lib/notebook/notebook.ts';
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

	/** Which format the file has, or what is packed in it: of a zip the member that `part` names. */
	function detect(file: File, part?: Part): Promise<Result<Format, ReadingProblem>> {
		return orProblem(file, async () => {
			const opened = await openFile(file, { part });
			return opened.ok ? formatOf(opened.value.bytes) : opened;
		});
	}

	function read(file: File, format: Format, corrections: Corrections) {
		return readFile(file, { ...corrections, format }, readerOf(format));
	}

	function open(file: File, ask: PiecesAsk): void {
		// The worker makes a piece while the engine takes the one before.
		rows = oneAhead(piecesOf(file, ask));
	}

	async function* piecesOf(file: File, ask: PiecesAsk): AsyncGenerator<Piece, void, void> {
		const opened = await openFile(file, ask.table);
		if (!opened.ok) throw new PackedFault(opened.error);
		yield* readerOf(ask.table.format).pieces(opened.value.bytes, ask);
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
