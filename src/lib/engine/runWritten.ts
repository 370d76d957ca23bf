import type { Database } from '#lib/engine/database.ts';
import { engineErrorOf, Refusal } from '#lib/engine/errors.ts';
import type { Job } from '#lib/engine/jobs.ts';
import type { Rewritten } from '#lib/engine/rewritten.ts';

/** Runs an author's text; what is wrong with it is told at its place in what the author wrote. */
export async function runWritten(
	sent: Rewritten,
	{ database, job }: { readonly database: Database; readonly job: Job }
): Promise<Uint8Array> {
	try {
		return await database.run(sent.text, job);
	} catch (problem) {
		throw new Refusal(engineErrorOf(problem, sent));
	}
}
