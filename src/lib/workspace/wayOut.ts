import type { Output } from '#lib/cage/output.ts';
import type { Cell } from '#lib/notebook/notebook.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import type { CellState, LogLine, Outcome } from '#lib/runtime/cellState.ts';
import type { TablePages } from '#lib/workspace/tablePages.ts';

type Tabular = Extract<Output, { readonly kind: 'relation' | 'table' }>;

/** What leaves: outputs as they are, tables as the first of their rows. */
export type Leaving =
	| Exclude<Output, Tabular | { readonly kind: 'options' | 'markdown' }>
	| LeavingRows
	| { readonly kind: 'logs'; readonly lines: readonly LogLine[] }
	| { readonly kind: 'error'; readonly error: CellError };

export type LeavingRows = Pick<TablePages, 'fields'> & {
	readonly kind: 'rows';
	readonly rows: readonly (readonly unknown[])[];
	/** How many the table has. */
	readonly of: number;
};

/** What of a cell leaves; `kept` is why something of it does not. */
export type CellOut = {
	readonly cell: Cell;
	readonly leaving: readonly Leaving[];
	readonly kept?: 'stale' | 'unread';
};

export type Asked = {
	readonly cells: readonly { readonly cell: Cell; readonly state: CellState<Output> }[];
	readonly pagesOf: (output: Tabular) => Promise<TablePages>;
	/** Rows of a table at the most. */
	readonly most: number;
};

/**
 * The gate of every way on which results leave the notebook, a file or another program's clipboard: whoever
 * lets results out has them from here, rows read and all, so that what may leave is decided in one place.
 * A result that may no longer hold does not.
 */
export function letOut({ cells, ...reading }: Asked): Promise<readonly CellOut[]> {
	return Promise.all(cells.map(({ cell, state }) => cellOut(cell, state, reading)));
}

async function cellOut(cell: Cell, state: CellState<Output>, reading: Reading): Promise<CellOut> {
	switch (state.status) {
		case 'idle':
			return { cell, leaving: [] };
		case 'done':
			return leavingOf(cell, state.outcome, reading);
		case 'failed':
		case 'blocked': {
			const error = { kind: 'error', error: state.error } as const;
			return { cell, leaving: [error], ...(state.last !== undefined && { kept: 'stale' }) };
		}
		default:
			return { cell, leaving: [], ...(state.last !== undefined && { kept: 'stale' }) };
	}
}

type Reading = Pick<Asked, 'pagesOf' | 'most'>;

/** A table that cannot be read leaves nothing of its cell. */
async function leavingOf(cell: Cell, { outputs, logs }: Outcome<Output>, reading: Reading): Promise<CellOut> {
	try {
		const leaving = await Promise.all(outputs.map((output) => leavingFrom(output, reading)));
		const lines = logs.length === 0 ? [] : [{ kind: 'logs', lines: logs } as const];
		return { cell, leaving: [...lines, ...leaving.flat()] };
	} catch {
		return { cell, leaving: [], kept: 'unread' };
	}
}

async function leavingFrom(output: Output, { pagesOf, most }: Reading): Promise<readonly Leaving[]> {
	switch (output.kind) {
		case 'relation':
		case 'table': {
			const { fields, rows, page } = await pagesOf(output);
			return [{ kind: 'rows', fields, rows: await page(0, Math.min(most, rows)), of: rowsIn(output, rows) }];
		}
		case 'options':
		case 'markdown':
			return [];
		default:
			return [output];
	}
}

/** Those that the cage left out are the table's too. */
const rowsIn = (output: Tabular, here: number): number =>
	output.kind === 'relation' ? here : Math.max(here, output.rows);
