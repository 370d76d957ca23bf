import { SvelteMap } from 'svelte/reactivity';

export type Rows = readonly (readonly unknown[])[];
export type FetchPage = (offset: number, limit: number) => Promise<Rows>;

/** Rows by the page, fetched when they are looked at: two requests at a time, the last wanted first served. */
export class RowPages {
	/** What went wrong with the last request; nothing is asked anew until `retry`. */
	failed = $state.raw<string | undefined>();
	readonly #pages = new SvelteMap<number, Rows>();
	readonly #underWay = new Set<number>();
	#wanted: readonly number[] = [];
	readonly #fetch: FetchPage;
	readonly #rows: number;

	constructor(fetch: FetchPage, rows: number) {
		this.#fetch = fetch;
		this.#rows = rows;
	}

	/** A row, or nothing while it is on its way. */
	row(index: number): readonly unknown[] | undefined {
		return this.#pages.get(Math.floor(index / pageSize))?.[index % pageSize];
	}

	/** Asks for the pages of these rows; what was wanted before and has not been asked for is forgotten. */
	want(first: number, end: number) {
		this.#wanted = pagesOf(first, Math.min(end, this.#rows)).filter((page) => !this.#pages.has(page));
		this.#ask();
	}

	retry() {
		this.failed = undefined;
		this.#ask();
	}

	/** All of these rows, for a copy; fetched where they are not here. */
	async all(first: number, end: number): Promise<Rows> {
		const pages: (readonly unknown[])[] = [];
		for (const page of pagesOf(first, end)) {
			const rows = this.#pages.get(page) ?? (await this.#fetch(page * pageSize, this.#sizeOf(page)));
			pages.push(...rows);
		}
		const skipped = Math.floor(first / pageSize) * pageSize;
		return pages.slice(first - skipped, end - skipped);
	}

	/** All of these rows if they are here. */
	here(first: number, end: number): Rows | undefined {
		const rows: (readonly unknown[])[] = [];
		for (let index = first; index < end; index += 1) {
			const row = this.row(index);
			if (row === undefined) return undefined;
			rows.push(row);
		}
		return rows;
	}

	#ask() {
		for (const page of this.#wanted) {
			if (this.failed !== undefined || this.#underWay.size >= 2) return;
			if (!this.#underWay.has(page) && !this.#pages.has(page)) void this.#get(page);
		}
	}

	async #get(page: number) {
		this.#underWay.add(page);
		try {
			this.#keep(page, await this.#fetch(page * pageSize, this.#sizeOf(page)));
		} catch (problem) {
			this.failed = problem instanceof Error ? problem.message : String(problem);
		}
		this.#underWay.delete(page);
		this.#ask();
	}

	#keep(page: number, rows: Rows) {
		this.#pages.set(page, rows);
		for (const oldest of this.#pages.keys()) {
			if (this.#pages.size <= mostPages) return;
			if (!this.#wanted.includes(oldest) && oldest !== page) this.#pages.delete(oldest);
		}
	}

	readonly #sizeOf = (page: number) => Math.min(pageSize, this.#rows - page * pageSize);
}

const pageSize = 200;
const mostPages = 60;

function pagesOf(first: number, end: number): readonly number[] {
	if (end <= first) return [];
	const from = Math.floor(first / pageSize);
	const to = Math.floor((end - 1) / pageSize);
	return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
