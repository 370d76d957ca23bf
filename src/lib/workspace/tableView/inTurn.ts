import type { Engine } from '#lib/engine/engine.ts';
import { quoteIdentifier } from '#lib/language/sql/quote.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import { bytesOf, plainColumns, readRows, type TablePages } from '#lib/workspace/tablePages.ts';

export type LookedUp = Pick<TablePages, 'fields'> & {
	/** One that nobody else uses. */
	readonly name: Name;
	/** Rows that are looked up at once. */
	readonly block: number;
	/** Gives rows of the view in its order. */
	readonly queryOf: (offset: number, limit: number) => string;
};

/**
 * Pages of a view whose rows are looked up, for whoever reads them one after the other. To look up a few takes a
 * walk through the whole table, as to look up a million does: they are looked up in blocks of many pages. A block
 * lies in the engine until the next takes its place.
 */
export function inTurn(
	{ query, read, drop }: Pick<Engine, 'query' | 'read' | 'drop'>,
	{ fields, name, block, queryOf }: LookedUp
): Pick<TablePages, 'page' | 'ipc' | 'close'> {
	let [first, end] = [0, 0];
	return {
		page: async (offset, limit) => readRows(await read(name, { offset: await placed(offset, limit), limit })),
		ipc: async (offset, limit, columns) => {
			const from = `FROM ${quoteIdentifier(name)} LIMIT ${limit} OFFSET ${await placed(offset, limit)}`;
			return bytesOf(await query(`SELECT ${plainColumns(fields, { columns })} ${from}`));
		},
		close: () => void drop(name)
	};

	/** Where in the block a page begins; the block is made where it does not hold all of it. */
	async function placed(offset: number, limit: number): Promise<number> {
		if (offset < first || offset + limit > end) {
			const rows = Math.max(block, limit);
			end = 0;
			bytesOf(await query(`CREATE OR REPLACE TABLE ${quoteIdentifier(name)} AS ${queryOf(offset, rows)}`));
			[first, end] = [offset, offset + rows];
		}
		return offset - first;
	}
}
