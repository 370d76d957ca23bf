import type { Field } from '#lib/engine/engine.ts';
import type { InputSpec } from '#lib/language/analysis.ts';
import type { CellId, Name } from '#lib/notebook/notebook.ts';

/** What the language service knows of a notebook. Plain data: it crosses to a worker. */
export type Told = {
	readonly language: 'da' | 'en';
	/** The ts cells, in page order. */
	readonly cells: readonly ToldCell[];
	readonly tables: readonly ToldTable[];
	readonly inputs: readonly ToldInput[];
};

export type ToldCell = { readonly id: CellId; readonly name?: Name; readonly source: string };

export type ToldTable = {
	readonly name: Name;
	/** The SQL cell that makes it; an extract has none, nor has a table of the app. */
	readonly cell?: CellId;
	readonly from: 'cell' | 'extract' | 'app';
	/** Empty where nobody knows yet. */
	readonly fields: readonly Field[];
};

/** Without `input` where the cell's text is not understood. */
export type ToldInput = { readonly name: Name; readonly cell: CellId; readonly input?: InputSpec };

/** What has changed since the last telling; what is absent is as it was. */
export type Changes = {
	readonly language?: 'da' | 'en';
	/** The ids of the ts cells that are there, in page order. */
	readonly order?: readonly CellId[];
	readonly cells?: readonly ToldCell[];
	readonly tables?: readonly ToldTable[];
	/** Names of tables that are no more. */
	readonly tablesGone?: readonly Name[];
	readonly inputs?: readonly ToldInput[];
};
