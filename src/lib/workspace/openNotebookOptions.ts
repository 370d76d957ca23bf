import type { Output } from '#lib/cage/output.ts';
import type { Cell, Name, Notebook } from '#lib/notebook/notebook.ts';
import type { OpenAssistance } from '#lib/workspace/assistance.ts';
import type { Analyse, ConnectRuntime } from '#lib/workspace/cellRuns.svelte.ts';
import type { Charting } from '#lib/workspace/charting/charting.ts';
import type { Extracts } from '#lib/workspace/extracts.svelte.ts';
import type { TablePages } from '#lib/workspace/tablePages.ts';
import type { Tables } from '#lib/workspace/tableView/tables.ts';
import type { WaysOut } from '#lib/workspace/waysOut.ts';
import type { Messages } from '#messages/messages.ts';

type Tabular = Extract<Output, { kind: 'relation' | 'table' }>;

export type OpenNotebookOptions = {
	readonly notebook: Notebook;
	/** The text as the file has it; absent for a notebook that has no file yet. */
	readonly saved: string | undefined;
	/** It came from elsewhere, and waits for a person's word. */
	readonly foreign: boolean;
	readonly connectRuntime: ConnectRuntime;
	readonly analysers: Promise<Analyse>;
	readonly extracts: (changed: () => void) => Extracts;
	readonly pagesOf: (output: Tabular) => Promise<TablePages>;
	/** Whoever makes files of results. */
	readonly waysOut: () => Promise<WaysOut>;
	/** What the choosing of a chart asks of the engine; fetched when a chart is first chosen. */
	readonly charting: () => Promise<Charting>;
	/** What its grids are worked with. */
	readonly tables: Tables;
	/** Tables that every notebook can read. */
	readonly given: readonly Name[];
	/** Cells that left the notebook: what they defined may be forgotten. */
	readonly left: (cells: readonly Cell[]) => Promise<void>;
	readonly assistance: OpenAssistance;
	readonly messages: () => Messages;
	/** Runs a task after so many milliseconds; gives what calls it off. */
	readonly later: (task: () => void, milliseconds: number) => () => void;
};
