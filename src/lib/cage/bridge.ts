import type { CellError } from '#lib/runtime/cellError.ts';
import type { LogLine } from '#lib/runtime/cellState.ts';
import type { CageRead, CageRun, HeldValue, Left } from '#lib/cage/cage.ts';
import type { CrossingTable } from '#lib/cage/crossingTable.ts';
import type { Output } from '#lib/cage/output.ts';
import type { InputValue } from '#lib/language/analysis.ts';
import type { CellId, Name } from '#lib/notebook/notebook.ts';
import type { Result } from '#lib/notebook/result.ts';

/**
 * What page and worker say to each other over the realm's port. Written out rather than left to an RPC
 * library: such a library answers whatever path a message names and may hand out proxies, and here the
 * other side is an author's code that we do not trust.
 */
export type Request =
	| { readonly id: number; readonly verb: 'evaluate'; readonly run: SentRun }
	/** Asks a run to end; the answer to `evaluate` follows where the worker is not busy. */
	| { readonly id: number; readonly verb: 'stop'; readonly run: number }
	| {
			readonly id: number;
			readonly verb: 'putTable';
			readonly name: Name;
			readonly version: number;
			readonly ipc: Uint8Array;
	  }
	| { readonly id: number; readonly verb: 'tableOf'; readonly name: Name }
	| { readonly id: number; readonly verb: 'scalarOf'; readonly name: Name; readonly path: readonly string[] }
	| { readonly id: number; readonly verb: 'held' }
	| { readonly id: number; readonly verb: 'forget'; readonly cells: readonly CellId[] };

export type SentRun = Omit<CageRun, 'reads'> & { readonly reads: readonly (readonly [Name, CageRead])[] };

/** What the worker sends. Nothing of it is believed before `readReply` has read it. */
export type SentReply =
	| { readonly id: number; readonly verb: 'ready' }
	/** What a running cell showed since the last such message. */
	| { readonly id: number; readonly verb: 'shown'; readonly shown: SentIncrement }
	| { readonly id: number; readonly verb: 'evaluated'; readonly result: Result<null, CellError> }
	| { readonly id: number; readonly verb: 'done' }
	| { readonly id: number; readonly verb: 'table'; readonly result: Result<CrossingTable, CellError> }
	| { readonly id: number; readonly verb: 'scalar'; readonly result: Result<InputValue, CellError> }
	| { readonly id: number; readonly verb: 'held'; readonly result: Result<readonly HeldValue[], CellError> };

/** What the page understood. */
export type Reply =
	| Exclude<SentReply, { verb: 'shown' | 'table' }>
	| { readonly id: number; readonly verb: 'shown'; readonly shown: Increment }
	| { readonly id: number; readonly verb: 'table'; readonly result: Result<Uint8Array, CellError> };

/** An output on its way: a table is Arrow IPC only behind the door. */
export type SentOutput =
	| Exclude<Output, { readonly kind: 'table' }>
	| (Omit<Extract<Output, { readonly kind: 'table' }>, 'ipc'> & { readonly table: CrossingTable });

export type SentIncrement = Omit<Increment, 'outputs'> & { readonly outputs: readonly SentOutput[] };

export type Increment = {
	readonly outputs: readonly Output[];
	readonly logs: readonly LogLine[];
	readonly left: Left;
};

/** What a cell may show at most; the rest is counted. Both sides hold to it. */
export const most = {
	outputs: 200,
	logs: 1_000,
	/** Characters of one log line. */
	logText: 2_000,
	/** Characters of all log lines of a run. */
	logTexts: 1_000_000,
	/** Characters of one SVG output, which is shown as a picture. */
	markup: 10_000_000,
	/** Characters of one HTML output: the page reads and lays it out in one go, some seconds for as much as this. */
	html: 2_000_000,
	/** Tags of all HTML that a run shows: each becomes an element, and the page builds them in one go. */
	tags: 50_000,
	/** Rows of a table that is shown: what the page checks and copies in one go. SQL gets them all. */
	shownRows: 250_000,
	/** Names of what is in memory that are told. */
	held: 10_000,
	/** Rows behind a chart that the page draws itself; with more, the cage draws, and the page stays live. */
	chartRows: 300_000
} as const;
