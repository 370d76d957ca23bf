import { wrap, type Remote } from 'comlink';
import { formatWorkers, type WorkerKind } from '#lib/extract/formatWorkers.ts';
import type { FormatWorker } from '#lib/extract/formats/serveFormats.ts';
import type { ReadingProblem } from '#lib/extract/reading.ts';
import { fail, type Result } from '#lib/notebook/result.ts';
import type { StartRealm } from '#lib/realm/realm.ts';

export type OpenWorker = {
	readonly remote: Remote<FormatWorker>;
	readonly failed: Promise<string>;
	readonly close: () => void;
};

type Asking<T> = {
	readonly file: File;
	readonly signal?: AbortSignal | undefined;
	readonly ask: (worker: Remote<FormatWorker>) => Promise<Result<T, ReadingProblem>>;
};

/** One worker for each family of formats, started when it is first asked, replaced when a file broke it. */
export class ReaderWorkers {
	readonly #start: StartRealm;
	readonly #open = new Map<WorkerKind, Promise<OpenWorker>>();

	constructor(start: StartRealm) {
		this.#start = start;
	}

	/** The worker of this kind, which stays. */
	shared(kind: WorkerKind): Promise<OpenWorker> {
		const known = this.#open.get(kind);
		if (known !== undefined) return known;
		const opening = this.alone(kind);
		this.#open.set(kind, opening);
		opening.catch(() => this.#open.delete(kind));
		return opening;
	}

	/** Another worker of this kind; whoever asked for it closes it. */
	async alone(kind: WorkerKind): Promise<OpenWorker> {
		const { script, wasm } = await formatWorkers[kind]();
		const realm = await this.#start({ script, name: `Kladde: reader of ${kind}` });
		const remote = wrap<FormatWorker>(realm.port);
		if (wasm !== undefined) await remote.prepare(wasm);
		return { remote, failed: realm.failed, close: realm.close };
	}

	/** One question, which is given up when the worker breaks or nobody wants the answer any more. */
	async ask<T>(kind: WorkerKind, { file, signal, ask }: Asking<T>): Promise<Result<T, ReadingProblem>> {
		const worker = await this.shared(kind);
		const answered = new AbortController();
		const stopped = new Promise<ReadingProblem>((resolve) => {
			const cancelled = () => resolve({ kind: 'cancelled', file: file.name });
			if (signal?.aborted === true) cancelled();
			signal?.addEventListener('abort', cancelled, { signal: answered.signal });
		});
		const broke = worker.failed.then((detail): ReadingProblem => ({
			kind: 'unreadable',
			file: file.name,
			detail
		}));
		const lost = Promise.race([stopped, broke]).then((problem) => {
			this.#open.delete(kind);
			worker.close();
			return fail(problem);
		});
		// Once it has answered, a later abort is no reason to end a worker that reads for others.
		return Promise.race([ask(worker.remote), lost]).finally(() => answered.abort());
	}

	close() {
		for (const opening of this.#open.values()) void opening.then((worker) => worker.close());
		this.#open.clear();
	}
}
