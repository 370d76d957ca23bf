import { connectWorker } from '#lib/realm/connectWorker.ts';
import type { Answer, Problem, Question } from '#lib/release/fileTalk.ts';

/** In a worker: answers the page's questions one after the other. */
export function serveFile(answer: (question: Question) => Answer | Promise<Answer>): void {
	// A classic script, as realms run it, cannot await at its top.
	void connectWorker().then((port) => {
		port.onmessage = async ({ data }: MessageEvent<Question>) => {
			const given = await answered(data);
			port.postMessage(given, 'parts' in given ? given.parts.map(({ buffer }) => buffer) : []);
		};
	});

	async function answered(question: Question): Promise<Answer | Problem> {
		try {
			return await answer(question);
		} catch (thrown) {
			return { problem: thrown instanceof Error ? thrown.message : String(thrown) };
		}
	}
}
