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
			realm.port.onmessage = ({ data }: MessageEvent<HashTold>) => {
				if (data.kind === 'read') progress(data.part);
				else resolve(data.kind === 'hash' ? ok(data.hash) : fail(data));
			};
			realm.port.postMessage(file);
		});
	} finally {
		realm.close();
	}
}
