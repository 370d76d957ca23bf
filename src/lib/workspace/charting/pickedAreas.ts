import { municipalityCodes } from '#lib/extract/municipalityCodes.ts';
import type { ChartTable } from '#lib/language/chart/chartTable.ts';

type Shown = Pick<ChartTable, 'columns'> | undefined;

/**
 * What a pick in a picture can give: the areas that it shows, and those that it would show of other rows. Own
 * areas go by their keys, municipalities by their codes where the table has codes.
 */
export function pickedAreas(table: Shown, ownKeys: ReadonlySet<string> | undefined): ReadonlySet<string> {
	const others = hasCodes(table) ? [...municipalityCodes] : [];
	return new Set([...shownAreas(table), ...(ownKeys ?? []), ...others]);
}

/** The table calls municipalities by their codes. */
export const hasCodes = (table: Shown): boolean =>
	shownAreas(table).some((area) => municipalityCodes.has(area));

const shownAreas = (table: Shown): readonly string[] =>
	['from', 'to', 'area'].flatMap((role) =>
		(table?.columns[role] ?? []).flatMap((value) => (value === null ? [] : String(value)))
	);
