import type { Output } from '#lib/cage/output.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import type { LogLine } from '#lib/runtime/cellState.ts';
import type { CellId, Name } from '#lib/notebook/notebook.ts';
import type { InputValue } from '#lib/language/analysis.ts';
import type { Result } from '#lib/notebook/result.ts';

/** Where a read name's value comes from inside the cage. */
export type CageRead =
	/** Defined by an earlier run of a TypeScript cell: passed by reference. */
	| { readonly kind: 'own' }
	| { readonly kind: 'plain'; readonly value: InputValue }
	/** A table handed over before by `putTable`. */
	| { readonly kind: 'table' };

export type CageRun = {
	readonly cell: CellId;
	/** Shown in stacks; the line numbers in errors are the cell's. */
	readonly title: string;
	readonly code: string;
	readonly reads: ReadonlyMap<Name, CageRead>;
	readonly defines: readonly Name[];
};

export type Shown = {
	readonly outputs: readonly Output[];
	readonly logs: readonly LogLine[];
	/** How many a bounded cage left out beyond these; absent where nothing was. */
	readonly left?: Left;
};

export type Left = { readonly outputs: number; readonly logs: number };

/** What the cage holds under a name. */
export type HeldValue = {
	readonly name: Name;
	/** The cell that defined it; absent for a copy of a table that cells read. */
	readonly cell?: CellId;
	/** Its class, as `Array` or `Table`, or the kind of a plain value, as `number`. */
	readonly type: string;
	/** Rows of a table, entries of a list, a map or a typed array, characters of a text. */
	readonly length?: number;
	/** Columns of a table. */
	readonly columns?: number;
	readonly bytes: number;
	/** Typed arrays and Arrow are counted; everything else is estimated from a bounded number of its parts. */
	readonly exact: boolean;
	/** Milliseconds since 1970: when it was defined, or handed in. */
	readonly at: number;
};

export interface Cage {
	evaluate(
		run: CageRun,
		watch: { readonly signal: AbortSignal; readonly show?: (shown: Shown) => void }
	): Promise<Result<Shown, { readonly error: CellError; readonly logs: readonly LogLine[] }>>;
	/**
	 * A table for cells to read, as Arrow IPC stream bytes (transferred). `version` spares a second crossing.
	 * For a run that was aborted while the cage started it does nothing: another notebook may be there by then.
	 */
	putTable(name: Name, version: number, ipc: Uint8Array, signal?: AbortSignal): Promise<void>;
	hasTable(name: Name, version: number): boolean;
	/** A value defined by a cell as a table for SQL: an array of records or an Arrow table. */
	tableOf(name: Name): Promise<Result<Uint8Array, CellError>>;
	/** A value defined by a cell as a parameter for SQL or text for Markdown. */
	scalarOf(name: Name, path?: readonly string[]): Promise<Result<InputValue, CellError>>;
	/** What is in its memory by name, and how large. Nothing where it does not answer. */
	held(): Promise<readonly HeldValue[]>;
	/** Forgets what these cells defined. */
	forget(cells: readonly CellId[]): Promise<void>;
	/** Ends the worker at once and starts another; every value is gone. The caller re-runs what it needs. */
	restart(): Promise<void>;
	/** How many workers there were, this one included. After a change every value and table is gone. */
	readonly generation: number;
	close(): void;
}
