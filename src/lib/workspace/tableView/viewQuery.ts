import { quoteIdentifier } from '#lib/language/sql/quote.ts';
import { kindOf } from '#lib/language/sql/valueKind.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import { asText, conditionOf } from '#lib/workspace/tableView/filter.ts';
import {
	partSeen,
	type Arrangement,
	type SortKey,
	type TableView
} from '#lib/workspace/tableView/tableView.ts';

export type ViewedTable = {
	readonly relation: Name;
	readonly fields: readonly { readonly name: string; readonly type: string }[];
};

/** The rows of a view in its order: what the grid fetches, and what a person gets as SQL. */
export function viewQuery(select: string, { relation, fields }: ViewedTable, view: Arrangement): string {
	const typeOf = (column: string) => fields.find(({ name }) => name === column)?.type ?? 'VARCHAR';
	const conditions = view.filters.map((filter) => conditionOf(filter, typeOf(filter.column)));
	const keys = view.sort.map((key) => keyOf(key, typeOf(key.column)));
	return [
		`SELECT ${select}`,
		`FROM ${quoteIdentifier(relation)}`,
		...(conditions.length > 0 ? [`WHERE ${conditions.join('\n\tAND ')}`] : []),
		...(keys.length > 0 ? [`ORDER BY ${keys.join(', ')}`] : [])
	].join('\n');
}

/** A view as a person would have written it: the columns that are seen, in their order. */
export function viewAsSql(table: ViewedTable, view: TableView): string {
	const seen = partSeen(
		view,
		table.fields.map(({ name }) => name)
	);
	return viewQuery(seen?.map(quoteIdentifier).join(', ') ?? '*', table, view);
}

/** Text in Danish order; rows without a value come last, whatever the direction. */
function keyOf({ column, direction }: SortKey, type: string): string {
	const name = quoteIdentifier(column);
	const key = kindOf(type) === 'text' ? `danishOrder(${asText(name, type)})` : name;
	return `${key} ${direction === 'up' ? 'ASC' : 'DESC'} NULLS LAST`;
}
