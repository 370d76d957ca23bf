import type { Reader } from '#lib/extract/reader.ts';
import type { Corrections, Reading, ReadingProblem } from '#lib/extract/reading.ts';
import type { Part } from '#lib/notebook/notebook.ts';
import { fail, type Result } from '#lib/notebook/result.ts';

/** One table of a file that was offered. A file that holds several is here once for each that is wanted. */
export type OfferedTable = { readonly id: number; readonly file: File } & (
	| { readonly status: 'reading' }
	| { readonly status: 'read'; readonly reading: Reading }
	| { readonly status: 'unreadable'; readonly problem: ReadingProblem }
);

/** Files that were dropped, chosen or pasted, while they are read and until they are loaded or put away. */
export class ImportOffer {
	tables = $state.raw<readonly OfferedTable[]>([]);
	readonly #reader: () => Promise<Reader>;
	/** What is being read, to be stopped; a reader that has answered must not be stopped any more. */
	readonly #stops = new Map<number, AbortController>();
	#closed = false;
	#lastId = 0;

	constructor(files: readonly File[], reader: () => Promise<Reader>) {
		this.#reader = reader;
		this.tables = files.map((file) => this.#waiting(file));
	}

	/** Settles when each table was looked into, or the offer was closed. */
	async readAll() {
		await Promise.all(this.tables.map(({ id }) => this.reread(id, {})));
	}

	/** Reads one table again as the person corrected it. */
	async reread(id: number, corrections: Corrections) {
		const table = this.tables.find((one) => one.id === id);
		if (table === undefined) return;
		const stop = new AbortController();
		this.#stops.set(id, stop);
		const read = await this.#read(table.file, corrections, stop.signal);
		if (this.#closed || this.#stops.get(id) !== stop) return;
		this.#stops.delete(id);
		const { file } = table;
		const answer: OfferedTable = read.ok
			? { id, file, status: 'read', reading: read.value }
			: { id, file, status: 'unreadable', problem: read.error };
		this.tables = this.tables.map((one) => (one.id === id ? answer : one));
	}

	/** One more table of a file. */
	async addPart(file: File, part: Part) {
		const added = this.#waiting(file);
		this.tables = [...this.tables, added];
		await this.reread(added.id, { part });
	}

	leave(id: number) {
		this.tables = this.tables.filter((table) => table.id !== id);
	}

	/** Nobody wants the answers any more. */
	close() {
		this.#closed = true;
		for (const stop of this.#stops.values()) stop.abort();
	}

	#waiting(file: File): OfferedTable {
		return { id: ++this.#lastId, file, status: 'reading' };
	}

	async #read(
		file: File,
		corrections: Corrections,
		signal: AbortSignal
	): Promise<Result<Reading, ReadingProblem>> {
		try {
			const reader = await this.#reader();
			return await reader.read(file, corrections, signal);
		} catch (thrown) {
			// A dialog that waits for ever would tell nothing.
			return fail({ kind: 'unreadable', file: file.name, detail: String(thrown) });
		}
	}
}
