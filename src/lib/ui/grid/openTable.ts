import type { Output } from '#lib/cage/output.ts';
import type { GridTools } from '#lib/ui/grid/gridTools.ts';
import type { TableHome } from '#lib/ui/grid/tableHome.ts';
import { chartedTable } from '#lib/workspace/charting/chartedTable.ts';
import type { Explored } from '#lib/workspace/explored.ts';
import { exploredTable } from '#lib/workspace/exploredTable.ts';
import { freeName } from '#lib/workspace/freeName.ts';
import { lastOutcome } from '#lib/workspace/lastOutcome.ts';
import type { ProfiledTable } from '#lib/workspace/memory.svelte.ts';
import type { TablePages } from '#lib/workspace/tablePages.ts';
import { ShownTable } from '#lib/workspace/tableView/shownTable.svelte.ts';
import type { LaidOut } from '#lib/workspace/tableView/tables.ts';
import { plainView } from '#lib/workspace/tableView/tableView.ts';
import { viewAsSql } from '#lib/workspace/tableView/viewQuery.ts';
import type { Messages } from '#messages/messages.ts';
import { tableView } from '#messages/tableView.ts';

type Tabular = Extract<Output, { kind: 'relation' | 'table' }>;

export type OpenTable = TablePages & {
	readonly tools?: GridTools;
	/** Of the cell's run, in milliseconds. */
	readonly took?: number;
	/** Whether a person asked for pictures of the columns, or put them away. */
	readonly pictures?: boolean;
	readonly keepPictures?: (shown: boolean) => void;
	/** The table whose columns the pictures are of. */
	readonly profiled?: ProfiledTable;
};

/** How long a table waits for the order that it had before its cell ran anew, in milliseconds. */
const patience = 300;

/** A table of a cell's result, laid out as it was left where its columns are the same. */
export async function openTable(
	{ open, cell }: TableHome,
	output: Tabular,
	messages: () => Messages
): Promise<OpenTable> {
	const pages = await open.pagesOf(output);
	const outcome = lastOutcome(open.stateOf(cell.id));
	const at = outcome?.outputs.indexOf(output) ?? -1;
	if (at < 0 || hasTwins(pages)) return pages;
	const explored: Explored = { kind: 'cell', cell: cell.id, output: at, title: cell.name ?? '' };
	const found = exploredTable(open, explored);
	const { laidOut, arrange, valuesOf, views } = open.tables;
	const key = `${cell.id} ${at}`;
	const columns = JSON.stringify(pages.fields.map(({ name, type }) => [name, type]));
	const earlier = laidOut.get(key);
	const kept: LaidOut = earlier?.columns === columns ? earlier : { columns, view: plainView };
	const keep = (change: Partial<LaidOut>) =>
		laidOut.set(key, { ...kept, ...laidOut.get(key), columns, ...change });
	const shown = new ShownTable({
		view: kept.view,
		arrange: (arrangement, watch) => arrange(output, arrangement, watch),
		changed: (view) => keep({ view }),
		closed: () => leave()
	});
	const leave = views.add({ cell: cell.id, inEngine: output.kind === 'relation', shown });
	const asSql = sqlBelow({ open, cell }, { explored, shown, fields: pages.fields }, messages);
	await Promise.race([shown.settled, new Promise((resolve) => setTimeout(resolve, patience))]);
	return {
		...pages,
		tools: {
			shown,
			valuesOf: (column, watch) => valuesOf(output, column, watch),
			...(asSql && { asSql })
		},
		...(outcome && { took: outcome.took }),
		...(kept.pictures !== undefined && { pictures: kept.pictures }),
		keepPictures: (pictures) => keep({ pictures }),
		...(found && { profiled: found.table })
	};
}

/** Nobody can tell columns of one name apart. */
const hasTwins = ({ fields }: TablePages) => new Set(fields.map(({ name }) => name)).size < fields.length;

/** Puts the view as a SQL cell below; a cell without a name gets one by it, as with a chart. */
function sqlBelow(
	{ open, cell }: TableHome,
	{
		explored,
		shown,
		fields
	}: {
		readonly explored: Explored;
		readonly shown: ShownTable;
		readonly fields: TablePages['fields'];
	},
	messages: () => Messages
): (() => void) | undefined {
	const { result } = tableView[messages().language];
	if (chartedTable(open, explored, { result }) === undefined) return undefined;
	return () => {
		const words = tableView[messages().language];
		const table = chartedTable(open, explored, words);
		if (table === undefined) return;
		const source = viewAsSql({ relation: table.name, fields }, shown.view);
		const { cells, front } = open.notebook;
		const taken = [...cells, ...front.extracts].flatMap(({ name }) => name ?? []);
		const name = freeName(`${table.name}_${words.viewName}`, [...taken, table.name]);
		open.addMade(
			{ kind: 'sql', name, source },
			{ below: cell.id, ...(table.isNamed === false && { naming: table.name }) }
		);
	};
}
