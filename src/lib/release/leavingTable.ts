import type { ValueKind } from '#lib/language/sql/valueKind.ts';

/** `name`: numbers that are names for something, such as a household's. They are read, never counted with. */
export type LeavingKind = ValueKind | 'name';

export type LeavingColumn = { readonly name: string; readonly kind: LeavingKind };

/** A table that has been let out: its rows as plain values, fetched in pages. */
export type LeavingTable = {
	readonly columns: readonly LeavingColumn[];
	readonly rows: number;
	readonly page: (offset: number, limit: number) => Promise<readonly (readonly unknown[])[]>;
	/** The same rows as Arrow IPC stream bytes, where the table has kept its own types. */
	readonly ipc?: (offset: number, limit: number) => Promise<Uint8Array>;
};

/** The table that a view is of, and what the view did to it, in the person's words. */
export type PartOf = {
	readonly rows: number;
	readonly columns: number;
	readonly filters: readonly string[];
	readonly sorting: readonly string[];
};

/** What a file says of itself beside the rows. */
export type About = {
	/** The notebook's title. */
	readonly notebook: string;
	/** The cell's name or title. */
	readonly cell: string;
	readonly purpose?: string;
	readonly legalBasis?: string;
	readonly at: Date;
	readonly part?: PartOf;
};

/** A part of a file, and how much of the table is behind us with it, from 0 to 1. */
export type FilePart = { readonly bytes: Uint8Array<ArrayBuffer>; readonly done: number };

/** What a format could not hold as it was; told, never silent. */
export type Loss =
	/** Letters that windows-1252 has not; `?` stands for each. */
	| { readonly kind: 'letters'; readonly count: number }
	/** Texts longer than a cell of a sheet may be, cut there. */
	| { readonly kind: 'long-texts'; readonly count: number }
	/** Rows beyond the last of a sheet. */
	| { readonly kind: 'rows'; readonly count: number };

/** Rows of a page: few enough that making text of them holds nothing up. */
const pageRows = 16_384;

/** All rows in pages, the next one asked for while this one is written. */
export async function* inPages<T>(
	rows: number,
	page: (offset: number, limit: number) => Promise<T>
): AsyncGenerator<{ readonly page: T; readonly done: number }> {
	const ask = (offset: number) => {
		const asked = page(offset, Math.min(pageRows, rows - offset));
		// If nobody comes for it any more, its failure is nobody's.
		asked.catch(() => undefined);
		return asked;
	};
	let next = rows > 0 ? ask(0) : undefined;
	for (let offset = 0; next !== undefined; offset += pageRows) {
		const here = await next;
		const end = Math.min(offset + pageRows, rows);
		next = end < rows ? ask(end) : undefined;
		yield { page: here, done: end / rows };
	}
}
