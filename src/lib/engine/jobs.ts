import { Refusal } from '#lib/engine/errors.ts';

/** One thing that the engine was asked for. */
export type Job = {
	readonly cancelled: boolean;
	/** Throws where the job was cancelled. */
	proceed(): void;
	/** From 0 to 1. */
	progress(done: number): void;
};

/** The same job, of which nothing is told. */
export const silent = (job: Job): Job => ({
	get cancelled() {
		return job.cancelled;
	},
	proceed: () => job.proceed(),
	progress: () => undefined
});

/** One job at a time, first come first served. A job that is cancelled while it waits is answered at once. */
export class Jobs {
	readonly #cancelled = new Set<number>();
	readonly #waiting = new Map<number, () => void>();
	readonly #report: (id: number, done: number) => void;
	#last: Promise<unknown> = Promise.resolve();

	constructor(report: (id: number, done: number) => void) {
		this.#report = report;
	}

	run<T>(id: number, work: (job: Job) => Promise<T>): Promise<T> {
		const given = new Promise<never>((_, reject) => {
			this.#waiting.set(id, () => reject(new Refusal({ kind: 'cancelled' })));
		});
		const done = this.#last.then(() => this.#start(id, work));
		this.#last = done.catch(() => undefined);
		return Promise.race([done, given]);
	}

	cancel(id: number): void {
		this.#cancelled.add(id);
		this.#waiting.get(id)?.();
	}

	async #start<T>(id: number, work: (job: Job) => Promise<T>): Promise<T> {
		this.#waiting.delete(id);
		const job = this.#job(id);
		try {
			job.proceed();
			return await work(job);
		} finally {
			this.#cancelled.delete(id);
		}
	}

	#job(id: number): Job {
		const cancelled = this.#cancelled;
		let told = 0;
		return {
			get cancelled() {
				return cancelled.has(id);
			},
			proceed() {
				if (cancelled.has(id)) throw new Refusal({ kind: 'cancelled' });
			},
			progress: (done) => {
				const now = performance.now();
				if (now - told < 100) return;
				told = now;
				this.#report(id, Math.min(Math.max(done, 0), 1));
			}
		};
	}
}
