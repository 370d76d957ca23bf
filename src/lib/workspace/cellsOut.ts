import type { Output } from '#lib/cage/output.ts';
import type { Cell, FrontMatter } from '#lib/notebook/notebook.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import type { CellState, LogLine, Outcome } from '#lib/runtime/cellState.ts';
import type { TablePages } from '#lib/workspace/tablePages.ts';
import { conditionsOf, letOut, type From, type Let } from '#lib/workspace/wayOut.ts';

type Tabular = Extract<Output, { readonly kind: 'relation' | 'table' }>;

/** What a cell shows, for another program: outputs as they are, tables as the first of their rows. */
export type ShownOut =
	| Exclude<Output, Tabular | { readonly kind: 'options' | 'markdown' }>
	| ShownRows
	| { readonly kind: 'logs'; readonly lines: readonly LogLine[] }
	| { readonly kind: 'error'; readonly error: CellError };

export type ShownRows = Pick<TablePages, 'fields'> & {
	readonly kind: 'rows';
	readonly rows: readonly (readonly unknown[])[];
	/** How many the table has. */
	readonly of: number;
};

/** What of a cell leaves; `kept` is why something of it does not. */
export type CellOut = {
	readonly cell: Cell;
	readonly leaving: readonly ShownOut[];
	readonly kept?: 'stale' | 'unread';
};

export type Asked = {
	/** The person was asked what it says of itself, and went on. */
	readonly front: FrontMatter;
	readonly cells: readonly { readonly cell: Cell; readonly state: CellState<Output> }[];
	readonly pagesOf: (output: Tabular) => Promise<TablePages>;
	/** Rows of a table at the most. */
	readonly most: number;
};

/** What cells show, as far as the gate lets it out. */
export function cellsOut({ cells, front, ...reading }: Asked): Promise<readonly CellOut[]> {
	const agreed = new Set(conditionsOf(front));
	return Promise.all(
		cells.map(async ({ cell, state }): Promise<CellOut> => {
			try {
				return { cell, ...(await shownBy({ front, state, agreed }, reading)) };
			} catch {
				// A table that cannot be read leaves nothing of its cell.
				return { cell, leaving: [], kept: 'unread' };
			}
		})
	);
}

type Reading = Pick<Asked, 'pagesOf' | 'most'>;

async function shownBy(from: From, reading: Reading): Promise<Omit<CellOut, 'cell'>> {
	const { state } = from;
	switch (state.status) {
		case 'idle':
			return { leaving: [] };
		case 'done':
			return { leaving: await outcomeOut(state.outcome, from, reading) };
		case 'failed':
		case 'blocked': {
			const error = out(letOut('shown', from, () => ({ kind: 'error', error: state.error }) as const));
			return { leaving: error, ...(state.last !== undefined && { kept: 'stale' }) };
		}
		default:
			return { leaving: [], ...(state.last !== undefined && { kept: 'stale' }) };
	}
}

async function outcomeOut({ outputs, logs }: Outcome<Output>, from: From, reading: Reading) {
	const lines =
		logs.length === 0 ? [] : out(letOut('shown', from, () => ({ kind: 'logs', lines: logs }) as const));
	const shown = await Promise.all(outputs.flatMap((output) => outputOut(output, from, reading)));
	return [...lines, ...shown];
}

function outputOut(
	output: Output,
	from: From,
	{ pagesOf, most }: Reading
): readonly (ShownOut | Promise<ShownOut>)[] {
	switch (output.kind) {
		case 'relation':
		case 'table':
			return out(letOut('rows', from, () => firstRows(output, pagesOf, most)));
		case 'options':
		case 'markdown':
			return [];
		case 'chart':
		case 'drawn':
		case 'svg':
			return out(letOut('picture', from, () => output));
		default:
			return out(letOut('shown', from, () => output));
	}
}

async function firstRows(output: Tabular, pagesOf: Asked['pagesOf'], most: number): Promise<ShownRows> {
	const { fields, rows, page } = await pagesOf(output);
	return { kind: 'rows', fields, rows: await page(0, Math.min(most, rows)), of: rowsIn(output, rows) };
}

const out = <T>(answer: Let<T>): readonly T[] => (answer.kind === 'leaves' ? [answer.leaving] : []);

/** Those that the cage left out are the table's too. */
const rowsIn = (output: Tabular, here: number): number =>
	output.kind === 'relation' ? here : Math.max(here, output.rows);
