import { setTimeout as wait } from 'node:timers/promises';

/** Asks again and again until there is an answer; what has not come after a minute never comes. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
	const patience = 60_000;
	for (const start = performance.now(); performance.now() - start < patience; await wait(50)) {
		const answer = await ask();
		if (answer !== undefined) return answer;
	}
	throw new Error(`Waited ${patience / 1000} s for ${what}.`);
}
