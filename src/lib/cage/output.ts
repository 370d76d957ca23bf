import type { Field, Stored } from '#lib/engine/engine.ts';
import type { QueryPlan } from '#lib/engine/queryPlan.ts';
import type { ChartDescription } from '#lib/cage/chartDescription.ts';
import type { DrawnChart } from '#lib/language/chart/chartTable.ts';

/** All that a cell may show. From the cage only structured data come, never code. */
export type Output =
	/** A relation that lives in the engine; rows are fetched page by page. */
	| {
			readonly kind: 'relation';
			readonly name: string;
			readonly fields: readonly Field[];
			readonly rows: number;
			readonly stored: Stored;
			/** How much the engine's memory grew. */
			readonly bytes?: number;
			/** When it was made. */
			readonly at?: Date;
	  }
	/** A table from the cage, as Arrow IPC stream bytes. */
	| {
			readonly kind: 'table';
			readonly ipc: Uint8Array;
			readonly rows: number;
			readonly notes?: readonly TableNote[];
	  }
	| { readonly kind: 'value'; readonly preview: Preview }
	/** Not yet sanitised: whoever shows it does that, at the last moment. */
	| { readonly kind: 'html'; readonly html: string }
	| { readonly kind: 'svg'; readonly svg: string }
	| { readonly kind: 'chart'; readonly chart: ChartDescription }
	/** What a chart cell draws: drawn by the page itself. */
	| { readonly kind: 'drawn'; readonly chart: DrawnChart }
	| { readonly kind: 'markdown'; readonly markdown: string }
	/** What an input offers to choose from, read from a table; `more` where the table holds more than are told. */
	| { readonly kind: 'options'; readonly options: readonly InputOption[]; readonly more?: boolean }
	/** How many outputs and log lines a bounded cage left out: told, never silent. */
	| { readonly kind: 'left'; readonly outputs: number; readonly logs: number }
	| { readonly kind: 'statement'; readonly done: string }
	/** What an EXPLAIN tells. */
	| { readonly kind: 'plan'; readonly plan: QueryPlan };

export type InputOption = { readonly value: string | number; readonly label: string };

/** What a table does not show as it was: told, never silent. `cut` counts the rows left out. */
export type TableNote =
	/** Values of several types in one column: shown as text. */
	| { readonly kind: 'mixed'; readonly column: string }
	/** Lists or records in a column: shown as JSON text. */
	| { readonly kind: 'nested'; readonly column: string }
	| { readonly kind: 'cut'; readonly rows: number };

/** A value seen from outside, cut to a bounded size. `more` counts what was left out. */
export type Preview =
	| {
			readonly kind: 'primitive';
			readonly type: 'string' | 'number' | 'bigint' | 'boolean' | 'null' | 'undefined' | 'symbol';
			readonly text: string;
			readonly more?: number;
	  }
	| { readonly kind: 'date'; readonly text: string }
	| { readonly kind: 'function'; readonly name: string }
	| {
			readonly kind: 'error';
			readonly name: string;
			readonly message: string;
			/** What it was thrown because of: its `cause`, its `errors`. */
			readonly inner?: readonly { readonly key: string; readonly value: Preview }[];
	  }
	| {
			readonly kind: 'list';
			readonly type: string;
			readonly length: number;
			readonly items: readonly Preview[];
			readonly more: number;
	  }
	| {
			readonly kind: 'record';
			readonly type: string;
			readonly entries: readonly { readonly key: string; readonly value: Preview }[];
			readonly more: number;
	  }
	| {
			readonly kind: 'map';
			readonly size: number;
			readonly entries: readonly { readonly key: Preview; readonly value: Preview }[];
			readonly more: number;
	  }
	/** Too deep, a cycle, or a thing that threw while it was looked at. */
	| { readonly kind: 'opaque'; readonly text: string };
