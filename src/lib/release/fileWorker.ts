import { unlessEnded } from '#lib/realm/unlessEnded.ts';
import type { StartRealm } from '#lib/realm/realm.ts';
import { isAnswer, type Answer, type Question } from '#lib/release/fileTalk.ts';

export type FileWorker = {
	/** One question at a time. What the worker cannot do is thrown. */
	ask(question: Question, transfer?: readonly Transferable[]): Promise<Answer>;
	close(): void;
};

/** Starts a worker that writes one file, in a frame from which nothing gets out. */
export async function startFileWorker(start: StartRealm, script: string): Promise<FileWorker> {
	const realm = await start({ script, name: 'Kladde: file to be taken out' });
	const unlessFailed = unlessEnded(realm.failed);
	return { ask, close: realm.close };

	async function ask(question: Question, transfer: readonly Transferable[] = []): Promise<Answer> {
		const answered = new Promise<unknown>((resolve) => {
			realm.port.onmessage = ({ data }) => resolve(data);
		});
		realm.port.postMessage(question, [...transfer]);
		const answer = await unlessFailed(answered, (detail) => ({ problem: detail }));
		if (!isAnswer(answer)) throw new Error('The worker that writes the file does not answer as it should.');
		if ('problem' in answer) throw new Error(answer.problem);
		return answer;
	}
}
