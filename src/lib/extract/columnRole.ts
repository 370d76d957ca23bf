import { correctionOf } from '#lib/extract/columnForm.ts';
import type { PlacedCorrections } from '#lib/extract/placedCorrections.ts';
import { roleOf } from '#lib/extract/roleOf.ts';
import type { Role } from '#lib/extract/roles.ts';
import type { WeighedColumn } from '#lib/extract/weighed.ts';
import type { ColumnType } from '#lib/notebook/notebook.ts';

/** The role that somebody gave the column, or that its values have. */
export function columnRole(
	column: WeighedColumn,
	type: ColumnType,
	corrections: PlacedCorrections
): Role | undefined {
	const said = correctionOf(column, corrections)?.role;
	if (said !== undefined) return said === '' ? undefined : said;
	const { header, values, filled } = column;
	return roleOf({ header, values, type, filled });
}
