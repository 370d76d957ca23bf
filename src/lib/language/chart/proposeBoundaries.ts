import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import {
	isCalledPlace,
	isPersonal,
	usesOf,
	type DrawableColumn
} from '#lib/language/chart/proposeColumns.ts';
import { sameSqlName } from '#lib/language/sql/sqlName.ts';
import { kindOf } from '#lib/language/sql/valueKind.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/** A table, and its column of outlines. */
export type Outlines = { readonly table: Name; readonly geometry: string };

/** With the texts of each of its other columns, as they stand: one of them is its key. */
export type OutlineTable = Outlines & {
	readonly others: ReadonlyMap<string, readonly (string | null)[]>;
};

/** Own areas that a map can be of. */
export type OwnAreas = {
	readonly boundaries: NonNullable<ChartSpec['boundaries']>;
	/** What its areas are called. */
	readonly keys: ReadonlySet<string>;
};

/** Some values of each column of the table that is drawn, as texts. */
export type ColumnValues = ReadonlyMap<string, readonly string[]>;

/**
 * The key is the column of the outlines in which most of a drawn column's values are found; where no column
 * has its values there, the first whose values tell the areas apart. Nothing where the table has outlines alone.
 */
export function proposeBoundaries(
	{ table, geometry, others }: OutlineTable,
	values: ColumnValues
): OwnAreas | undefined {
	const keys = [...others].map(([key, texts]) => {
		const known = new Set(texts.filter((text) => text !== null));
		const found = Math.max(0, ...[...values.values()].map((shown) => shareIn(shown, known)));
		const isOne = known.size > 0 && known.size === texts.length;
		return { key, known, found: found < enough ? 0 : found, isOne };
	});
	const [best] = keys.sort(
		(one, other) => other.found - one.found || Number(other.isOne) - Number(one.isOne)
	);
	return best && { boundaries: { table, key: best.key, geometry }, keys: best.known };
}

/** A drawn column is of these areas where at least half of its values are keys: the others are listed below the map. */
export const liesWithin = ({ keys }: OwnAreas, shown: readonly string[] | undefined): boolean =>
	shown !== undefined && shareIn(shown, keys) >= enough;

const enough = 0.5;

const shareIn = (shown: readonly string[], known: ReadonlySet<string>): number =>
	shown.length === 0 ? 0 : shown.filter((value) => known.has(value)).length / shown.length;

/**
 * Columns that could hold keys of these outlines. A small number is found in any list of numbers: it counts
 * only where its column is called as a place, or as one beside the outlines.
 */
export function joinable(
	columns: readonly DrawableColumn[],
	outlines: readonly OutlineTable[]
): readonly DrawableColumn[] {
	const named = outlines.flatMap(({ others }) => [...others.keys()]);
	return columns.filter((column) => {
		const kind = kindOf(column.type);
		if (isPersonal(column) || usesOf(column).has('person')) return false;
		if (kind !== 'number') return kind === 'text';
		return isCalledPlace(column.name) || named.some((name) => sameSqlName(name, column.name));
	});
}
