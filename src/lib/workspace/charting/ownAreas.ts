import type { Engine } from '#lib/engine/engine.ts';
import {
	joinable,
	liesWithin,
	proposeBoundaries,
	type Outlines,
	type OutlineTable,
	type OwnAreas
} from '#lib/language/chart/proposeBoundaries.ts';
import type { DrawableColumn } from '#lib/language/chart/proposeColumns.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import {
	keyColumns,
	keysQuery,
	outlineTable,
	valuesOf,
	valuesQuery
} from '#lib/workspace/charting/areaQueries.ts';
import { readRows } from '#lib/workspace/evaluators/readRows.ts';

type Asked = Pick<Engine, 'describe' | 'query'>;
type Drawn = { readonly relation: Name; readonly columns: readonly DrawableColumn[] };

/**
 * The own areas that charts of a table can be drawn on, and its columns with what they are areas of. A table of
 * outlines that cannot be read is left out: without it there are still the municipalities.
 */
export async function withOwnAreas(
	engine: Asked,
	{ relation, columns }: Drawn,
	tables: readonly Outlines[],
	signal: AbortSignal
): Promise<{ readonly columns: readonly DrawableColumn[]; readonly own: readonly OwnAreas[] }> {
	const outlines: OutlineTable[] = [];
	for (const table of tables) {
		const found = await readOutlines(engine, table, signal);
		if (found !== undefined) outlines.push(found);
	}
	const asked = joinable(columns, outlines);
	const isAsked = outlines.length > 0 && asked.length > 0;
	const read = isAsked ? await readRows({ engine }, valuesQuery(relation, asked), signal) : undefined;
	const values = valuesOf(asked, read?.ok ? read.value.rows : []);
	const own = outlines.flatMap((table) => proposeBoundaries(table, values) ?? []);
	return { own, columns: columns.map((column) => ({ ...column, ...within(column) })) };

	function within({ name }: DrawableColumn): Pick<DrawableColumn, 'within'> {
		const found = own.filter((areas) => liesWithin(areas, values.get(name)));
		return found.length === 0 ? {} : { within: found.map(({ boundaries }) => boundaries.table) };
	}
}

async function readOutlines(
	engine: Asked,
	outlines: Outlines,
	signal: AbortSignal
): Promise<OutlineTable | undefined> {
	const fields = await engine.describe(outlines.table);
	const columns = fields.ok ? keyColumns(fields.value, outlines) : [];
	if (columns.length === 0) return undefined;
	const read = await readRows({ engine }, keysQuery(outlines, columns), signal);
	return read.ok ? outlineTable(outlines, columns, read.value.rows) : undefined;
}
