import * as v from 'valibot';
import type { Piece, PiecedFile } from '#lib/engine/engine.ts';
import { workerOf } from '#lib/extract/formatWorkers.ts';
import type { Reader } from '#lib/extract/reader.ts';
import type { ReadTable } from '#lib/extract/formats/formatReader.ts';
import { ReaderWorkers, unreadableAnswer, type OpenWorker } from '#lib/extract/readerWorkers.ts';
import type { Corrections, Reading } from '#lib/extract/reading.ts';
import { formatFoundSchema, pieceSchema, tableFoundSchema } from '#lib/extract/readingSchema.ts';
import type { Format } from '#lib/notebook/notebook.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';
import type { StartRealm } from '#lib/realm/realm.ts';

/**
 * Opens a reader: for each family of formats a worker in the frame of `realm/engine.html`. The rows of a load
 * are read by a worker of their own, so that closing it ends whatever it is doing.
 */
export async function connectReader({ start }: { readonly start: StartRealm }): Promise<Reader> {
	const workers = new ReaderWorkers(start);
	await workers.shared('text');
	return { read, pieces, close: () => workers.close() };

	async function read(file: File, corrections: Corrections = {}, signal?: AbortSignal) {
		const { format: given, part } = corrections;
		const format =
			given === undefined
				? await workers.ask<Format>('text', {
						file,
						signal,
						schema: formatFoundSchema,
						ask: (worker) => worker.detect(file, part)
					})
				: ok(given);
		if (!format.ok) return format;
		const result = await workers.ask<ReadTable>(workerOf(format.value), {
			file,
			signal,
			schema: tableFoundSchema,
			ask: (worker) => worker.read(file, format.value, corrections)
		});
		return result.ok ? ok({ ...result.value, file }) : result;
	}

	function pieces({ file, ...table }: Reading, wanted: readonly number[]): PiecedFile {
		let opened: Promise<OpenWorker> | undefined;
		const open = async () => {
			const worker = await workers.alone(workerOf(table.format));
			await worker.remote.open(file, plain({ table, wanted }));
			return worker;
		};
		return {
			name: file.name,
			next: async () => nextOf(await (opened ??= open())),
			close: () => void opened?.then((worker) => worker.close()).catch(() => undefined)
		};
	}
}

type NextPiece = Result<Piece | undefined, { readonly detail: string }>;

const nextOf = ({ remote, unlessFailed }: OpenWorker): Promise<NextPiece> =>
	unlessFailed<NextPiece>(remote.next().then(understood), (detail) => fail({ detail }));

function understood(said: unknown): NextPiece {
	const read = v.safeParse(pieceSchema, said);
	return read.success ? read.output : fail({ detail: unreadableAnswer });
}

/** A plain copy: the page's state may hold what cannot be cloned. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
