import { SvelteMap } from 'svelte/reactivity';
import type { Evidence } from '#lib/workspace/receipt/evidence.ts';

export type HashState =
	| { readonly status: 'waiting' }
	/** The part that is read, from 0 to 1. */
	| { readonly status: 'reading'; readonly part: number }
	| { readonly status: 'known'; readonly hash: string }
	/** The file is gone, or another than it was. */
	| { readonly status: 'gone' }
	| { readonly status: 'stopped' };

/** The hashes of the files of a receipt, one file after another, each from where it lies on disk now. */
export class FileHashes {
	readonly #files: readonly File[];
	readonly #states = new SvelteMap<File, HashState>();
	readonly #stopping = new AbortController();

	constructor(files: readonly File[]) {
		this.#files = files;
		for (const file of files) this.#states.set(file, { status: 'waiting' });
	}

	of(file: File): HashState {
		return this.#states.get(file) ?? { status: 'waiting' };
	}

	get busy(): boolean {
		return [...this.#states.values()].some(({ status }) => status === 'waiting' || status === 'reading');
	}

	async run(hash: Evidence['hash']) {
		const { signal } = this.#stopping;
		for (const file of this.#files) {
			const set = (state: HashState) => this.#states.set(file, state);
			set({ status: 'reading', part: 0 });
			const told = await hash(file, { signal, progress: (part) => set({ status: 'reading', part }) });
			if (told.ok) set({ status: 'known', hash: told.value });
			else set({ status: told.error.kind === 'gone' ? 'gone' : 'stopped' });
		}
	}

	stop() {
		this.#stopping.abort();
	}
}
