import type { Answer, Engine } from '#lib/engine/engine.ts';
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
	let wanted = 0;
	const waiting: (() => void)[] = [];
	const underWay = new Set<AbortController>();

	const first =
		<A extends readonly unknown[], T>(ask: (...given: A) => Promise<T>) =>
		async (...given: A): Promise<T> => {
			wanted += 1;
			for (const query of underWay) query.abort();
			try {
				return await ask(...given);
			} finally {
				wanted -= 1;
				if (wanted === 0) for (const go of waiting.splice(0)) go();
			}
		};

	const free = (signal: AbortSignal) =>
		new Promise<void>((resolve) => {
			if (wanted === 0 || signal.aborted) return resolve();
			waiting.push(resolve);
			signal.addEventListener('abort', () => resolve(), { once: true });
		});

	async function inBackground(sql: string, signal: AbortSignal): Answer<Uint8Array> {
		for (;;) {
			while (wanted > 0 && !signal.aborted) await free(signal);
			if (signal.aborted) return fail({ kind: 'cancelled' });
			const answer = await attempt(sql, signal);
			const gaveWay = !answer.ok && answer.error.kind === 'cancelled' && !signal.aborted;
			if (!gaveWay) return answer;
		}
	}

	async function attempt(sql: string, signal: AbortSignal): Answer<Uint8Array> {
		const stopping = new AbortController();
		const stop = () => stopping.abort();
		signal.addEventListener('abort', stop);
		underWay.add(stopping);
		try {
			return await behind.query(sql, { signal: stopping.signal });
		} finally {
			underWay.delete(stopping);
			signal.removeEventListener('abort', stop);
		}
	}

	const engine: Engine = {
		define: first((...given: Parameters<Engine['define']>) => behind.define(...given)),
		read: first((...given: Parameters<Engine['read']>) => behind.read(...given)),
		query: first((...given: Parameters<Engine['query']>) => behind.query(...given)),
		describe: first((...given: Parameters<Engine['describe']>) => behind.describe(...given)),
		importExtract: first((...given: Parameters<Engine['importExtract']>) => behind.importExtract(...given)),
		importArrow: first((...given: Parameters<Engine['importArrow']>) => behind.importArrow(...given)),
		drop: first((...given: Parameters<Engine['drop']>) => behind.drop(...given)),
		tableNames: first((...given: Parameters<Engine['tableNames']>) => behind.tableNames(...given)),
		relations: () => behind.relations(),
		memory: () => behind.memory(),
		died: behind.died,
		close: () => behind.close()
	};
	return { engine, inBackground };
}
