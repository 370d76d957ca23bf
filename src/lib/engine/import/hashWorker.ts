import { Sha256 } from '#lib/engine/import/sha256.ts';
import { connectWorker } from '#lib/realm/connectWorker.ts';

/** Bytes that are read at a time. */
const piece = 4_000_000;

export type HashTold =
	| { readonly kind: 'read'; readonly part: number }
	| { readonly kind: 'hash'; readonly hash: string }
	/** The file is gone, or it is another than it was. */
	| { readonly kind: 'gone'; readonly detail: string };

/** A worker of the engine's realm that reads one file from beginning to end. */
void connectWorker().then((port) => {
	const tell = (told: HashTold) => port.postMessage(told);
	port.onmessage = ({ data }) =>
		void hashOf(data as File, (part) => tell({ kind: 'read', part })).then(
			(hash) => tell({ kind: 'hash', hash }),
			(problem: unknown) => tell({ kind: 'gone', detail: String(problem) })
		);
});

async function hashOf(file: File, progress: (part: number) => void): Promise<string> {
	const hash = new Sha256();
	for (let at = 0; at < file.size; at += piece) {
		hash.add(new Uint8Array(await file.slice(at, at + piece).arrayBuffer()));
		progress(Math.min(1, (at + piece) / file.size));
	}
	return hash.digest();
}
