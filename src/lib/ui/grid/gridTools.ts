import type { Answer, Watch } from '#lib/engine/engine.ts';
import type { ValueCount } from '#lib/workspace/tableView/arrangeTable.ts';
import type { ShownTable } from '#lib/workspace/tableView/shownTable.svelte.ts';

/** What a grid needs to let a person sort, filter and lay out its table; others just show theirs. */
export type GridTools = {
	readonly shown: ShownTable;
	readonly valuesOf: (column: string, watch: Watch) => Answer<readonly ValueCount[] | undefined>;
	/** Puts the view as a SQL cell below; absent where SQL cannot read the table by a name. */
	readonly asSql?: () => void;
};
