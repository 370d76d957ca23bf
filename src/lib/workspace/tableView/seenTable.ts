import type { TablePages } from '#lib/workspace/tablePages.ts';
import type { ShownTable } from '#lib/workspace/tableView/shownTable.svelte.ts';
import { partSeen } from '#lib/workspace/tableView/tableView.ts';

/** How much of a table a person sees. The rows are not known while they are chosen. */
export type SeenPart = { readonly rows: number | undefined; readonly columns: number };

type Shown = Pick<ShownTable, 'view' | 'arranged' | 'working' | 'settled'>;

/** What is seen of a table, or will be in a moment; nothing where that is the table as it is. */
export function seenPart({ fields, rows }: TablePages, shown: Shown): SeenPart | undefined {
	const { arranged, working } = shown;
	const columns = partSeen(shown.view, namesOf(fields));
	if (columns === undefined && arranged === undefined && working === undefined) return undefined;
	return {
		rows: working === undefined ? (arranged?.rows ?? rows) : undefined,
		columns: columns?.length ?? fields.length
	};
}

/**
 * A table as a person sees it, for a way out: its rows chosen and in order, without the columns that are hidden.
 * What was asked for last is waited for. `changed` tells why it failed where another view took its place.
 */
export async function seenTable(whole: TablePages, shown: Shown, changed: string): Promise<TablePages> {
	let settled: Promise<void>;
	do {
		settled = shown.settled;
		await settled;
	} while (settled !== shown.settled);
	const { arranged } = shown;
	const names = namesOf(whole.fields);
	const columns = partSeen(shown.view, names);
	const { rows } = arranged ?? whole;
	const inTurn = arranged?.inTurn?.();
	const { page, ipc } = inTurn ?? arranged ?? whole;
	const places = (columns ?? names).map((column) => names.indexOf(column));
	return {
		fields: places.flatMap((at) => whole.fields[at] ?? []),
		rows,
		page: async (offset, limit) => {
			const all = await whileShown(page(offset, limit));
			return columns === undefined ? all : all.map((row) => places.map((at) => row[at]));
		},
		...(ipc && { ipc: (offset, limit) => whileShown(ipc(offset, limit, columns)) }),
		...(inTurn?.close && { close: inTurn.close })
	};

	/** The engine lets go of rows that are no longer shown. */
	async function whileShown<T>(read: Promise<T>): Promise<T> {
		try {
			return await read;
		} catch (thrown) {
			throw shown.arranged === arranged ? thrown : new Error(changed);
		}
	}
}

const namesOf = (fields: TablePages['fields']) => fields.map(({ name }) => name);
