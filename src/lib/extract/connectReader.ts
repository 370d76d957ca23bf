import { wrap, type Remote } from 'comlink';
import type { Piece, PiecedFile } from '#lib/engine/engine.ts';
import { formatWorkers, type WorkerKind, workerOf } from '#lib/extract/formatWorkers.ts';
import type { FormatWorker } from '#lib/extract/formats/serveFormats.ts';
import type { Reader } from '#lib/extract/reader.ts';
import type { Corrections, Reading, ReadingProblem } from '#lib/extract/reading.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';
import type { StartRealm } from '#lib/realm/realm.ts';

/**
 * Opens a reader: for each family of formats a worker in the frame of `realm/engine.html`, started when it
 * is first needed and replaced when a file broke it. The rows of a load are read by a worker of their own.
 */
export async function connectReader({ start }: { readonly start: StartRealm }): Promise<Reader> {
	const workers = new Map<WorkerKind, Promise<OpenWorker>>();
	await workerFor('text');
	return { read, pieces, close };

	async function read(file: File, corrections: Corrections = {}, signal?: AbortSignal) {
		const detected =
			corrections.format ?? (await asked('text', file, signal, (worker) => worker.detect(file, corrections.part)));
		if (typeof detected === 'object' && !detected.ok) return detected;
		const format = typeof detected === 'object' ? detected.value : detected;
		const given = { ...corrections, format };
		const result = await asked<Reading>(workerOf(format), file, signal, (worker) =>
			worker.read(file, format, given)
		);
		// The file comes back as a copy of its handle; the page keeps the one it has.
		return result.ok ? ok({ ...result.value, file }) : result;
	}

	/** One question of one worker, which is given up when it breaks or nobody wants the answer any more. */
	async function asked<T>(
		kind: WorkerKind,
		file: File,
		signal: AbortSignal | undefined,
		ask: (worker: Remote<FormatWorker>) => Promise<Result<T, ReadingProblem>>
	): Promise<Result<T, ReadingProblem>> {
		const worker = await workerFor(kind);
		const given = { kind: 'cancelled', file: file.name } as const;
		const stopped = new Promise<typeof given>((resolve) => {
			signal?.addEventListener('abort', () => resolve(given), { once: true });
		});
		const broke = worker.failed.then((detail) => ({ kind: 'unreadable', file: file.name, detail }) as const);
		const lost = Promise.race([stopped, broke]).then((problem) => {
			forget(kind, worker);
			return fail<ReadingProblem>(problem);
		});
		return Promise.race([ask(worker.remote), lost]);
	}

	function workerFor(kind: WorkerKind): Promise<OpenWorker> {
		const known = workers.get(kind);
		if (known !== undefined) return known;
		const opening = openWorker(kind, start);
		workers.set(kind, opening);
		opening.catch(() => workers.delete(kind));
		return opening;
	}

	function forget(kind: WorkerKind, worker: OpenWorker) {
		workers.delete(kind);
		worker.close();
	}

	function pieces({ file, ...table }: Reading, wanted: readonly number[]): PiecedFile {
		const opening = () =>
			openWorker(workerOf(table.format), start).then(async (worker) => {
				await worker.remote.open(file, plain({ table, wanted }));
				return worker;
			});
		let opened: Promise<OpenWorker> | undefined;
		return {
			name: file.name,
			next: async () => nextOf(await (opened ??= opening())),
			close: () => void opened?.then((worker) => worker.close()).catch(() => undefined)
		};
	}

	function close() {
		for (const opening of workers.values()) void opening.then((worker) => worker.close());
		workers.clear();
	}
}

type OpenWorker = {
	readonly remote: Remote<FormatWorker>;
	readonly failed: Promise<string>;
	readonly close: () => void;
};

async function openWorker(kind: WorkerKind, start: StartRealm): Promise<OpenWorker> {
	const { script, wasm } = await formatWorkers[kind]();
	const realm = await start({ script, name: `Kladde: reader of ${kind}` });
	const remote = wrap<FormatWorker>(realm.port);
	if (wasm !== undefined) await remote.prepare(wasm);
	return { remote, failed: realm.failed, close: realm.close };
}

type NextPiece = Result<Piece | undefined, { readonly detail: string }>;

const nextOf = ({ remote, failed }: OpenWorker): Promise<NextPiece> =>
	Promise.race([remote.next(), failed.then((detail) => fail({ detail }))]);

/** A plain copy: the page's state may hold what cannot be cloned. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
