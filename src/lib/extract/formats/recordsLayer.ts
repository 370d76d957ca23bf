import type { ReadTable } from '#lib/extract/formats/formatReader.ts';
import { readingOfRecords, type RecordsFound } from '#lib/extract/formats/recordsTable.ts';
import { isBareName } from '#lib/extract/headerRoles.ts';
import type { Corrections, ReadColumn, ReadingProblem } from '#lib/extract/reading.ts';
import { areAreas, lookLikeFullNames } from '#lib/extract/roleValues.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

/** The reading of features: their outlines are text of a role that nothing else has. */
export function readingOfLayer(
	file: string,
	found: RecordsFound,
	corrections: Corrections
): Result<ReadTable, ReadingProblem> {
	const { columns, broken, count } = found.sample;
	const { geometry } = columns;
	if (count === 0) return fail({ kind: 'empty', file });
	if (geometry === undefined || broken.count === count) {
		const detail = broken.first?.message ?? 'There are no features.';
		const format = found.format === 'topojson' ? 'topojson' : 'geojson';
		return fail({ kind: 'broken', file, format, detail });
	}
	const declared = columns.declared.map((column, at) =>
		at === geometry ? { type: 'text' as const } : column
	);
	const reading = readingOfRecords({ ...found, declared }, corrections);
	const valuesOf = (at: number) => found.sample.rows.flatMap((row) => row[at] ?? []);
	const ofAreas = areAreas(valuesOf(geometry));
	const roleOf = (column: ReadColumn, at: number): Pick<ReadColumn, 'role'> => {
		if (corrections.columns?.some(({ from, role }) => from === at && role !== undefined)) return column;
		if (at === geometry) return { role: 'boundary' };
		return ofAreas && isNameOfArea(column, valuesOf(at)) ? {} : column;
	};
	return ok({
		...reading,
		columns: reading.columns.map((column, at) => {
			const { role: _, ...rest } = column;
			const { role } = roleOf(column, at);
			return { ...rest, ...(role !== undefined && { role }) };
		})
	});
}

/** `navn` beside the outline of an area is the area's, unless persons' names stand there. */
const isNameOfArea = ({ role, header }: ReadColumn, values: readonly string[]): boolean =>
	role === 'name' && isBareName(header) && !lookLikeFullNames(values);
