import * as v from 'valibot';
import type { HashTold } from '#lib/engine/import/hashWorker.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';
import type { StartRealm } from '#lib/realm/realm.ts';

export type HashFailure = { readonly kind: 'gone'; readonly detail: string } | { readonly kind: 'cancelled' };

export type Hashing = { readonly signal: AbortSignal; readonly progress: (part: number) => void };

/** SHA-256 of a file, reckoned in a worker of its own while the page goes on. Cancelling ends the worker. */
export async function hashFile(
	start: StartRealm,
	file: File,
	{ signal, progress }: Hashing
): Promise<Result<string, HashFailure>> {
	const { default: script } = await import('#lib/engine/import/hashWorker.ts?realm');
	if (signal.aborted) return fail({ kind: 'cancelled' });
	const realm = await start({ script, name: 'Kladde: hash of a file' });
	try {
		return await new Promise<Result<string, HashFailure>>((resolve) => {
			signal.addEventListener('abort', () => resolve(fail({ kind: 'cancelled' })), { once: true });
			void realm.failed.then((detail) => resolve(fail({ kind: 'gone', detail })));
			realm.port.onmessage = ({ data }) => {
				const told = v.safeParse(toldSchema, data);
				if (!told.success)
					resolve(fail({ kind: 'gone', detail: 'The worker gave an answer that cannot be read.' }));
				else if (told.output.kind === 'read') progress(told.output.part);
				else resolve(told.output.kind === 'hash' ? ok(told.output.hash) : fail(told.output));
			};
			realm.port.postMessage(file);
		});
	} finally {
		realm.close();
	}
}

/** It has read the file's bytes, which are anybody's; what it says is printed on the receipt. */
const toldSchema: v.GenericSchema<unknown, HashTold> = v.variant('kind', [
	v.object({ kind: v.literal('read'), part: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) }),
	v.object({ kind: v.literal('hash'), hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
	v.object({ kind: v.literal('gone'), detail: v.pipe(v.string(), v.maxLength(10_000)) })
]);
