import script from '#lib/moves/synthetic.worker.ts?realm';
import type { SyntheticProblem, syntheticExtract } from '#lib/moves/syntheticExtract.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';
import type { StartRealm } from '#lib/realm/realm.ts';

type SyntheticContract = Parameters<typeof syntheticExtract>[0];

/** Makes a synthetic extract's file beside the page, in a worker that ends when the file is there. */
export async function synthesise(
	contract: SyntheticContract,
	start: StartRealm
): Promise<Result<File, SyntheticProblem>> {
	const realm = await start({ script, name: 'Kladde: synthetic data' });
	const made = new Promise<Result<File, SyntheticProblem>>((resolve) => {
		realm.port.onmessage = ({ data }) => resolve(understood(data));
	});
	const broken = realm.failed.then((given) => fail({ kind: 'unknown-synthetic', given } as const));
	// A plain copy: the page's contract may hold what cannot be cloned.
	realm.port.postMessage(JSON.parse(JSON.stringify(contract)));
	const result = await Promise.race([made, broken]);
	realm.close();
	return result;
}

/** The worker runs our code alone, on what a notebook declares; the page takes a file from it, or nothing. */
function understood(said: unknown): Result<File, SyntheticProblem> {
	type Said = {
		readonly ok?: unknown;
		readonly value?: unknown;
		readonly error?: { readonly given?: unknown };
	};
	const { ok: isMade, value, error } = (said ?? {}) as Said;
	if (isMade === true && value instanceof File) return ok(value);
	return fail({ kind: 'unknown-synthetic', given: String(error?.given) });
}
