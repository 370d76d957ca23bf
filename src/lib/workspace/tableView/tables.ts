import type { Output } from '#lib/cage/output.ts';
import type { Answer, Watch } from '#lib/engine/engine.ts';
import type { Memory } from '#lib/workspace/memory.svelte.ts';
import type { Arranged, TableEngine, ValueCount } from '#lib/workspace/tableView/arrangeTable.ts';
import { OpenViews } from '#lib/workspace/tableView/openViews.svelte.ts';
import type { Arrangement, TableView } from '#lib/workspace/tableView/tableView.ts';

type Tabular = Extract<Output, { kind: 'relation' | 'table' }>;

/** What the grids of a notebook are worked with. */
export type Tables = {
	readonly arrange: (output: Tabular, arrangement: Arrangement, watch: Watch) => Answer<Arranged>;
	readonly valuesOf: (
		output: Tabular,
		column: string,
		watch: Watch
	) => Answer<readonly ValueCount[] | undefined>;
	readonly columnsOf: Memory['columnsOf'];
	/** How each output was laid out, by its cell and its place there: for as long as the notebook is open. */
	readonly laidOut: Map<string, LaidOut>;
	readonly views: OpenViews;
};

export type LaidOut = {
	/** Names and types of its columns: another table begins anew. */
	readonly columns: string;
	readonly view: TableView;
	/** Whether a person asked for the columns' pictures, or put them away. */
	readonly pictures?: boolean;
};

/** One for each notebook; what they make in one engine has names of its own. */
export function tablesIn({
	engine,
	memory
}: {
	readonly engine: TableEngine;
	readonly memory: Pick<Memory, 'columnsOf'>;
}): () => Tables {
	let count = 0;
	const called = (output: Tabular) => ({ output, name: `kladde view ${(count += 1)}` });
	return () => ({
		async arrange(output, arrangement, watch) {
			const { arrangeTable } = await import('#lib/workspace/tableView/arrangeTable.ts');
			return arrangeTable(engine, called(output), arrangement, watch);
		},
		async valuesOf(output, column, watch) {
			const { valuesOf } = await import('#lib/workspace/tableView/arrangeTable.ts');
			return valuesOf(engine, called(output), column, watch);
		},
		columnsOf: (table) => memory.columnsOf(table),
		laidOut: new Map(),
		views: new OpenViews()
	});
}
