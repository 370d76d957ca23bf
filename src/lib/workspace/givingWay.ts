import type { Answer, Engine, Watch } from '#lib/engine/engine.ts';
import { fail } from '#lib/notebook/result.ts';

/** A query that can wait: it gives way to whatever the notebook wants, and is asked again afterwards. */
export type BackgroundQuery = (sql: string, signal: AbortSignal) => Answer<Uint8Array>;

/**
 * The engine answers one question at a time. Through `engine` the notebook asks as ever; what was asked
 * through `inBackground` is cancelled by that and asked anew when the notebook's questions are answered.
 */
export function givingWay(behind: Engine): {
	readonly engine: Engine;
	readonly inBackground: BackgroundQuery;
} {
	const background = new Background();
	const first = background.first.bind(background);
	const engine: Engine = {
		define: (...given) => first(() => behind.define(...given)),
		// Asked while a person writes: it can wait as well.
		check: (cell, { signal = new AbortController().signal } = {}) =>
			background.ask((watch) => behind.check(cell, watch), signal),
		read: (...given) => first(() => behind.read(...given)),
		query: (...given) => first(() => behind.query(...given)),
		describe: (...given) => first(() => behind.describe(...given)),
		importExtract: (...given) => first(() => behind.importExtract(...given)),
		importArrow: (...given) => first(() => behind.importArrow(...given)),
		drop: (...given) => first(() => behind.drop(...given)),
		// Asked for the panel of what is in memory: short, and no reason to begin anew.
		relations: () => behind.relations(),
		memory: () => behind.memory(),
		died: behind.died,
		close: () => behind.close()
	};
	const inBackground: BackgroundQuery = (sql, signal) =>
		background.ask((watch) => behind.query(sql, watch), signal);
	return { engine, inBackground };
}

type Question<T> = (watch: Watch) => Answer<T>;

class Background {
	readonly #underWay = new Set<AbortController>();
	#wanted = 0;
	readonly #waiting: (() => void)[] = [];

	/** What the notebook asks comes first. */
	async first<T>(ask: () => Promise<T>): Promise<T> {
		this.#wanted += 1;
		for (const query of this.#underWay) query.abort();
		try {
			return await ask();
		} finally {
			this.#wanted -= 1;
			if (this.#wanted === 0) for (const go of this.#waiting.splice(0)) go();
		}
	}

	async ask<T>(question: Question<T>, signal: AbortSignal): Answer<T> {
		for (;;) {
			while (this.#wanted > 0 && !signal.aborted) await this.#free(signal);
			if (signal.aborted) return fail({ kind: 'cancelled' });
			const answer = await this.#attempt(question, signal);
			const gaveWay = !answer.ok && answer.error.kind === 'cancelled' && !signal.aborted;
			if (!gaveWay) return answer;
		}
	}

	#free(signal: AbortSignal): Promise<void> {
		return new Promise((resolve) => {
			this.#waiting.push(resolve);
			signal.addEventListener('abort', () => resolve(), { once: true });
		});
	}

	async #attempt<T>(question: Question<T>, signal: AbortSignal): Answer<T> {
		const stopping = new AbortController();
		const stop = () => stopping.abort();
		signal.addEventListener('abort', stop);
		this.#underWay.add(stopping);
		try {
			return await question({ signal: stopping.signal });
		} finally {
			this.#underWay.delete(stopping);
			signal.removeEventListener('abort', stop);
		}
	}
}
