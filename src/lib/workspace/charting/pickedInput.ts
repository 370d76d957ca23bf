import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { ChartTable } from '#lib/language/chart/chartTable.ts';
import { printEntries } from '#lib/notebook/frontNodes.ts';
import { hasCodes } from '#lib/workspace/charting/pickedAreas.ts';

/** The text of a new input that a picture's picks set; nothing where none could offer what the picture shows. */
export function pickedInput(
	spec: ChartSpec,
	table: Pick<ChartTable, 'columns'> | undefined,
	label: string
): string | undefined {
	const from = optionsOf(spec, table);
	if (from === undefined) return undefined;
	return printEntries(
		new Map([
			['type', 'select'],
			['label', label],
			['optionsFrom', from]
		])
	).concat('value: null');
}

/** The areas as the picture's table calls them, since that is what a pick gives. */
function optionsOf(
	{ boundaries, table, area, to }: ChartSpec,
	shown: Pick<ChartTable, 'columns'> | undefined
): string | undefined {
	if (boundaries === undefined && hasCodes(shown)) return 'kommuner';
	const [of, column] = boundaries === undefined ? [table, area ?? to] : [boundaries.table, boundaries.key];
	// The first dot ends the table's name.
	return column === undefined || of.includes('.') ? undefined : `${of}.${column}`;
}
