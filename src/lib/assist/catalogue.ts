import type { Field } from '#lib/engine/engine.ts';
import type { CellId, Name } from '#lib/notebook/notebook.ts';

/** What SQL could read now, or once the cells before it have run. Shapes only, never a row. */
export type Catalogue = {
	/** By name as written. */
	readonly tables: ReadonlyMap<Name, CatalogueTable>;
	/** The engine's functions and the notebook's macros. */
	readonly functions: readonly CatalogueFunction[];
};

export type CatalogueTable = {
	readonly name: Name;
	readonly from: 'cell' | 'extract' | 'app';
	readonly cell?: CellId;
	/** Empty where nobody knows yet. */
	readonly fields: readonly Field[];
	readonly rows?: number;
};

export type CatalogueFunction = {
	readonly name: Name;
	readonly kind: 'scalar' | 'aggregate' | 'window' | 'table' | 'macro';
	/** One for each way to call it. */
	readonly signatures: readonly {
		readonly parameters: readonly { readonly name: string; readonly type: string }[];
		/** More of the last one may follow. */
		readonly variadic: boolean;
		readonly returns: string;
	}[];
	/** The engine's own sentence, in English; empty where it has none. */
	readonly about: string;
	/** Where a macro is made. */
	readonly cell?: CellId;
};
