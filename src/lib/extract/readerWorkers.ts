import { wrap, type Remote } from 'comlink';
import * as v from 'valibot';
import { formatWorkers, type WorkerKind } from '#lib/extract/formatWorkers.ts';
import type { FormatWorker } from '#lib/extract/formats/serveFormats.ts';
import type { ReadingProblem } from '#lib/extract/reading.ts';
import { fail, type Result } from '#lib/notebook/result.ts';
import type { StartRealm } from '#lib/realm/realm.ts';
import { unlessEnded, type UnlessEnded } from '#lib/realm/unlessEnded.ts';

export type OpenWorker = {
	readonly remote: Remote<FormatWorker>;
	readonly unlessFailed: UnlessEnded;
	readonly close: () => void;
};

type Asking<T> = {
	readonly file: File;
	readonly signal?: AbortSignal | undefined;
	/** What an answer looks like; a worker that says anything else is ended. */
	readonly schema: v.GenericSchema<unknown, Result<T, ReadingProblem>>;
	readonly ask: (worker: Remote<FormatWorker>) => Promise<unknown>;
};

export const unreadableAnswer = 'The reader gave an answer that cannot be read.';

/** One worker for each family of formats, started when it is first asked, replaced when a file broke it. */
export class ReaderWorkers {
	readonly #start: StartRealm;
	readonly #open = new Map<WorkerKind, Promise<OpenWorker>>();
	/** What calls off each question that is under way. */
	readonly #asked = new Set<() => void>();

	constructor(start: StartRealm) {
		this.#start = start;
	}

	/** The worker of this kind, which stays. */
	shared(kind: WorkerKind): Promise<OpenWorker> {
		const known = this.#open.get(kind);
		if (known !== undefined) return known;
		const opening = this.alone(kind, () => this.#forget(kind, opening));
		this.#open.set(kind, opening);
		opening.catch(() => this.#forget(kind, opening));
		return opening;
	}

	/** Another worker of this kind; whoever asked for it closes it. */
	async alone(kind: WorkerKind, failed: () => void = () => undefined): Promise<OpenWorker> {
		const { script, wasm } = await formatWorkers[kind]();
		const realm = await this.#start({ script, name: `Kladde: reader of ${kind}` });
		const remote = wrap<FormatWorker>(realm.port);
		if (wasm !== undefined) await remote.prepare(wasm);
		void realm.failed.then(failed);
		return { remote, unlessFailed: unlessEnded(realm.failed), close: realm.close };
	}

	/** One question, which is given up when the worker breaks or nobody wants the answer any more. */
	async ask<T>(
		kind: WorkerKind,
		{ file, signal, schema, ask }: Asking<T>
	): Promise<Result<T, ReadingProblem>> {
		const { stopped, done } = this.#stopping(signal);
		const shared = this.shared(kind);
		try {
			const worker = await shared;
			const lost = (problem: ReadingProblem) => {
				this.#forget(kind, shared);
				worker.close();
				return fail(problem);
			};
			const cancelled = stopped.then(() => lost({ kind: 'cancelled', file: file.name }));
			const broke = (detail: string) => lost({ kind: 'unreadable', file: file.name, detail });
			const answered = ask(worker.remote).then((said) => {
				const read = v.safeParse(schema, said);
				return read.success ? read.output : broke(unreadableAnswer);
			});
			return await worker.unlessFailed(Promise.race([answered, cancelled]), broke);
		} finally {
			done();
		}
	}

	/** Ends every worker, with what it has in memory; the next question starts another. */
	close() {
		for (const opening of this.#open.values()) void opening.then((worker) => worker.close());
		this.#open.clear();
		for (const callOff of this.#asked) callOff();
	}

	#forget(kind: WorkerKind, opening: Promise<OpenWorker>) {
		if (this.#open.get(kind) === opening) this.#open.delete(kind);
	}

	/** Settles when nobody wants the answer. Once it is there, a later stop is no reason to end a worker that reads for others. */
	#stopping(signal: AbortSignal | undefined) {
		let stop: () => void = () => undefined;
		const stopped = new Promise<void>((resolve) => (stop = resolve));
		this.#asked.add(stop);
		signal?.addEventListener('abort', stop);
		if (signal?.aborted === true) stop();
		const done = () => {
			this.#asked.delete(stop);
			signal?.removeEventListener('abort', stop);
		};
		return { stopped, done };
	}
}
