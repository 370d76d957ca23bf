import type { CellId, ColumnContract, Name } from '#lib/notebook/notebook.ts';
import type { Explored } from '#lib/workspace/explored.ts';

/** What a person wants to draw. */
export type Charted =
	| Explored
	/** The chart of an existing cell, to be drawn otherwise. */
	| { readonly kind: 'chart'; readonly cell: CellId }
	/** Whatever table the person chooses; the chart comes to that place among the cells. */
	| { readonly kind: 'any'; readonly index: number };

/** A table that can be drawn, and how a chart cell would read it. */
export type ChartedTable = {
	/** The name under which a chart cell reads it. */
	readonly name: Name;
	/** Its rows, in the engine or on the page. */
	readonly rows: { readonly relation: Name } | { readonly ipc: Uint8Array };
	/** What contracts say of columns, by folded name. */
	readonly contracts: ReadonlyMap<string, ColumnContract>;
	/** The cell that it is of: a chart of it comes below. */
	readonly cell?: CellId;
	/** That cell has no name yet, and gets this one. */
	readonly isNamed?: false;
};
