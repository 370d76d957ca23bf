import { setTimeout as wait } from 'node:timers/promises';

/**
 * Asks again and again until there is an answer; what has not come after a minute never comes. An element that
 * the page replaced while it was asked is no answer either: whoever asks finds it anew each time.
 */
export async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
	const patience = 60_000;
	let gone: unknown;
	for (const start = performance.now(); performance.now() - start < patience; await wait(50)) {
		const answer = await ask().catch((problem: unknown) => {
			if (!isGone(problem)) throw problem;
			gone = problem;
			return undefined;
		});
		if (answer !== undefined) return answer;
	}
	throw new Error(`Waited ${patience / 1000} s for ${what}.`, { cause: gone });
}

const isGone = (problem: unknown) =>
	problem instanceof Error &&
	/detached|no such (node|element)|stale element|not clickable|JSHandle is disposed/i.test(problem.message);
