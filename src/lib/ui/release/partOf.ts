import { filterText } from '#lib/ui/grid/filterText.ts';
import type { PartOf } from '#lib/release/leavingTable.ts';
import type { TablePages } from '#lib/workspace/tablePages.ts';
import type { Arrangement } from '#lib/workspace/tableView/tableView.ts';
import type { Messages } from '#messages/messages.ts';
import { tableView } from '#messages/tableView.ts';

/** What a view did to a table, as its chips say it. */
export function partOf(
	{ fields, rows }: TablePages,
	{ filters, sort }: Arrangement,
	messages: Messages
): PartOf {
	const words = tableView[messages.language];
	const typeOf = (column: string) => fields.find(({ name }) => name === column)?.type ?? '';
	return {
		rows,
		columns: fields.length,
		filters: filters.map((filter) => filterText(filter, typeOf(filter.column), messages)),
		sorting: sort.map(({ column, direction }) =>
			words.chipSort(column, direction === 'up' ? words.sortedUp : words.sortedDown)
		)
	};
}
