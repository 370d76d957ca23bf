import type { ExtractImport } from '#lib/engine/engine.ts';
import type { Answered } from '#lib/engine/pageDoor.ts';
import type { SentExtract } from '#lib/engine/import/sentExtract.ts';
import { fail } from '#lib/notebook/result.ts';

/** What the page keeps of an import while the worker is at it. */
export type PieceSource = {
	readonly sent: SentExtract;
	readonly next: (file: number) => Promise<Answered>;
	close(): void;
};

/**
 * Hands an extract's pieces to the worker, one at a time. Once the import is stopped every question is
 * answered at once: a source that goes silent would hold the engine.
 */
export function pieceSource(extract: ExtractImport, signal?: AbortSignal): PieceSource {
	const { files } = extract;
	let stop: () => void = () => undefined;
	const stopped = new Promise<void>((resolve) => (stop = resolve)).then(() =>
		fail({ detail: 'The import was stopped.' })
	);
	signal?.addEventListener('abort', stop, { once: true });
	return {
		sent: { ...extract, files: files.map((file) => (file instanceof File ? file : { name: file.name })) },
		next: (index) => Promise.race([pieceOf(index), stopped.then(alone)]),
		close() {
			signal?.removeEventListener('abort', stop);
			stop();
			for (const file of files) if (!(file instanceof File)) file.close();
		}
	};

	async function pieceOf(index: number): Promise<Answered> {
		const file = files[index];
		if (file === undefined || file instanceof File)
			return alone(fail({ detail: `File ${index} does not come in pieces.` }));
		const answer = await file.next().catch((problem: unknown) => fail({ detail: String(problem) }));
		if (!answer.ok || answer.value === undefined) return alone(answer);
		const { buffer, byteLength } = answer.value.as === 'text' ? answer.value.bytes : answer.value.ipc;
		return { value: answer, transfer: buffer.byteLength === byteLength ? [buffer] : [] };
	}
}

const alone = (value: unknown): Answered => ({ value, transfer: [] });
